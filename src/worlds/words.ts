import * as z from 'zod'
import { day, hour, type Instant, longestSpell, minute, second } from '../../machines/time.ts'
import { isLegalLine, lineExpected } from '../screens/line.ts'
import { yearsOfAWorld } from './start.ts'

/** The small words of a world file: a line of text, an address, an ID, a password, an instant, a date, a spell, a link. */

/** One line as a screen can show it, of 1 to `longest` characters. */
const line = (longest: number) =>
  z.string().min(1).max(longest, { abort: true }).refine(isLegalLine, lineExpected)

export const heading = line(120)
export const sentence = line(2_000)

/** An e-mail address; whether SMS would take it as that of a user is for the rules to say. */
export const address = line(254).regex(
  /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/,
  'an e-mail address such as r.okoro@harbour-joinery.example',
)

/** `SMS` stands for the address from which SMS writes. */
export const sender = z
  .string()
  .refine((text) => text === 'SMS' || address.safeParse(text).success, 'SMS or an e-mail address')

export const userId = line(32).regex(
  /^[A-Za-z][A-Za-z0-9]*$/,
  'a letter, then letters and digits, such as OKORO0001',
)

export const colleagueId = line(32).regex(
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  'small letters, digits and hyphens, such as r-okoro',
)

export const password = line(256).regex(/^\S+$/, 'a password without spaces')

/** Nobody can own a host that ends in `.example`: wherever a terminal may lead, nothing is there. */
export const link = line(200).regex(
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+example(?:\/[A-Za-z0-9/._~?=&-]*)?$/,
  'a link to a host that ends in .example, such as https://sms-log-in.example/password',
)

const itsYears = `from ${yearsOfAWorld.first} to ${yearsOfAWorld.last}`

/** `2027-03-02T09:00:00Z`, seconds left out or not. */
export const instant = z
  .string()
  .refine(
    (text) => /^2\d{3}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?Z$/.test(text) && comesBack(text),
    `an instant in UTC such as 2027-03-02T09:00:00Z, ${itsYears}`,
  )

/** A day that the month does not have rolls over into the next one: then the text does not come back. */
const comesBack = (text: string): boolean => {
  const at = Date.parse(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text.slice(0, -1))
}

/** The instant that a text of the form `instant` names. */
export const instantOf = (text: string): Instant => Date.parse(text)

export const date = z
  .string()
  .refine(
    (text) => /^2\d{3}-\d\d-\d\d$/.test(text) && comesBack(`${text}T00:00Z`),
    `a date such as 2029-05-31, ${itsYears}`,
  )

/** Years from 1900. Whether the day has come yet is for the rules to say. */
export const birthDate = z
  .string()
  .refine(
    (text) => /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text) && comesBack(`${text}T00:00Z`),
    'a date of birth such as 1984-05-17',
  )

/** A text of the form `birthDate` as forms and screens of SMS have it: DD/MM/YYYY. */
export const asInForms = (text: string): string => text.split('-').toReversed().join('/')

const units = { second, minute, hour, day } as const

/** `10 minutes`, `1 day`: a whole number of one unit, from a second to ten years. */
export const spell = z.string().refine((text) => {
  const ms = spellOf(text)
  return ms >= second && ms <= longestSpell
}, 'a spell of time such as 10 minutes, 2 hours or 3 days')

/** The milliseconds that a text of the form `spell` names; NaN for any other text. */
export const spellOf = (text: string): number => {
  const [, number, unit] = /^(\d{1,9}) (second|minute|hour|day)s?$/.exec(text) ?? []
  return unit === undefined ? Number.NaN : Number(number) * units[unit as keyof typeof units]
}
