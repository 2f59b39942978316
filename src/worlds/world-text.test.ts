import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { WorldFileError } from './fault.ts'
import { worldFromText } from './world-text.ts'

/** A valid file; the number of each line is what the places below are counted by. */
const valid: readonly string[] = [
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
  /* 11 */ 'keyPersonnel:',
  /* 12 */ '  authorisingOfficer: { givenName: Ada, familyName: Brook, email: a@practice.example }',
  /* 13 */ '  keyContact: { givenName: Cleo, familyName: Dunn, email: c.dunn@practice.example }',
  /* 14 */ 'users:',
  /* 15 */ '  - id: CLEO1',
  /* 16 */ '    level: 1',
  /* 17 */ '    givenName: Cleo',
  /* 18 */ '    familyName: Dunn',
  /* 19 */ '    email: c.dunn@practice.example',
  /* 20 */ '    status: Active',
  /* 21 */ '    password: { value: Training+One=1, state: issued }',
  /* 22 */ '  - id: EVAN2',
  /* 23 */ '    level: 2',
  /* 24 */ '    givenName: Evan',
  /* 25 */ '    familyName: Fox',
  /* 26 */ '    email: e.fox@practice.example',
  /* 27 */ '    status: Active',
  /* 28 */ '    password: { value: Training+Two=2, state: chosen }',
  /* 29 */ 'posts:',
  /* 30 */ '  - title: First post',
  /* 31 */ '    text: One line.',
  /* 32 */ '    posted: 2027-03-01T08:00:00Z',
  /* 33 */ 'mail:',
  /* 34 */ '  - to: c.dunn@practice.example',
  /* 35 */ '    from: SMS',
  /* 36 */ '    folder: inbox',
  /* 37 */ '    subject: Your password',
  /* 38 */ '    received: 2027-03-01T16:00:00Z',
  /* 39 */ '    text:',
  /* 40 */ '      - The password is Training+One=1',
  /* 41 */ '    password: Training+One=1',
  /* 42 */ 'letters:',
  /* 43 */ '  - to: Ada Brook',
  /* 44 */ '    subject: Granted',
  /* 45 */ '    received: 2027-03-01T10:00:00Z',
  /* 46 */ '    text: [The user ID is CLEO1]',
  /* 47 */ '    userId: CLEO1',
  /* 48 */ 'schedule:',
  /* 49 */ '  - after: 10 minutes',
  /* 50 */ '    does: { deactivate: EVAN2 }',
  /* 51 */ 'trainee:',
  /* 52 */ '  userId: CLEO1',
  /* 53 */ '  knows: []',
]

/** Line number to what stands there instead. */
type Change = Readonly<Record<number, string>>
/** Place to what is told there. */
type Told = Readonly<Record<string, readonly string[]>>

const changed = (change: Change): string =>
  valid.map((line, at) => change[at + 1] ?? line).join('\n')

const load = (text: string) => worldFromText(text, { name: 'practice', file: 'practice.yaml' })

const faultsOf = (text: string): readonly string[] => {
  try {
    load(text)
    return []
  } catch (error) {
    if (error instanceof WorldFileError) return error.faults
    throw error
  }
}

const faults: readonly (readonly [string, Change, Told])[] = [
  // Keys
  ['a key is missing', { 1: '# none' }, { '2:1': ['no key "title"'] }],
  ['a key is misspelt', { 1: 'titel: A world' }, { '1:1': ['key "titel"', '(nearest: title)'] }],
  [
    'a key is misspelt further in',
    { 10: '  aplicationUserId: X1' },
    { '10:3': ['key "aplicationUserId"', 'organisation, number', '(nearest: applicationUserId)'] },
  ],
  ['a key has no value', { 4: '  organisation:' }, { '4:16': ['found nothing', 'text'] }],
  [
    'a key stands twice',
    { 5: '  organisation: Again' },
    { '4:3': ['no key "number"'], '5:3': ['"organisation" a second time', 'it once'] },
  ],
  ['a key is __proto__', { 7: '  rating: A\n  __proto__: x' }, { '8:3': ['key "__proto__"'] }],
  ['a key is no word', { 7: '  rating: A\n  1: x' }, { '8:3': ['a key that is not a word'] }],

  // Texts
  [
    'a text is a number',
    { 1: 'title: 12' },
    { '1:8': ['the number 12', 'text (put it in quotes)'] },
  ],
  ['a text is empty', { 1: 'title: ""' }, { '1:8': ['found ""', 'some text'] }],
  ['a text is too long', { 1: `title: ${'a'.repeat(121)}` }, { '1:8': ['at most 120 characters'] }],
  [
    'an escape makes a control character',
    { 1: 'title: "a\\eb"' },
    { '1:8': ['U+001B', 'one line'] },
  ],
  ['a control character', { 1: 'title: a\u001bb' }, { '1:9': ['control character U+001B'] }],
  ['a lone carriage return', { 1: 'title: a\rb' }, { '1:9': ['control character U+000D'] }],
  ['text that turns right to left', { 1: 'title: a\u202eb' }, { '1:8': ['aU+202Eb', 'one line'] }],
  ['a text of two lines', { 1: 'title: |-\n  a\n  b' }, { '1:8': ['U+000A', 'with >-'] }],
  ['two spaces', { 40: '      - The password  is this' }, { '40:9': ['single spaces'] }],
  ['one text for a list', { 39: '    text: One', 40: '' }, { '39:11': ['found "One"', 'a list'] }],

  // Instants, dates, spells
  ['a day that is not', { 2: 'now: 2027-02-29T09:00:00Z' }, { '2:6': ['an instant in UTC'] }],
  ['another time zone', { 2: 'now: 2027-03-02T09:00:00+01:00' }, { '2:6': ['an instant in UTC'] }],
  ['an hour that is not', { 2: 'now: 2027-03-02T24:00:00Z' }, { '2:6': ['an instant in UTC'] }],
  ['a date that is not', { 9: '  expires: 2029-02-30' }, { '9:12': ['a date such as'] }],
  ['a spell in words', { 49: '  - after: ten minutes' }, { '49:12': ['a spell of time such as'] }],
  ['a spell of nothing', { 49: '  - after: 0 minutes' }, { '49:12': ['a spell of time such as'] }],
  ['a spell of ages', { 49: '  - after: 3654 days' }, { '49:12': ['a spell of time such as'] }],

  // Licence
  [
    'an unknown status',
    { 6: '  status: activ' },
    { '6:11': ['found "activ"', 'one of active, suspended, dormant', '(nearest: active)'] },
  ],
  ['an unknown rating', { 7: '  rating: a' }, { '7:11': ['A, B, provisional', '(nearest: A)'] }],
  [
    'an unknown route',
    { 8: '  routes: [Skiled Worker]' },
    { '8:12': ['found "Skiled Worker"', '(nearest: Skilled Worker)'] },
  ],
  ['no route', { 8: '  routes: []' }, { '8:11': ['an empty list', 'at least one entry'] }],
  ['over, but active', { 9: '  expires: 2027-03-01' }, { '9:12': ['is over', 'status is active'] }],
  ['expired, but not over', { 6: '  status: expired' }, { '9:12': ['not over', 'is expired'] }],
  [
    'the application has the ID of a user',
    { 10: '  applicationUserId: cleo1' },
    { '10:22': ['"cleo1", the ID of a user'] },
  ],
  [
    'an address that is none',
    { 12: '  authorisingOfficer: { givenName: Ada, familyName: Brook, email: a.brook }' },
    { '12:67': ['found "a.brook"', 'an e-mail address'] },
  ],

  // Users
  ['an ID that begins with a digit', { 15: '  - id: 1CLEO' }, { '15:9': ['a letter, then'] }],
  [
    'an ID twice',
    { 22: '  - id: CLEO1', 50: '    does: { deactivate: CLEO1 }' },
    { '22:9': ['"CLEO1" a second time;'] },
  ],
  [
    'an ID twice but for its case',
    { 22: '  - id: Cleo1', 50: '    does: { deactivate: CLEO1 }' },
    { '22:9': ['"Cleo1" a second time, but for the case'] },
  ],
  ['half a level', { 16: '    level: 1.5' }, { '16:12': ['the number 1.5', 'one of 1, 2'] }],
  ['a status in lower case', { 20: '    status: active' }, { '20:13': ['(nearest: Active)'] }],
  [
    'a status cut short',
    { 20: '    status: Deactivated' },
    { '20:13': ['found "Deactivated"', '(nearest: Deactivated by sponsor)'] },
  ],
  [
    'a password before approval',
    { 20: '    status: Requested' },
    { '21:15': ['a password of a user who is Requested'] },
  ],
  ['no password after it', { 21: '' }, { '15:5': ['no key "password"', 'status is Active'] }],
  [
    'a chosen password that is too short',
    { 28: '    password: { value: Short=1, state: chosen }' },
    { '28:24': ['(too-short)'] },
  ],
  [
    'a chosen password with a name',
    { 28: '    password: { value: Training+Evan=2, state: chosen }' },
    { '28:24': ['(contains-name)'] },
  ],
  [
    'an unknown state of a password',
    { 21: '    password: { value: Training+One=1, state: issue }' },
    { '21:47': ['one of issued, chosen', '(nearest: issued)'] },
  ],

  // Posts, mail, letters
  ['a post to come', { 32: '    posted: 2027-03-02T09:00:01Z' }, { '32:13': ['yet to come'] }],
  [
    'a post that ends when it begins',
    { 32: '    posted: 2027-03-01T08:00:00Z\n    ends: 2027-03-01T08:00:00Z' },
    { '33:11': ['an instant after 2027-03-01T08:00:00Z'] },
  ],
  [
    'a post withdrawn or not',
    { 32: '    posted: 2027-03-01T08:00:00Z\n    withdrawn: no' },
    { '33:16': ['found "no"', 'true'] },
  ],
  [
    'mail to nobody',
    { 34: '  - to: c.dun@practice.example' },
    { '34:9': ['found "c.dun@practice.example"', '(nearest: c.dunn@practice.example)'] },
  ],
  ['mail from nowhere', { 35: '    from: noreply' }, { '35:11': ['SMS or an e-mail address'] }],
  ['an unknown folder', { 36: '    folder: spam' }, { '36:13': ['one of inbox, junk'] }],
  ['mail to come', { 38: '    received: 2027-03-03T16:00:00Z' }, { '38:15': ['yet to come'] }],
  ['a letter to nobody', { 43: '  - to: Ada Brok' }, { '43:9': ['(nearest: Ada Brook)'] }],
  ['a letter to come', { 45: '    received: 2027-04-01T10:00:00Z' }, { '45:15': ['yet to come'] }],
  ["nobody's user ID", { 47: '    userId: CLEO2' }, { '47:13': ['(nearest: CLEO1)'] }],

  // Schedule
  [
    'due at the start',
    { 49: '  - at: 2027-03-02T09:00:00Z' },
    { '49:9': ['an instant after 2027-03-02T09:00:00Z'] },
  ],
  [
    'due in two ways',
    { 49: '  - at: 2027-03-03T09:00:00Z\n    after: 10 minutes' },
    { '50:12': ['both "at" and "after"'] },
  ],
  [
    'due never',
    { 49: '  -', 50: '    does: { rate: B }' },
    { '50:5': ['neither "at" nor "after"'] },
  ],
  [
    'two deeds',
    { 50: '    does: { deactivate: EVAN2, rate: B }' },
    { '50:11': ['2 things (deactivate, rate)'] },
  ],
  ['no deed', { 50: '    does: {}' }, { '50:11': ['nothing to do'] }],
  [
    'an unknown deed',
    { 50: '    does: { deactivat: EVAN2 }' },
    { '50:13': ['key "deactivat"', '(nearest: deactivate)'] },
  ],
  [
    'an unknown change of the licence',
    { 50: '    does: { licence: revok }' },
    { '50:22': ['one of suspend, make dormant', '(nearest: revoke)'] },
  ],
  ['a deed to nobody', { 50: '    does: { approve: EVAN3 }' }, { '50:22': ['(nearest: EVAN2)'] }],
  [
    'no such post to withdraw',
    { 50: '    does: { withdraw: First pots }' },
    { '50:23': ['the title of a post', '(nearest: First post)'] },
  ],
  [
    'a post that would be over when it is made',
    { 50: '    does: { post: { title: T, text: U, ends: 2027-03-02T09:10:00Z } }' },
    { '50:46': ['an instant after the post is made'] },
  ],

  // Trainee
  ['a trainee who is nobody', { 52: '  userId: CLEO9' }, { '52:11': ['(nearest: CLEO1)'] }],
  ['unknown knowledge', { 53: '  knows: [user id]' }, { '53:11': ['(nearest: user ID)'] }],
  [
    'knows a password that is not there',
    { 20: '    status: Requested', 21: '', 53: '  knows: [password]' },
    { '53:11': ['CLEO1 has none'] },
  ],

  // YAML
  ['a character that is reserved', { 2: 'now: `x`' }, { '2:6': ['a fault in the YAML'] }],
  ['a tab that indents', { 4: '\torganisation: Practice Ltd' }, { '4:1': ['a tab', 'spaces'] }],
  ['a second document', { 51: '---' }, { '51:1': ['a second document'] }],
  ['a tag', { 5: '  number: !!binary aGk=' }, { '5:11': ['tag'] }],
  [
    'an alias',
    { 12: (valid[11] ?? '').replace('{', '&ao {'), 13: '  keyContact: *ao' },
    { '13:15': ['the alias "ao"', 'written out'] },
  ],
  [
    'an alias that is merged in',
    { 12: (valid[11] ?? '').replace('{', '&ao {'), 13: '  keyContact:\n    <<: *ao' },
    {
      '14:5': ['key "<<"', 'no key "givenName"', 'no key "familyName"', 'no key "email"'],
      '14:9': ['alias'],
    },
  ],
]

describe('a fault is told with its place', () => {
  test('the file itself has none', () => expect(faultsOf(changed({}))).toEqual([]))

  test.each(faults)('%s', (_, change, told) => {
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
  })

  test('every fault of a file, in the order of the places', () => {
    const found = faultsOf(changed({ 53: '  knows: [all]', 6: '  status: on', 16: '    level: 3' }))
    expect(found.map((fault) => fault.split(':').slice(1, 3).join(':'))).toEqual([
      '6:11',
      '16:12',
      '53:11',
    ])
  })

  test('after twenty the message only counts them', () => {
    const text = changed({ 53: `  knows: [${'nothing, '.repeat(25)}]` })
    expect(faultsOf(text)).toHaveLength(25)
    expect(() => load(text)).toThrow(/practice\.yaml: and 5 more$/)
  })
})

describe('is read alike', () => {
  test.each([
    ['with the line ends of Windows', changed({}).replaceAll('\n', '\r\n')],
    ['with comments', changed({ 1: '# a comment \u{1f600}\ntitle: A world # another' })],
    ['with a mark at the start of the document', `---\n${changed({})}`],
    ['with a text folded over two lines', changed({ 31: '    text: >-\n      One\n      line.' })],
    ['with an unused anchor', changed({ 1: 'title: &t A world' })],
  ])('%s', (_, text) => expect(load(text)).toEqual(load(changed({}))))

  test('a fault stands at the same place with the line ends of Windows', () => {
    const text = changed({ 20: '    status: active' }).replaceAll('\n', '\r\n')
    expect(faultsOf(text)[0]).toMatch(/^practice\.yaml:20:13: /)
  })
})

describe('what is made to exhaust a reader is refused with a message', () => {
  const million = 1_000_000
  test.each([
    ['nothing but comments', '# nothing\n', 'found nothing; expected a mapping'],
    ['10,000 lists in each other', '['.repeat(1e4) + ']'.repeat(1e4), 'nesting too deep'],
    ['10,000 lists, never closed', '['.repeat(1e4), 'nesting too deep'],
    ['10,000 lists by dashes', `${'- '.repeat(1e4)}a`, 'nesting too deep'],
    ['30 mappings in each other', `${'{a: '.repeat(30)}b${'}'.repeat(30)}`, '20 levels of nesting'],
    ['a million brackets', '['.repeat(million), 'far too many YAML marks'],
    ['a million line starts', '- \n'.repeat(million / 3), 'far too many YAML marks'],
    ['aliases of aliases', bomb(), 'the alias "a0"'],
    ['20,000 unknown keys', numbered(20_000, (n) => `k${n}: 1`), 'the key "k0"'],
    ['20,000 times the same key', 'title: 1\n'.repeat(20_000), 'a second time'],
    [
      'a text of a million characters',
      changed({ 31: `    text: ${'a'.repeat(million)}` }),
      'at most',
    ],
    [
      'a status of a million',
      changed({ 6: `  status: ${'a'.repeat(million)}` }),
      'aaa…"; expected',
    ],
    ['200,000 wrong escapes', `title: "${'\\q'.repeat(2e5)}"`, 'Invalid escape'],
  ])('%s', (_, text, part) => expect(() => load(text)).toThrow(part))
})

/** Nine generations of nine aliases each: 9⁹ texts if they were followed. */
function bomb(): string {
  return `a0: &a0 lol\n${numbered(9, (n) => `a${n + 1}: &a${n + 1} [${`*a${n}, `.repeat(9)}]`)}`
}

function numbered(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n')
}

test('whatever is done to a file, it is a world or it is told what is wrong', () => {
  const text = changed({})
  const snippet = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 5 }),
    fc.constantFrom(
      '\n',
      ': ',
      '- ',
      '&a ',
      '*a',
      '[',
      '}',
      '"',
      '---\n',
      '!!set ',
      '<<: ',
      '\t',
      '|',
      '% ',
    ),
  )
  const at = fc.nat(text.length)
  fc.assert(
    fc.property(at, fc.nat(40), snippet, (start, length, put) => {
      const spoilt = text.slice(0, start) + put + text.slice(start + length)
      for (const fault of faultsOf(spoilt)) {
        expect(fault).toMatch(/^practice\.yaml:\d+:\d+: found .+; expected .+$/)
        expect(fault).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
      }
    }),
    { numRuns: 300 },
  )
})
