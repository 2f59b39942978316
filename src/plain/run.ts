import { howItIsKept } from '../rehearsal/kept-text.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import type { Remarks } from '../rehearsal/remarks.ts'
import { taskText, usedText } from '../rehearsal/task-text.ts'
import type { Page } from '../screens/screen.ts'
import { screenOf } from '../screens/screen.ts'
import { introductionOf } from '../simulation/introduction.ts'
import { arrivalsText, ringingNow } from './arrivals.ts'
import { type Choice, pick } from './choices.ts'
import { Commentary, goalReached } from './commentary.ts'
import { deskOf } from './desk.ts'
import { Dialogue, type DialogueOptions } from './dialogue.ts'
import { choicesOn } from './on-page.ts'
import { choicesText, deskText, headOf, pageText, shapeOf } from './page-text.ts'
import { type Deed, type Next, type Rehearsal, standInATab } from './rehearsal.ts'
import { watch } from './watch.ts'

export interface PlainOptions extends DialogueOptions, Rehearsing {}

const howTo =
  'Answer with a number, a label or its beginning; with ? for the page again, with nothing for the choices.'

/**
 * Rehearses in plain text that is only ever added to, until the trainee leaves or the input ends.
 *
 * @returns 0, the exit code
 */
export const runPlain = async ({
  stdin,
  stdout,
  signals,
  ...rehearsing
}: PlainOptions): Promise<number> => {
  const dialogue = new Dialogue({ stdin, stdout, ...(signals && { signals }) })
  sayRemarks(dialogue, rehearsing.remarks)
  try {
    await rehearseIn(dialogue, rehearsing)
  } finally {
    dialogue.close()
  }
  return 0
}

/** Says what is remarked besides, each once: what was remarked so far, and what will be. */
export const sayRemarks = (dialogue: Dialogue, remarks: Remarks): void => {
  const said = new Set<string>()
  const say = (remark: string): void => {
    if (!said.has(remark)) dialogue.say(remark)
    said.add(remark)
  }
  for (const remark of remarks.all) say(remark)
  remarks.onRemark(say)
}

/** Rehearses in a dialogue that may go on with something else afterwards. */
export const rehearseIn = async (dialogue: Dialogue, rehearsing: Rehearsing): Promise<void> => {
  const { simulation, attempt, number, advise, notKept } = rehearsing
  const isNew = simulation.journal.entries.length === 0
  const tab = isNew ? simulation.openTab() : (simulation.state.tabs.at(-1)?.id ?? null)
  const rehearsal: Rehearsal = { simulation, attempt, advise, dialogue, tab }
  dialogue.say(
    ...(attempt ? taskText(attempt) : [`Rehearsing: ${introductionOf(simulation.state.world)}`]),
    ...(isNew ? [] : ['You go on where you stopped.', ...(attempt ? [usedText(attempt)] : [])]),
    ...(notKept ? [notKept] : []),
  )
  await (attempt?.mode === 'watch' ? watch(rehearsal) : rehearse(rehearsal))
  const kept = howItIsKept(rehearsing)
  // Of what has ended and was never to be kept nothing more is to be said.
  if (number !== null || !attempt?.hasEnded) dialogue.say(kept)
}

const rehearse = async (rehearsal: Rehearsal): Promise<void> => {
  const { dialogue, simulation, attempt } = rehearsal
  const commentary = attempt && new Commentary(attempt)
  dialogue.say(
    howTo,
    ...ringingNow(simulation.state.world),
    ...(attempt?.isGoalReached ? [goalReached] : []),
    ...pageAndChoices(rehearsal, true),
  )
  let next: Next = 'go-on'
  while (next !== 'leave') {
    const before = pageIn(rehearsal)
    const { world } = simulation.state
    next = await step(rehearsal)
    if (next === 'leave') return
    standInATab(rehearsal)
    dialogue.say(...arrivalsText(world, simulation.state.world), ...(commentary?.since() ?? []))
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
