import { type Allowance, type Mode, modes } from '../records/attempt-words.ts'
import { limitsText } from '../rehearsal/judge.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import type { LobbyChoice, LobbyLesson, Offer } from '../rehearsal/lobby.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import type { Remarks } from '../rehearsal/remarks.ts'
import { standingText } from '../rehearsal/standing-text.ts'
import { modeNotes } from '../rehearsal/task-text.ts'
import { type Choice, choiceLine, numbered, pick } from './choices.ts'
import { chooseOne } from './choose.ts'
import { Dialogue, type DialogueOptions } from './dialogue.ts'
import { training } from './page-text.ts'
import { rehearseIn, sayRemarks } from './run.ts'

export interface PlainLobbyOptions extends DialogueOptions {
  /** What there is to be said of the records. */
  readonly remarks: Remarks
  /** What there is to be chosen, as it stands now. */
  readonly offer: () => Promise<Offer>
  readonly begin: (choice: LobbyChoice) => Promise<{
    readonly rehearsing: Rehearsing
    /** Closes what it is kept in. */
    readonly finish: () => void
  }>
}

/**
 * The lobby in plain text, and what is chosen in it, again and again, until the trainee leaves or the input ends. One
 * dialogue serves all of it, so that no line typed ahead is lost between them.
 *
 * @returns 0, the exit code
 */
export const runPlainLobby = async ({
  offer,
  begin,
  remarks,
  ...streams
}: PlainLobbyOptions): Promise<number> => {
  const dialogue = new Dialogue(streams)
  try {
    sayRemarks(dialogue, remarks)
    for (let isInFull = true; ; isInFull = false) {
      const choice = await chosenIn(dialogue, await offer(), isInFull)
      if (choice === null) return 0
      await rehearsed(dialogue, choice, begin)
      if (dialogue.isOver) return 0
    }
  } finally {
    dialogue.close()
  }
}

/** One rehearsal out of the lobby. What cannot begin is told, and something else can be chosen. */
const rehearsed = async (
  dialogue: Dialogue,
  choice: LobbyChoice,
  begin: PlainLobbyOptions['begin'],
): Promise<void> => {
  const begun = await begin(choice).catch((error: unknown) => {
    dialogue.say('', told(error))
    return null
  })
  if (begun === null) return
  const { rehearsing, finish } = begun
  sayRemarks(dialogue, rehearsing.remarks)
  dialogue.say('')
  try {
    await rehearseIn(dialogue, rehearsing)
  } finally {
    finish()
  }
}

/** @throws what is no fault of what was chosen */
const told = (error: unknown): string => {
  if (error instanceof Error && tellable.includes(error.name)) return error.message
  throw error
}

const tellable: readonly string[] = ['UsageError', 'RecordError', 'YamlFileError']

type Entry =
  | ({ readonly kind: 'lesson' } & Pick<LobbyLesson, 'name' | 'title' | 'open'>)
  | { readonly kind: 'world'; readonly name: string }
  | { readonly kind: 'resume'; readonly number: number }
  | { readonly kind: 'leave' }

/** What is chosen; null: nothing more. */
const chosenIn = async (
  dialogue: Dialogue,
  offer: Offer,
  isInFull: boolean,
): Promise<LobbyChoice | null> => {
  const entries = entriesOf(offer)
  dialogue.say(...(isInFull ? [training, ...lobbyText(offer, entries)] : shortText(offer, entries)))
  for (;;) {
    const answer = await dialogue.ask('Your choice in the lobby:')
    if (answer === null) return null
    if (['', '?'].includes(answer.trim())) {
      dialogue.say(...lobbyText(offer, entries))
      continue
    }
    const picked = pick(answer, entries)
    if (picked.kind === 'unclear') {
      dialogue.say(picked.why)
      continue
    }
    const { does } = picked
    if (does.kind === 'leave') {
      dialogue.say('You left.')
      return null
    }
    const choice = does.kind === 'lesson' ? await howTo(dialogue, does) : does
    if (choice === 'leave') return null
    if (choice !== null) return choice
    dialogue.say('Back in the lobby; no answer reads what there is.')
  }
}

/** Lessons course by course, then worlds. A lesson that stands in two courses is the same entry in both. */
const entriesOf = ({ courses, worlds, openWorld }: Offer): readonly Choice<Entry>[] => {
  const lessons = new Map<string, Entry>()
  const entryOf = ({ name, title, open }: LobbyLesson): Entry => {
    const entry = lessons.get(name) ?? { kind: 'lesson', name, title, open }
    lessons.set(name, entry)
    return entry
  }
  return numbered<Entry>([
    ...courses.flatMap((course) =>
      course.lessons.map((lesson) => ({
        label: lesson.title,
        note: standingText(lesson),
        does: entryOf(lesson),
      })),
    ),
    ...(openWorld === null
      ? []
      : [
          {
            label: 'Go on exploring',
            note: `attempt ${openWorld}, where it stopped`,
            does: { kind: 'resume', number: openWorld } as const,
          },
        ]),
    ...worlds.map(({ name, title }) => ({
      label: title,
      note: `world ${name}`,
      does: { kind: 'world', name } as const,
    })),
    { label: 'Leave', does: { kind: 'leave' } },
  ])
}

const lobbyText = (
  { courses, worlds, openWorld }: Offer,
  entries: readonly Choice<Entry>[],
): readonly string[] => {
  const lines = entries.map(choiceLine)
  const sections: string[] = [
    '',
    'The lobby. Choose a lesson or a world, by its number, its label or its beginning.',
  ]
  for (const { title, who, needs, lessons } of courses)
    sections.push(
      '',
      `Course: ${title}. ${who}${needs === '' ? '' : ` It needs: ${needs}`}`,
      ...lines.splice(0, lessons.length),
    )
  sections.push(
    '',
    'Worlds to explore without a lesson:',
    ...lines.splice(0, worlds.length + (openWorld === null ? 0 : 1)),
  )
  return [...sections, '', ...lines, '']
}

/** After a rehearsal: what comes next, and how to hear the rest. */
const shortText = ({ courses }: Offer, entries: readonly Choice<Entry>[]): readonly string[] => {
  const next = courses.flatMap(({ lessons }) => lessons.map(({ isNext }) => isNext))
  return [
    '',
    'You are back in the lobby. What comes next:',
    ...entries.filter((_, at) => next[at]).map(choiceLine),
    ...entries.slice(-1).map(choiceLine),
    'No answer reads everything that there is.',
    '',
  ]
}

/** How a lesson is gone through: gone on with, or begun in a mode; null: it was thought better of. */
const howTo = async (
  dialogue: Dialogue,
  { name, title, open }: Pick<LobbyLesson, 'name' | 'title' | 'open'>,
): Promise<LobbyChoice | null | 'leave'> => {
  dialogue.say('', `${title}:`)
  const mode = await chooseOne<Mode | 'resume'>(
    { dialogue },
    'How? (no answer: back to the lobby)',
    numbered<Mode | 'resume'>([
      ...(open === null
        ? []
        : [
            {
              label: 'Go on',
              note: `with attempt ${open}, where it stopped`,
              does: 'resume' as const,
            },
          ]),
      ...modes.map((one) => ({ label: labels[one], note: modeNotes[one], does: one })),
    ]),
  )
  if (mode === null || mode === 'leave') return mode
  if (mode === 'resume') return open === null ? null : { kind: 'resume', number: open }
  const allowance = mode === 'practise' ? await limitsFor(dialogue, name) : 'as-set'
  return allowance === 'leave' ? 'leave' : { kind: 'lesson', name, mode, allowance }
}

const labels: Readonly<Record<Mode, string>> = {
  watch: 'Watch',
  practise: 'Practise',
  test: 'Test',
  explore: 'Explore',
}

/** What becomes of the limits in practise (WCAG 2.2.1); asked only where there are any. */
const limitsFor = async (dialogue: Dialogue, name: string): Promise<Allowance | 'leave'> => {
  const limits = limitsText(loadLesson(name).limits)
  if (limits.length === 0) return 'as-set'
  const chosen = await chooseOne<Allowance>(
    { dialogue },
    `Its limits are ${limits.join(', ')}. What becomes of them? (no answer: they are as set)`,
    numbered<Allowance>([
      { label: 'As set', does: 'as-set' },
      { label: 'Tenfold', note: 'ten times as much', does: 'tenfold' },
      { label: 'Off', note: 'no limits', does: 'off' },
    ]),
  )
  return chosen ?? 'as-set'
}
