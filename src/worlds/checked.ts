import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageFolder } from './package-folder.ts'
import type { Beginning } from './translation.ts'

/** A world as the build leaves it beside the program: the text that was checked, and what came of it. */
export interface CheckedWorld extends Beginning {
  readonly text: string
}

/** The file of a checked world, in the folder of the built program. */
export const checkedFile = (name: string): string => `world-${name}.json`

/**
 * A world of this package that was checked when the program was built. Reading and checking YAML takes longer than all the
 * rest of a start, so it is not done twice for the same text.
 *
 * @returns undefined where there is no such world, or its file has another text by now: then it has to be loaded
 */
export const checkedWorld = (
  name: string,
  folder: string | undefined = packageFolder(),
): Beginning | undefined => {
  if (folder === undefined || !/^[\w-]+$/.test(name)) return undefined
  try {
    const checked = JSON.parse(
      readFileSync(join(folder, 'dist', checkedFile(name)), 'utf8'),
    ) as CheckedWorld
    const text = readFileSync(join(folder, 'scenarios', 'worlds', `${name}.yaml`), 'utf8')
    return text === checked.text ? { world: checked.world, now: checked.now } : undefined
  } catch {
    // Nothing is lost: whatever is wrong with either file, loading the world tells it.
    return undefined
  }
}
