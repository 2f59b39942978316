import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, longestSpell, minute, second } from '../../machines/time.ts'
import { parseInstant, parseSpell, spellInWords, untilExample } from './spell.ts'

const now = Date.UTC(2026, 2, 2, 9)

describe('a spell of time as a person writes it', () => {
  test.each([
    ['1', minute],
    [' 20 ', 20 * minute],
    ['20 minutes', 20 * minute],
    ['19m59s', 19 * minute + 59 * second],
    ['19m 59s', 19 * minute + 59 * second],
    ['45 secs', 45 * second],
    ['an hour', hour],
    ['1ms', 1],
    ['1 Hour 30 Minutes', 90 * minute],
    ['1 hour and 5 min', 65 * minute],
    ['1 hour, 5 minutes', 65 * minute],
    ['a day', day],
    ['one day', day],
    ['2 weeks', 14 * day],
    ['until 2026-03-02 09:30', 30 * minute],
    ['until 2026-03-02T09:00:01Z', second],
    ['until 2026-03-03', 15 * hour],
    ['until 09:30', 30 * minute],
    ['until 08:00', 23 * hour],
    ['until 09:00', day],
    [`${longestSpell / minute}`, longestSpell],
  ])('%j', (text, ms) => {
    expect(parseSpell(text, now)).toEqual({ ms })
  })

  test.each([
    ['', 'no spell'],
    ['soon', 'no spell'],
    ['-5', 'no spell'],
    ['1.5 h', 'no spell'],
    ['1e3', 'no spell'],
    ['a', 'no spell'],
    ['and', 'no spell'],
    ['5 s s', 'no spell'],
    ['1 constructor', 'no spell'],
    ['9'.repeat(100_000), 'no spell'],
    ['0', 'forward'],
    ['until 2026-03-01', 'forward'],
    ['until 2026-03-02 09:00', 'forward'],
    ['until tomorrow', 'no instant'],
    ['until 2026-02-30', 'no such day'],
    ['until 25:00', 'no such day'],
    [`${longestSpell / minute + 1}`, 'ten years'],
  ])('%.30j is told what is wrong', (text, part) => {
    expect(parseSpell(text, now)).toEqual({ error: expect.stringContaining(part) })
  })

  test('the example of an instant lies ahead', () => {
    expect(untilExample(now)).toBe('until 2026-03-03 09:30')
    expect(parseSpell(untilExample(now), now)).toEqual({ ms: day + 30 * minute })
  })

  test.each(['99', 'tomorrow', '9:30'])('until %s is told how until is followed', (text) => {
    const error = 'This is no instant. Expected, in UTC: until 09:30, until 2026-03-03 09:30.'
    expect(parseSpell(`until ${text}`, now)).toEqual({ error })
  })

  test('any text gets an answer, which does not repeat it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 8 }), (text) => {
        const answer = parseSpell(`\u001b]0;${text}`, now)
        expect('error' in answer && !answer.error.includes('\u001b')).toBe(true)
      }),
    )
  })
})

describe('an instant as a person writes it', () => {
  test.each([
    ['2026-03-02', Date.UTC(2026, 2, 2)],
    ['2026-03-02 09:30', Date.UTC(2026, 2, 2, 9, 30)],
    ['2026-03-02T09:30Z', Date.UTC(2026, 2, 2, 9, 30)],
    ['2026-03-02T09:30:15.000Z', Date.UTC(2026, 2, 2, 9, 30, 15)],
    ['2028-02-29 23:59:59 UTC', Date.UTC(2028, 1, 29, 23, 59, 59)],
  ])('%j', (text, at) => {
    expect(parseInstant(text)).toEqual({ at })
  })

  test.each([
    '',
    'now',
    '2026-3-2',
    '2026-02-29',
    '2026-13-01',
    '2026-03-02T24:00',
    '2026-03-02T09:30+01:00',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toHaveProperty('error')
  })

  test('after the year 9999 there is none, and that is told', () => {
    const error = 'The calendar ends here with the year 9999.'
    expect(parseInstant('10000-01-01')).toEqual({ error })
    expect(parseSpell('until 10000-01-01 09:30', Date.UTC(2027, 0))).toEqual({ error })
    expect(parseInstant('9999-12-31')).toHaveProperty('at')
  })

  test('every second comes back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0) / second }), (seconds) => {
        const at = seconds * second
        expect(parseInstant(new Date(at).toISOString())).toEqual({ at })
      }),
    )
  })
})

describe('a spell in words', () => {
  test.each([
    [0, 'no time'],
    [minute, '1 minute'],
    [20 * minute - second, '19 minutes 59 seconds'],
    [2 * day + hour, '2 days 1 hour'],
    [1, '1 millisecond'],
  ])('%d ms: %s', (ms, words) => {
    expect(spellInWords(ms)).toBe(words)
  })

  test('is read again as the same spell', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: longestSpell }), (ms) => {
        expect(parseSpell(spellInWords(ms), now)).toEqual({ ms })
      }),
    )
  })
})
