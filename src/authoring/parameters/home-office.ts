import { type Route, routes } from '../../../machines/routes.ts'
import {
  instant,
  listOf,
  orNone,
  parameter,
  quotedForm,
  quotedIn,
  text,
  WordError,
  words,
} from '../parameter.ts'

/** What the Home Office decides on: that somebody becomes a Level 1 user, or the amendment of somebody's details. */
export interface Application {
  readonly kind: 'request' | 'amendment'
  readonly person: string
}

const kinds = { request: 'the request for', amendment: 'the amendment of' } as const

export const application = parameter<Application>({
  form: `(?:${Object.values(kinds).join('|')}) ${quotedForm}`,
  read: (written) => ({
    kind: written.startsWith(kinds.request) ? 'request' : 'amendment',
    person: quotedIn(written)[0] ?? '',
  }),
  write: ({ kind, person }) => `${kinds[kind]} ${JSON.stringify(person)}`,
  means: 'the request that somebody be a Level 1 user, or the amendment of somebody’s details',
  examples: ['the request for "Asta Fernholm"', 'the amendment of "Elin Lindgate"'],
  names: (written) => quotedIn(written).map((word) => ({ what: 'person', word })),
})

export const licenceAct = words('what the Home Office does to the licence', {
  suspended: 'suspends the licence',
  madeDormant: 'makes the licence dormant',
  reinstated: 'reinstates the licence',
  revoked: 'revokes the licence',
  A: 'rates the licence A',
  B: 'rates the licence B',
  provisional: 'rates the licence provisional',
  automated: 'grants automation of addresses',
})

const route: ReturnType<typeof text> = text('a route by its name', 'Student Route', 'route')

const routeNamed = (name: string): Route => {
  const found = routes.find((one) => one === name)
  if (!found) throw new WordError(`a route, not ${name}`)
  return found
}

/** For whom a message is posted: the routes by name; none: it is for everybody. */
const named = orNone(
  'everybody',
  listOf('for whom a message is: the routes by name', route, [
    ['"Student Route"'],
    ['"Student Route"', '"Skilled Worker"'],
  ]),
)
export const audience = {
  ...named,
  read: (written: string): readonly Route[] => named.read(written).map(routeNamed),
}

const noEnd = 'further notice'

export const end = parameter<number | null>({
  form: `${noEnd}|${instant.form}`,
  read: (written) => (written === noEnd ? null : instant.read(written)),
  write: (meant) => (meant === null ? noEnd : instant.write(meant)),
  means: 'until when a message is current: an instant in UTC, or without an end',
  examples: ['2027-10-01T00:00:00Z', noEnd],
})
