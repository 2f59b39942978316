import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Change,
  changed,
  expectTold,
  faultsOf,
  load,
  type Told,
  valid,
} from './practice-file.ts'

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
  ['two spaces', { 54: '      - The password  is this' }, { '54:9': ['single spaces'] }],
  ['one text for a list', { 53: '    text: One', 54: '' }, { '53:11': ['found "One"', 'a list'] }],

  // Instants, dates, spells
  ['a day that is not', { 2: 'now: 2027-02-29T09:00:00Z' }, { '2:6': ['an instant in UTC'] }],
  [
    'a year of five digits',
    { 2: 'now: 12027-03-02T09:00:00Z', 9: '  expires: 12029-05-31' },
    { '2:6': ['from 2000 to 2999'], '9:12': ['from 2000 to 2999'] },
  ],
  ['another time zone', { 2: 'now: 2027-03-02T09:00:00+01:00' }, { '2:6': ['an instant in UTC'] }],
  ['an hour that is not', { 2: 'now: 2027-03-02T24:00:00Z' }, { '2:6': ['an instant in UTC'] }],
  ['a date that is not', { 9: '  expires: 2029-02-30' }, { '9:12': ['a date such as'] }],
  ['a spell in words', { 71: '  - after: ten minutes' }, { '71:12': ['a spell of time such as'] }],
  ['a spell of nothing', { 71: '  - after: 0 minutes' }, { '71:12': ['a spell of time such as'] }],
  ['a spell of ages', { 71: '  - after: 3654 days' }, { '71:12': ['a spell of time such as'] }],

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
    { 13: '  authorisingOfficer: { givenName: Ada, familyName: Brook, email: a.brook }' },
    { '13:67': ['found "a.brook"', 'an e-mail address'] },
  ],

  // Users
  ['an ID that begins with a digit', { 16: '  - id: 1CLEO' }, { '16:9': ['a letter, then'] }],
  [
    'an ID twice',
    { 25: '  - id: CLEO1', 72: '    does: { deactivate: CLEO1 }' },
    { '25:9': ['"CLEO1" a second time;'] },
  ],
  [
    'an ID twice but for its case',
    { 25: '  - id: Cleo1', 72: '    does: { deactivate: CLEO1 }' },
    { '25:9': ['"Cleo1" a second time, but for the case'] },
  ],
  [
    'a level in quotes',
    { 17: '    level: "1"' },
    { '17:12': ['found "1"; expected one of 1, 2 (take the quotes away)'] },
  ],
  [
    'true in quotes',
    { 42: '    settled: "true"' },
    { '42:14': ['found "true"; expected true or false (take the quotes away)'] },
  ],
  ['half a level', { 17: '    level: 1.5' }, { '17:12': ['the number 1.5', 'one of 1, 2'] }],
  ['a status in lower case', { 23: '    status: active' }, { '23:13': ['(nearest: Active)'] }],
  [
    'a status cut short',
    { 23: '    status: Deactivated' },
    { '23:13': ['found "Deactivated"', '(nearest: Deactivated by sponsor)'] },
  ],
  [
    'a password before approval',
    { 23: '    status: Requested' },
    { '24:15': ['a password of a user who is Requested'] },
  ],
  ['no password after it', { 24: '' }, { '16:5': ['no key "password"', 'status is Active'] }],
  [
    'a chosen password that is too short',
    { 33: '    password: { value: Short=1, state: chosen }' },
    { '33:24': ['(too-short)'] },
  ],
  [
    'a chosen password with a name',
    { 33: '    password: { value: Training+Evan=2, state: chosen }' },
    { '33:24': ['(contains-name)'] },
  ],
  [
    'an unknown state of a password',
    { 24: '    password: { value: Training+One=1, state: issue }' },
    { '24:47': ['one of issued, chosen', '(nearest: issued)'] },
  ],

  // Posts, mail, letters
  ['a post to come', { 46: '    posted: 2027-03-02T09:00:01Z' }, { '46:13': ['yet to come'] }],
  [
    'a post that ends when it begins',
    { 46: '    posted: 2027-03-01T08:00:00Z\n    ends: 2027-03-01T08:00:00Z' },
    { '47:11': ['an instant after 2027-03-01T08:00:00Z'] },
  ],
  [
    'a post withdrawn or not',
    { 46: '    posted: 2027-03-01T08:00:00Z\n    withdrawn: no' },
    { '47:16': ['found "no"', 'true'] },
  ],
  [
    'mail to nobody',
    { 48: '  - to: c.dun@practice.example' },
    { '48:9': ['found "c.dun@practice.example"', '(nearest: c.dunn@practice.example)'] },
  ],
  ['mail from nowhere', { 49: '    from: noreply' }, { '49:11': ['SMS or an e-mail address'] }],
  ['an unknown folder', { 50: '    folder: spam' }, { '50:13': ['one of inbox, junk'] }],
  ['mail to come', { 52: '    received: 2027-03-03T16:00:00Z' }, { '52:15': ['yet to come'] }],
  ['a letter to nobody', { 57: '  - to: Ada Brok' }, { '57:9': ['(nearest: Ada Brook)'] }],
  ['a letter to come', { 59: '    received: 2027-04-01T10:00:00Z' }, { '59:15': ['yet to come'] }],
  ["nobody's user ID", { 61: '    userId: CLEO2' }, { '61:13': ['(nearest: CLEO1)'] }],

  // Schedule
  [
    'due at the start',
    { 71: '  - at: 2027-03-02T09:00:00Z' },
    { '71:9': ['an instant after 2027-03-02T09:00:00Z'] },
  ],
  [
    'due in two ways',
    { 71: '  - at: 2027-03-03T09:00:00Z\n    after: 10 minutes' },
    { '72:12': ['both "at" and "after"'] },
  ],
  [
    'due never',
    { 71: '  -', 72: '    does: { rate: B }' },
    { '72:5': ['neither "at" nor "after"'] },
  ],
  [
    'two deeds',
    { 72: '    does: { deactivate: EVAN2, rate: B }' },
    { '72:11': ['2 things (deactivate, rate)'] },
  ],
  ['no deed', { 72: '    does: {}' }, { '72:11': ['nothing to do'] }],
  [
    'an unknown deed',
    { 72: '    does: { deactivat: EVAN2 }' },
    { '72:13': ['key "deactivat"', '(nearest: deactivate)'] },
  ],
  [
    'an unknown change of the licence',
    { 72: '    does: { licence: revok }' },
    { '72:22': ['one of suspend, make dormant', '(nearest: revoke)'] },
  ],
  ['a deed to nobody', { 72: '    does: { approve: EVAN3 }' }, { '72:22': ['(nearest: EVAN2)'] }],
  [
    'no such post to withdraw',
    { 72: '    does: { withdraw: First pots }' },
    { '72:23': ['the title of a post', '(nearest: First post)'] },
  ],
  [
    'a post of a title that the board has already',
    { 72: '    does: { post: { title: First post, text: U } }' },
    { '72:28': ['"First post" a second time', 'each title once'] },
  ],
  [
    'two posts of one title',
    {
      72: '    does: { post: { title: T, text: U } }\n  - after: 1 day\n    does: { post: { title: T, text: V } }',
    },
    { '74:28': ['"T" a second time', 'each title once'] },
  ],
  [
    'a post that would be over when it is made',
    { 72: '    does: { post: { title: T, text: U, ends: 2027-03-02T09:10:00Z } }' },
    { '72:46': ['an instant after the post is made'] },
  ],

  // Trainee
  ['a trainee who is nobody', { 74: '  userId: CLEO9' }, { '74:11': ['(nearest: CLEO1)'] }],
  ['unknown knowledge', { 75: '  knows: [user id]' }, { '75:11': ['(nearest: user ID)'] }],
  [
    'knows a password that is not there',
    { 23: '    status: Requested', 24: '', 75: '  knows: [password]' },
    { '75:11': ['CLEO1 has none'] },
  ],

  // YAML
  ['a character that is reserved', { 2: 'now: `x`' }, { '2:6': ['a fault in the YAML'] }],
  ['a tab that indents', { 4: '\torganisation: Practice Ltd' }, { '4:1': ['a tab', 'spaces'] }],
  ['a second document', { 73: '---' }, { '73:1': ['a second document'] }],
  ['a tag', { 5: '  number: !!binary aGk=' }, { '5:11': ['tag'] }],
  [
    'an alias',
    { 13: (valid[12] ?? '').replace('{', '&ao {'), 14: '  keyContact: *ao' },
    { '14:15': ['the alias "ao"', 'written out'] },
  ],
  [
    'an alias that is merged in',
    { 13: (valid[12] ?? '').replace('{', '&ao {'), 14: '  keyContact:\n    <<: *ao' },
    {
      '15:5': ['key "<<"', 'no key "givenName"', 'no key "familyName"', 'no key "email"'],
      '15:9': ['alias'],
    },
  ],
]

describe('a fault is told with its place', () => {
  test('the file itself has none', () => expect(faultsOf(changed({}))).toEqual([]))

  test.each(faults)('%s', (_, change, told) => expectTold(change, told))

  test('every fault of a file, in the order of the places', () => {
    const found = faultsOf(changed({ 75: '  knows: [all]', 6: '  status: on', 17: '    level: 3' }))
    expect(found.map((fault) => fault.split(':').slice(1, 3).join(':'))).toEqual([
      '6:11',
      '17:12',
      '75:11',
    ])
  })

  test('after twenty the message only counts them', () => {
    const text = changed({ 75: `  knows: [${'nothing, '.repeat(25)}]` })
    expect(faultsOf(text)).toHaveLength(25)
    expect(() => load(text)).toThrow(/practice\.yaml: and 5 more$/)
  })
})

describe('is read alike', () => {
  test.each([
    ['with the line ends of Windows', changed({}).replaceAll('\n', '\r\n')],
    ['with comments', changed({ 1: '# a comment \u{1f600}\ntitle: A world # another' })],
    ['with a mark at the start of the document', `---\n${changed({})}`],
    ['with a text folded over two lines', changed({ 45: '    text: >-\n      One\n      line.' })],
    ['with an unused anchor', changed({ 1: 'title: &t A world' })],
  ])('%s', (_, text) => expect(load(text)).toEqual(load(changed({}))))

  test('a fault stands at the same place with the line ends of Windows', () => {
    const text = changed({ 23: '    status: active' }).replaceAll('\n', '\r\n')
    expect(faultsOf(text)[0]).toMatch(/^practice\.yaml:23:13: /)
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
      changed({ 45: `    text: ${'a'.repeat(million)}` }),
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
}, 60_000)
