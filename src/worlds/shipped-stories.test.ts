import { describe, expect, test } from 'vitest'
import { detailsOf } from '../../machines/details.ts'
import type { SmsEvent } from '../../machines/events.ts'
import type { Route } from '../../machines/routes.ts'
import { rules } from '../../machines/rules/rules.ts'
import { closed } from '../../machines/rules/verdict.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { day, minute } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import { loadWorld } from './load.ts'

/** That each world is what it is for, and that what it is made for can be done in it. */

const sms = createSms()
const tab = '1'

const startOf = (name: string): State => {
  const { world, now } = loadWorld(name)
  return sms.start(world, now)
}

const done = (state: State, ...events: readonly SmsEvent[]): State =>
  events.reduce((before, event) => sms.step(before, event), state)

const later = (state: State, ms: number): State => sms.step(state, { type: 'time.passed', ms })

/** The trainee on Manage Level 1 and 2 users. */
const managing = (state: State): State => {
  const { userId } = state.world.trainee
  const password = state.world.users[userId]?.account.context.password ?? ''
  return done(
    state,
    { type: 'tab.opened' },
    { type: 'logIn.submitted', tab, userId, password },
    { type: 'board.acknowledged', tab },
    { type: 'section.opened', tab, section: 'licence-menu' },
    { type: 'section.opened', tab, section: 'manage-users' },
  )
}

const colleagueOf = ({ world }: State, id: string) => {
  const colleague = world.colleagues.find((one) => one.id === id)
  if (!colleague) throw new Error(`no colleague ${id}`)
  return detailsOf(colleague)
}

const added = (state: State, level: 1 | 2, colleague: string): State =>
  done(
    managing(state),
    { type: 'newUser.opened', tab, level },
    { type: 'newUser.submitted', tab, level, ...colleagueOf(state, colleague) },
  )

const newest = ({ users }: World) => Object.values(users).at(-1)

const boardOf = ({ world }: State): readonly string[] =>
  rules.board.current(world).map(({ title }) => title)

describe('each world is what it is for', () => {
  const both = [true, true]
  const known = { licence: 'active', level: 1, password: 'chosen', knows: both }
  const forgotten = { ...known, knows: [false, false] }
  const workers: readonly Route[] = ['Skilled Worker']
  const students: readonly Route[] = ['Student Route']

  test.each<[string, object, readonly Route[]]>([
    ['new-sponsor', { ...forgotten, password: 'issued' }, workers],
    ['university', known, students],
    [
      'hospital-trust',
      known,
      ['Skilled Worker', 'Temporary Work - Government Authorised Exchange'],
    ],
    ['level-2-clerk', { ...forgotten, level: 2, password: 'issued' }, workers],
    ['suspended', { ...known, licence: 'suspended' }, workers],
    ['dormant', { ...known, licence: 'dormant' }, students],
    ['expired', { ...known, licence: 'expired' }, workers],
    ['revoked', { ...known, licence: 'revoked' }, workers],
    ['deactivated-meanwhile', known, workers],
    ['revoked-meanwhile', known, workers],
    ['expires-tonight', known, students],
    ['suspended-meanwhile', known, workers],
    ['charity', known, ['Temporary Work - Charity Worker']],
    ['film-company', known, ['Temporary Work - Creative Worker']],
    ['church', known, ['Minister of Religion', 'Temporary Work - Religious Worker']],
    ['expansion-worker', known, ['GBM UK Expansion Worker']],
    ['b-rated-employer', known, workers],
    ['no-level-1-left', { ...known, level: 2 }, workers],
    ['embassy', known, ['Temporary Work - International Agreement']],
    ['university-term', known, students],
    ['forgotten-user-id', forgotten, students],
    ['only-level-1', forgotten, workers],
    ['lost-letter', forgotten, students],
  ])('%s', (name, what, routes) => {
    const { world } = loadWorld(name)
    const { userId, knowsUserId, knowsPassword } = world.trainee
    const user = world.users[userId]
    expect({
      licence: world.licence.life.value.status,
      level: user?.level,
      password: user?.account.value.password,
      knows: [knowsUserId, knowsPassword],
    }).toEqual(what)
    expect(world.licence.routes).toEqual(routes)
  })

  test('new-sponsor: the way in comes by letter and by mail', () => {
    const { world } = loadWorld('new-sponsor')
    expect(world.licence.applicationUserId).not.toBeNull()
    expect(world.letters.map(({ credentials }) => credentials.userId)).toEqual(['OKORO0001'])
    const withPassword = world.mail.filter(({ credentials }) => credentials.password)
    expect(withPassword.map(({ folder }) => folder)).toEqual(['inbox'])
  })

  test('new-sponsor: the board has posts for its route, the archive has one, students have theirs', () => {
    const { world } = loadWorld('new-sponsor')
    expect(rules.board.current(world)).toHaveLength(3)
    expect(rules.board.archived(world, sms.readings)).toHaveLength(1)
    expect(world.posts).toHaveLength(5)
  })

  test('level-2-clerk: the password went to junk', () => {
    const { world } = loadWorld('level-2-clerk')
    const withPassword = world.mail.filter(({ credentials }) => credentials.password)
    expect(withPassword.map(({ folder }) => folder)).toEqual(['junk'])
  })

  test.each([
    ['university', [1, 1, 2, 2]],
    ['hospital-trust', [1, 2]],
    ['university-term', [1, 1, 2, 2, 2]],
  ])('%s: Level 1 and Level 2 users', (name, levels) => {
    const users = Object.values(loadWorld(name).world.users)
    expect(users.map(({ level }) => level)).toEqual(levels)
  })

  test.each(['charity', 'film-company', 'embassy'])(
    '%s: somebody is settled where one is needed, and only there',
    (name) => {
      const { world } = loadWorld(name)
      const settled = Object.values(world.users).some(({ settled }) => settled)
      expect(rules.assessors.needNoSettledWorker(world)).toBe(!settled)
    },
  )
})

describe('what happens ten minutes after the start, and not before', () => {
  const statusesAfter = (name: string, ms: number) => {
    const { world } = later(startOf(name), ms)
    const trainee = world.users[world.trainee.userId]
    return [world.licence.life.value.status, trainee?.account.value.status]
  }

  test.each([
    ['deactivated-meanwhile', ['active', 'deactivatedByUkvi']],
    ['revoked-meanwhile', ['revoked', 'active']],
    ['expires-tonight', ['expired', 'active']],
    ['suspended-meanwhile', ['suspended', 'active']],
  ])('%s', (name, statuses) => {
    expect(statusesAfter(name, 10 * minute - 1)).toEqual(['active', 'active'])
    expect(statusesAfter(name, 10 * minute)).toEqual(statuses)
  })
})

describe('a request for a Level 1 user', () => {
  test.each([
    ['charity', 'b-wetherfold', 7, 'active'],
    ['film-company', 'd-marchetti', 9, 'active'],
    ['church', 'o-fennimore', 6, 'refused'],
    ['university', 'r-quillfeather', 12, 'active'],
    ['hospital-trust', 'h-thistleworth', 8, 'active'],
    ['b-rated-employer', 'v-delacroix', 15, 'active'],
    ['university-term', 't-abernathy', 12, 'active'],
  ])('%s: %s is decided after %i days: %s', (name, colleague, days, status) => {
    const requested = added(startOf(name), 1, colleague)
    const statusAfter = (ms: number) => newest(later(requested, ms).world)?.account.value.status
    expect(newest(requested.world)).toMatchObject(colleagueOf(requested, colleague))
    expect(statusAfter(days * day - 1)).toBe('requested')
    expect(statusAfter(days * day)).toBe(status)
  })

  test('church: the reason reaches the Authorising Officer', () => {
    const { world } = later(added(startOf('church'), 1, 'o-fennimore'), 6 * day)
    expect(world.letters.map(({ to }) => to)).toEqual(['Ambrose Tillingfield'])
    expect(world.letters[0]?.text.join(' ')).toContain('is not shown to be an employee')
  })

  test('embassy: nobody decides but whoever plays the Home Office', () => {
    const { world } = later(added(startOf('embassy'), 1, 'm-tolvanen'), 90 * day)
    expect(newest(world)?.account.value.status).toBe('requested')
  })

  test('expansion-worker: cannot be made, for the licence is rated provisional', () => {
    const before = startOf('expansion-worker')
    const { world } = added(before, 1, 'n-bhattacharya')
    expect(world.users).toEqual(before.world.users)
    expect(rules.users.areManagedHere(world.licence)).toEqual(closed('provisional'))
  })
})

describe('a change of the trainee’s own address', () => {
  const lineAfter = (name: string, ms: number) => {
    const state = managing(startOf(name))
    const { userId } = state.world.trainee
    const user = state.world.users[userId]
    if (!user) throw new Error(`no user ${userId}`)
    const saved = done(
      state,
      { type: 'userDetails.opened', tab, userId },
      { type: 'amendment.opened', tab },
      { type: 'amendment.submitted', tab, ...detailsOf(user), addressLine1: '1 New Street' },
    )
    return later(saved, ms).world.users[userId]?.addressLine1
  }

  test('charity: applies at once, as automation is granted', () => {
    expect(lineAfter('charity', 0)).toBe('1 New Street')
  })

  test('film-company: applies once it has been assessed', () => {
    expect(lineAfter('film-company', 6 * day - 1)).toBe('Stage 4')
    expect(lineAfter('film-company', 6 * day)).toBe('1 New Street')
  })
})

test('b-rated-employer: rated A again after 60 days', () => {
  const ratingAfter = (ms: number) =>
    later(startOf('b-rated-employer'), ms).world.licence.life.value.rating
  expect(ratingAfter(60 * day - 1)).toBe('B')
  expect(ratingAfter(60 * day)).toBe('A')
})

test('no-level-1-left: the paper form makes a settled Level 1 user after twelve days', () => {
  const sent = done(startOf('no-level-1-left'), {
    type: 'paperForm.sent',
    colleague: 'w-pickersgill',
  })
  const isThereAfter = (ms: number) => rules.users.hasActiveLevelOne(later(sent, ms).world)
  expect(isThereAfter(12 * day - 1)).toBe(false)
  expect(isThereAfter(12 * day)).toBe(true)
  expect(rules.assessors.findASettledWorker(later(sent, 12 * day).world)).toBe(true)
})

describe('a forgotten user ID', () => {
  const idsToldIn = ({ world }: State): readonly (string | null)[] => {
    const mine = world.mail.filter(({ to }) => world.trainee.addresses.includes(to))
    return mine.flatMap(({ credentials }) => credentials.userId ?? [])
  }
  const askedOfTheHelpdesk = (name: string, from: 'trainee' | 'authorisingOfficer'): State =>
    done(startOf(name), { type: 'helpdesk.asked', helpdesk: 'educators', from })

  test('forgotten-user-id: another Level 1 user looks it up', () => {
    const asked = (userId: string) =>
      done(startOf('forgotten-user-id'), { type: 'colleague.asked', userId })
    expect(idsToldIn(asked('NWOSU0001'))).toEqual(['TREVE0002'])
    expect(idsToldIn(asked('LOMBA0003'))).toEqual([])
  })

  test('forgotten-user-id: the temporary password lands in junk', () => {
    const { world } = done(
      startOf('forgotten-user-id'),
      { type: 'tab.opened' },
      { type: 'passwordReset.opened', tab },
      {
        type: 'passwordReset.submitted',
        tab,
        userId: 'TREVE0002',
        email: 'm.trevelling@elderbrook.example',
      },
    )
    expect(world.mail.at(-1)).toMatchObject({
      folder: 'junk',
      to: 'm.trevelling@elderbrook.example',
    })
    expect(world.mail.at(-1)?.credentials.password).toBe(
      world.users.TREVE0002?.account.context.password,
    )
  })

  test.each(['only-level-1', 'lost-letter'])('%s: nobody else can look it up', (name) => {
    const { world } = loadWorld(name)
    const others = Object.keys(world.users).filter((id) => id !== world.trainee.userId)
    for (const userId of others)
      expect(idsToldIn(done(startOf(name), { type: 'colleague.asked', userId }))).toEqual([])
  })

  test('only-level-1: the letter tells it, lost-letter: no letter does', () => {
    const told = (name: string) =>
      loadWorld(name).world.letters.map(({ credentials }) => credentials.userId)
    expect(told('only-level-1')).toEqual(['VALDE0001'])
    expect(told('lost-letter')).toEqual([])
  })

  test('lost-letter: the helpdesk tells it in two days, to key personnel only', () => {
    const byOfficer = askedOfTheHelpdesk('lost-letter', 'authorisingOfficer')
    expect(idsToldIn(later(byOfficer, 2 * day - 1))).toEqual([])
    expect(idsToldIn(later(byOfficer, 2 * day))).toEqual(['MARQU0001'])
    expect(idsToldIn(later(askedOfTheHelpdesk('lost-letter', 'trainee'), 9 * day))).toEqual([])
  })
})

describe('university-term', () => {
  const at = (instant: string): State => {
    const start = startOf('university-term')
    return later(start, Date.parse(instant) - start.now)
  }
  const subjects = ({ world }: State, folder: string): readonly string[] =>
    world.mail.filter((mail) => mail.folder === folder).map(({ subject }) => subject)

  test.each([
    ['2027-09-20T08:00:00Z', ['Before teaching begins', "Last year's sample letters"]],
    [
      '2027-09-27T09:00:00Z',
      ['Enrolment this autumn', 'Before teaching begins', "Last year's sample letters"],
    ],
    ['2027-10-04T00:00:00Z', ['Enrolment this autumn', "Last year's sample letters"]],
    ['2027-10-25T09:05:00Z', ['New sample letters', 'Enrolment this autumn']],
    ['2027-11-01T00:00:00Z', ['New sample letters']],
    ['2027-12-17T17:00:00Z', ['Over Christmas', 'New sample letters']],
  ])('the board on %s', (instant, titles) => expect(boardOf(at(instant))).toEqual(titles))

  test('what SMS sends lands in junk, the deceitful mail in the inbox', () => {
    const end = at('2027-12-17T17:00:00Z')
    expect(subjects(end, 'junk')).toEqual([
      'Your allocation of CAS',
      'Your licence ends on 25 February',
    ])
    const deceitful = end.world.mail.filter(({ bait }) => bait)
    expect(deceitful.map(({ folder, bait }) => [folder, bait?.state])).toEqual([
      ['inbox', 'untouched'],
    ])
  })

  test('two people call, one of whom asks for the password', () => {
    const { calls } = at('2027-12-17T17:00:00Z').world
    expect(calls.map(({ asksForPassword }) => asksForPassword)).toEqual([true, false])
  })

  test('one user is deactivated by a colleague, the one who leaves is left to the trainee', () => {
    const statusOf = (instant: string, id: string) =>
      at(instant).world.users[id]?.account.value.status
    expect(statusOf('2027-11-15T16:29:59Z', 'MIYAS0005')).toBe('active')
    expect(statusOf('2027-11-15T16:30:00Z', 'MIYAS0005')).toBe('deactivatedBySponsor')
    expect(statusOf('2027-12-17T17:00:00Z', 'OSTRO0004')).toBe('active')
  })

  test('automation is granted, and told by letter', () => {
    const before = at('2027-11-22T09:59:59Z').world
    const { licence, letters } = at('2027-11-22T10:00:00Z').world
    expect([before.licence.automation, licence.automation]).toEqual([false, true])
    expect([before.letters.length, letters.length]).toEqual([0, 1])
  })

  test('the licence can be renewed from two days before SMS tells that it ends', () => {
    const { world } = at('2027-11-29T04:00:00Z')
    expect(world.licence.expiresAt - 91 * day).toBe(Date.parse('2027-11-27T00:00:00Z'))
  })
})
