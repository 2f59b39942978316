import { describe, expect, test } from 'vitest'
import type { Mode } from '../records/attempt.ts'
import type { Attempt } from '../rehearsal/attempt.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { changed, fresh } from './test-answers.ts'
import { begun, playedLesson } from './test-rehearsal.ts'

/** The same is done through answers and upon the attempt itself: it is judged the same, to the last figure. */

const lesson = loadLesson('first-log-in')
const issued = 'Training+First=1001'

interface Way {
  readonly answers: readonly string[]
  readonly done: (attempt: Attempt) => void
}

const enter = (password: string): Way => ({
  answers: ['User ID', 'OKORO0001', 'Password', password, 'Log in'],
  done: ({ simulation }) => {
    simulation.fill('1', 'User ID', 'OKORO0001')
    simulation.fill('1', 'Password', password)
    simulation.select('1', 'Log in')
  },
})

const change = (to: string): Way => ({
  answers: changed(issued).map((answer) => (answer === fresh ? to : answer)),
  done: ({ simulation }) => {
    simulation.fill('1', 'Original password', issued)
    simulation.fill('1', 'New password', to)
    simulation.fill('1', 'Confirm new password', to)
    simulation.select('1', 'Submit')
  },
})

const select = (label: string): Way => ({
  answers: [label],
  done: ({ simulation }) => simulation.select('1', label),
})

const read: Way = {
  answers: ['Letters', '1', 'Mailbox', 'Your password for'],
  done: ({ simulation }) => {
    simulation.openLetter('letter-1')
    simulation.openMail('mail-3')
  },
}

const wait: Way = {
  answers: ['Clock', '21 minutes'],
  done: ({ simulation }) => simulation.advance(21 * 60_000),
}

const helped: Way = {
  answers: ['Coach', 'Where', 'Coach', 'Do'],
  done: (attempt) => {
    attempt.help('where')
    attempt.help('done')
  },
}

const takenBack: Way = {
  answers: ['Coach', 'Take the last'],
  done: (attempt) => attempt.undo(),
}

const ways: readonly (readonly [string, Mode, readonly Way[]])[] = [
  ['the shortest way', 'test', [read, enter(issued), change(fresh), select('OK')]],
  ['a wrong turn', 'test', [read, enter('no'), enter(issued), change('short'), change(fresh)]],
  [
    'a detour and back',
    'test',
    [read, enter(issued), change(fresh), select('Cancel'), enter(fresh)],
  ],
  ['a time-out', 'test', [read, enter(issued), wait, enter(issued), change(fresh), select('OK')]],
  ['what is refused', 'test', [select('Log in'), select('Log in')]],
  ['help, and steps taken back', 'practise', [helped, enter('no'), takenBack, read, helped]],
  ['looking about', 'explore', [wait, read, enter(issued), wait]],
  ['nothing', 'test', []],
]

describe.each(ways)('%s', (_, mode, way) => {
  test('scores in plain text as it does by itself', async () => {
    const answers = way.flatMap((one) => one.answers)
    const plain = await playedLesson(answers, { lesson, mode })
    const { attempt } = begun({ lesson, mode })
    attempt.simulation.openTab()
    for (const one of way) one.done(attempt)
    expect(plain.attempt.judgement()).toEqual(attempt.judgement())
    expect(plain.attempt.passage.steps.map(({ turn }) => turn)).toEqual(
      attempt.passage.steps.map(({ turn }) => turn),
    )
  })
})
