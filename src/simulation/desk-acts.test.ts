import { describe, expect, test } from 'vitest'
import { type State, toJson } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { beforeFirstLogIn, knowingThePassword, testWorld } from '../worlds/test-world.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { WorldFile } from '../worlds/world-file.ts'
import {
  callActs,
  colleagueActs,
  type DeskAct,
  everyDeskAct,
  helpdeskActs,
  mailActs,
  mailboxActs,
  paperFormActs,
  sentByHomeOffice,
} from './desk-acts.ts'

const sms = createSms()
const started = ({ world, now }: Beginning): State => sms.start(world, now)
const labels = (acts: readonly DeskAct[]) => acts.map(({ label }) => label)
const done = (state: State, acts: readonly DeskAct[], label: string): State => {
  const act = acts.find((one) => one.label.startsWith(label)) ?? expect.unreachable(label)
  return sms.step(state, act.event)
}

describe('a piece of mail with a deceitful link', () => {
  const begun = started(
    testWorld((file) => ({
      ...file,
      ...knowingThePassword,
      mail: [
        {
          to: 'r.okoro@millbrook.example',
          from: 'noreply@sms-log-in.example',
          folder: 'inbox',
          subject: 'Confirm',
          received: '2027-03-01T16:00:00Z',
          text: ['Confirm it.'],
          link: 'https://sms-log-in.example/x',
        },
      ],
    })),
  )
  const actsIn = (state: State) => {
    const [mail] = state.world.mail
    return mailActs(sms, state, mail ?? expect.unreachable())
  }

  test('can be followed once it is open, then told everything, each once', () => {
    expect(actsIn(begun)).toEqual([])
    const open = sms.step(begun, { type: 'mail.opened', id: 'mail-1' })
    expect(labels(actsIn(open))).toEqual(['Follow the link https://sms-log-in.example/x'])
    const followed = done(open, actsIn(open), 'Follow')
    expect(labels(actsIn(followed))).toEqual(['Give the page your user ID and password'])
    expect(actsIn(done(followed, actsIn(followed), 'Give'))).toEqual([])
  })

  test('and one without a link asks for nothing', () => {
    const state = sms.step(started(testWorld()), { type: 'mail.opened', id: 'mail-1' })
    expect(actsIn(state)).toEqual([])
  })
})

describe('the mailbox', () => {
  test('has its filter mended once, where there is one in the way', () => {
    expect(mailboxActs(sms, started(testWorld()))).toEqual([])
    const junked = started(testWorld((file) => ({ ...file, junk: ['r.okoro@millbrook.example'] })))
    expect(labels(mailboxActs(sms, junked))).toEqual([
      'Let mail from homeoffice.gov.uk through to the inbox',
    ])
    expect(mailboxActs(sms, done(junked, mailboxActs(sms, junked), 'Let'))).toEqual([])
  })

  test('somebody else’s filter is not for the trainee to mend', () => {
    const junked = testWorld((file) => ({ ...file, junk: ['e.lindgate@millbrook.example'] }))
    expect(mailboxActs(sms, started(junked))).toEqual([])
  })
})

describe('a telephone call', () => {
  const called = (asksForPassword: boolean) =>
    started(
      testWorld((file) => ({
        ...file,
        ...knowingThePassword,
        calls: [{ from: 'X', received: '2027-03-01T16:00:00Z', text: ['Hello.'], asksForPassword }],
      })),
    )
  const actsIn = (state: State) => {
    const [call] = state.world.calls
    return callActs(sms, state, call ?? expect.unreachable())
  }

  test('is taken or not, and nobody is told anything before', () => {
    const ringing = called(true)
    expect(labels(actsIn(ringing))).toEqual(['Take the call', 'Do not take the call'])
    expect(actsIn(done(ringing, actsIn(ringing), 'Do not'))).toEqual([])
  })

  test.each([
    [true, ['Tell the caller your password', 'Put the telephone down']],
    [false, ['Put the telephone down']],
  ])('asks for the password: %s', (asks, expected) => {
    const ringing = called(asks)
    const taken = done(ringing, actsIn(ringing), 'Take')
    expect(labels(actsIn(taken))).toEqual(expected)
    for (const label of expected) expect(actsIn(done(taken, actsIn(taken), label))).toEqual([])
  })
})

describe('a helpdesk', () => {
  test('is asked from each address once', () => {
    const state = started(testWorld())
    expect(labels(helpdeskActs(sms, state))).toEqual([
      'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from your own address',
      'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Authorising Officer',
      'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Key Contact',
      'Ask EducatorsHelpdesk@homeoffice.gov.uk for your user ID, from your own address',
      'Ask EducatorsHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Authorising Officer',
      'Ask EducatorsHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Key Contact',
    ])
    const asked = done(state, helpdeskActs(sms, state), 'Ask Business')
    expect(labels(helpdeskActs(sms, asked))).toEqual(labels(helpdeskActs(sms, state)).slice(1))
  })

  test('is asked once from an address that is that of several', () => {
    const state = started(loadWorld('charity'))
    const { trainee, users, keyPersonnel } = state.world
    expect(users[trainee.userId]?.email).toBe(keyPersonnel.keyContact.email)
    expect(labels(helpdeskActs(sms, state)).filter((one) => one.includes('Business'))).toEqual([
      'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from your own address',
      'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Authorising Officer',
    ])
  })

  test('writes after its delay, and that is what the Home Office has sent', () => {
    const state = started(testWorld((file) => ({ ...file, delays: { helpdesk: '2 days' } })))
    const asked = done(state, helpdeskActs(sms, state), 'Ask Business')
    const subjects = (one: State) => sentByHomeOffice(one.world).map(({ subject }) => subject)
    expect(subjects(asked)).toEqual(['Your password for the training SMS'])
    const days = (count: number) => ({ type: 'time.passed', ms: count * 86_400_000 }) as const
    expect(subjects(sms.step(asked, days(1)))).toHaveLength(1)
    expect(subjects(sms.step(asked, days(2)))).toEqual([
      'Your password for the training SMS',
      'Your question to the helpdesk',
    ])
  })
})

describe('the other users', () => {
  const knowing = started(
    testWorld((file) => ({ ...file, ...knowingThePassword, ...beforeFirstLogIn(file) })),
  )

  test('are told no password by a trainee who has got none', () => {
    const unknowing = started(testWorld((file) => ({ ...file, ...beforeFirstLogIn(file) })))
    expect(labels(colleagueActs(sms, unknowing)).join()).not.toContain('your password')
    const read = sms.step(unknowing, { type: 'mail.opened', id: 'mail-1' })
    expect(labels(colleagueActs(sms, read))).toEqual(labels(colleagueActs(sms, knowing)))
  })

  test('a Level 1 user can be asked; all are handed IDs, and none is the trainee', () => {
    expect(labels(colleagueActs(sms, knowing))).toEqual([
      'Ask Elin Lindgate to look up your user ID',
      'Hand the user ID LINDG0002 over to Elin Lindgate',
      'Tell Elin Lindgate your password',
      'Hand the user ID PATEL0003 over to Jay Patelwood',
      'Tell Jay Patelwood your password',
    ])
  })

  test('who has logged in, is refused or deactivated has no use for a user ID', () => {
    const offersPatelwood = (part: Partial<WorldFile['users'][number]>): boolean => {
      const begun = testWorld((file) => ({
        ...file,
        users: file.users.map((user) => (user.id === 'PATEL0003' ? { ...user, ...part } : user)),
      }))
      return labels(colleagueActs(sms, started(begun))).some((label) => label.includes('PATEL0003'))
    }
    const password = { value: 'Issued#Training3', state: 'issued' } as const
    expect(offersPatelwood({ password })).toBe(true)
    expect(offersPatelwood({})).toBe(false)
    expect(offersPatelwood({ password, status: 'Refused' })).toBe(false)
    expect(offersPatelwood({ password, status: 'Deactivated by sponsor' })).toBe(false)
  })

  test('what has been done is not offered again', () => {
    const rest = labels(colleagueActs(sms, knowing)).reduce(
      (before, label) => done(before, colleagueActs(sms, before), label),
      knowing,
    )
    expect(colleagueActs(sms, rest)).toEqual([])
    expect(rest.world.handedOver).toEqual(['LINDG0002', 'PATEL0003'])
    expect(rest.world.breaches.map(({ about }) => about)).toEqual(['LINDG0002', 'PATEL0003'])
  })

  test('where the licence lets nobody in, nobody can look anything up', () => {
    const revoked = testWorld((file) => ({
      ...file,
      licence: { ...file.licence, status: 'revoked' },
    }))
    expect(labels(colleagueActs(sms, started(revoked))).join()).not.toContain('Ask')
  })
})

describe('the paper form', () => {
  test('is of use where no Level 1 user is active, and is sent once', () => {
    expect(paperFormActs(sms, started(testWorld()))).toEqual([])
    const nobodyLeft = started(
      testWorld((file) => ({
        ...file,
        users: file.users.map((user) =>
          user.level === 1 ? { ...user, status: 'Deactivated by sponsor' } : user,
        ),
      })),
    )
    expect(labels(paperFormActs(sms, nobodyLeft))).toEqual([
      'Send the form with Dorrit Harrowell as Level 1 user',
      'Send the form with Kemi Abiodunsen as Level 1 user',
    ])
    const sent = done(nobodyLeft, paperFormActs(sms, nobodyLeft), 'Send')
    expect(paperFormActs(sms, sent)).toEqual([])
  })
})

describe.each(worldNames())('in %s', (name) => {
  const state = started(loadWorld(name))

  test('everything at hand that would change something is offered once, and nothing else', () => {
    const offered = [
      ...state.world.mail.flatMap((mail) => mailActs(sms, state, mail)),
      ...mailboxActs(sms, state),
      ...state.world.calls.flatMap((call) => callActs(sms, state, call)),
      ...helpdeskActs(sms, state),
      ...colleagueActs(sms, state),
      ...paperFormActs(sms, state),
    ]
    for (const { event } of offered) expect(sms.step(state, event)).not.toBe(state)
    const changing = everyDeskAct(state.world)
      .filter(({ event }) => !/^(mail|letter)\.opened$/.test(event.type))
      .filter(({ event }) => sms.step(state, event) !== state)
    const results = changing.map(({ event }) => toJson(sms.step(state, event)))
    expect(offered).toEqual(changing.filter((_, at) => results.indexOf(results[at] ?? '') === at))
  })

  test('each act of a list has a label of its own', () => {
    for (const acts of [helpdeskActs, colleagueActs, paperFormActs]) {
      const all = labels(acts(sms, state))
      expect(new Set(all).size).toBe(all.length)
    }
  })
})

test('it is the model that is asked', () => {
  const state = started(testWorld())
  const deaf = { ...sms, step: (same: State) => same }
  expect(colleagueActs(deaf, state)).toEqual([])
})
