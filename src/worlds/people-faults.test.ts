import { describe, expect, test } from 'vitest'
import { type Change, changed, expectTold, load, type Told, valid } from './practice-file.ts'

const withAddress = (address: string): Change => ({ 22: `${valid[21]}\n    address: ${address}` })

const faults: readonly (readonly [string, Change, Told])[] = [
  // Work addresses
  ['no work address', { 11: '  # none' }, { '4:3': ['no key "address"', 'a mapping'] }],
  [
    'a postcode that YAML takes for a number',
    { 11: '  address: { line1: 1 High Row, town: Brookend, postcode: 80331 }' },
    { '11:59': ['the number 80331', 'text (put it in quotes)'] },
  ],
  [
    'a postcode of another country, told once and not for each who works there',
    { 11: '  address: { line1: 1 High Row, town: Brookend, postcode: "80331" }' },
    { '11:59': ['found "80331"', 'a postcode of the United Kingdom such as ZZ4 7AB'] },
  ],
  [
    "a user's own address without a town",
    withAddress('{ line1: 1 High Row, postcode: ZZ4 7AB }'),
    { '23:14': ['no key "town"'] },
  ],
  [
    "a user's own address with a postcode of another country",
    withAddress('{ line1: 1 High Row, town: Brookend, postcode: D02 AF30 }'),
    { '23:61': ['found "D02 AF30"', 'a postcode of the United Kingdom'] },
  ],
  [
    'an address that SMS cannot show',
    { 11: '  address: { line1: 1 High Row ①, town: Brookend, postcode: ZZ4 7AB }' },
    { '11:21': ['letters, digits and signs that SMS takes'] },
  ],
  [
    'an address that SMS finds too long',
    { 11: `  address: { line1: ${'a'.repeat(101)}, town: Brookend, postcode: ZZ4 7AB }` },
    { '11:21': ['a shorter text'] },
  ],

  // Details
  ['no date of birth', { 20: '' }, { '16:5': ['no key "born"'] }],
  ['no job', { 21: '' }, { '16:5': ['no key "jobTitle"'] }],
  ['a birthday that is not', { 20: '    born: 1985-02-29' }, { '20:11': ['a date of birth such'] }],
  ['a birthday as in forms', { 20: '    born: 17/05/1984' }, { '20:11': ['such as 1984-05-17'] }],
  ['a birthday of long ago', { 20: '    born: 1884-05-17' }, { '20:11': ['a date of birth such'] }],
  [
    'a birthday that is ahead',
    { 20: '    born: 2027-03-03' },
    { '20:11': ['found "2027-03-03"', 'a day that has come when the world begins'] },
  ],
  [
    "a colleague's birthday that is ahead",
    { 38: '    born: 2027-03-03' },
    { '38:11': ['found "2027-03-03"', 'a day that has come'] },
  ],
  ['a name that is none', { 36: '    givenName: R2D2' }, { '36:16': ['a name of letters'] }],
  [
    'an e-mail address that SMS does not take',
    { 31: '    email: e..fox@practice.example' },
    { '31:12': ['an e-mail address that SMS takes'] },
  ],
  [
    'a telephone number that is none',
    { 31: `${valid[30]}\n    telephone: extension 12` },
    { '32:16': ['a telephone number of 7 to 15 digits such as 01632 960123'] },
  ],
  [
    'a telephone number that YAML takes for another one',
    { 31: `${valid[30]}\n    telephone: 01632960123` },
    { '32:16': ['the number 1632960123', 'put it in quotes'] },
  ],
  [
    'a National Insurance number that is none',
    { 40: `${valid[39]}\n    nationalInsuranceNumber: QQ 12 34 56 Z` },
    { '41:30': ['found "QQ 12 34 56 Z"', 'such as QQ 12 34 56 C'] },
  ],

  // Key personnel
  [
    'a leave that changes nothing',
    { 13: (valid[12] ?? '').replace(' }', ', leave: Tier 1 (Investor) }') },
    { '13:94': ['one of Representative of an Overseas Business, Tier 1 (Graduate'] },
  ],

  // Users
  ['settled in words', { 22: `${valid[21]}\n    settled: yes` }, { '23:14': ['true or false'] }],
  [
    'a password that was sent before there is one',
    { 23: '    status: Requested\n    passwordSentTo: c.old@practice.example', 24: '' },
    { '24:21': ['of a user who is Requested', 'no password has been sent'] },
  ],
  [
    'a Level 2 user who is requested',
    { 32: '    status: Requested', 33: '' },
    { '32:13': ['Requested, of a Level 2 user', 'created without a request'] },
  ],
  [
    'a lock of somebody who has left',
    { 32: '    status: Deactivated by sponsor\n    lockedUntil: 2027-03-02T09:10:00Z' },
    { '33:18': ['a lock of a user who is Deactivated by sponsor', 'none'] },
  ],
  [
    'a lock that is over when the world begins',
    { 32: '    status: Active\n    lockedUntil: 2027-03-02T09:00:00Z' },
    { '33:18': ['found "2027-03-02T09:00:00Z"', 'an instant after 2027-03-02T09:00:00Z'] },
  ],
  [
    'a lock that is longer than any',
    { 32: '    status: Active\n    lockedUntil: 2027-03-02T09:20:01Z' },
    { '33:18': ['found "2027-03-02T09:20:01Z"', 'no more than 20 minutes later'] },
  ],
  [
    'the same person as two users',
    { 27: '    givenName: cleo', 28: '    familyName: DUNN', 29: '    born: 1984-05-17' },
    { '28:17': ['"cleo DUNN", born 1984-05-17, a second time', 'users who are active or'] },
  ],
  [
    'a user who has been requested once more',
    {
      26: '    level: 1',
      27: '    givenName: Cleo',
      28: '    familyName: Dunn',
      29: '    born: 1984-05-17',
      32: '    status: Requested',
      33: '',
    },
    { '28:17': ['"Cleo Dunn", born 1984-05-17, a second time'] },
  ],
  [
    'two users with one e-mail address',
    { 31: '    email: C.Dunn@practice.example' },
    { '31:12': ['"C.Dunn@practice.example" a second time', 'an address of this user alone'] },
  ],

  // Colleagues
  ['an ID with capital letters', { 35: '  - id: G-Hill' }, { '35:9': ['small letters, digits'] }],
  ['a colleague without a home', { 41: '' }, { '35:5': ['no key "homeAddress"'] }],
  [
    'a colleague who is settled or not',
    { 42: '' },
    { '35:5': ['no key "settled"', 'true or false'] },
  ],
  [
    'a colleague with the ID of another',
    { 42: `    settled: true\n${colleague('g-hill', 'Ivo', 'Jay', '1980-01-01')}` },
    { '43:9': ['"g-hill" a second time', 'each ID once'] },
  ],
  [
    'the same person as two colleagues',
    { 42: `    settled: true\n${colleague('other', 'Gus', 'Hill', '1977-08-09')}` },
    { '45:17': ['"Gus Hill", born 1977-08-09, a second time', 'among the colleagues'] },
  ],
  [
    'a user who is settled as a colleague only',
    {
      22: `${valid[21]}\n    settled: false`,
      42: `    settled: true\n${colleague('cleo', 'Cleo', 'Dunn', '1984-05-17')}`,
    },
    { '23:14': ['found false', 'true, as the colleague cleo, the same person, has it'] },
  ],
]

function colleague(id: string, givenName: string, familyName: string, born: string): string {
  return [
    `  - id: ${id}`,
    `    givenName: ${givenName}`,
    `    familyName: ${familyName}`,
    `    born: ${born}`,
    '    jobTitle: Porter',
    `    email: ${id}@practice.example`,
    '    homeAddress: 3 Low Row, Brookend, ZZ4 9QD',
    '    settled: true',
  ].join('\n')
}

describe('a fault in the people is told with its place', () => {
  test.each(faults)('%s', (_, change, told) => expectTold(change, told))
})

describe('no fault is', () => {
  test.each<[string, Change]>([
    [
      'a person whose second account was deactivated',
      {
        27: '    givenName: Cleo',
        28: '    familyName: Dunn',
        29: '    born: 1984-05-17',
        32: '    status: Deactivated by sponsor',
        33: '    password: { value: Training+Two=2, state: issued }',
        72: '    does: { rate: B }',
      },
    ],
    [
      'a person who is a user after a deactivation',
      {
        23: '    status: Deactivated by sponsor',
        27: '    givenName: Cleo',
        28: '    familyName: Dunn',
        29: '    born: 1984-05-17',
      },
    ],
    [
      'a colleague who is a user of whom nobody has told whether settled',
      { 42: `    settled: true\n${colleague('cleo', 'Cleo', 'Dunn', '1984-05-17')}` },
    ],
    [
      'a colleague who is a user as well',
      {
        22: `${valid[21]}\n    settled: true`,
        42: `    settled: true\n${colleague('cleo', 'Cleo', 'Dunn', '1984-05-17')}`,
      },
    ],
    ['a birthday on the day on which the world begins', { 20: '    born: 2027-03-02' }],
    [
      'a name with an apostrophe, a hyphen and a space',
      { 36: "    givenName: Anne-Marie d'Or", 37: '    familyName: Ó Þór' },
    ],
  ])('%s', (_, change) => expect(() => load(changed(change))).not.toThrow())
})
