import { describe, expect, test } from 'vitest'
import { type Change, changed, expectTold, load, type Told } from './practice-file.ts'

/** A schedule of these entries: the first a day after the world begins, each other one a day later. Lines 71, 73, 75… */
const inTurn = (...deeds: readonly string[]): Change => ({
  71: deeds.map((deed, at) => `  - after: ${at + 1} days\n    does: { ${deed} }`).join('\n'),
  72: '',
})
const requested: Change = { 26: '    level: 1', 32: '    status: Requested', 33: '' }
const refuse = 'refuse: { user: EVAN2, reason: Late. }'

const faults: readonly (readonly [string, Change, Told])[] = [
  [
    'an approval of a user who is active',
    inTurn('approve: EVAN2'),
    { '72:22': ['"EVAN2", for whom no request can be open', 'can be by then, Requested'] },
  ],
  ['a refusal of a user who is active', inTurn(refuse), { '72:29': ['no request can be open'] }],
  [
    'a second approval',
    { ...requested, ...inTurn('approve: EVAN2', 'approve: EVAN2') },
    { '74:22': ['no request can be open'] },
  ],
  [
    'a refusal after an approval',
    { ...requested, ...inTurn('approve: EVAN2', refuse) },
    { '74:29': ['no request can be open'] },
  ],
  [
    'an approval after a refusal that stands behind it, but comes before it',
    {
      ...requested,
      71: '  - after: 2 days\n    does: { approve: EVAN2 }',
      72: `  - after: 1 day\n    does: { ${refuse} }`,
    },
    { '72:22': ['no request can be open'] },
  ],
  [
    'a deactivation of a user who is deactivated',
    { 32: '    status: Deactivated by sponsor', ...inTurn('deactivate: EVAN2') },
    { '72:25': ['"EVAN2", who cannot be Active', 'can be by then, Active'] },
  ],
  [
    'a deactivation of a user who is refused',
    { 26: '    level: 1', 32: '    status: Refused', 33: '', ...inTurn('deactivate: EVAN2') },
    { '72:25': ['cannot be Active'] },
  ],
  [
    'a second deactivation',
    inTurn('deactivate: EVAN2', 'deactivate: EVAN2'),
    { '74:25': ['cannot be Active'] },
  ],
  [
    'a deactivation by a user who is deactivated by then',
    {
      26: '    level: 1',
      ...inTurn('deactivate: EVAN2', 'deactivation: { by: EVAN2, of: CLEO1 }'),
    },
    { '74:33': ['"EVAN2", who cannot be Active'] },
  ],
  [
    'a deactivation by a user whom no licence lets in',
    { 26: '    level: 1', ...inTurn('licence: revoke', 'deactivation: { by: EVAN2, of: CLEO1 }') },
    { '74:27': ['a licence that lets nobody in'] },
  ],
  [
    'a post withdrawn that is withdrawn already',
    {
      46: '    posted: 2027-03-01T08:00:00Z\n    withdrawn: true',
      ...inTurn('withdraw: First post'),
    },
    { '73:23': ['"First post", which can only be in the archive', 'can be on the board'] },
  ],
  [
    'a post withdrawn that is over by then',
    {
      46: '    posted: 2027-03-01T08:00:00Z\n    ends: 2027-03-03T09:00:00Z',
      ...inTurn('withdraw: First post'),
    },
    { '73:23': ['can only be in the archive'] },
  ],
  [
    'a post withdrawn a second time',
    inTurn('withdraw: First post', 'withdraw: First post'),
    { '74:23': ['can only be in the archive'] },
  ],
  [
    'a change of a licence that is revoked by then',
    inTurn('licence: revoke', 'licence: reinstate'),
    { '74:22': ['"reinstate", of a licence that can only be revoked'] },
  ],
  [
    'a change of a licence that has expired by then',
    { 9: '  expires: 2027-03-02', ...inTurn('licence: suspend') },
    { '72:22': ['can only be expired or revoked'] },
  ],
  [
    'automation of a licence that has it',
    { 10: '  automation: true', ...inTurn('automate: true') },
    { '72:23': ['an automation that has been granted', 'it once'] },
  ],
  [
    'automation a second time',
    inTurn('automate: true', 'automate: true'),
    { '74:23': ['an automation that has been granted'] },
  ],
]

describe('what can never come to pass is told with its place', () => {
  test.each(faults)('%s', (_, change, told) => expectTold(change, told))
})

describe('what may come to pass is no fault:', () => {
  test.each<[string, Change]>([
    [
      'a deactivation of somebody whom the desk may have approved by then',
      { ...requested, ...inTurn('deactivate: EVAN2') },
    ],
    [
      'a second one of somebody who may have been approved only after the first',
      { ...requested, ...inTurn('deactivate: EVAN2', 'deactivate: EVAN2') },
    ],
    [
      'a deactivation of somebody whom the trainee may have deactivated',
      inTurn('deactivate: EVAN2'),
    ],
    [
      'one of somebody whom a colleague was to deactivate, and perhaps could not',
      {
        26: '    level: 1',
        ...inTurn('deactivation: { by: EVAN2, of: CLEO1 }', 'deactivate: CLEO1'),
      },
    ],
    [
      'the reinstatement of a licence that the desk may have suspended',
      inTurn('licence: reinstate'),
    ],
    [
      'a suspension twice, with or without a reinstatement',
      inTurn('licence: suspend', 'licence: suspend'),
    ],
    [
      'a change on the last day of a licence',
      { 9: '  expires: 2027-03-03', ...inTurn('licence: suspend') },
    ],
    [
      'a withdrawal just before the end',
      {
        46: '    posted: 2027-03-01T08:00:00Z\n    ends: 2027-03-03T09:00:01Z',
        ...inTurn('withdraw: First post'),
      },
    ],
  ])('%s', (_, change) => expect(() => load(changed(change))).not.toThrow())
})
