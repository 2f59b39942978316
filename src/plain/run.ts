import type { Page } from '../screens/screen.ts'
import { screenOf } from '../screens/screen.ts'
import { introductionOf } from '../simulation/introduction.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { arrivalsText, ringingNow } from './arrivals.ts'
import { type Choice, pick } from './choices.ts'
import { deskOf } from './desk.ts'
import { Dialogue, type DialogueOptions } from './dialogue.ts'
import { choicesOn } from './on-page.ts'
import { choicesText, deskText, headOf, pageText, shapeOf } from './page-text.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

export interface PlainOptions extends DialogueOptions {
  readonly simulation: Simulation
}

const howTo =
  'Answer with a number, a label or its beginning; with ? for the page again, with nothing for the choices.'

/**
 * Rehearses in plain text that is only ever added to, until the trainee leaves or the input ends.
 *
 * @returns 0, the exit code
 */
export const runPlain = async ({ simulation, ...streams }: PlainOptions): Promise<number> => {
  const dialogue = new Dialogue(streams)
  try {
    await rehearse({ simulation, dialogue, tab: simulation.openTab() })
  } finally {
    dialogue.close()
  }
  return 0
}

const rehearse = async (rehearsal: Rehearsal): Promise<void> => {
  const { dialogue, simulation } = rehearsal
  dialogue.say(
    `Rehearsing: ${introductionOf(simulation.state.world)}`,
    howTo,
    ...ringingNow(simulation.state.world),
    ...pageAndChoices(rehearsal, true),
  )
  let next: Next = 'go-on'
  while (next !== 'leave') {
    const before = pageIn(rehearsal)
    const { world } = simulation.state
    next = await step(rehearsal)
    if (next === 'leave') return
    dialogue.say(...arrivalsText(world, simulation.state.world))
    if (next === 'go-on') next = tellChanges(rehearsal, before)
    if (next === 'read-out') dialogue.say(...pageAndChoices(rehearsal, false))
  }
}

const pageIn = ({ simulation, tab }: Rehearsal): Page | null =>
  tab === null ? null : simulation.page(tab)

/** The whole page, and what can be chosen. */
const pageAndChoices = (rehearsal: Rehearsal, withDesk: boolean): readonly string[] => {
  const { dialogue, simulation, tab } = rehearsal
  const page = pageIn(rehearsal)
  return [
    ...headOf(simulation, tab),
    ...(page ? pageText(page, dialogue.columns) : ['', 'Choose Tabs to open SMS again.']),
    ...choices(rehearsal, withDesk),
  ]
}

const choices = (rehearsal: Rehearsal, withDesk: boolean): readonly string[] => {
  const { onPage, onDesk } = choicesIn(rehearsal)
  const available = onPage.filter(({ isAvailable }) => isAvailable)
  return [...choicesText(available), ...deskText(onDesk, withDesk)]
}

interface Offered extends Choice<Deed> {
  readonly isAvailable: boolean
}

const choicesIn = (
  rehearsal: Rehearsal,
): { readonly onPage: readonly Offered[]; readonly onDesk: readonly Choice<Deed>[] } => {
  const page = pageIn(rehearsal)
  const onPage = (page ? choicesOn(page) : []).map(({ does, ...choice }) => ({
    ...choice,
    does: does.deed,
    isAvailable: does.isAvailable,
  }))
  return { onPage, onDesk: deskOf(rehearsal, onPage.length + 1) }
}

const step = async (rehearsal: Rehearsal): Promise<Next> => {
  const { dialogue } = rehearsal
  const answer = await dialogue.ask('Your choice:')
  if (answer === null) return 'leave'
  if (answer.trim() === '?') return 'read-out'
  if (answer.trim() === '') {
    dialogue.say(...choices(rehearsal, true))
    return 'go-on'
  }
  const { onPage, onDesk } = choicesIn(rehearsal)
  const picked = pick(answer, [...onPage, ...onDesk])
  if (picked.kind === 'chosen') return picked.does(rehearsal)
  dialogue.say(picked.why)
  return 'go-on'
}

/** The page is said again where it has become another one; otherwise only what can be selected from now on, or no longer. */
const tellChanges = (rehearsal: Rehearsal, before: Page | null): Next => {
  const after = pageIn(rehearsal)
  if (before === null || after === null) return before === after ? 'go-on' : 'read-out'
  if (shapeOf(screenOf(before)) !== shapeOf(screenOf(after))) return 'read-out'
  after.controls.forEach(({ label, enabled }, at) => {
    if (before.controls[at]?.enabled === enabled) return
    const number = after.fields.length + at + 1
    rehearsal.dialogue.say(
      enabled ? `You can now select ${number}. ${label}` : `${label} is no longer available.`,
    )
  })
  return 'go-on'
}
