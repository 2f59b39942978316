import type { Mail } from '../../../machines/world.ts'
import {
  type Name,
  oneOf,
  type Parameter,
  parameter,
  quotedForm,
  quotedIn,
  text,
  unquoted,
  WordError,
  words,
} from '../parameter.ts'

export const correspondence = words('what is read; with it the user comes to know what it brings', {
  mail: 'the e-mail to the user',
  letters: 'the letter to the Authorising Officer',
})

const roles = { user: 'the user', authorisingOfficer: 'the Authorising Officer' } as const

/** Whose post it is: a role in the scenario, somebody by name, or whoever reads an e-mail address. */
export type Addressee =
  | { readonly kind: 'user' }
  | { readonly kind: 'authorisingOfficer' }
  | { readonly kind: 'named'; readonly name: string }

export const addressee = parameter<Addressee>({
  form: `${oneOf(Object.values(roles))}|${quotedForm}`,
  read: (written) => {
    if (written === roles.user) return { kind: 'user' }
    if (written === roles.authorisingOfficer) return { kind: 'authorisingOfficer' }
    return { kind: 'named', name: unquoted(written) }
  },
  write: (who) => (who.kind === 'named' ? JSON.stringify(who.name) : roles[who.kind]),
  means: 'whose post it is: somebody by name, an e-mail address, the user or the officer',
  examples: ['"Elin Lindgate"', '"piers@wexmoor.example"', roles.user, roles.authorisingOfficer],
  names: (written) => quotedIn(written).map((word) => ({ what: 'person', word })),
})

const howMany = 'an e-mail means one that fits, and no more than one'

export const email = words(howMany, { one: 'an e-mail', none: 'no e-mail' })
export const letter = words(howMany.replace('an e-mail', 'a letter'), {
  one: 'a letter',
  none: 'no letter',
})

/** One thing by which an e-mail or a letter is told from others. */
export type Mark =
  | { readonly kind: 'password' }
  | { readonly kind: 'userId' | 'noUserId'; readonly person: string }
  | { readonly kind: 'folder'; readonly folder: Mail['folder'] }
  | { readonly kind: 'from'; readonly sender: 'sms' | 'authorisingOfficer' | { address: string } }
  | { readonly kind: 'says'; readonly words: string }

const folders = words('', { inbox: 'in the inbox', junk: 'in the junk folder' })
const senders = words('', { sms: 'from SMS', authorisingOfficer: 'from the Authorising Officer' })
const { write: quote } = text('', '')

interface Form {
  readonly form: string
  readonly read: (written: string) => Mark
}
const lastQuoted = (written: string): string => quotedIn(written).at(-1) ?? ''

const userId: Form = {
  form: `with the user ID of ${quotedForm}`,
  read: (written) => ({ kind: 'userId', person: lastQuoted(written) }),
}
const says: Form = {
  form: `that says ${quotedForm}`,
  read: (written) => ({ kind: 'says', words: lastQuoted(written) }),
}
const ofLetters = [userId, says]
const ofMail: readonly Form[] = [
  { form: 'with a password', read: () => ({ kind: 'password' }) },
  userId,
  {
    form: `without the user ID of ${quotedForm}`,
    read: (written) => ({ kind: 'noUserId', person: lastQuoted(written) }),
  },
  {
    form: folders.regexp.source,
    read: (written) => ({ kind: 'folder', folder: folders.read(written) }),
  },
  {
    form: senders.regexp.source,
    read: (written) => ({ kind: 'from', sender: senders.read(written) }),
  },
  {
    form: `from ${quotedForm}`,
    read: (written) => ({ kind: 'from', sender: { address: lastQuoted(written) } }),
  },
  says,
]

const write = (mark: Mark): string => {
  switch (mark.kind) {
    case 'password':
      return 'with a password'
    case 'userId':
      return `with the user ID of ${quote(mark.person)}`
    case 'noUserId':
      return `without the user ID of ${quote(mark.person)}`
    case 'folder':
      return folders.write(mark.folder)
    case 'from':
      return typeof mark.sender === 'string'
        ? senders.write(mark.sender)
        : `from ${quote(mark.sender.address)}`
    case 'says':
      return `that says ${quote(mark.words)}`
  }
}

const namesIn = (mark: Mark): readonly Name[] => {
  if ('person' in mark) return [{ what: 'person', word: mark.person }]
  if (mark.kind === 'says') return [{ what: 'text', word: mark.words }]
  return mark.kind === 'from' && typeof mark.sender === 'object'
    ? [{ what: 'sender', word: mark.sender.address }]
    : []
}

/** One mark or several, one behind the other: all of them have to fit. */
const marks = (
  forms: readonly Form[],
  means: string,
  examples: readonly string[],
): Parameter<readonly Mark[]> => {
  const one = `(?:${forms.map(({ form }) => form).join('|')})`
  const partsOf = (written: string): readonly string[] =>
    Array.from(written.matchAll(new RegExp(one, 'g')), ([part]) => part)
  const readOne = (part: string): Mark => {
    const found = forms.find(({ form }) => new RegExp(`^(?:${form})$`).test(part))
    if (!found) throw new WordError(`something by which post is told from other post, not ${part}`)
    return found.read(part)
  }
  return parameter<readonly Mark[]>({
    form: `${one}(?:(?: and)? ${one})*`,
    read: (written) => partsOf(written).map(readOne),
    write: (values) => values.map(write).join(' '),
    means,
    examples,
    names: (written) => partsOf(written).map(readOne).flatMap(namesIn),
  })
}

export const mailMarks = marks(ofMail, 'what tells it from other e-mail; several may follow', [
  'with a password',
  'with a password in the junk folder',
  'with a password from SMS',
  'with a password from the Authorising Officer',
  'with a password without the user ID of "Ines Okoro"',
  'with the user ID of "Elin Lindgate" in the inbox',
  'from "EducatorsHelpdesk@homeoffice.gov.uk"',
  'that says "Keep it to yourself."',
])

export const letterMarks = marks(ofLetters, 'what tells it from other letters', [
  'with the user ID of "Ines Okoro"',
  'that says "The reason: The form was incomplete."',
])
