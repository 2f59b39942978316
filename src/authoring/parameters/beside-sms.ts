import type { Helpdesk } from '../../../machines/desk/helpdesks.ts'
import { parseSpell, spellInWords } from '../../simulation/spell.ts'
import { oneOf, parameter, quotedForm, quotedIn, unquoted, WordError, words } from '../parameter.ts'

export const spell = parameter<number>({
  form: String.raw`\d+ (?:day|hour|minute|second|millisecond)s?(?: \d+ (?:day|hour|minute|second|millisecond)s?)*`,
  read: (written) => {
    const parsed = parseSpell(written, 0)
    if ('error' in parsed) throw new WordError('a spell of time, some of it and ten years at most')
    if (!isFalling(written)) throw new WordError('each unit once, the larger one first')
    return parsed.ms
  },
  write: spellInWords,
  means: 'a spell of time, from milliseconds to days',
  examples: ['19 minutes 59 seconds', '1 second', '11 days 23 hours 59 minutes 59 seconds'],
})

const units = ['millisecond', 'second', 'minute', 'hour', 'day']

/** Whether each unit is smaller than the one before it. */
const isFalling = (written: string): boolean => {
  const sizes = Array.from(written.matchAll(/[a-z]+/g), ([unit]) =>
    units.indexOf(unit.replace(/s$/, '')),
  )
  return sizes.every((size, at) => at === 0 || size < (sizes[at - 1] ?? 0))
}

const ordinals = [
  ...['first', 'second', 'third', 'fourth', 'fifth'],
  ...['sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
]

/** What is done to the tabs: one is opened or closed, or the user goes on in another, by its number. */
export const tabAct = words<string>('what is done to the tabs of the browser', {
  opens: 'opens another tab',
  closes: 'closes the tab',
  ...Object.fromEntries(ordinals.map((one, at) => [`tab ${at + 1}`, `turns to the ${one} tab`])),
})

/** The trainee's own address, or one of the key personnel's (G2-0c). */
export type Asker = 'trainee' | 'authorisingOfficer' | 'keyContact'
const askers: Readonly<Record<Asker, string>> = {
  trainee: "the user's address",
  authorisingOfficer: "the Authorising Officer's address",
  keyContact: "the Key Contact's address",
}
/** The two helpdesks by their names (G2-0b). */
const helpdesks: Readonly<Record<Helpdesk, string>> = {
  business: 'the Business helpdesk',
  educators: 'the Educators helpdesk',
}

/** Who is asked for a user ID that was forgotten: a colleague, or a helpdesk in writing. */
export type Helper =
  | { readonly kind: 'colleague'; readonly name: string }
  | { readonly kind: 'helpdesk'; readonly helpdesk: Helpdesk; readonly from: Asker }

const helpdesk = words('', helpdesks)
const asker = words('', askers)
const writtenTo = new RegExp(
  `^(${oneOf(Object.values(helpdesks))}) from (${oneOf(Object.values(askers))})$`,
)

export const helper = parameter<Helper>({
  form: `${quotedForm}|(?:${helpdesk.regexp.source}) from (?:${asker.regexp.source})`,
  read: (written) => {
    const [, which, from] = writtenTo.exec(written) ?? []
    return which === undefined || from === undefined
      ? { kind: 'colleague', name: unquoted(written) }
      : { kind: 'helpdesk', helpdesk: helpdesk.read(which), from: asker.read(from) }
  },
  write: (who) =>
    who.kind === 'colleague'
      ? JSON.stringify(who.name)
      : `${helpdesks[who.helpdesk]} from ${askers[who.from]}`,
  means: 'a colleague by name, or a helpdesk and the address from which it is written to',
  examples: [
    '"Folake Adeyinle"',
    ...Object.values(askers).map((from) => `${helpdesks.business} from ${from}`),
    `${helpdesks.educators} from ${askers.authorisingOfficer}`,
  ],
  names: (written) => quotedIn(written).map((word) => ({ what: 'person', word })),
})

export const callAct = words('what becomes of the call', { taken: 'taken', declined: 'ended' })

/** To whom a password is told that nobody may be told. */
export interface Confidant {
  readonly kind: 'caller' | 'colleague' | 'page'
  readonly who: string
}

const confidants: Readonly<Record<Confidant['kind'], string>> = {
  caller: 'the caller',
  colleague: 'the colleague',
  page: 'the page behind the e-mail',
}
const confidantParts = new RegExp(`^(${oneOf(Object.values(confidants))}) (${quotedForm})$`)
const confidantKind = words('', confidants)

const whoTheyAre = { caller: 'caller', colleague: 'person', page: 'mail' } as const

export const confidant = parameter<Confidant>({
  form: `(?:${confidantKind.regexp.source}) ${quotedForm}`,
  read: (written) => {
    const [, kind = '', who = ''] = confidantParts.exec(written) ?? []
    return { kind: confidantKind.read(kind), who: unquoted(who) }
  },
  write: ({ kind, who }) => `${confidants[kind]} ${JSON.stringify(who)}`,
  means: 'a caller by what he or she says to be, a colleague by name, or where a link led',
  examples: [
    'the caller "Somebody from technical support"',
    'the colleague "Piers Morrowby"',
    'the page behind the e-mail "mail-3"',
  ],
  names: (written) => {
    const [, kind = '', who = ''] = confidantParts.exec(written) ?? []
    return [{ what: whoTheyAre[confidantKind.read(kind)], word: unquoted(who) }]
  },
})
