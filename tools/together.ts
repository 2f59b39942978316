import { join } from 'node:path'
import type { ChunkingContext, CodeSplittingGroup } from 'rolldown'

/** Modules that are needed with one another, and so stand in one file of a bundle. */
export interface Together {
  /** Of the file. */
  readonly name: string
  /** Modules, as paths from the root: the file holds them and what they import, one through the other. What is imported with import() is not in it. */
  readonly from: readonly string[]
}

/**
 * How a bundler is told. A file for each set of commands that share something would otherwise stand by itself, and a start
 * open eighty of them.
 *
 * @param together each holds what none before it holds
 */
export const groupsOf = (root: string, together: readonly Together[]): CodeSplittingGroup[] =>
  together.map(({ name, from }, place) => {
    let modules: ReadonlySet<string> | undefined
    return {
      debugName: name,
      priority: together.length - place,
      name: (module, context) => {
        modules ??= importedFrom(
          from.map((path) => join(root, path)),
          context,
        )
        return modules.has(module) ? name : null
      },
    }
  })

const importedFrom = (
  modules: readonly string[],
  bundled: ChunkingContext,
): ReadonlySet<string> => {
  const found = new Set(modules)
  // A set hands out what is added to it while it is gone through.
  for (const module of found) {
    const known = bundled.getModuleInfo(module)
    if (!known) throw new TypeError(`${module} is not in the bundle: tools/quicken.ts names it`)
    for (const imported of known.importedIds) found.add(imported)
  }
  return found
}
