import type { Arrow, Charted, ChartedState } from './charted.ts'
import { holdsBoxes } from './part.ts'

/** A chart on a coarser level: boxes that hold no further box are closed. */
export const withBoxesClosed = ({ states, arrows }: Charted): Charted => {
  const [root] = states.keys()
  const isClosed = (state: ChartedState) =>
    state.path !== root && state.inner.length > 0 && !holdsBoxes(states, state)
  const closed = [...states.values()].filter(isClosed).map(({ path }) => path)
  const seen = (path: string) => closed.find((box) => path.startsWith(`${box}.`)) ?? path
  return {
    states: new Map(
      [...states.values()]
        .filter(({ path }) => seen(path) === path)
        .map((state) => [
          state.path,
          isClosed(state) ? { ...state, inner: [], initial: [] } : state,
        ]),
    ),
    arrows: arrows
      .map((arrow) => ({ ...arrow, from: seen(arrow.from), to: arrow.to && seen(arrow.to) }))
      .filter(({ from, to }) => to !== from),
  }
}

/** A chart on a coarser level: where an event leads, whatever is asked and done on the way, and no clauses. */
export const withEventsAlone = ({ states, arrows }: Charted): Charted => ({
  states: new Map([...states].map(([path, state]) => [path, { ...state, clauses: [] }])),
  arrows: [
    ...new Map(
      arrows
        .filter(({ to }) => to !== null)
        .map((arrow) => [`${arrow.from} ${arrow.to} ${arrow.event}`, { ...arrow, ...untold }]),
    ).values(),
  ],
})

const untold = {
  guard: null,
  turn: { at: 1, of: 1 },
  actions: [],
  clauses: [],
} satisfies Partial<Arrow>
