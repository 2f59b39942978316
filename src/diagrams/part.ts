import type { Arrow, Charted, ChartedState } from './charted.ts'

/** What of a chart is drawn: the states that it is about, and the arrows with whatever stands at their ends. */
export interface Part {
  /** States without inner ones, by path. What else an arrow leads to or comes from is a neighbour. */
  readonly own: ReadonlySet<string>
  readonly arrows: readonly Arrow[]
}

/** Tells of a clause whether it is of the matter that is drawn. */
export type Matter = (clause: string) => boolean

export const wholeOf = ({ states, arrows }: Charted): Part => ({
  own: new Set([...states.values()].filter(isInnermost).map(({ path }) => path)),
  arrows,
})

/**
 * The part of a chart that is about a matter, as the clauses tell which its states and transitions cite. A state is about
 * it that cites it; one that cites nothing is a junction, and is about it if a way out of it is. A transition is drawn
 * that cites the matter, or starts from such a junction, or starts from such a state and cites nothing. To a state that
 * none of them leads to, those are drawn beside that lead there and cite anything.
 */
export const partOf = ({ states, arrows }: Charted, matter: Matter): Part => {
  const innermost = [...states.values()].filter(isInnermost)
  const waysOut = new Set(arrows.filter((arrow) => cites(arrow, matter)).map(({ from }) => from))
  const isJunction = ({ path, clauses }: ChartedState) => clauses.length === 0 && waysOut.has(path)
  const junctions = pathsOf(innermost.filter(isJunction))
  const own = pathsOf(innermost.filter((state) => isJunction(state) || cites(state, matter)))
  const drawn = new Set(
    arrows.filter(
      (arrow) =>
        cites(arrow, matter) ||
        junctions.has(arrow.from) ||
        (own.has(arrow.from) && arrow.clauses.length === 0),
    ),
  )
  for (const path of own) {
    if (reachedBy(states, drawn, own).has(path)) continue
    for (const arrow of arrows.filter(({ from, clauses }) => !own.has(from) && clauses.length > 0))
      if (endsOf(states, arrow).includes(path)) drawn.add(arrow)
  }
  return { own, arrows: arrows.filter((arrow) => drawn.has(arrow)) }
}

/** Where arrows lead from outside the states of a part, or from where the chart begins. */
const reachedBy = (
  states: Charted['states'],
  arrows: ReadonlySet<Arrow>,
  own: ReadonlySet<string>,
): ReadonlySet<string> => {
  const [root = ''] = states.keys()
  const reached = new Set(enteredBy(states, root))
  const next = () =>
    [...arrows]
      .filter(({ from }) => !own.has(from) || reached.has(from))
      .flatMap((arrow) => endsOf(states, arrow))
      .filter((path) => !reached.has(path))
  for (let found = next(); found.length > 0; found = next())
    for (const path of found) reached.add(path)
  return reached
}

/** The states without inner ones into which an arrow leads; none, where it does not leave its state. */
export const endsOf = (states: Charted['states'], { to }: Arrow): readonly string[] =>
  to === null ? [] : enteredBy(states, to)

/** A part of a chart of parallel regions, region by region, each with the name of its state; of any other chart, nothing. */
export const regionsOf = (
  { states }: Charted,
  { own, arrows }: Part,
): readonly { readonly region: string; readonly part: Part }[] => {
  const [root] = states.values()
  if (root?.kind !== 'parallel') return []
  return root.inner
    .map((region) => {
      const isInside = (path: string) => path === region || path.startsWith(`${region}.`)
      const part = {
        own: new Set([...own].filter(isInside)),
        arrows: arrows.filter(({ from }) => isInside(from)),
      }
      return { region: states.get(region)?.key ?? region, part }
    })
    .filter(({ part }) => part.own.size > 0 || part.arrows.length > 0)
}

/** Whether a chart moves at all in a matter: a state that merely stands there tells nothing. */
export const movesIn = ({ arrows }: Charted, matter: Matter): boolean =>
  arrows.some((arrow) => cites(arrow, matter))

/** The states without inner ones into which a way to a state leads: itself, or where it leads by itself. */
export const enteredBy = (states: Charted['states'], path: string): readonly string[] => {
  const { kind, inner = [], initial = [] } = states.get(path) ?? {}
  const next = kind === 'parallel' ? inner : initial
  return next.length > 0 ? next.flatMap((one) => enteredBy(states, one)) : [path]
}

/** Whether a state has states inside which have states inside. */
export const holdsBoxes = (states: Charted['states'], { inner }: ChartedState): boolean =>
  inner.some((path) => (states.get(path)?.inner.length ?? 0) > 0)

const cites = ({ clauses }: { readonly clauses: readonly string[] }, matter: Matter): boolean =>
  clauses.some(matter)

const pathsOf = (states: readonly ChartedState[]): Set<string> =>
  new Set(states.map(({ path }) => path))

const isInnermost = ({ inner }: { readonly inner: readonly string[] }) => inner.length === 0
