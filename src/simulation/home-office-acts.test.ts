import { describe, expect, test } from 'vitest'
import { detailsOf } from '../../machines/details.ts'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../worlds/test-world.ts'
import type { Beginning } from '../worlds/translation.ts'
import { everybody, homeOfficeActs, noEnd } from './home-office-acts.ts'

const sms = createSms()

const actsIn = ({ world, now }: Beginning) => {
  const state = sms.start(world, now)
  return { state, acts: homeOfficeActs(sms, state) }
}

const labelsIn = (beginning: Beginning) => actsIn(beginning).acts.map(({ label }) => label)

describe('what the Home Office could do', () => {
  test('is what would change something, and no more, with what is for good at the end', () => {
    expect(labelsIn(testWorld())).toEqual([
      'Post a message on the board',
      'Post a message for certain routes, or with an end',
      'Withdraw the message “Maintenance on Sunday”',
      'Withdraw the message “Term dates”',
      'Suspend the licence',
      'Make the licence dormant',
      'Rate the licence B',
      'Rate the licence provisional',
      'Let changes of address apply by themselves',
      'Deactivate OKORO0001 (Ruth Okoro)',
      'Deactivate LINDG0002 (Elin Lindgate)',
      'Deactivate PATEL0003 (Jay Patelwood)',
      'Revoke the licence',
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

  test('decides upon an amendment that waits for it, and grants automation once', () => {
    const { world, now } = testWorld()
    const user = world.users.LINDG0002 ?? expect.unreachable()
    const amendments = { LINDG0002: { ...detailsOf(user), telephone: '01632 960 555' } }
    const state = sms.start({ ...world, amendments }, now)
    const acts = homeOfficeActs(sms, state)
    const [approve, reject] = acts.filter(({ label }) => label.includes('the amendment of'))
    expect(approve?.label).toBe('Approve the amendment of LINDG0002 (Elin Lindgate)')
    expect(reject?.label).toBe('Reject the amendment of LINDG0002 (Elin Lindgate)')
    const granted = sms.step(state, approve?.event([]) ?? expect.unreachable())
    expect(granted.world.users.LINDG0002?.telephone).toBe('01632 960 555')
    expect(reject?.asks).toEqual(['Reason'])
    const rejected = sms.step(state, reject?.event(['Why not.']) ?? expect.unreachable())
    expect(rejected.world.letters.at(-1)?.text).toContain('The reason: Why not.')

    const automate = acts.find(({ label }) => label.startsWith('Let changes'))
    const automated = sms.step(state, automate?.event([]) ?? expect.unreachable())
    expect(automated.world.licence.automation).toBe(true)
    expect(homeOfficeActs(sms, automated).map(({ label }) => label)).not.toContain(automate?.label)
  })
})

describe('a message for certain routes, or with an end', () => {
  const { state, acts } = actsIn(testWorld())
  const post =
    acts.find(({ label }) => label.startsWith('Post a message for')) ?? expect.unreachable()
  const faultIn = post.faultIn ?? expect.unreachable()

  test.each([
    [['A'], null],
    [['A', 'B', everybody], null],
    [['A', 'B', 'student ROUTE,Skilled Worker'], null],
    [['A', 'B', 'Student Rout'], 'That is no route. The nearest is: Student Route.'],
    [['A', 'B', 'Student Route, zzz'], 'That is no route.'],
    [['A', 'B', everybody, noEnd], null],
    [['A', 'B', everybody, '2027-04-01 10:00'], null],
    [['A', 'B', everybody, 'soon'], 'This is no instant.'],
    [['A', 'B', everybody, '2027-02-01'], 'This moment is not after now'],
  ])('%j: %s', (answers, fault) => {
    if (fault === null) expect(faultIn(answers)).toBeNull()
    else expect(faultIn(answers)).toContain(fault)
  })

  test('carries both; an end that is past changes nothing', () => {
    const posted = (end: string) =>
      sms.step(state, post.event(['A', 'B', 'Student Route, Skilled Worker', end]))
    expect(posted('2027-04-01').world.posts.at(-1)).toMatchObject({
      routes: ['Student Route', 'Skilled Worker'],
      life: { value: 'current', context: { expiresAt: Date.UTC(2027, 3, 1) } },
    })
    expect(posted(noEnd).world.posts.at(-1)?.life.context.expiresAt).toBeNull()
    expect(posted('2027-03-02T09:00Z')).toBe(state)
  })
})
