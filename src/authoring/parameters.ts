import type { Helpdesk } from '../../machines/desk/helpdesks.ts'
import type { LicenceRating } from '../../machines/licence/licence.ts'
import { type Route, routes } from '../../machines/routes.ts'
import type { ChangeFault } from '../../machines/rules/password.ts'
import type { EndCause } from '../../machines/rules/session.ts'
import type { Mail } from '../../machines/world.ts'
import { type Casing, casings, type KnownText, knownTexts, type Text } from '../conformance/text.ts'
import { parseSpell, spellInWords } from '../simulation/spell.ts'

/** A kind of word in a step: how it is found in a sentence, what it means, and how it is written again. */
export interface Parameter<Value> {
  readonly regexp: RegExp
  readonly read: (written: string) => Value
  readonly write: (value: Value) => string
}

const parameter = <Value>(
  regexp: RegExp,
  read: (written: string) => Value,
  write: (value: Value) => string,
): Parameter<Value> => ({ regexp, read, write })

/** A closed list of words and what each means. */
const words = <Value extends string>(table: Readonly<Record<Value, string>>): Parameter<Value> => {
  const entries = Object.entries(table) as [Value, string][]
  return parameter(
    oneOf(entries.map(([, word]) => word)),
    (written) => {
      const entry = entries.find(([, word]) => word === written)
      if (!entry) throw new TypeError(`${written} is none of the words of this step`)
      return entry[0]
    },
    (value) => table[value],
  )
}

/** The longest first, so that none is taken for the beginning of another. */
const oneOf = (alternatives: readonly string[]): RegExp =>
  new RegExp(
    alternatives
      .toSorted((one, other) => other.length - one.length)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
  )

const quotedText = String.raw`"(?:[^"\\]|\\.)*"`
/** Exactly one quoted text: any character can be written, as JSON writes it. */
const text = parameter(
  new RegExp(quotedText),
  (written) => String(JSON.parse(written)),
  (value: string) => JSON.stringify(value),
)

const listOf = <Value>(one: Parameter<Value>): Parameter<readonly Value[]> => {
  const source = `(?:${one.regexp.source})`
  return parameter<readonly Value[]>(
    new RegExp(`${source}(?:, ${source})*(?: and ${source})?`),
    (written) => Array.from(written.matchAll(new RegExp(source, 'g')), ([each]) => one.read(each)),
    (values) => {
      const written = values.map(one.write)
      return [written.slice(0, -1).join(', '), ...written.slice(-1)].filter(Boolean).join(' and ')
    },
  )
}

const spell = parameter(
  /\d+ (?:day|hour|minute|second|millisecond)s?(?: \d+ (?:hour|minute|second|millisecond)s?)*/,
  (written) => {
    const parsed = parseSpell(written, 0)
    if ('error' in parsed) throw new TypeError(`${written}: ${parsed.error}`)
    return parsed.ms
  },
  spellInWords,
)

const timesInWords = ['once', 'twice', 'three times', 'four times']
const times = parameter(
  oneOf(timesInWords),
  (written) => timesInWords.indexOf(written) + 1,
  (value) => timesInWords[value - 1] ?? '',
)

const known = `(?:${oneOf([...knownTexts]).source})(?: (?:${oneOf([...casings]).source}))?`
const sized = String.raw`a (?:password|text) of \d+ characters`
const containing = `a password with ${known} in it`

/** See `Text`: quoted, or as what it is to the user, or by a property. */
const value = parameter<Text>(
  new RegExp(`${quotedText}|${sized}|${containing}|${known}`),
  (written) => {
    if (written.startsWith('"')) return { kind: 'literal', text: text.read(written) }
    const [, what, characters] = /^a (password|text) of (\d+) characters$/.exec(written) ?? []
    if (characters !== undefined)
      return {
        kind: 'sized',
        what: what === 'text' ? 'text' : 'password',
        characters: Number(characters),
      }
    const inside = /^a password with (.+) in it$/.exec(written)?.[1]
    return inside === undefined
      ? { kind: 'known', ...knownIn(written) }
      : { kind: 'containing', ...knownIn(inside) }
  },
  (meant) => {
    if (meant.kind === 'literal') return text.write(meant.text)
    if (meant.kind === 'sized') return `a ${meant.what} of ${meant.characters} characters`
    const what = meant.cased === 'as it is' ? meant.what : `${meant.what} ${meant.cased}`
    return meant.kind === 'known' ? what : `a password with ${what} in it`
  },
)

const knownIn = (written: string): { readonly what: KnownText; readonly cased: Casing } => {
  const cased = casings.find((one) => written.endsWith(` ${one}`)) ?? 'as it is'
  const bare = written.endsWith(` ${cased}`) ? written.slice(0, -cased.length - 1) : written
  const what = knownTexts.find((one) => one === bare)
  if (!what) throw new TypeError(`${written} is nothing that a user knows`)
  return { what, cased }
}

const credential = words({ userId: 'user ID', password: 'password' })

/** What a change of password is refused for (G1-2a to G1-2h, G1-2o, G1-2f, R-SAMEPASSWORD). */
const fault = words<ChangeFault>({
  'wrong-original': 'not the original password',
  'too-short': 'too short',
  'too-long': 'too long',
  'no-uppercase': 'no uppercase letter',
  'no-lowercase': 'no lowercase letter',
  'no-digit': 'no number',
  'no-special': 'no special character',
  'other-special': 'another special character',
  whitespace: 'whitespace',
  'contains-user-id': 'the user ID in it',
  'contains-name': 'a name in it',
  'same-as-original': 'the same as before',
  'does-not-match': 'not the same twice',
})

/** Why a session ended (LOG-5, LOG-9, LOG-1, LIC-2). */
const ending = words<EndCause>({
  'timed-out': 'time-out',
  'second-tab': 'another tab',
  'user-not-active': 'user not active',
  'licence-not-valid': 'licence not valid',
})

const licenceChange = words({
  suspended: 'suspends',
  madeDormant: 'makes dormant',
  reinstated: 'reinstates',
  revoked: 'revokes',
})

/** The two helpdesks by their names (G2-0b). */
const helpdesk = words<Helpdesk>({
  business: 'Business helpdesk',
  educators: 'Educators helpdesk',
})

/** From whose address the trainee writes to a helpdesk (G2-0c). */
const asker = words({
  trainee: "the user's address",
  authorisingOfficer: "the Authorising Officer's address",
  keyContact: "the Key Contact's address",
})

/** Who gives a first Level 1 user the password (R-FIRSTPASSWORD). */
const giver = words({ sms: 'SMS', authorisingOfficer: 'the Authorising Officer' })

const rating = words<LicenceRating>({ A: 'A', B: 'B', provisional: 'provisional' })

const folder = words<Mail['folder']>({ inbox: 'inbox', junk: 'junk folder' })

/** For whom a message is posted: the routes by name; none: it is for everybody. */
const audience = parameter<readonly Route[]>(
  new RegExp(`everybody|${listOf(text).regexp.source}`),
  (written) => (written === 'everybody' ? [] : listOf(text).read(written).map(routeNamed)),
  (meant) => (meant.length === 0 ? 'everybody' : listOf(text).write(meant)),
)

const routeNamed = (name: string): Route => {
  const route = routes.find((one) => one === name)
  if (!route) throw new TypeError(`${name} is no route`)
  return route
}

const noEnd = 'further notice'
/** Until when a message is shown: an instant, or null where it has no end. */
const end = parameter<number | null>(
  new RegExp(String.raw`${noEnd}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z`),
  (written) => (written === noEnd ? null : Date.parse(written)),
  (meant) => (meant === null ? noEnd : new Date(meant).toISOString().replace('.000Z', 'Z')),
)

/** The two ways in which a user comes to be one (G3-5a, G3-5b). */
const newcomer = words({
  '1': 'requested as a Level 1 user',
  '2': 'created as a Level 2 user',
})

const ordinals = ['first', 'second', 'third', 'fourth']
/** A tab by its number, as the driver port has it. */
const tab = parameter(
  oneOf(ordinals),
  (written) => String(ordinals.indexOf(written) + 1),
  (id: string) => ordinals[Number(id) - 1] ?? '',
)

/**
 * Every kind of word that a step may have in it, by name. Several are quoted texts alike: what they stand for differs, and
 * is looked up before a feature runs.
 */
export const parameters = {
  text,
  texts: listOf(text),
  world: text,
  person: text,
  screen: text,
  control: text,
  controls: listOf(text),
  field: text,
  fields: listOf(text),
  value,
  spell,
  times,
  credential,
  faults: listOf(fault),
  ending,
  licenceChange,
  rating,
  helpdesk,
  asker,
  folder,
  giver,
  audience,
  end,
  newcomer,
  tab,
}

export type ParameterName = keyof typeof parameters
export type ValueOf<Name extends ParameterName> = ReturnType<(typeof parameters)[Name]['read']>
