import { regexes } from 'zod/v4/core'
import { type DetailName, detailNames, details as every, type UserDetails } from '../details.ts'
import type { Readings } from '../readings.ts'
import { dayRead, type Instant, startOfDay } from '../time.ts'
import type { World } from '../world.ts'

/** What cannot be right about one detail of a user (R-DETAILTEXT). */
export const textFaults = [
  'missing',
  'too-long',
  'not-a-name',
  'not-a-date',
  'date-ahead',
  'not-an-address',
  'not-a-telephone',
  'not-a-number',
  'not-a-postcode',
  'illegible',
] as const
export type TextFault = (typeof textFaults)[number]

/** The same, or what cannot be right about whose details they are (R-TWICE, R-ANOTHER). */
export type DetailFault = TextFault | 'already-a-user' | 'another-person'

export interface FaultAt<Fault extends DetailFault = DetailFault> {
  readonly field: DetailName
  readonly fault: Fault
}

const longest = 100

/** Makes a judge when it is first asked for: what stands for all letters takes longer to get ready than a page. */
const matching = (source: string): ((text: string) => boolean) => {
  let made: RegExp | undefined
  return (text) => {
    made ??= new RegExp(`^(?:${source})$`, 'v')
    return made.test(text)
  }
}

/** Nobody can see these, or they draw themselves into the letter before them, or are drawn as a picture. */
const unseen = String.raw`[\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\u1160-\u11ff\ud7b0-\ud7ff]`
/** A letter of any script, with at most four marks on it. */
const letter = String.raw`[\p{L}--${unseen}][[\p{Mn}\p{Mc}]--${unseen}]{0,4}`

/** Letters; apostrophes, hyphens, full stops and single spaces between them. */
const isName = matching(String.raw`${letter}(?:[ '’.\-]{0,2}${letter})*\.?`)
/** Letters, digits, marks of punctuation, single spaces. */
const isPrinted = matching(String.raw`(?:${letter}|[ -\[\]-~£’–]|\p{Nd})+`)

const isTelephone = matching(String.raw`\+?[0-9](?:[ \(\)\-]{0,2}[0-9]){6,14}`)
const isNationalInsurance = matching('[A-Z]{2}[0-9]{6}[A-D]')
/** The forms of postcodes of the United Kingdom, and GIR 0AA. */
const isPostcode = matching('GIR ?0AA|[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}')

/** How a detail is judged once it is there and not too long; null: nothing is wrong with it. */
const judges: Readonly<Record<DetailName, (text: string, now: Instant) => TextFault | null>> = {
  givenName: (text) => (isName(text) ? null : 'not-a-name'),
  familyName: (text) => (isName(text) ? null : 'not-a-name'),
  dateOfBirth: (text, now) => faultOfDate(text, now),
  jobTitle: (text) => faultOfLine(text),
  email: (text) => (regexes.email.test(text) ? null : 'not-an-address'),
  telephone: (text) => (isTelephone(text) ? null : 'not-a-telephone'),
  nationalInsuranceNumber: (text) =>
    isNationalInsurance(text.replaceAll(' ', '').toUpperCase()) ? null : 'not-a-number',
  addressLine1: (text) => faultOfLine(text),
  addressLine2: (text) => faultOfLine(text),
  town: (text) => faultOfLine(text),
  county: (text) => faultOfLine(text),
  postcode: (text) => (isPostcode(text.toUpperCase()) ? null : 'not-a-postcode'),
}

const faultOfLine = (text: string): TextFault | null => (isPrinted(text) ? null : 'illegible')

const faultOfDate = (text: string, now: Instant): TextFault | null => {
  const at = dayRead(text)
  if (at === undefined) return 'not-a-date'
  return at > startOfDay(now) ? 'date-ahead' : null
}

/** Words of ASCII with single spaces between them, as nearly all that is typed: asked first, for it is asked often. */
const isTidy = /^(?:[!-~]+(?: [!-~]+)*)?$/

const tidied = (text: string): string =>
  isTidy.test(text) ? text : text.normalize('NFC').trim().replace(/\s+/gu, ' ')

/** Whether two have the same e-mail address, which tells as much as their names and birthdays (R-TWICE). */
export const haveOneAddress = (
  one: Pick<UserDetails, 'email'>,
  other: Pick<UserDetails, 'email'>,
) => one.email.toLowerCase() === other.email.toLowerCase()

/** Whether the details of a user can be right, and whose they are (R-DETAILTEXT, R-TWICE, R-ANOTHER). */
export const details = {
  /** What was typed without outer and doubled spaces, in composed letters: what SMS keeps. */
  tidied: (typed: UserDetails): UserDetails => {
    const tidy: Partial<Record<DetailName, string>> = {}
    for (const field of detailNames) tidy[field] = tidied(typed[field])
    return tidy as UserDetails
  },

  /** All that cannot be right, in the order of the form. */
  faults: (typed: UserDetails, now: Instant): readonly FaultAt<TextFault>[] => {
    const tidy = details.tidied(typed)
    return detailNames.flatMap((field) => {
      const fault = details.faultOf(field, tidy[field], now)
      return fault === null ? [] : [{ field, fault }]
    })
  },

  faultOf: (field: DetailName, text: string, now: Instant): TextFault | null => {
    if (text === '') return every[field].required ? 'missing' : null
    return [...text].length > longest ? 'too-long' : judges[field](text, now)
  },

  /** The user, active or requested, who is this person already (R-TWICE); never the one of `except`. */
  alreadyUser: (one: UserDetails, { users }: World, except: string | null = null) =>
    Object.values(users).find(
      (user) =>
        user.id !== except &&
        ['active', 'requested'].includes(user.account.value.status) &&
        (details.isSamePerson(user, one) || haveOneAddress(user, one)),
    ),

  isSamePerson: (one: UserDetails, other: UserDetails): boolean =>
    persons(one, other).every((isSame) => isSame),

  /** Whether an amendment puts another person in: two of the three that make a person are others (R-ANOTHER, G4-0b). */
  isAnotherPerson: (before: UserDetails, after: UserDetails): boolean =>
    persons(before, after).filter((isSame) => !isSame).length >= 2,

  /** Whether nothing but the postal address changes (R-AUTOADDRESS, G4-0h). */
  changesTheAddressAlone: (before: UserDetails, after: UserDetails): boolean =>
    detailNames.every((field) => every[field].postal || before[field] === after[field]),

  refusesTwice: (readings: Readings): boolean => readings['R-TWICE'] === 'refused',
  refusesAnotherPerson: (readings: Readings): boolean => readings['R-AMENDOTHER'] === 'refused',
}

const persons = (one: UserDetails, other: UserDetails): readonly boolean[] => [
  one.givenName.toLowerCase() === other.givenName.toLowerCase(),
  one.familyName.toLowerCase() === other.familyName.toLowerCase(),
  dayRead(one.dateOfBirth) === dayRead(other.dateOfBirth),
]
