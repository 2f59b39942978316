import type { State } from '../../machines/state.ts'
import type { World } from '../../machines/world.ts'

/** Whether two states are the same in all that they hold; what they share is not looked into. */
export const isSame = (one: State, other: State): boolean =>
  one === other ||
  (one.now === other.now &&
    isSameWorld(one.world, other.world) &&
    JSON.stringify(one.tabs.map(heldIn)) === JSON.stringify(other.tabs.map(heldIn)))

const isSameWorld = (one: World, other: World): boolean => {
  if (one === other) return true
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof World>
  for (const name of names)
    if (one[name] !== other[name] && JSON.stringify(one[name]) !== JSON.stringify(other[name]))
      return false
  return true
}

const heldIn = ({ session: { value, context }, ...tab }: State['tabs'][number]) => [
  tab,
  value,
  context,
]
