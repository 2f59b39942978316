import {
  isDone,
  type LobbyChoice,
  type LobbyCourse,
  type LobbyLesson,
  type Offer,
} from '../../rehearsal/lobby.ts'
import { gap, heading, indented, type PaneLine, paragraph } from '../panes/pane.ts'

/** What is open in the lobby: the courses, one lesson of them, or the worlds. */
export type LobbyPlace =
  | { readonly kind: 'courses' }
  | { readonly kind: 'lesson'; readonly name: string }
  | { readonly kind: 'worlds' }

/** What a choice in the lobby leads to: another place in it, out of it, or what is begun. */
export type LobbyAct =
  | { readonly type: 'go'; readonly to: LobbyPlace }
  | { readonly type: 'back' }
  | { readonly type: 'leave' }
  | { readonly type: 'begin'; readonly choice: LobbyChoice }

export interface LobbyItem {
  readonly label: string
  readonly act: LobbyAct
}

/** A place of the lobby as lines, with what can be chosen in it. */
export interface LobbyPane {
  readonly title: string
  readonly lines: readonly PaneLine[]
  readonly items: readonly LobbyItem[]
  /** The choice that has the focus at first. */
  readonly start: number
}

export const lobbyPane = (offer: Offer, place: LobbyPlace, columns: number): LobbyPane => {
  switch (place.kind) {
    case 'courses':
      return coursesPane(offer, columns)
    case 'worlds':
      return worldsPane(offer, columns)
    case 'lesson': {
      const lesson = lessonNamed(offer, place.name)
      return lesson ? lessonPane(lesson, columns) : coursesPane(offer, columns)
    }
  }
}

const lessonNamed = ({ courses }: Offer, name: string): LobbyLesson | undefined =>
  courses.flatMap(({ lessons }) => lessons).find((one) => one.name === name)

/** Gathers lines and choices, each choice numbered as it comes. */
class Listing {
  readonly lines: PaneLine[] = []
  readonly items: LobbyItem[] = []
  readonly #columns: number

  constructor(columns: number) {
    this.#columns = columns
  }

  say(...lines: readonly PaneLine[]): void {
    this.lines.push(...lines)
  }

  offer(item: LobbyItem): void {
    const choice = this.items.length
    this.items.push(item)
    this.say(...indented(item.label, this.#columns).map((line) => ({ ...line, choice })))
  }
}

const marks = { new: '[ ]', open: '[~]', seen: '[-]', rehearsed: '[x]', passed: '[*]' } as const

const coursesPane = ({ courses, openWorld }: Offer, columns: number): LobbyPane => {
  const list = new Listing(columns)
  let start: number | null = null
  list.say(
    ...paragraph(
      '[ ] new | [~] begun | [-] seen | [x] gone through | [*] test passed',
      columns,
      'quiet',
    ),
  )
  for (const course of courses) {
    list.say(gap, ...headOf(course, columns))
    for (const lesson of course.lessons) {
      if (lesson.isNext) start ??= list.items.length
      list.offer({
        label: labelOf(lesson),
        act: { type: 'go', to: { kind: 'lesson', name: lesson.name } },
      })
    }
  }
  list.say(gap, ...heading('Without a lesson', columns))
  if (openWorld !== null)
    list.offer({
      label: `Go on exploring where you stopped (attempt ${openWorld})`,
      act: { type: 'begin', choice: { kind: 'resume', number: openWorld } },
    })
  list.offer({ label: 'Explore a world', act: { type: 'go', to: { kind: 'worlds' } } })
  list.offer({ label: 'Leave', act: { type: 'leave' } })
  return { title: 'Courses', lines: list.lines, items: list.items, start: start ?? 0 }
}

const headOf = (course: LobbyCourse, columns: number): readonly PaneLine[] => {
  const done = course.lessons.filter(isDone)
  return [
    ...heading(`${course.title} (${done.length} of ${course.lessons.length})`, columns),
    ...paragraph(course.who, columns, 'quiet'),
    ...paragraph(`What it needs first: ${course.needs}`, columns, 'quiet'),
  ]
}

const labelOf = ({ title, standing, best, isNext }: LobbyLesson): string =>
  [
    `${marks[standing]} ${title}`,
    ...(best === null ? [] : [`${best} points`]),
    ...(isNext ? ['next'] : []),
  ].join(' - ')

const standings: Readonly<Record<LobbyLesson['standing'], string>> = {
  new: 'You have not begun this lesson yet.',
  open: 'You have begun this lesson.',
  seen: 'You have watched this lesson, or ended it before its goal.',
  rehearsed: 'You have gone through this lesson.',
  passed: 'You have passed the test of this lesson.',
}

const lessonPane = (lesson: LobbyLesson, columns: number): LobbyPane => {
  const { name, title, standing, open, needs } = lesson
  const list = new Listing(columns)
  list.say(...heading(title, columns), ...paragraph(standings[standing], columns))
  if (needs.length > 0)
    list.say(...paragraph(`It needs first: ${needs.join(', ')}.`, columns, 'quiet'))
  list.say(gap)
  if (open !== null)
    list.offer({
      label: `Go on where you stopped (attempt ${open})`,
      act: { type: 'begin', choice: { kind: 'resume', number: open } },
    })
  for (const [label, mode, allowance] of ways)
    list.offer({
      label,
      act: { type: 'begin', choice: { kind: 'lesson', name, mode, allowance } },
    })
  list.offer({ label: 'Back', act: { type: 'back' } })
  // Whoever has not seen it yet watches first; whoever has, practises.
  const practise = list.items.findIndex(({ label }) => label === ways[1][0])
  return {
    title: 'Lesson',
    lines: list.lines,
    items: list.items,
    start: open !== null ? 0 : practise,
  }
}

const ways = [
  ['Watch: it plays step by step, and tells why', 'watch', 'as-set'],
  ['Practise, with the coach beside you', 'practise', 'as-set'],
  ['Practise with limits ten times as wide', 'practise', 'tenfold'],
  ['Practise without any limit', 'practise', 'off'],
  ['Test: no coach, and a pass mark', 'test', 'as-set'],
  ['Explore: free, and nothing is judged', 'explore', 'off'],
] as const

const worldsPane = ({ worlds }: Offer, columns: number): LobbyPane => {
  const list = new Listing(columns)
  list.say(...paragraph('Each world is a sponsor in a situation of its own.', columns), gap)
  for (const { name, title } of worlds)
    list.offer({
      label: `${title} (${name})`,
      act: { type: 'begin', choice: { kind: 'world', name } },
    })
  list.offer({ label: 'Back', act: { type: 'back' } })
  return { title: 'Worlds', lines: list.lines, items: list.items, start: 0 }
}
