import { expect, test } from 'vitest'
import { inList, inWords, namedInWords } from './words.ts'

test.each([
  ['theLogInIsRefused', 'the log in is refused'],
  ['aChangeIsDue', 'a change is due'],
  ['logIn.submitted', 'log in submitted'],
  ['licence-menu', 'licence menu'],
  ['deactivatedByUkvi', 'deactivated by UKVI'],
  ['openSms', 'open SMS'],
  ['definedCos', 'defined CoS'],
  ['requestLevel1User', 'request level 1 user'],
  ['A', 'A'],
])('%s in words is "%s"', (name, words) => {
  expect(inWords(name)).toBe(words)
})

test('what a guard is given is told behind it', () => {
  expect(namedInWords({ name: 'theNewUserIsRefused', params: { level: 1 } })).toBe(
    'the new user is refused, level 1',
  )
  expect(namedInWords({ name: 'thisTryLocks', params: { door: 'logIn' } })).toBe(
    'this try locks, door log in',
  )
})

test.each([
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j as a list', (words, list) => {
  expect(inList(words)).toBe(list)
})
