import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mode, modes } from '../records/attempt-words.ts'
import { keptText } from '../rehearsal/kept-text.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { sayings } from './dialogue.ts'
import { hostileAmong, isLegible } from './test-hostile.ts'
import { playedLesson } from './test-rehearsal.ts'

const lesson = loadLesson('first-log-in')
const read = ['Letters', '1'] as const

/** Every question that a lesson adds, and a way to it. */
const questions = [
  ['practise', 'What shall the coach do?', ['Coach']],
  ['practise', 'What shall the coach do?', [...read, 'Coach']],
  ['practise', 'From which step on', [...read, 'Coach', 'Go back']],
  ['practise', 'The goal is not reached.', ['Finish']],
  ['test', 'The goal is not reached.', ['Finish']],
  ['explore', 'The goal is not reached.', ['Finish']],
  ['test', 'Your choice:', []],
  ['watch', 'Step 1 of 5.', []],
  ['watch', 'Step 2 of 5.', ['On']],
] as const satisfies readonly (readonly [Mode, string, readonly string[]])[]

describe('whatever is typed in a lesson', () => {
  const hostile = hostileAmong(
    ...['Coach', 'Task', 'Finish', 'Yes', 'What to', 'Where', 'Do', 'Take the last', 'Go back'],
    ...[
      'On',
      'Back',
      'Rest',
      'Letters',
      'Mailbox',
      'User ID',
      'Password',
      'Log in',
      'Tabs',
      'Open',
    ],
    ...['1', '2', '3', '4', '=1', '=2', 'Close', 'Clock', '5', '?', ''],
  )

  test('nothing throws, no control character gets through, and it is recorded whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...modes),
        fc.array(hostile, { maxLength: 25 }),
        async (mode, answers) => {
          const { output, code, saved, attempt } = await playedLesson(answers, { lesson, mode })
          expect(code).toBe(0)
          expect(isLegible(output)).toBe(true)
          const again = await playedLesson([], { lesson, mode, lines: saved })
          if (attempt.hasEnded) return
          expect(again.attempt.judgement()).toEqual(attempt.judgement())
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)

  test.each(questions)('in %s, "%s": 100,000 characters are taken', async (mode, _, way) => {
    const long = 'Aa1#'.repeat(25_000)
    const { output, code } = await playedLesson([...way, long, `=${long}`, '', 'Leave'], {
      lesson,
      mode,
    })
    expect(code).toBe(0)
    expect(isLegible(output)).toBe(true)
    expect(output).not.toContain('Aa1#Aa1#')
  })

  test.each(questions)('in %s, at "%s" the input can end', async (mode, question, way) => {
    const { output, code } = await playedLesson(way, { lesson, mode })
    expect(code).toBe(0)
    const [asked = '', said, kept] = output.trimEnd().split('\n').slice(-3)
    expect([said, kept]).toEqual([sayings.ended, keptText(7)])
    expect(asked.startsWith(question), asked).toBe(true)
  })
})
