import type { AnyStateNode } from 'xstate'
import { placeOf } from '../../machines/place.ts'
import type { ScreenSlug, StateMeta } from '../../machines/session.ts'
import { sessionChart } from '../../machines/sms.ts'
import type { State } from '../../machines/state.ts'

/**
 * How many events it takes at the least from one screen to another, as the chart has its transitions, whatever their guards
 * say. So a search knows how far off it is, and never thinks itself further than it is.
 */
const edges = (): ReadonlyMap<ScreenSlug, ReadonlySet<ScreenSlug>> => {
  const found = new Map<ScreenSlug, Set<ScreenSlug>>()
  const screenOf = (node: AnyStateNode): ScreenSlug | undefined =>
    (node.meta as StateMeta | undefined)?.screen ??
    (node.parent ? screenOf(node.parent) : undefined)
  const leaves = (node: AnyStateNode): readonly AnyStateNode[] => {
    const inner = Object.values(node.states as Record<string, AnyStateNode>)
    return inner.length === 0 ? [node] : inner.flatMap(leaves)
  }
  /** Where one comes to stand who enters a state: its initial one, or whatever it leads to at once. */
  const entered = (node: AnyStateNode): readonly ScreenSlug[] => {
    if (node.always && node.always.length > 0)
      return node.always.flatMap(({ target }) =>
        (target ?? []).flatMap((one) => entered(one as AnyStateNode)),
      )
    const [first] = node.initial?.target ?? []
    if (first) return entered(first as AnyStateNode)
    const screen = screenOf(node)
    return screen === undefined ? [] : [screen]
  }
  for (const leaf of leaves(sessionChart.root as AnyStateNode)) {
    const from = screenOf(leaf)
    if (from === undefined) continue
    const to = found.get(from) ?? new Set()
    found.set(from, to)
    for (let node: AnyStateNode | undefined = leaf; node; node = node.parent)
      for (const ways of node.transitions.values())
        for (const { target } of ways)
          for (const one of target ?? [])
            for (const screen of entered(one as AnyStateNode)) to.add(screen)
  }
  return found
}

let known: ReadonlyMap<ScreenSlug, ReadonlySet<ScreenSlug>> | undefined

/** For each screen, the events that are needed at the least to one of the screens meant; infinite: none leads there. */
export const distancesTo = (screens: readonly ScreenSlug[]): ReadonlyMap<ScreenSlug, number> => {
  known ??= edges()
  const distances = new Map<ScreenSlug, number>(screens.map((screen) => [screen, 0]))
  for (let distance = 0, grew = true; grew; distance += 1) {
    grew = false
    for (const [from, to] of known)
      if (!distances.has(from) && [...to].some((one) => distances.get(one) === distance)) {
        distances.set(from, distance + 1)
        grew = true
      }
  }
  return distances
}

/**
 * How many events a state is away at the least from one in which some tab shows one of the screens; to open a tab is one, and
 * leads to the log in screen.
 */
export const distanceToScreens = (
  screens: readonly ScreenSlug[],
  afterwards = 0,
): ((state: State) => number) => {
  const distances = distancesTo(screens)
  const withNewTab = 1 + (distances.get('log-in') ?? Number.POSITIVE_INFINITY)
  return ({ tabs }) =>
    afterwards +
    Math.min(
      withNewTab,
      ...tabs.map(({ session }) => distances.get(placeOf(session).screen) ?? withNewTab),
    )
}
