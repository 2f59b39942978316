import type { Charted, ChartedState } from './charted.ts'
import { endsOf, enteredBy, holdsBoxes, type Part } from './part.ts'
import { arrowInWords, clausesInBrackets, inWords, stayInWords } from './words.ts'

/** What is drawn, box in box, in words: nothing is known here of the language in which it is written. */
export interface Drawing {
  readonly title: string
  readonly all: Box
  readonly lines: readonly Line[]
}

/** A state with others inside. Where it has several regions, they move side by side. */
export interface Box {
  readonly id: string
  readonly title: string
  readonly regions: readonly (readonly Item[])[]
  /** The nodes where it begins. */
  readonly initial: readonly string[]
}

export interface Node {
  readonly id: string
  readonly title: string
  /** The clauses that it cites, in brackets. */
  readonly cites: readonly string[]
  /** What happens there without leaving it. */
  readonly stays: readonly string[]
  readonly look: 'own' | 'neighbour' | 'anywhere'
  readonly isFinal: boolean
}

export type Item = Box | Node

export interface Line {
  readonly from: string
  readonly to: string
  /** Part by part; "or" stands between the transitions that it is drawn for. */
  readonly label: readonly string[]
}

export const isBox = (item: Item): item is Box => 'regions' in item

/** A part of a chart as it is drawn. Between boxes no line is drawn, but between what stands inside them. */
export const drawingOf = (title: string, { states }: Charted, { own, arrows }: Part): Drawing => {
  const ways = arrows.flatMap((arrow) =>
    endsOf(states, arrow).map((to) => ({
      from: startOf(states, arrow.from),
      to,
      label: arrowInWords(arrow),
      isAsked: arrow.guard !== null,
    })),
  )
  const shown = new Set([
    ...own,
    ...arrows.map(({ from }) => startOf(states, from)),
    ...ways.map(({ to }) => to),
  ])
  const staysIn = (path: string) =>
    arrows.filter(({ from, to }) => from === path && to === null).map(stayInWords)

  const node = (state: ChartedState): Node => ({
    id: state.path,
    title: inWords(state.key),
    cites: clausesInBrackets(state.clauses),
    stays: staysIn(state.path),
    look: own.has(state.path) ? 'own' : 'neighbour',
    isFinal: state.kind === 'final',
  })
  const anywhereIn = (state: ChartedState): Node => ({
    id: anywhere(state.path),
    title: `anywhere in '${inWords(state.key)}'`,
    cites: [],
    stays: staysIn(state.path),
    look: 'anywhere',
    isFinal: false,
  })
  const box = (state: ChartedState): Box => {
    const inside = [
      ...(shown.has(anywhere(state.path)) ? [[anywhereIn(state)]] : []),
      ...state.inner.map((path) => items(states.get(path), state.kind === 'parallel')),
    ].filter((region) => region.length > 0)
    return {
      id: state.path,
      title: [inWords(state.key), ...clausesInBrackets(state.clauses)].join(' '),
      regions: state.kind === 'parallel' ? inside : [inside.flat()],
      initial: state.initial
        .flatMap((path) => enteredBy(states, path))
        .filter((path) => shown.has(path)),
    }
  }
  /** A state as it is drawn, if it is. A box around a single thing tells nothing, unless it names a region. */
  const items = (state: ChartedState | undefined, isRegion: boolean): readonly Item[] => {
    if (!state) return []
    if (state.inner.length === 0) return shown.has(state.path) ? [node(state)] : []
    const whole = box(state)
    const inside = whole.regions.flat()
    if (inside.length > 1 || (isRegion && inside.length > 0)) return [whole]
    return holdsBoxes(states, state) ? inside : inside.map((one) => named(one, state))
  }
  /** What stands alone where its box would be tells whose it is. */
  const named = (item: Item, { key }: ChartedState): Item => ({
    ...item,
    title: `${inWords(key)}, ${item.title}`,
  })

  const [root] = states.values()
  if (!root) throw new TypeError('a chart without states cannot be drawn')
  return { title, all: box(root), lines: linesOf(ways) }
}

interface Way extends Line {
  readonly isAsked: boolean
}

/** One line for all that leads from one node to another without being asked; what is asked has a line of its own. */
const linesOf = (ways: readonly Way[]): readonly Line[] =>
  [
    ...Map.groupBy(ways, ({ from, to, isAsked }, at) => `${from} ${to} ${isAsked ? at : ''}`),
  ].flatMap(([, [first, ...rest]]) =>
    first
      ? [
          {
            from: first.from,
            to: first.to,
            label: [...first.label, ...rest.flatMap(({ label }) => ['or', ...label])],
          },
        ]
      : [],
  )

/** Where a line starts: what holds for all the states in a box starts from a node that stands for each of them. */
const startOf = (states: Charted['states'], path: string): string =>
  (states.get(path)?.inner.length ?? 0) > 0 ? anywhere(path) : path

const anywhere = (path: string): string => `${path}.*`
