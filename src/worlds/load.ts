import { basename, extname, join } from 'node:path'
import { quoted, shown, WorldFileError } from './fault.ts'
import { ownFolder, type Place, worldNames } from './names.ts'
import { nearest } from './nearest.ts'
import { sourceText } from './source-text.ts'
import type { Beginning } from './translation.ts'
import { worldFromText } from './world-text.ts'

export interface LoadedWorld extends Beginning {
  /** The path of the file from which it came. */
  readonly source: string
}

/**
 * The world of that name, or in that file.
 *
 * @param name the name of a file in the folder, without `.yaml`; or, where it ends in `.yaml` or has a slash in it, a path
 * @throws WorldFileError with every fault of the file, or where there is no such world
 */
export const loadWorld = (name: string, place: Place = {}): LoadedWorld => {
  const source = isPath(name) ? name : fileOf(name, place)
  const origin = { name: shown(basename(source, extname(source))), file: source }
  return { ...worldFromText(sourceText(source), origin), source }
}

const isPath = (name: string): boolean => /[\\/]|\.ya?ml$/i.test(name)

const fileOf = (name: string, { folder = ownFolder() }: Place): string => {
  const names = worldNames({ folder })
  if (names.includes(name)) return join(folder, `${name}.yaml`)
  const near = nearest(name, names)
  throw new WorldFileError(folder, [
    `found no world ${quoted(name)}; expected one of ${names.join(', ')}, or the path of a .yaml file` +
      (near === undefined ? '' : ` (nearest: ${near})`),
  ])
}
