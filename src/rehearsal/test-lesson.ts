import type { Lesson } from './lesson.ts'
import { lessonFileOf, lessonFrom } from './load-lesson.ts'

/** A lesson that is sound; the number of each line is what the places of faults are counted by. */
export const soundLesson: readonly string[] = [
  /*  1 */ 'title: A message for a colleague',
  /*  2 */ 'clauses: [LOG-2, CRED-6]',
  /*  3 */ 'world: university',
  /*  4 */ 'who: You are Elin Lindgate, a Level 1 user at a university.',
  /*  5 */ 'know:',
  /*  6 */ '  - Your user ID and your password.',
  /*  7 */ 'told:',
  /*  8 */ '  - of: MORRO0003',
  /*  9 */ '    telephone: 01632 960129',
  /* 10 */ 'goal:',
  /* 11 */ '  say: Enter the telephone number of Piers.',
  /* 12 */ '  facts:',
  /* 13 */ `    - '"Telephone number" of "Piers Morrowby" is "01632 960129"'`,
  /* 14 */ 'happened:',
  /* 15 */ '  - the message "Evidence of English" is shown',
  /* 16 */ 'never:',
  /* 17 */ '  - the password is told to somebody',
  /* 18 */ 'passMark: 80',
  /* 19 */ 'limits: { steps: 20, simulated: 2 hours }',
  /* 20 */ 'narration:',
  /* 21 */ '  LOG-2: You are shown the messages.',
  /* 22 */ '  CRED-6: Keep your password to yourself.',
]

/** The same with other lines: line number to what stands there instead. */
export const changedLesson = (change: Readonly<Record<number, string>> = {}): string =>
  soundLesson.map((line, at) => change[at + 1] ?? line).join('\n')

/** @throws YamlFileError with every fault of the text */
export const lessonOf = (text: string): Lesson =>
  lessonFrom(lessonFileOf(text, 'lesson.yaml'), {
    name: 'lesson',
    slug: 'log-in',
    file: 'lesson.yaml',
  })
