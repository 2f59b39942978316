import { describe, expect, test } from 'vitest'
import { passwordNumber, senderOfSms } from '../../machines/desk/correspondence.ts'
import { createSms } from '../../machines/step.ts'
import { minute, second } from '../../machines/time.ts'
import { testWorld } from './test-world.ts'
import type { PostInFile, UserInFile, WorldFile } from './world-file.ts'

const user = (change: Partial<UserInFile>): UserInFile => ({
  id: 'OTHER0009',
  level: 1,
  givenName: 'Una',
  familyName: 'Therwell',
  email: 'u.therwell@millbrook.example',
  status: 'Active',
  ...change,
})

const accountOf = (change: Partial<UserInFile>) => {
  const { world } = testWorld((file) => ({ ...file, users: [...file.users, user(change)] }))
  return world.users.OTHER0009?.account
}

const issued = { value: 'Training+One=1', state: 'issued' } as const
const chosen = { value: 'Training+One=1', state: 'chosen' } as const

describe('an account', () => {
  test.each([
    ['Requested', {}, 'requested', 'notIssued', null],
    ['Refused', {}, 'refused', 'notIssued', null],
    ['Active', { password: issued }, 'active', 'issued', 'Training+One=1'],
    ['Active', { password: chosen }, 'active', 'chosen', 'Training+One=1'],
    [
      'Deactivated by sponsor',
      { password: chosen },
      'deactivatedBySponsor',
      'chosen',
      'Training+One=1',
    ],
    [
      'Deactivated by UK V&I',
      { password: issued },
      'deactivatedByUkvi',
      'issued',
      'Training+One=1',
    ],
  ] as const)('%s with %j', (status, more, life, state, password) => {
    expect(accountOf({ status, ...more })).toEqual({
      value: { status: life, lock: 'open', password: state },
      context: { wrongTries: 0, lockedUntil: null, countedUntil: null, password },
    })
  })
})

describe('a post', () => {
  const lifeOf = (change: Partial<PostInFile>) =>
    testWorld((file) => ({
      ...file,
      now: '2027-03-02T09:00:00Z',
      posts: [{ title: 'T', text: 'U', posted: '2027-03-01T08:00:00Z', ...change }],
    })).world.posts[0]?.life.value

  test.each([
    ['without an end', {}, 'current'],
    ['that ends in a second', { ends: '2027-03-02T09:00:01Z' }, 'current'],
    ['that ends now', { ends: '2027-03-02T09:00:00Z' }, 'expired'],
    ['that is withdrawn', { withdrawn: true }, 'archived'],
    ['that is withdrawn and over', { withdrawn: true, ends: '2027-03-01T09:00:00Z' }, 'archived'],
  ] as const)('%s', (_, change, life) => expect(lifeOf(change)).toBe(life))
})

describe('mail and letters', () => {
  const mail = (subject: string, received: string, from = 'SMS') => ({
    to: 'r.okoro@millbrook.example',
    from,
    folder: 'junk' as const,
    subject,
    received,
    text: ['A line.'],
  })
  const { world } = testWorld((file) => ({
    ...file,
    mail: [
      mail('second', '2027-03-02T08:00:00Z'),
      mail('third', '2027-03-02T08:00:00Z', 'somebody@else.example'),
      mail('first', '2027-03-01T08:00:00Z'),
    ],
  }))

  test('are numbered from the oldest', () => {
    expect(world.mail.map(({ id, subject }) => [id, subject])).toEqual([
      ['mail-1', 'first'],
      ['mail-2', 'second'],
      ['mail-3', 'third'],
    ])
  })

  test('SMS is the address from which SMS writes', () => {
    expect(world.mail.map(({ from }) => from)).toEqual([
      senderOfSms,
      senderOfSms,
      'somebody@else.example',
    ])
  })
})

describe('a schedule', () => {
  const scheduled = (schedule: WorldFile['schedule'] & {}) =>
    testWorld((file) => ({ ...file, schedule }))

  test('stands in the order of time', () => {
    const { world, now } = scheduled([
      { after: '1 hour', does: { rate: 'B' } },
      { at: '2027-03-02T09:30:00Z', does: { licence: 'suspend' } },
      { after: '1 second', does: { deactivate: 'PATEL0003' } },
    ])
    expect(world.schedule.map(({ at }) => at - now)).toEqual([second, 30 * minute, 60 * minute])
  })

  test.each([
    [{ approve: 'OKORO0001' }, { type: 'homeOffice.approved', userId: 'OKORO0001' }],
    [
      { refuse: { user: 'OKORO0001', reason: 'Not settled.' } },
      { type: 'homeOffice.refused', userId: 'OKORO0001', reason: 'Not settled.' },
    ],
    [{ deactivate: 'OKORO0001' }, { type: 'homeOffice.deactivated', userId: 'OKORO0001' }],
    [
      { post: { title: 'T', text: 'U' } },
      { type: 'homeOffice.posted', title: 'T', text: 'U', routes: [], expiresAt: null },
    ],
    [
      { post: { title: 'T', text: 'U', routes: ['Scale-up'], ends: '2027-03-03T00:00:00Z' } },
      {
        type: 'homeOffice.posted',
        title: 'T',
        text: 'U',
        routes: ['Scale-up'],
        expiresAt: Date.UTC(2027, 2, 3),
      },
    ],
    [{ withdraw: 'Term dates' }, { type: 'homeOffice.archived', post: 'post-2' }],
    [{ licence: 'suspend' }, { type: 'homeOffice.changedLicence', change: 'suspended' }],
    [{ licence: 'make dormant' }, { type: 'homeOffice.changedLicence', change: 'madeDormant' }],
    [{ licence: 'reinstate' }, { type: 'homeOffice.changedLicence', change: 'reinstated' }],
    [{ licence: 'revoke' }, { type: 'homeOffice.changedLicence', change: 'revoked' }],
    [{ rate: 'provisional' }, { type: 'homeOffice.rated', rating: 'provisional' }],
  ] as const)('%j', (does, event) => {
    const { world } = scheduled([
      {
        after: '1 hour',
        does: structuredClone(does) as (WorldFile['schedule'] & {})[number]['does'],
      },
    ])
    expect(world.schedule[0]?.event).toEqual(event)
  })

  test('what is withdrawn by its title is that post', () => {
    const { world, now } = scheduled([{ after: '1 hour', does: { withdraw: 'Term dates' } }])
    const sms = createSms()
    const later = sms.step(sms.start(world, now), { type: 'time.passed', ms: 60 * minute })
    const archived = later.world.posts.filter(({ life }) => life.value === 'archived')
    expect(archived.map(({ title }) => title)).toEqual(['Term dates'])
  })
})

describe('a password that SMS makes up is none of those in the file', () => {
  const withPassword = (value: string) =>
    testWorld((file) => ({
      ...file,
      users: [...file.users, user({ status: 'Active', password: { value, state: 'issued' } })],
    })).world.passwordsIssued

  test.each([
    [passwordNumber(1), 1],
    [passwordNumber(41), 41],
    [passwordNumber(12_345), 12_345],
    ['Training+One=41', 0],
  ])('%s', (value, taken) => expect(withPassword(value)).toBe(taken))

  test('nor of those in the mail', () => {
    const { world } = testWorld((file) => ({
      ...file,
      mail: (file.mail ?? []).map((mail) => ({ ...mail, password: passwordNumber(7) })),
    }))
    expect(world.passwordsIssued).toBe(7)
  })
})

test('the licence ends with the day on which it expires', () => {
  expect(testWorld().world.licence.expiresAt).toBe(Date.UTC(2029, 5, 1))
})
