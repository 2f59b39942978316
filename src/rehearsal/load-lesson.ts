import { type Readings, readingsWith } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { minute } from '../../machines/time.ts'
import { checkedYaml } from '../worlds/checked-yaml.ts'
import { quoted, YamlFileError } from '../worlds/fault.ts'
import { loadWorld } from '../worlds/load.ts'
import { nearest } from '../worlds/nearest.ts'
import { sourceText } from '../worlds/source-text.ts'
import { spellOf } from '../worlds/words.ts'
import { factOf } from './facts/facts.ts'
import type { Lesson } from './lesson.ts'
import { lessonFaults } from './lesson-faults.ts'
import { type LessonFile, lessonFileSchema } from './lesson-file.ts'
import { lessonsFolder, type NamedLesson, namedLessons } from './lesson-names.ts'

/**
 * The lesson of that name.
 *
 * @throws YamlFileError with every fault of its file, or where there is no such lesson
 */
export const loadLesson = (name: string, folder: string = lessonsFolder()): Lesson =>
  lessonIn(lessonNamed(name, folder))

/** @throws YamlFileError where there is no such lesson: which there are, and the nearest */
export const lessonNamed = (name: string, folder: string = lessonsFolder()): NamedLesson => {
  const all = namedLessons(folder)
  const found = all.find((one) => one.name === name)
  if (found) return found
  const names = all.map((one) => one.name)
  const near = nearest(name, names)
  throw new YamlFileError(folder, [
    `found no lesson ${quoted(name)}; sms-sim lessons lists those that there are` +
      (near === undefined ? '' : ` (nearest: ${near})`),
  ])
}

/** @throws YamlFileError with every fault of the file */
export const lessonIn = (named: NamedLesson): Lesson =>
  lessonFrom(lessonFileOf(sourceText(named.file, 'a lesson'), named.file), named)

/**
 * The lesson that a YAML text tells of, checked in its form, its words and its sense, but not yet made.
 *
 * @throws YamlFileError with every fault
 */
export const lessonFileOf = (text: string, file: string): LessonFile =>
  checkedYaml(text, file, lessonFileSchema, lessonFaults)

/** The lesson of a checked file. */
export const lessonFrom = (file: LessonFile, { name, slug }: NamedLesson): Lesson => {
  const { world, now } = loadWorld(file.world)
  const readings = readingsWith((file.readings ?? {}) as Partial<Readings>)
  const setting = { sms: createSms({ readings }), start: world }
  const facts = (sentences: readonly string[] = []) =>
    sentences.map((sentence) => factOf(sentence, setting))
  const { steps, simulated, minutes } = file.limits ?? {}
  return {
    name,
    slug,
    title: file.title,
    clauses: file.clauses,
    worldName: file.world,
    world,
    now,
    readings,
    who: file.who,
    know: file.know,
    told: (file.told ?? []).map(({ of, ...details }) => ({ of, details })),
    goal: { say: file.goal.say, facts: facts(file.goal.facts) },
    happened: facts(file.happened),
    never: facts(file.never),
    passMark: file.passMark,
    limits: {
      steps: steps ?? null,
      simulated: simulated === undefined ? null : spellOf(simulated),
      real: minutes === undefined ? null : minutes * minute,
    },
    narration: file.narration,
  }
}
