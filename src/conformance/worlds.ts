import { type LoadedWorld, loadWorld } from '../worlds/load.ts'

const known = new Map<string, LoadedWorld>()

/**
 * A world by its name or the path of its file, read once: many scenarios begin in the same one, and none changes it.
 *
 * @throws {WorldFileError} as `loadWorld` does
 */
export const worldNamed = (name: string): LoadedWorld => {
  const world = known.get(name) ?? loadWorld(name)
  known.set(name, world)
  return world
}
