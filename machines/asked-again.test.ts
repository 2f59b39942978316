import { expect, test } from 'vitest'
import { askedAgain } from './asked-again.ts'
import { quietScope } from './quiet-scope.ts'
import type { Asked } from './session.ts'
import { sessionChart } from './sms.ts'

const { context } = sessionChart.getInitialSnapshot(quietScope(() => {}))
const asked = (more: Partial<Asked> = {}): Asked => ({
  context,
  event: { type: 'section.closed' } as Asked['event'],
  ...more,
})

test('the same question is worked out once, another event or another page anew', () => {
  let times = 0
  const answer = askedAgain(() => {
    times += 1
    return times
  })
  const first = asked()
  expect([answer(first), answer({ ...first })]).toEqual([1, 1])
  expect(answer({ ...first, context: { ...context } })).toBe(2)
  expect(answer({ ...asked() })).toBe(3)
  expect(answer(first)).toBe(4)
})
