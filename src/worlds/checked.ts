import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileAt, packageFolder } from './package-folder.ts'
import type { Beginning } from './translation.ts'

/** A world as the build leaves it beside the program: the text that was checked, and what came of it. */
export interface CheckedWorld extends Beginning {
  readonly text: string
}

/** The file of a checked world, in the folder of the built program. @param source its path from the package's folder */
export const checkedFile = (source: string): string =>
  `${source
    .replace(/^scenarios\//, '')
    .replace(/\.yaml$/, '')
    .replaceAll('/', '-')}.json`

/**
 * A world of this package that was checked when the program was built. Reading and checking YAML takes longer than all the
 * rest of a start, so it is not done twice for the same text.
 *
 * @param name the name of a world, or the path of its file
 * @returns undefined where there is no such world, or its file has another text by now: then it has to be loaded
 */
export const checkedWorld = (
  name: string,
  folder: string | undefined = packageFolder(),
): Beginning | undefined => {
  if (folder === undefined) return undefined
  const file = isName(name) ? join(folder, 'scenarios', 'worlds', `${name}.yaml`) : fileAt(name)
  const source = relative(folder, file).replaceAll('\\', '/')
  if (!/^scenarios\/[\w-]+\/[\w-]+\.yaml$/.test(source)) return undefined
  try {
    const checked = JSON.parse(
      readFileSync(join(folder, 'dist', checkedFile(source)), 'utf8'),
    ) as CheckedWorld
    const isSame = readFileSync(file, 'utf8') === checked.text
    return isSame ? { world: checked.world, now: checked.now } : undefined
  } catch {
    // Nothing is lost: whatever is wrong with either file, loading the world tells it.
    return undefined
  }
}

const isName = (name: string): boolean => /^[\w-]+$/.test(name)

/**
 * The world in which something begins, by its name or the path of its file. What reads and checks world files is loaded
 * only where one has to be.
 *
 * @throws YamlFileError as `loadWorld` does
 */
export const beginningOf = async (name: string): Promise<Beginning> =>
  checkedWorld(name) ?? (await import('./load.ts')).loadWorld(name)
