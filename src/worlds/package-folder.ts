import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder of this package, which holds `scenarios/`: the nearest one upwards whose package.json bears its name. So it
 * is found from the sources, from the bundle in `dist/`, and wherever the package is installed.
 *
 * @param from the folder to start at; left out: the one of the running file
 * @returns undefined where no folder upwards is it
 */
export const packageFolder = (
  from: string = dirname(fileURLToPath(import.meta.url)),
): string | undefined => {
  if (isThisPackage(join(from, 'package.json'))) return from
  const above = dirname(from)
  return above === from ? undefined : packageFolder(above)
}

/**
 * The file that a path means: from the folder in which the command was called or, where there is none, from the package's, so
 * that its own files are found by the same path wherever it is installed.
 */
export const fileAt = (path: string): string => {
  const here = resolve(path)
  const inPackage = join(packageFolder() ?? '.', path)
  return !existsSync(here) && existsSync(inPackage) ? inPackage : here
}

const isThisPackage = (file: string): boolean => {
  if (!existsSync(file)) return false
  try {
    const about: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return (
      typeof about === 'object' && about !== null && Reflect.get(about, 'name') === 'sms-simulator'
    )
  } catch {
    // Somebody else's file, whatever is wrong with it.
    return false
  }
}
