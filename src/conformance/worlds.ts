import { beginningOf } from '../worlds/checked.ts'
import type { Beginning } from '../worlds/translation.ts'

const known = new Map<string, Beginning>()

/**
 * A world by its name or the path of its file, read once: many scenarios begin in the same one, and none changes it.
 *
 * @throws {YamlFileError} as `beginningOf` does
 */
export const worldNamed = async (name: string): Promise<Beginning> => {
  const world = known.get(name) ?? (await beginningOf(name))
  known.set(name, world)
  return world
}
