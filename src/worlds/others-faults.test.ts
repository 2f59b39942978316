import { describe, expect, test } from 'vitest'
import { type Change, changed, expectTold, load, type Told } from './practice-file.ts'

const mailFrom = (from: string, more: string): Change => ({ 49: `    from: ${from}\n    ${more}` })
const link = 'link: https://sms-log-in.example/password'

const does = (deed: string): Change => ({ 72: `    does: { ${deed} }` })
const mailDeed = (change: string): Change =>
  does(`mail: { to: c.dunn@practice.example, folder: inbox, subject: S, text: [T], ${change} }`)

const faults: readonly (readonly [string, Change, Told])[] = [
  // Deceitful links
  ...[
    'https://www.gov.uk/sms',
    'https://example.com/',
    'https://sms.example.com/',
    'https://notexample/',
    'https://example/',
    'https://x.example:443/',
    'https://x.example@y.org/',
    'https://y.org#x.example',
    'https://y.org?x.example',
    'ftp://x.example/',
    'x.example/',
    'javascript:x.example',
  ].map(
    (to) =>
      [
        `a link to ${to}`,
        mailFrom('a@b.example', `link: "${to}"`),
        { '50:11': [`found "${to}"`, 'a link to a host that ends in .example'] },
      ] as const,
  ),
  [
    'a link in mail from SMS',
    mailFrom('SMS', link),
    { '50:11': ['a link in mail from SMS', 'SMS sends no links'] },
  ],
  [
    'a link in mail from the address of SMS',
    mailFrom('NoReply@homeoffice.gov.uk', link),
    { '50:11': ['a link in mail from SMS'] },
  ],

  // Junk and calls
  [
    'junk of nobody',
    { 56: 'junk: [c.dun@practice.example]\nletters:' },
    { '56:8': ['a user, a colleague or key personnel', '(nearest: c.dunn@practice.example)'] },
  ],
  ['a call to come', { 64: '    received: 2027-03-02T09:00:01Z' }, { '64:15': ['yet to come'] }],
  ['a call without a word', { 65: '    text: []' }, { '65:11': ['at least one entry'] }],
  [
    'a caller who may ask for the password',
    { 66: '    asksForPassword: perhaps' },
    { '66:22': ['found "perhaps"', 'true or false'] },
  ],
  ['a caller who is not told about', { 66: '' }, { '63:5': ['no key "asksForPassword"'] }],

  // Delays
  [
    'a delay in words',
    { 68: '  request: a week' },
    { '68:12': ['found "a week"', 'a spell of time such as'] },
  ],
  ['a delay of a number', { 68: '  request: 5' }, { '68:12': ['the number 5', 'in quotes'] }],
  ['a delay of a list', { 68: '  request: [5 days]' }, { '68:12': ['a list', 'text'] }],
  [
    'a delay in words further in',
    { 68: '  request: { after: a week, refusedFor: Late. }' },
    { '68:21': ['found "a week"', 'a spell of time such as'] },
  ],
  [
    'a refusal at no time',
    { 68: '  request: { refusedFor: Late. }' },
    { '68:12': ['no key "after"'] },
  ],
  [
    'a refusal without a reason',
    { 68: '  request: { after: 5 days, refusedFor: "" }' },
    { '68:41': ['some text'] },
  ],
  [
    'a misspelt key of a refusal',
    { 68: '  request: { after: 5 days, refusedfor: Late. }' },
    { '68:29': ['key "refusedfor"', 'one of after, refusedFor', '(nearest: refusedFor)'] },
  ],
  [
    'a misspelt delay',
    { 69: '  amendments: 3 days' },
    { '69:3': ['key "amendments"', '(nearest: amendment)'] },
  ],
  ['an amendment refused', { 69: '  amendment: { after: 3 days }' }, { '69:14': ['a mapping'] }],

  // Schedule
  [
    'mail to nobody',
    does('mail: { to: x@y.example, from: SMS, folder: inbox, subject: S, text: [T] }'),
    { '72:25': ['a user, a colleague or key personnel'] },
  ],
  [
    'a link in later mail from SMS',
    mailDeed(`from: SMS, ${link}`),
    { '72:105': ['a link in mail from SMS'] },
  ],
  [
    'a real link in later mail',
    mailDeed('from: a@b.example, link: https://www.gov.uk'),
    { '72:113': ['a host that ends in .example'] },
  ],
  [
    'later mail with a password',
    mailDeed('from: SMS, password: Training+One=1'),
    { '72:99': ['key "password"', 'to, from, folder, subject, text, link'] },
  ],
  [
    'a later call received',
    does('call: { from: A, received: 2027-03-03T09:00:00Z, text: [T], asksForPassword: true }'),
    { '72:30': ['key "received"'] },
  ],
  [
    'a deactivation by nobody',
    does('deactivation: { by: CLEO2, of: EVAN2 }'),
    { '72:33': ['a Level 1 user who is not the trainee'] },
  ],
  [
    'a deactivation by the trainee',
    does('deactivation: { by: CLEO1, of: EVAN2 }'),
    { '72:33': ['found "CLEO1"', 'a Level 1 user who is not the trainee'] },
  ],
  [
    'a deactivation by a Level 2 user',
    does('deactivation: { by: EVAN2, of: CLEO1 }'),
    { '72:33': ['found "EVAN2"', 'a Level 1 user who is not the trainee'] },
  ],
  [
    'a deactivation of oneself',
    { 26: '    level: 1', ...does('deactivation: { by: EVAN2, of: EVAN2 }') },
    { '72:44': ['found "EVAN2"', 'the ID of another user'] },
  ],
  ['automation that is taken away', does('automate: false'), { '72:23': ['true'] }],
]

describe('a fault in what others do is told with its place', () => {
  test.each(faults)('%s', (_, change, told) => expectTold(change, told))
})

describe('no fault is', () => {
  test.each<[string, Change]>([
    ['a deceitful link', mailFrom('a@b.example', link)],
    [
      'a deceitful link of a host alone',
      mailFrom('a@b.example', 'link: http://sms.gov-uk.example'),
    ],
    ['a deceitful link in later mail', mailDeed(`from: a@b.example, ${link}`)],
    ['mail to a colleague', { 48: '  - to: g.hill@practice.example' }],
    ['junk of a colleague', { 56: 'junk: [g.hill@practice.example]\nletters:' }],
    [
      'mail to the address to which the first password went',
      {
        24: '    password: { value: Training+One=1, state: issued }\n    passwordSentTo: old@practice.example',
        48: '  - to: old@practice.example',
      },
    ],
    ['a request that takes its time', { 68: '  request: 5 days' }],
    [
      'a deactivation by another Level 1 user',
      { 26: '    level: 1', ...does('deactivation: { by: EVAN2, of: CLEO1 }') },
    ],
  ])('%s', (_, change) => expect(() => load(changed(change))).not.toThrow())
})
