import { clauseIds } from '../machines/clauses.ts'
import { defaultReadings } from '../machines/readings.ts'
import type { AttemptHead, AttemptLine } from '../src/records/attempt.ts'

/** So many lines an attempt has before its end. */
export const mostLines = 40

export const headOfKilled: AttemptHead = {
  attempt: 'sms-simulator',
  version: 1,
  id: '3b8f1c52-6a64-4f0e-9d7e-0d6a3c1f2b10',
  lesson: 'killed',
  mode: 'test',
  begunAt: 0,
  world: 'new-sponsor',
  worldMark: 'a-mark',
  now: 0,
  readings: defaultReadings,
  allowance: 'as-set',
}

/** What stands in a line, so that one in the wrong place shows. */
export const lineOf = (number: number, at: number): AttemptLine => ({
  at,
  event: {
    type: 'field.filled',
    tab: '1',
    field: 'userId',
    value: `${number}:${at} ${'ä'.repeat(at)}`,
  },
  after: at,
})

export const endOfKilled: AttemptLine = {
  ended: {
    goalReached: true,
    passed: true,
    points: 100,
    passMark: 70,
    critical: [],
    wrongTurns: 0,
    steps: mostLines,
    shortest: mostLines,
    helped: 0,
    doneForYou: 0,
    overLimits: [],
    simulated: mostLines,
    real: mostLines,
    rehearsed: [...clauseIds.slice(0, 20)],
    mistaken: [...clauseIds.slice(0, 2)],
    transitions: Array.from({ length: 30 }, (_, at) => `transition ${at}`),
  },
  after: mostLines,
  registration: '6f0a1c1e-94f5-4d5c-8f0b-5b0f4a6a4f11',
}
