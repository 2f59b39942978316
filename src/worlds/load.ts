import { readdirSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { quoted, shown, WorldFileError } from './fault.ts'
import { nearest } from './nearest.ts'
import { packageFolder } from './package-folder.ts'
import { sourceText, unusable } from './source-text.ts'
import type { Beginning } from './translation.ts'
import { worldFromText } from './world-text.ts'

export interface Place {
  /** The folder of the world files; left out: scenarios/worlds of this package. */
  readonly folder?: string
}

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

/** The names of the worlds in the folder, in the order of their letters. */
export const worldNames = ({ folder = ownFolder() }: Place = {}): readonly string[] =>
  namesIn(folder).sort()

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

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => basename(file, '.yaml'))
  } catch {
    throw unusable(folder, 'no folder that can be read', 'the folder of the world files')
  }
}

const ownFolder = (): string => join(packageFolder() ?? '.', 'scenarios', 'worlds')
