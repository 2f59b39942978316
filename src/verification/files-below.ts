import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files in a folder, however deep, each once: links are followed after all else, so that a file is found by its own path
 * before any other, and a link that leads back up leads to nothing new.
 *
 * @param root an absolute path
 * @param isMeant whether a file is looked for, by its path
 * @throws what the file system says where a folder cannot be read: unlike a glob this does not pass over it
 */
export const filesBelow = (root: string, isMeant: (path: string) => boolean): readonly string[] => {
  const files: string[] = []
  const links: string[] = []
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (!isNew(path, seen)) return
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const below = join(path, entry.name)
      if (entry.isSymbolicLink()) links.push(below)
      else if (entry.isDirectory()) visit(below)
      else if (isMeant(below) && isNew(below, seen)) files.push(below)
    }
  }
  const follow = (link: string): void => {
    const end = endOf(link)
    if (end?.isDirectory()) visit(link)
    // One that leads nowhere is told where it is read.
    else if (isMeant(link) && (!end || isNew(link, seen))) files.push(link)
  }
  visit(root)
  for (const link of links) follow(link)
  return files
}

const isNew = (path: string, seen: Set<string>): boolean => {
  const real = realpathSync(path)
  const isIt = !seen.has(real)
  seen.add(real)
  return isIt
}

const endOf = (link: string) => {
  try {
    return statSync(link)
  } catch {
    return undefined
  }
}
