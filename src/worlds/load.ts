import { basename, extname, join, resolve } from 'node:path'
import { quoted, shown, YamlFileError } from './fault.ts'
import { ownFolder, type Place, worldNames } from './names.ts'
import { nearest } from './nearest.ts'
import { fileAt } from './package-folder.ts'
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
 * @throws YamlFileError with every fault of the file, or where there is no such world
 */
export const loadWorld = (name: string, place: Place = {}): LoadedWorld => {
  const source = isPath(name) ? fileFor(name) : fileOf(name, place)
  const origin = { name: shown(basename(source, extname(source))), file: source }
  return { ...worldFromText(sourceText(source), origin), source }
}

/** As it was named, for faults to tell, unless it is one of the package's own, found from elsewhere. */
const fileFor = (path: string): string => (fileAt(path) === resolve(path) ? path : fileAt(path))

const isPath = (name: string): boolean => /[\\/]|\.ya?ml$/i.test(name)

const fileOf = (name: string, { folder = ownFolder() }: Place): string => {
  const names = worldNames({ folder })
  if (names.includes(name)) return join(folder, `${name}.yaml`)
  const near = nearest(name, names)
  throw new YamlFileError(folder, [
    `found no world ${quoted(name)}; expected one of ${names.join(', ')}, or the path of a .yaml file` +
      (near === undefined ? '' : ` (nearest: ${near})`),
  ])
}
