import type { Readings } from '../readings.ts'
import type { Person } from '../world.ts'

/** The standards of a new password, one for each way to break them (G1-2a to G1-2h). */
export const standards = [
  'too-short',
  'too-long',
  'no-uppercase',
  'no-lowercase',
  'no-digit',
  'no-special',
  'other-special',
  'whitespace',
  'contains-user-id',
  'contains-name',
] as const
export type Standard = (typeof standards)[number]

/** What goes wrong with a change of password: a standard broken, or the three fields at odds. */
export const changeFaults = [
  'wrong-original',
  ...standards,
  'same-as-original',
  'does-not-match',
] as const
export type ChangeFault = (typeof changeFaults)[number]

export interface ChangeDetails {
  readonly original: string
  readonly replacement: string
  readonly confirmation: string
}

export type Owner = { readonly id: string } & Pick<Person, 'givenName' | 'familyName'>

const shortest = 12
const longest = 256
const specials = '@#$!%^&*+=_'
const shortestNameThatCounts = 3

const lengthOf = (text: string): number => [...text].length
const hasAny = (text: string, characters: string): boolean =>
  [...text].some((character) => characters.includes(character))
const isSpecial = (character: string): boolean =>
  !/[\p{L}\p{M}\p{N}\p{White_Space}\s]/u.test(character)
const containsWithoutCase = (text: string, part: string): boolean =>
  text.toLowerCase().includes(part.toLowerCase())

/** What a new password has to be, and who may not stand in it. */
export const password = {
  /** The eleven special characters of which one is needed, for the screens to name (G1-2e). */
  specials,
  shortest,
  longest,
  /** In code points; a shorter name may stand in a password. */
  shortestNameThatCounts,

  /**
   * The standards that `text` breaks, in the order of the manual; none: it is acceptable. Length is counted in Unicode
   * code points (R-CHARACTER).
   */
  brokenStandards: (text: string, owner: Owner, readings: Readings): readonly Standard[] => {
    const broken: readonly (readonly [Standard, boolean])[] = [
      ['too-short', lengthOf(text) < shortest],
      ['too-long', lengthOf(text) > longest],
      ['no-uppercase', !/[A-Z]/.test(text)],
      ['no-lowercase', !/[a-z]/.test(text)],
      ['no-digit', !/[0-9]/.test(text)],
      ['no-special', !hasAny(text, specials)],
      ['other-special', password.hasRefusedSpecial(text, readings)],
      ['whitespace', /[\s\p{White_Space}]/u.test(text)],
      ['contains-user-id', containsWithoutCase(text, owner.id)],
      ['contains-name', password.containsName(text, owner, readings)],
    ]
    return broken.filter(([, isBroken]) => isBroken).map(([standard]) => standard)
  },

  hasRefusedSpecial: (text: string, readings: Readings): boolean =>
    readings['R-SPECIALS'] === 'refused' &&
    [...text].some((character) => isSpecial(character) && !specials.includes(character)),

  /** Names of three letters or more count, without regard to case (R-NAME). */
  containsName: (text: string, owner: Owner, readings: Readings): boolean =>
    readings['R-NAME'] === 'id-and-names' &&
    [owner.givenName, owner.familyName]
      .filter((name) => lengthOf(name) >= shortestNameThatCounts)
      .some((name) => containsWithoutCase(text, name)),

  /** All that is wrong with a change of password, in the order of the fields (G1-2f, G1-2o, R-SAMEPASSWORD). */
  faultsOfChange: (
    { original, replacement, confirmation }: ChangeDetails,
    owner: Owner,
    current: string | null,
    readings: Readings,
  ): readonly ChangeFault[] => {
    const faults: ChangeFault[] = []
    const isRight = original === current
    if (!isRight) faults.push('wrong-original')
    faults.push(...password.brokenStandards(replacement, owner, readings))
    if (readings['R-SAMEPASSWORD'] === 'refused' && isRight && replacement === original)
      faults.push('same-as-original')
    if (confirmation !== replacement) faults.push('does-not-match')
    return faults
  },

  /** Whether a wrong original password is one of the wrong attempts that lock (R-WRONGORIGINAL). */
  wrongOriginalCounts: (readings: Readings): boolean => readings['R-WRONGORIGINAL'] === 'counted',
}
