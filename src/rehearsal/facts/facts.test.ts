import { describe, expect, test } from 'vitest'
import { detailsOf, type UserDetails } from '../../../machines/details.ts'
import type { SmsEvent } from '../../../machines/events.ts'
import { createSms } from '../../../machines/step.ts'
import { day, minute } from '../../../machines/time.ts'
import type { World } from '../../../machines/world.ts'
import { valuesIn } from '../../authoring/match.ts'
import { loadWorld } from '../../worlds/load.ts'
import { hasComeAbout, type Move } from './fact.ts'
import { FactError, factForms, factOf, formOf } from './facts.ts'

const sms = createSms()
const tab = '1'

/** What is done, told of the world in which it begins. */
type Story = (world: World) => readonly SmsEvent[]

const open: SmsEvent = { type: 'tab.opened' }
const logOut: SmsEvent = { type: 'logOut.selected', tab }
const ok: SmsEvent = { type: 'board.acknowledged', tab }
const wait = (ms: number): SmsEvent => ({ type: 'time.passed', ms })
const section = (name: 'licence-menu' | 'manage-users' | 'message-board' | 'change-password') =>
  ({ type: 'section.opened', tab, section: name }) as const

const passwordOf = ({ users, trainee }: World): string =>
  users[trainee.userId]?.account.context.password ?? ''

const logIn = (world: World, password = passwordOf(world)): SmsEvent => ({
  type: 'logIn.submitted',
  tab,
  userId: world.trainee.userId,
  password,
})

const change = (world: World, replacement: string): SmsEvent => ({
  type: 'passwordChange.submitted',
  tab,
  original: passwordOf(world),
  replacement,
  confirmation: replacement,
})

/** Nothing at all. */
const nothing: Story = () => []
/** These events, whatever the world. */
const just =
  (...events: readonly SmsEvent[]): Story =>
  () =>
    events
/** Inside, and then these. */
const inside =
  (...events: readonly SmsEvent[]): Story =>
  (world) => [open, logIn(world), ...events]
/** On Manage Level 1 and 2 users, and then these. */
const managing = (...events: readonly SmsEvent[]): Story =>
  inside(ok, section('licence-menu'), section('manage-users'), ...events)

const deactivated = (userId: string): Story =>
  managing(
    { type: 'userDetails.opened', tab, userId },
    { type: 'deactivation.opened', tab },
    { type: 'deactivation.confirmed', tab },
  )

const amended =
  (userId: string, to: Partial<UserDetails>): Story =>
  (world) => {
    const user = world.users[userId]
    if (!user) throw new Error(`${userId} is nobody`)
    return managing(
      { type: 'userDetails.opened', tab, userId },
      { type: 'amendment.opened', tab },
      { type: 'amendment.submitted', tab, ...detailsOf(user), ...to },
    )(world)
  }

const added =
  (level: 1 | 2, colleagueId: string, to: Partial<UserDetails> = {}): Story =>
  (world) => {
    const colleague = world.colleagues.find(({ id }) => id === colleagueId)
    if (!colleague) throw new Error(`${colleagueId} is nobody`)
    return managing(
      { type: 'newUser.opened', tab, level },
      { type: 'newUser.submitted', tab, level, ...detailsOf(colleague), ...to },
    )(world)
  }

const asked = (from: 'trainee' | 'authorisingOfficer'): Story =>
  just({ type: 'helpdesk.asked', helpdesk: 'educators', from })

/** A sentence, a world, a story after which it is so or in which it happens, and one with which it is not. */
const table: readonly (readonly [string, string, Story, Story])[] = [
  ['the screen is "SMS log in"', 'university', just(open), inside()],
  ['the user is logged in', 'university', inside(), just(open)],
  ['nobody is logged in', 'university', just(open), inside()],
  ['the message "Evidence of English" is shown', 'university', inside(), inside(ok)],
  [
    'the message "Sample letters taken down" is shown',
    'university',
    inside({ type: 'archive.opened', tab }),
    inside(),
  ],
  ['the user logs out', 'university', inside(logOut), inside(wait(20 * minute))],
  ['the session has ended: time-out', 'university', inside(wait(20 * minute)), inside(logOut)],
  [
    'the session has ended: another tab',
    'university',
    (world) => [open, logIn(world), open, { ...logIn(world), tab: '2' } as SmsEvent, ok],
    inside(ok),
  ],
  ['the log-in is refused', 'university', (world) => [open, logIn(world, 'x')], inside()],
  [
    'the reset is refused',
    'university',
    (world) => [
      open,
      { type: 'passwordReset.opened', tab },
      { type: 'passwordReset.submitted', tab, userId: world.trainee.userId, email: 'a@b.example' },
    ],
    (world) => [open, logIn(world, 'x')],
  ],
  [
    'the log-in is tried while it is locked',
    'locked-out',
    inside(),
    (world) => [open, wait(12 * minute), logIn(world)],
  ],
  [
    'a new password is refused',
    'university',
    (world) => inside(ok, section('change-password'), change(world, 'short'))(world),
    (world) => inside(ok, section('change-password'), change(world, 'Quite+Long=Training9'))(world),
  ],
  [
    'a form is left unsaved',
    'university',
    managing({ type: 'newUser.opened', tab, level: 2 }, logOut),
    managing({ type: 'newUser.opened', tab, level: 2 }, { type: 'back.selected', tab }, logOut),
  ],
  [
    'a form is left unsaved',
    'university',
    managing({ type: 'newUser.opened', tab, level: 1 }, { type: 'tab.closed', tab }),
    added(1, 'r-quillfeather'),
  ],
  [
    'the board is left by Cancel',
    'university',
    inside({ type: 'board.cancelled', tab }),
    inside(ok),
  ],
  [
    'the message board is opened again',
    'university',
    inside(ok, section('licence-menu'), section('message-board')),
    inside(ok),
  ],
  ['another tab is opened', 'university', just(open, open), just(open)],
  [
    'the status of "Morgan Ellerby" is "Deactivated by sponsor"',
    'leaver',
    deactivated('ELLER0002'),
    deactivated('ELLER0003'),
  ],
  ['the status of "ELLER0003" is "Active"', 'leaver', nothing, deactivated('ELLER0003')],
  [
    '"Sunil Banerjeeford" is a Level 1 user',
    'leaver',
    added(1, 's-banerjee'),
    added(2, 's-banerjee'),
  ],
  [
    '"Sunil Banerjeeford" is a Level 2 user',
    'leaver',
    added(2, 's-banerjee'),
    added(1, 's-banerjee'),
  ],
  [
    'the user has a password of the user’s own',
    'new-sponsor',
    (world) => inside(change(world, 'Quite+Long=Training9'))(world),
    inside(),
  ],
  [
    'the user chooses another password',
    'university',
    (world) => inside(ok, section('change-password'), change(world, 'Quite+Long=Training9'))(world),
    (world) => inside(ok, section('change-password'), change(world, 'short'))(world),
  ],
  [
    '"Telephone number" of "Piers Morrowby" is "01632 960129"',
    'university',
    amended('MORRO0003', { telephone: '01632 960129' }),
    amended('LINDG0001', { telephone: '01632 960129' }),
  ],
  [
    'the amendment of "Elin Lindgate" is assessed',
    'university',
    amended('LINDG0001', { telephone: '01632 960129' }),
    amended('MORRO0003', { telephone: '01632 960129' }),
  ],
  [
    'the user ID of "Femi Adebayford" is handed over',
    'authorising-officer',
    just({ type: 'userId.handedOver', userId: 'ADEBA0003' }),
    just({ type: 'password.told', to: 'colleague', id: 'ADEBA0003' }),
  ],
  [
    'a Level 1 user is active',
    'no-level-1-left',
    just({ type: 'paperForm.sent', colleague: 'w-pickersgill' }, wait(12 * day)),
    just({ type: 'paperForm.sent', colleague: 'w-pickersgill' }),
  ],
  ['another user of Level 1 is active', 'university', nothing, deactivated('ADEYI0002')],
  [
    'the user knows the user ID',
    'only-level-1',
    just({ type: 'letter.opened', id: 'letter-1' }),
    just({ type: 'mail.opened', id: 'mail-1' }),
  ],
  [
    'the e-mail "Enrolment list" is read',
    'university',
    just({ type: 'mail.opened', id: 'mail-2' }),
    just({ type: 'mail.opened', id: 'mail-1' }),
  ],
  [
    'the letter "Your sponsor licence has been granted" is read',
    'only-level-1',
    just({ type: 'letter.opened', id: 'letter-1' }),
    nothing,
  ],
  [
    'the filter lets mail from the Home Office through',
    'busy-monday',
    just({ type: 'mail.filterMended' }),
    nothing,
  ],
  [
    'the call from "Somebody from the helpdesk" is over',
    'busy-monday',
    just({ type: 'call.declined', id: 'call-1' }),
    just({ type: 'call.taken', id: 'call-1' }),
  ],
  [
    'a Sponsor change of circumstances form is sent for "Winifred Pickersgale"',
    'no-level-1-left',
    just({ type: 'paperForm.sent', colleague: 'w-pickersgill' }),
    just({ type: 'paperForm.sent', colleague: 'a-kowalska' }),
  ],
  [
    'a helpdesk is asked from an address that is not registered',
    'lost-letter',
    asked('trainee'),
    asked('authorisingOfficer'),
  ],
  [
    'the password is told to somebody',
    'university',
    just({ type: 'password.told', to: 'colleague', id: 'MORRO0003' }),
    just({ type: 'colleague.asked', userId: 'ADEYI0002' }),
  ],
  [
    'the password is told to somebody',
    'busy-monday',
    just(
      { type: 'call.taken', id: 'call-1' },
      { type: 'password.told', to: 'caller', id: 'call-1' },
    ),
    just({ type: 'call.taken', id: 'call-1' }),
  ],
  [
    'a deceitful link is followed',
    'busy-monday',
    just({ type: 'mail.opened', id: 'mail-2' }, { type: 'mail.linkFollowed', id: 'mail-2' }),
    just({ type: 'mail.opened', id: 'mail-2' }),
  ],
  [
    'another person is put into an account',
    'leaver',
    amended('ELLER0002', { givenName: 'Sunil', familyName: 'Banerjeeford' }),
    amended('ELLER0002', { familyName: 'Ellerby-Stone' }),
  ],
  [
    'a user is given a shared mailbox',
    'film-company',
    added(1, 'd-marchetti', { email: 'casting@halvorsgate.example' }),
    added(1, 'd-marchetti'),
  ],
  [
    'a user is given a private e-mail address',
    'film-company',
    added(1, 'd-marchetti', { email: 'dario.m@postbox.example' }),
    added(1, 'd-marchetti'),
  ],
  [
    'a user is given a home address',
    'moving-office',
    amended('HOLLI0002', { addressLine1: '33 Alder Close', addressLine2: '', postcode: 'ZZ7 9AB' }),
    amended('HOLLI0002', { addressLine1: 'Station Branch', postcode: 'ZZ7 1PR' }),
  ],
  ['no settled worker is left', 'last-settled-worker', deactivated('PENRO0002'), nothing],
  ['a settled worker is a Level 1 user', 'last-settled-worker', nothing, deactivated('PENRO0002')],
]

/** Whether it came about in a story; what is so is asked at its end. */
const comesAbout = (sentence: string, worldName: string, story: Story): boolean => {
  const { world, now } = loadWorld(worldName)
  const fact = factOf(sentence, { sms, start: world })
  let state = sms.start(world, now)
  let hasHappened = false
  for (const event of story(world)) {
    const after = sms.step(state, event)
    // A story in which something could not be done would show nothing.
    expect(after, `${event.type} changes nothing`).not.toBe(state)
    const move: Move = { before: state, event, after }
    hasHappened ||= fact.isSo === null && hasComeAbout(fact, move)
    state = after
  }
  return fact.isSo ? fact.isSo(state) : hasHappened
}

describe('a fact', () => {
  test.each(table)('%s (%s)', (sentence, world, so, notSo) => {
    expect(comesAbout(sentence, world, so)).toBe(true)
    expect(comesAbout(sentence, world, notSo)).toBe(false)
  })

  test('is no registered address’s question to a helpdesk, be it the trainee’s own', () => {
    const sentence = 'a helpdesk is asked from an address that is not registered'
    expect(comesAbout(sentence, 'business-helpdesk', asked('trainee'))).toBe(false)
  })

  test('each is tried', () => {
    const tried = new Set(table.map(([sentence]) => formOf(sentence).form.expression))
    expect(factForms.map(({ expression }) => expression).filter((one) => !tried.has(one))).toEqual(
      [],
    )
  })
})

describe('the vocabulary', () => {
  test.each(factForms)('$example is one of its sentences, and one only', ({ example }) => {
    const forms = factForms.filter(({ expression }) => valuesIn(example, expression))
    expect(forms).toHaveLength(1)
  })

  test('a sentence that is none of it is told with the nearest', () => {
    expect(() => formOf('the user is loged in')).toThrow(FactError)
    try {
      formOf('the user is loged in')
    } catch (error) {
      expect((error as FactError).nearest).toBe('the user is logged in')
    }
  })
})
