import { describe, expect, test } from 'vitest'
import { senderOfSms } from '../../machines/desk/correspondence.ts'
import type { PostInFile } from './correspondence-file.ts'
import { testWorld } from './test-world.ts'

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

describe('a link, a call, junk', () => {
  const { world } = testWorld((file) => ({
    ...file,
    mail: [
      {
        to: 'r.okoro@millbrook.example',
        from: 'support@sms-help.example',
        folder: 'inbox',
        subject: 'Act now',
        received: '2027-03-01T08:00:00Z',
        text: ['A line.'],
        link: 'https://sms-log-in.example/password',
      },
    ],
    junk: ['r.okoro@millbrook.example'],
    calls: [
      { from: 'B', text: ['b'], received: '2027-03-02T08:00:00Z', asksForPassword: false },
      { from: 'A', text: ['a'], received: '2027-03-01T08:00:00Z', asksForPassword: true },
    ],
  }))

  test('a link has not been touched', () => {
    expect(world.mail[0]?.bait).toEqual({
      link: 'https://sms-log-in.example/password',
      state: 'untouched',
    })
    expect(testWorld().world.mail.map(({ bait }) => bait)).toEqual([null])
  })

  test('calls ring in the order in which they came', () => {
    expect(world.calls).toEqual([
      {
        id: 'call-1',
        from: 'A',
        text: ['a'],
        receivedAt: Date.UTC(2027, 2, 1, 8),
        asksForPassword: true,
        state: 'ringing',
      },
      {
        id: 'call-2',
        from: 'B',
        text: ['b'],
        receivedAt: Date.UTC(2027, 2, 2, 8),
        asksForPassword: false,
        state: 'ringing',
      },
    ])
    expect(testWorld().world.calls).toEqual([])
  })

  test('the mailboxes that take SMS for junk, and those that many read', () => {
    expect(world.junkedFor).toEqual(['r.okoro@millbrook.example'])
    expect(testWorld().world.junkedFor).toEqual([])
    expect(world.sharedMailboxes).toEqual(['visas@millbrook.example'])
  })
})
