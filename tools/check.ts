import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { guides } from '../machines/guides.ts'
import { loadCourses } from '../src/rehearsal/courses.ts'
import { lessonsFolder, type NamedLesson, namedLessons } from '../src/rehearsal/lesson-names.ts'
import { lessonIn } from '../src/rehearsal/load-lesson.ts'
import { lessonShortcomings } from '../src/rehearsal/prove-lesson.ts'
import { FeatureError, faultText } from '../src/verification/fault.ts'
import { featureFiles } from '../src/verification/feature-files.ts'
import { soundPlan } from '../src/verification/verify.ts'
import { YamlFileError } from '../src/worlds/fault.ts'
import { root } from './bundle.ts'

/** Where slugs stand, room by room, and what may stand among them without being one. */
const places: readonly { readonly among: string; readonly besides?: readonly string[] }[] = [
  { among: 'machines/guide-*' },
  { among: 'src/screens/guide-*' },
  { among: 'features/*/', besides: ['steps', 'support'] },
  { among: 'scenarios/lessons/*/' },
]

/** What stands among the slugs of a room without being one, a sentence each. `root` is the repository's folder. */
export function orphans(root: string, slugs: readonly string[]): string[] {
  return places.flatMap(({ among, besides = [] }) => {
    const known = [...besides, ...slugs]
    return globSync(among, { cwd: root })
      .filter((path) => !known.includes(basename(path).replace(/(\.test)?\.ts$/, '')))
      .map((path) => `${path} is an orphan: machines/guides.ts does not name it`)
      .sort()
  })
}

/**
 * Everything wrong with the lessons of a folder, a sentence each: files that are none, names that stand twice, lessons that
 * cannot be read, gone through or got wrong, and courses that leave one out.
 */
export const faultsOfLessons = (folder: string = lessonsFolder()): readonly string[] => {
  const lessons = namedLessons(folder)
  return [
    ...strays(folder, lessons),
    ...twins(lessons),
    ...lessons.flatMap((one) => toldFaults(() => lessonShortcomings(lessonIn(one)))),
    ...toldFaults(() => leftOut(folder, lessons)),
  ]
}

const strays = (folder: string, lessons: readonly NamedLesson[]): readonly string[] => {
  const known = [join(folder, 'courses.yaml'), ...lessons.map(({ file }) => file)]
  return globSync('**/*.*', { cwd: folder })
    .filter((path) => !known.includes(join(folder, path)))
    .map((path) => `${path} is no lesson: that is a .yaml file in the folder of its guide`)
    .sort()
}

const twins = (lessons: readonly NamedLesson[]): readonly string[] =>
  lessons.flatMap(({ name, slug }, at) => {
    const first = lessons.slice(0, at).find((one) => one.name === name)
    return first
      ? [`${slug}/${name}: ${first.slug} has a lesson of this name already; choose another one`]
      : []
  })

const leftOut = (folder: string, lessons: readonly NamedLesson[]): readonly string[] => {
  const taken = loadCourses(folder).flatMap((course) => course.lessons.map(({ name }) => name))
  return lessons
    .filter(({ name }) => !taken.includes(name))
    .map(({ slug, name }) => `${slug}/${name} is in no course: courses.yaml has to name it`)
}

/** Everything wrong with the features in a folder: unknown clauses, readings, worlds, people, labels, steps; a sentence each. */
export const faultsOfFeatures = async (cwd: string): Promise<readonly string[]> => {
  try {
    const paths = featureFiles(cwd, ['features'])
    await soundPlan({ cwd, sut: 'ref:', paths, support: join(root, 'features', 'index.ts') })
    return []
  } catch (error) {
    if (error instanceof FeatureError) return error.faults.map(faultText)
    throw error
  }
}

/** What is found, or the faults of the file that stood in the way. */
const toldFaults = (found: () => readonly string[]): readonly string[] => {
  try {
    return found()
  } catch (error) {
    if (error instanceof YamlFileError) return error.faults
    throw error
  }
}

if (import.meta.main) {
  const slugs = guides.map(({ slug }) => slug)
  const faults = [...orphans(root, slugs), ...(await faultsOfFeatures(root)), ...faultsOfLessons()]
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
