import { defaultReadings } from '../../machines/readings.ts'
import { type State, tabOf } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import type { World } from '../../machines/world.ts'
import { Known } from '../conformance/known.ts'
import { newUserOn } from '../conformance/new-user.ts'
import { pageOf } from '../screens/pages.ts'
import { type Screen, screenOf } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'
import type { Journal, JournalEntry } from '../simulation/journal.ts'
import { describeEvent } from '../simulation/told.ts'
import type { Happening } from './happening.ts'
import { type Keyword, print, type Seen, type Step } from './step.ts'
import { tagsOf } from './tags.ts'
import { vocabulary } from './vocabulary.ts'

/** A scenario in the steps of the house. */
export interface Scenario {
  /** One for each reading that is not our default. */
  readonly tags: readonly string[]
  readonly lines: readonly { readonly keyword: Keyword; readonly sentence: string }[]
}

type Line = Scenario['lines'][number]

/**
 * A journal as a scenario that does the same again, speaks of every error on the way and ends with what the screen shows.
 *
 * @param world the world in which the journal began, and the instant at which it begins by itself
 * @param sms the system in which it happened; left out: ours, under the readings of the journal
 * @throws {NoStepError} with the entry that no step can tell
 */
export const journalToSteps = (
  { head, entries }: Journal,
  { world, now }: { readonly world: World; readonly now: number },
  sms: Sms = createSms({ readings: head.readings }),
): Scenario => {
  const start = sms.start(world, head.now)
  const [first, ...rest] = entries
  if (first?.event.type !== 'tab.opened')
    throw new NoStepError(first, 'a scenario begins with a tab')
  const happenings = happeningsIn(sms, sms.step(start, first.event), rest, world)
  return {
    tags: tagsOf(head.readings, defaultReadings),
    lines: [beginning(head.world, head.now, now), ...told(happenings)],
  }
}

const beginning = (name: string, at: number, itsOwn: number): Line => ({
  keyword: 'Given',
  sentence: print('the training world {world}', [{ name, at: at === itsOwn ? null : at }]),
})

interface Told extends Happening {
  readonly entry: JournalEntry
  readonly tab: string | null
  /** The tab that it opened; null: none. */
  readonly opened: string | null
  /** Every open tab's screen afterwards. */
  readonly screens: Readonly<Record<string, Screen>>
}

const happeningsIn = (
  sms: Sms,
  start: State,
  entries: readonly JournalEntry[],
  startingWorld: World,
): readonly Told[] => {
  const happenings: Told[] = []
  const known = new Known(startingWorld)
  let state = start
  for (const entry of entries) {
    const before = state
    state = sms.step(state, entry.event)
    const one = happening(sms, before, state, entry, known)
    remember(known, one, state)
    happenings.push(one)
  }
  return happenings
}

const happening = (
  sms: Sms,
  before: State,
  after: State,
  entry: JournalEntry,
  known: Known,
): Told => {
  const { event } = entry
  const tab = 'tab' in event ? event.tab : null
  const screenIn = (state: State, id: string): Screen => screenOf(pageOf(sms, state, id))
  return {
    event,
    entry,
    tab,
    opened: after.tabs.find(({ id }) => !tabOf(before, id))?.id ?? null,
    page: tab !== null && tabOf(before, tab) ? pageOf(sms, before, tab) : null,
    after: tab !== null && tabOf(after, tab) ? screenIn(after, tab) : null,
    screens: Object.fromEntries(after.tabs.map(({ id }) => [id, screenIn(after, id)])),
    knows: known.knowledge,
    isTheUser: tab !== null && tabOf(before, tab)?.session.context.userId === known.user.id,
    world: before.world,
    userId: known.user.id,
  }
}

/** What whoever plays the scenario will know after this, as a trial comes to know it. */
const remember = (known: Known, { event, after, isTheUser }: Told, { world, now }: State): void => {
  if (event.type === 'mail.opened')
    known.readMail(
      world.mail.filter(({ to }) => to === known.user.email).map((mail) => mail.credentials),
    )
  if (event.type === 'letter.opened')
    known.readLetters(
      world.letters
        .filter(({ to }) => to === known.authorisingOfficer)
        .map(({ text, credentials: { userId } }) => ({ text, userId })),
    )
  if (event.type === 'homeOffice.posted') known.notePost(event.title, now)
  if (!after || after.error) return
  const newUser = newUserOn(after)
  if (newUser) known.note(newUser.name, newUser.userId)
  if (event.type === 'passwordChange.submitted' && isTheUser && after.title !== wording.logIn.title)
    known.choosePassword(event.replacement)
}

/** The lines that tell what happened, each error spoken of at once, and at the end what the last screen shows. */
const told = (happenings: readonly Told[]): readonly Line[] => {
  const lines: Line[] = []
  let tab = '1'
  let at = 0
  while (at < happenings.length) {
    const next = happenings.slice(at)
    const [first] = next
    if (!first) break
    if (first.tab !== null && first.tab !== tab) {
      tab = first.tab
      lines.push({ keyword: 'When', sentence: print('the user {tabAct}', [`tab ${tab}`]) })
    }
    const printed = printedBy({ kind: 'happened', next })[0]
    if (!printed) throw new NoStepError(first.entry, describeEvent(first.event))
    lines.push(printed.line)
    const last = next[printed.tells - 1] ?? first
    tab = last.opened ?? tab
    lines.push(...errorOn(last, tab, happenings[at - 1]?.screens[tab]))
    at += printed.tells
  }
  return [...lines, ...lookAt(happenings.at(-1)?.screens[tab])]
}

const printedBy = (
  seen: Seen,
  steps: readonly Step[] = vocabulary,
): readonly { readonly line: Line; readonly tells: number }[] =>
  steps.flatMap((step) =>
    step.prints(seen).map(({ sentence, tells }) => ({
      line: { keyword: step.keyword, sentence },
      tells,
    })),
  )

/** What the screen tells after a deed, unless it told that before; an error is told anew whenever a control was selected. */
const errorOn = (
  { event, tab: where, screens }: Told,
  tab: string,
  before: Screen | undefined,
): readonly Line[] => {
  const screen = screens[tab]
  const wasSelected = where !== null && event.type !== 'field.filled'
  const isNews =
    JSON.stringify([screen?.error, screen?.notices]) !==
    JSON.stringify([before?.error, before?.notices])
  return screen && ((screen.error && wasSelected) || isNews)
    ? printedBy({ kind: 'told', screen })
        .slice(0, 1)
        .map(({ line }) => line)
    : []
}

const lookAt = (screen: Screen | undefined): readonly Line[] =>
  screen ? printedBy({ kind: 'shown', screen }).map(({ line }) => line) : []

/** Something happened for which the house has no step. */
export class NoStepError extends Error {
  override readonly name = 'NoStepError'

  constructor(entry: JournalEntry | undefined, what: string) {
    super(`No step tells ${entry ? JSON.stringify(entry.event.type) : 'an empty journal'}: ${what}`)
  }
}
