import { globSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { guides } from '../../machines/guides.ts'
import { packageFolder } from '../worlds/package-folder.ts'

export const lessonsFolder = (): string => join(packageFolder() ?? '.', 'scenarios', 'lessons')

/** A lesson by its name, the guide to which it belongs and the path of its file. */
export interface NamedLesson {
  readonly name: string
  readonly slug: string
  readonly file: string
}

/** Every lesson of a folder, in the order of the guides and then of their letters. */
export const namedLessons = (folder: string = lessonsFolder()): readonly NamedLesson[] =>
  guides.flatMap(({ slug }) =>
    globSync(`${slug}/*.yaml`, { cwd: folder })
      .toSorted()
      .map((path) => ({
        name: basename(path, '.yaml'),
        slug: dirname(path),
        file: join(folder, path),
      })),
  )
