import { commandLineFor } from '../rehearsal/command-line.ts'
import { lessonsText, nextIn } from '../rehearsal/lessons-text.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'
import { existingRecords, standingIn } from './standing.ts'
import { dataOption } from './undertaking.ts'

export const lessons: Command = {
  name: 'lessons',
  summary: 'list the courses and their lessons, how far you are, and what comes next',
  options: { ...dataOption, json: { help: 'as JSON, for a machine' } },
  example: {
    command: 'sms-sim lessons',
    tells: 'lists each lesson by its name, and what comes next in each course',
  },
  notes: [
    'A lesson is new, rehearsed (an attempt has ended) or passed (a test was passed). One that is open goes on with sms-sim rehearse --resume.',
  ],
  run: (given, io) => {
    const { courses } = standingIn(existingRecords(given, io))
    if (given.has('json'))
      writeLines(io.stdout, [
        JSON.stringify(
          {
            courses,
            next: nextIn(courses).map(({ course, lesson }) => ({ course, lesson: lesson.name })),
          },
          null,
          2,
        ),
      ])
    else writeLines(io.stdout, lessonsText(courses, commandLineFor(io.isStartedByNpm)))
    return exitCodes.done
  },
}
