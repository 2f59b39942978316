import { describe, expect, test } from 'vitest'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../worlds/test-world.ts'
import type { Beginning } from '../worlds/translation.ts'
import { homeOfficeActs } from './home-office-acts.ts'

const sms = createSms()

const actsIn = ({ world, now }: Beginning) => {
  const state = sms.start(world, now)
  return { state, acts: homeOfficeActs(sms, state) }
}

const labelsIn = (beginning: Beginning) => actsIn(beginning).acts.map(({ label }) => label)

describe('what the Home Office could do', () => {
  test('is what would change something, and no more', () => {
    expect(labelsIn(testWorld())).toEqual([
      'Deactivate OKORO0001 (Ruth Okoro)',
      'Deactivate LINDG0002 (Elin Lindgate)',
      'Deactivate PATEL0003 (Jay Patelwood)',
      'Post a message on the board',
      'Withdraw the message Maintenance on Sunday',
      'Withdraw the message Term dates',
      'Suspend the licence',
      'Make the licence dormant',
      'Revoke the licence',
      'Rate the licence B',
      'Rate the licence provisional',
    ])
  })

  test('follows the state: a request can be decided, a revoked licence stays revoked', () => {
    const labels = labelsIn(
      testWorld((file) => ({
        ...file,
        licence: { ...file.licence, status: 'revoked' },
        users: file.users.map(({ password, ...user }) =>
          user.id === 'PATEL0003'
            ? { ...user, status: 'Requested' }
            : { ...user, ...(password && { password }) },
        ),
      })),
    )
    expect(labels).toContain('Approve the request for PATEL0003 (Jay Patelwood)')
    expect(labels).toContain('Refuse the request for PATEL0003 (Jay Patelwood)')
    expect(labels).not.toContain('Deactivate PATEL0003 (Jay Patelwood)')
    expect(labels).not.toContain('Reinstate the licence')
  })

  test('takes what was written for it', () => {
    const { state, acts } = actsIn(testWorld())
    const post = acts.find(({ label }) => label.startsWith('Post'))
    expect(post?.asks).toEqual(['Subject', 'Message'])
    const event = post?.event(['New rules', 'Read them.'])
    const after = event && sms.step(state, event)
    expect(after?.world.posts.at(-1)).toMatchObject({ title: 'New rules', text: 'Read them.' })
  })
})
