import { expect, test } from 'vitest'
import { nearSpell } from './near-spell.ts'

test.each([
  ['20 mins', '20 minutes'],
  ['20 minuts', '20 minutes'],
  ['20m', '20 minutes'],
  ['20', '20 minutes'],
  ['PT20M', '20 minutes'],
  ['P1DT2H', '1 day 2 hours'],
  ['1.5 hours', '1 hour 30 minutes'],
  ['36 hrs', '36 hours'],
  ['1 hour and 5 mins', '1 hour 5 minutes'],
  ['5 minutes 1 hour', '1 hour 5 minutes'],
  ['2 weeks', '14 days'],
  ['1 minutes', '1 minute'],
  ['0 minutes', undefined],
  ['99999999999999 days', undefined],
  ['half an hour', undefined],
  ['20 bananas', undefined],
])('%s: %s', (written, meant) => {
  expect(nearSpell(written)).toBe(meant)
})
