import {
  listOf,
  orNone,
  parameter,
  quotedForm,
  quotedIn,
  text,
  unquoted,
  words,
} from '../parameter.ts'

/** What is selected: by its label, or a user ID in the table of users, by whose it is. */
export type ControlName =
  | { readonly kind: 'label'; readonly label: string }
  | { readonly kind: 'userId'; readonly person: string }

const ofAUser = 'the user ID of '

export const control = parameter<ControlName>({
  form: `${quotedForm}|${ofAUser}${quotedForm}`,
  read: (written) =>
    written.startsWith(ofAUser)
      ? { kind: 'userId', person: unquoted(written.slice(ofAUser.length)) }
      : { kind: 'label', label: unquoted(written) },
  write: (meant) =>
    meant.kind === 'userId'
      ? `${ofAUser}${JSON.stringify(meant.person)}`
      : JSON.stringify(meant.label),
  means: 'a button, link, menu item or row by its label, or a user ID by whose it is',
  examples: ['"Log out"', `${ofAUser}"Piers Morrowby"`],
  names: (written) =>
    quotedIn(written).map((word) => ({
      what: written.startsWith(ofAUser) ? 'person' : 'control',
      word,
    })),
})

export const availability = words('whether it can be selected now', {
  available: 'available',
  not: 'not available',
})

export const part = words('which part of the screen', { page: 'page', menu: 'menu' })

const label = text('a button, link or menu item by its label', 'Log out', 'control')
export const controls = orNone(
  'nothing',
  listOf('all that is offered there, in order', label, [
    ['"OK"'],
    ['"Change password"', '"Contact"', '"Log out"'],
  ]),
)

const fieldLabel = text('a field by its label', 'Postcode', 'field')
export const fields = listOf('fields by their labels, in order', fieldLabel, [
  ['"User ID"', '"Password"'],
])
export const fieldKind = words('which fields', {
  all: 'fields',
  mandatory: 'mandatory fields',
  secret: 'secret fields',
})

/** What stands in a field. A secret can be seen to be there, not what it is. */
export type Held = 'nothing' | 'something' | { readonly text: string }

export const held = parameter<Held>({
  form: `nothing|something|${quotedForm}`,
  read: (written) =>
    written === 'nothing' || written === 'something' ? written : { text: unquoted(written) },
  write: (meant) => (typeof meant === 'string' ? meant : JSON.stringify(meant.text)),
  means: 'what stands in it: to the letter, or whether anything does',
  examples: ['"Registry officer"', 'nothing', 'something'],
})

/** One error of the summary, with the field at which it is told as well, where one is named. */
export interface ToldError {
  readonly text: string
  readonly field: string | null
}

const errorParts = new RegExp(`^(${quotedForm})(?: at (${quotedForm}))?$`)

const oneError = parameter<ToldError>({
  form: `${quotedForm}(?: at ${quotedForm})?`,
  read: (written) => {
    const [, text = '', field] = errorParts.exec(written) ?? []
    return { text: unquoted(text), field: field === undefined ? null : unquoted(field) }
  },
  write: ({ text, field }) =>
    `${JSON.stringify(text)}${field === null ? '' : ` at ${JSON.stringify(field)}`}`,
  means: '',
  examples: [],
  names: (written) => {
    const [, told = '""', field] = errorParts.exec(written) ?? []
    const text = { what: 'text', word: unquoted(told) } as const
    return field === undefined ? [text] : [text, { what: 'field', word: unquoted(field) }]
  },
})

export const toldErrors = listOf(
  'every error of the summary, and at which field it stands where it stands at one',
  oneError,
  [
    ['"There is no such user ID"'],
    [
      '"This has to be filled in" at "Job title"',
      '"This is not an e-mail address" at "Email address"',
    ],
  ],
)

const note = text('', 'The details have been saved.')
export const notes = orNone(
  'nothing',
  listOf('what it notes above the page', note, [['"The details have been saved."']]),
)

/** What stands on record; null: the detail is not there. */
export const recorded = parameter<string | null>({
  form: `nothing|${quotedForm}`,
  read: (written) => (written === 'nothing' ? null : unquoted(written)),
  write: (meant) => (meant === null ? 'nothing' : JSON.stringify(meant)),
  means: 'what stands on record; nothing: the detail is not listed',
  examples: ['"Registry officer"', 'nothing'],
})

const status = text('', 'Requested', 'label')
export const statuses = listOf('the status of everybody of this name, in order', status, [
  ['"Active"'],
  ['"Deactivated by sponsor"', '"Requested"'],
])

/** A message of the board, and how it is marked in the archive; null: of that nothing is said. */
export interface Listed {
  readonly title: string
  readonly marked: string | null
}

const messageParts = new RegExp(`^(${quotedForm})(?: marked (${quotedForm}))?$`)

const oneMessage = parameter<Listed>({
  form: `${quotedForm}(?: marked ${quotedForm})?`,
  read: (written) => {
    const [, title = '', marked] = messageParts.exec(written) ?? []
    return { title: unquoted(title), marked: marked === undefined ? null : unquoted(marked) }
  },
  write: ({ title, marked }) =>
    `${JSON.stringify(title)}${marked === null ? '' : ` marked ${JSON.stringify(marked)}`}`,
  means: '',
  examples: [],
  names: (written) => {
    const [, title = '""', marked] = messageParts.exec(written) ?? []
    const text = { what: 'text', word: unquoted(title) } as const
    return marked === undefined ? [text] : [text, { what: 'label', word: unquoted(marked) }]
  },
})

export const messages = orNone(
  'none',
  listOf('the messages by title, in order, in the archive with their marks', oneMessage, [
    ['"Term dates"', '"Maintenance on Sunday"'],
    ['"Bank holiday" marked "Expired"', '"Old letters" marked "Archived"'],
  ]),
)
