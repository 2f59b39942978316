import { describe, expect, test } from 'vitest'
import { clauses } from '../../machines/clauses.ts'
import type { Turn } from './turn.ts'
import { turnText } from './turn-text.ts'
import type { Distance } from './way.ts'

const turn = (kind: Turn['kind'], after: Distance): Turn => ({
  kind,
  before: 3,
  after,
  reasons: [
    { text: 'It was refused.', clauses: ['CRED-7'] },
    { text: 'So be it.', clauses: [] },
  ],
})

describe('what the coach says of a step', () => {
  test.each<Turn['kind']>(['on', 'aside'])('nothing, where it is %s', (kind) => {
    expect(turnText(turn(kind, 2))).toBeNull()
  })

  test('a detour is told without a reason: it may be as right as any', () => {
    const told = turnText(turn('detour', 1))
    expect(told?.title).toBe('That led away')
    expect(told?.lines).toEqual([
      expect.stringMatching(/^The goal is 1 step away\. .*as right as any/),
    ])
  })

  test.each<readonly [Turn['kind'], string]>([
    ['wrong', 'A wrong turn'],
    ['critical', 'A critical mistake'],
  ])('%s: why, by which clause and where that stands, and how far it is', (kind, title) => {
    const told = turnText(turn(kind, 4))
    expect(told?.title).toBe(title)
    expect(told?.lines).toEqual([
      `It was refused. (CRED-7, ${clauses['CRED-7'].where})`,
      'So be it.',
      'The goal is 4 steps away. You can go on from here, or take the step back.',
    ])
  })

  test.each<readonly [Distance, string]>([
    [0, 'The goal is reached all the same. You can go on'],
    ['unknown', 'The goal is further away than the coach can see. You can go on'],
    ['out of reach', 'From here the goal can no longer be reached. Take the step back.'],
  ])('how far it is: %s', (after, told) => {
    expect(turnText(turn('wrong', after))?.lines.at(-1)).toContain(told)
  })
})
