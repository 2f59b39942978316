import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { packageFolder } from './package-folder.ts'
import { unusable } from './source-text.ts'

export interface Place {
  /** The folder of the world files; left out: scenarios/worlds of this package. */
  readonly folder?: string
}

/** The names of the worlds in the folder, in the order of their letters. */
export const worldNames = ({ folder = ownFolder() }: Place = {}): readonly string[] =>
  namesIn(folder).sort()

export const ownFolder = (): string => join(packageFolder() ?? '.', 'scenarios', 'worlds')

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => basename(file, '.yaml'))
  } catch {
    throw unusable(folder, 'no folder that can be read', 'the folder of the world files')
  }
}
