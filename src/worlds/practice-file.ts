import { expect } from 'vitest'
import { YamlFileError } from './fault.ts'
import { worldFromText } from './world-text.ts'

/** A valid file; the number of each line is what the places below are counted by. */
export const valid: readonly string[] = [
  /*  1 */ 'title: A world',
  /*  2 */ 'now: 2027-03-02T09:00:00Z',
  /*  3 */ 'licence:',
  /*  4 */ '  organisation: Practice Ltd',
  /*  5 */ '  number: TRAIN-1',
  /*  6 */ '  status: active',
  /*  7 */ '  rating: A',
  /*  8 */ '  routes: [Skilled Worker]',
  /*  9 */ '  expires: 2029-05-31',
  /* 10 */ '  applicationUserId: APPLY1',
  /* 11 */ '  address: { line1: 1 High Row, town: Brookend, postcode: ZZ4 7AB }',
  /* 12 */ 'keyPersonnel:',
  /* 13 */ '  authorisingOfficer: { givenName: Ada, familyName: Brook, email: a@practice.example }',
  /* 14 */ '  keyContact: { givenName: Cleo, familyName: Dunn, email: c.dunn@practice.example }',
  /* 15 */ 'users:',
  /* 16 */ '  - id: CLEO1',
  /* 17 */ '    level: 1',
  /* 18 */ '    givenName: Cleo',
  /* 19 */ '    familyName: Dunn',
  /* 20 */ '    born: 1984-05-17',
  /* 21 */ '    jobTitle: Registrar',
  /* 22 */ '    email: c.dunn@practice.example',
  /* 23 */ '    status: Active',
  /* 24 */ '    password: { value: Training+One=1, state: issued }',
  /* 25 */ '  - id: EVAN2',
  /* 26 */ '    level: 2',
  /* 27 */ '    givenName: Evan',
  /* 28 */ '    familyName: Fox',
  /* 29 */ '    born: 1990-01-31',
  /* 30 */ '    jobTitle: Clerk',
  /* 31 */ '    email: e.fox@practice.example',
  /* 32 */ '    status: Active',
  /* 33 */ '    password: { value: Training+Two=2, state: chosen }',
  /* 34 */ 'colleagues:',
  /* 35 */ '  - id: g-hill',
  /* 36 */ '    givenName: Gus',
  /* 37 */ '    familyName: Hill',
  /* 38 */ '    born: 1977-08-09',
  /* 39 */ '    jobTitle: Porter',
  /* 40 */ '    email: g.hill@practice.example',
  /* 41 */ '    homeAddress: 2 Low Row, Brookend, ZZ4 9QD',
  /* 42 */ '    settled: true',
  /* 43 */ 'posts:',
  /* 44 */ '  - title: First post',
  /* 45 */ '    text: One line.',
  /* 46 */ '    posted: 2027-03-01T08:00:00Z',
  /* 47 */ 'mail:',
  /* 48 */ '  - to: c.dunn@practice.example',
  /* 49 */ '    from: SMS',
  /* 50 */ '    folder: inbox',
  /* 51 */ '    subject: Your password',
  /* 52 */ '    received: 2027-03-01T16:00:00Z',
  /* 53 */ '    text:',
  /* 54 */ '      - The password is Training+One=1',
  /* 55 */ '    password: Training+One=1',
  /* 56 */ 'letters:',
  /* 57 */ '  - to: Ada Brook',
  /* 58 */ '    subject: Granted',
  /* 59 */ '    received: 2027-03-01T10:00:00Z',
  /* 60 */ '    text: [The user ID is CLEO1]',
  /* 61 */ '    userId: CLEO1',
  /* 62 */ 'calls:',
  /* 63 */ '  - from: The helpdesk',
  /* 64 */ '    received: 2027-03-01T12:00:00Z',
  /* 65 */ '    text: [Tell me your password]',
  /* 66 */ '    asksForPassword: true',
  /* 67 */ 'delays:',
  /* 68 */ '  request: { after: 5 days, refusedFor: Not shown to be settled. }',
  /* 69 */ '  amendment: 3 days',
  /* 70 */ 'schedule:',
  /* 71 */ '  - after: 10 minutes',
  /* 72 */ '    does: { deactivate: EVAN2 }',
  /* 73 */ 'trainee:',
  /* 74 */ '  userId: CLEO1',
  /* 75 */ '  knows: []',
]

/** Line number to what stands there instead. */
export type Change = Readonly<Record<number, string>>
/** Place to what is told there. */
export type Told = Readonly<Record<string, readonly string[]>>

export const changed = (change: Change): string =>
  valid.map((line, at) => change[at + 1] ?? line).join('\n')

export const load = (text: string) =>
  worldFromText(text, { name: 'practice', file: 'practice.yaml' })

export const faultsOf = (text: string): readonly string[] => {
  try {
    load(text)
    return []
  } catch (error) {
    if (error instanceof YamlFileError) return error.faults
    throw error
  }
}

/** That a file changed like this has these faults, at these places and at no other. */
export const expectTold = (change: Change, told: Told): void => {
  const found = faultsOf(changed(change))
  const places = found.map(
    (fault) => /^practice\.yaml:(\d+:\d+): found .+; expected ./.exec(fault)?.[1],
  )
  expect(new Set(places)).toEqual(new Set(Object.keys(told)))
  for (const [place, parts] of Object.entries(told))
    for (const part of parts)
      expect(
        found.filter((fault) => fault.startsWith(`practice.yaml:${place}: `)).join('\n'),
      ).toContain(part)
}
