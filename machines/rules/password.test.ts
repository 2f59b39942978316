import { describe, expect, test } from 'vitest'
import { readingsWith } from '../readings.ts'
import { type ChangeFault, password, type Standard } from './password.ts'

const owner = { id: 'OKORO0001', givenName: 'Adaeze', familyName: 'Okoro' }
const ours = readingsWith({})
const good = 'Vq7#Wz9+Kx4_'

/** A text that meets every other standard, of just so many characters. */
const ofLength = (length: number): string => good.padEnd(length, 'k').slice(0, length)

describe('the standards of a new password', () => {
  test.each<[Standard | 'none', string, string]>([
    ['none', 'twelve characters (G1-2a)', ofLength(12)],
    ['too-short', 'eleven characters (G1-2a)', ofLength(11)],
    ['none', '256 characters (G1-2a)', ofLength(256)],
    ['too-long', '257 characters (G1-2a)', ofLength(257)],
    ['none', 'twelve code points in thirteen units (R-CHARACTER)', `${ofLength(11)}\u{1F511}`],
    ['no-uppercase', 'no uppercase letter (G1-2b)', good.toLowerCase()],
    ['no-uppercase', 'an uppercase letter beyond Z only (G1-2b)', `É${good.toLowerCase()}`],
    ['no-lowercase', 'no lowercase letter (G1-2c)', good.toUpperCase()],
    ['no-digit', 'no digit (G1-2d)', 'Vqk#Wzk+Kxk_'],
    ['no-digit', 'a digit of another script only (G1-2d)', 'Vq٧#Wzk+Kxk_'],
    ['no-special', 'none of the eleven (G1-2e)', 'Vq7-Wz9.Kx4,'],
    ['whitespace', 'a space inside (G1-2g)', 'Vq7#Wz 9+Kx4_'],
    ['whitespace', 'a tab at the end (G1-2g)', `${good}\t`],
    ['whitespace', 'a no-break space (G1-2g)', `Vq7#\u00a0Wz9+Kx4_`],
    ['contains-user-id', 'the user ID (G1-2h)', `${good}OKORO0001x`],
    ['contains-user-id', 'the user ID in other case (G1-2h, R-NAME)', `${good}oKoRo0001`],
    ['contains-name', 'the given name (G1-2h, R-NAME)', `${good}Adaeze`],
    ['contains-name', 'the family name in other case (G1-2h, R-NAME)', `OKORO${good}`],
  ])('%s: %s', (standard, _, text) => {
    const expected = standard === 'none' ? [] : [standard]
    const broken = password.brokenStandards(text, owner, ours)
    // A user ID holds the family name here, so that both are broken at once.
    expect(standard === 'contains-user-id' ? broken.slice(0, 1) : broken).toEqual(expected)
  })

  test.each([...'@#$!%^&*+=_'])('the special character %s alone is enough (G1-2e)', (special) => {
    expect(password.brokenStandards(`Vq7kWz9kKx4${special}`, owner, ours)).toEqual([])
  })

  test.each([
    ['allowed', []],
    ['refused', ['other-special']],
  ] as const)('R-SPECIALS=%s: a special character beyond the eleven', (option, expected) => {
    const readings = readingsWith({ 'R-SPECIALS': option })
    expect(password.brokenStandards(`${good}-`, owner, readings)).toEqual(expected)
    expect(password.brokenStandards(`${good}é`, owner, readings)).toEqual([])
  })

  test('R-NAME=id-only: names may stand in it, the user ID may not', () => {
    const readings = readingsWith({ 'R-NAME': 'id-only' })
    expect(password.brokenStandards(`${good}Okoro`, owner, readings)).toEqual([])
    expect(password.brokenStandards(`${good}okoro0001`, owner, readings)).toEqual([
      'contains-user-id',
    ])
  })

  test('a name of two letters does not count (R-NAME)', () => {
    const short = { id: 'NG000001', givenName: 'Li', familyName: 'Ng' }
    expect(password.brokenStandards(`${good}LiNg`, short, ours)).toEqual([])
  })

  test('a name of three letters counts (R-NAME)', () => {
    const short = { id: 'NG000001', givenName: 'Una', familyName: 'Ng' }
    expect(password.brokenStandards(`${good}una`, short, ours)).toEqual(['contains-name'])
  })

  test('the example of the manual is refused (R-EXAMPLE)', () => {
    expect(password.brokenStandards('ApP1e5', owner, ours)).toEqual(['too-short', 'no-special'])
  })
})

describe('a change of password', () => {
  const right = { original: 'Old7#Wz9+Kx4_', replacement: good, confirmation: good }

  test.each<[string, Partial<typeof right>, readonly ChangeFault[]]>([
    ['right in all three fields', {}, []],
    ['a wrong original (G1-2o)', { original: 'Old7#Wz9+Kx4' }, ['wrong-original']],
    ['an original in other case (G1-2i)', { original: 'old7#Wz9+Kx4_' }, ['wrong-original']],
    ['two new ones that differ (G1-2f)', { confirmation: `${good}k` }, ['does-not-match']],
    [
      'two new ones that differ in case (G1-2f, G1-2i)',
      { confirmation: good.replace('V', 'v') },
      ['does-not-match'],
    ],
    [
      'the original again (R-SAMEPASSWORD)',
      { replacement: right.original, confirmation: right.original },
      ['same-as-original'],
    ],
    [
      'a wrong original twice, which the new one is not (G1-2o)',
      { original: good, replacement: good },
      ['wrong-original'],
    ],
    [
      'everything at once, told in the order of the fields',
      { original: 'x', replacement: 'k', confirmation: 'q' },
      ['wrong-original', 'too-short', 'no-uppercase', 'no-digit', 'no-special', 'does-not-match'],
    ],
  ])('%s', (_, slip, faults) => {
    const details = { ...right, ...slip }
    expect(password.faultsOfChange(details, owner, right.original, ours)).toEqual(faults)
  })

  test('R-SAMEPASSWORD=allowed: the original may be the new one', () => {
    const again = { ...right, replacement: right.original, confirmation: right.original }
    const readings = readingsWith({ 'R-SAMEPASSWORD': 'allowed' })
    expect(password.faultsOfChange(again, owner, right.original, readings)).toEqual([])
  })
})
