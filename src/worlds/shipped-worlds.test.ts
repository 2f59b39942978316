import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { rules } from '../../machines/rules/rules.ts'
import { createSms } from '../../machines/step.ts'
import { minute } from '../../machines/time.ts'
import { loadWorld } from './load.ts'
import { worldNames } from './names.ts'

const names = worldNames()
const sms = createSms()

const startOf = (name: string) => {
  const { world, now } = loadWorld(name)
  return sms.start(world, now)
}

const traineeOf = (name: string) => {
  const { world } = loadWorld(name)
  const { userId, knowsUserId, knowsPassword } = world.trainee
  const user = world.users[userId]
  return {
    licence: world.licence.life.value.status,
    level: user?.level,
    password: user?.account.value.password,
    knows: [knowsUserId, knowsPassword],
  }
}

describe.each(names)('%s', (name) => {
  const { world, now, source } = loadWorld(name)

  test('nothing is due the moment it begins', () => {
    expect(sms.start(world, now).world).toEqual(world)
  })

  test('bears its name', () => expect(world.name).toBe(name))

  test('leads nowhere: example addresses, no links', () => {
    const text = readFileSync(source, 'utf8')
    expect(text).not.toMatch(/https?:|www\.|\[.+\]\(.+\)/)
    const addresses = text.match(/[^\s@]+@[^\s@,}]+/g) ?? []
    expect(addresses.filter((address) => !address.endsWith('.example'))).toEqual([])
  })

  test('its passwords say that they are for training', () => {
    for (const { account } of Object.values(world.users))
      expect(account.context.password).toContain('Training')
  })

  test('a password in the mail is the one of whoever gets the mail, and comes from SMS', () => {
    for (const { to, from, credentials, text } of world.mail.filter(
      (m) => m.credentials.password,
    )) {
      const user = Object.values(world.users).find(({ email }) => email === to)
      expect(user?.account.context.password).toBe(credentials.password)
      expect(from).toBe(senderOfSms)
      expect(text.join(' ')).toContain(credentials.password)
    }
  })

  test('a user ID that is told stands in the text', () => {
    for (const { text, credentials } of [...world.mail, ...world.letters])
      if (credentials.userId) expect(text.join(' ')).toContain(credentials.userId)
  })

  test('the trainee knows both details, or can find them', () => {
    const { userId, knowsUserId, knowsPassword } = world.trainee
    const user = world.users[userId]
    const found = [...world.mail.filter(({ to }) => to === user?.email), ...world.letters]
    expect(knowsUserId || found.some(({ credentials }) => credentials.userId === userId)).toBe(true)
    expect(
      knowsPassword ||
        found.some(({ credentials }) => credentials.password === user?.account.context.password),
    ).toBe(true)
  })
})

describe('each world is what it is for', () => {
  const both = [true, true]
  const known = { level: 1, password: 'chosen', knows: both }
  test.each([
    ['new-sponsor', { licence: 'active', level: 1, password: 'issued', knows: [false, false] }],
    ['university', { licence: 'active', ...known }],
    ['hospital-trust', { licence: 'active', ...known }],
    ['level-2-clerk', { licence: 'active', level: 2, password: 'issued', knows: [false, false] }],
    ['suspended', { licence: 'suspended', ...known }],
    ['dormant', { licence: 'dormant', ...known }],
    ['expired', { licence: 'expired', ...known }],
    ['revoked', { licence: 'revoked', ...known }],
    ['deactivated-meanwhile', { licence: 'active', ...known }],
    ['revoked-meanwhile', { licence: 'active', ...known }],
    ['expires-tonight', { licence: 'active', ...known }],
    ['suspended-meanwhile', { licence: 'active', ...known }],
  ])('%s', (name, what) => expect(traineeOf(name)).toEqual(what))

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

  test('university: another Level 1 user and two Level 2 users', () => {
    const { world } = loadWorld('university')
    expect(Object.values(world.users).map(({ level }) => level)).toEqual([1, 1, 2, 2])
    expect(world.licence.routes).toEqual(['Student Route'])
  })

  test('hospital-trust: two routes and a Level 2 colleague', () => {
    const { world } = loadWorld('hospital-trust')
    expect(Object.values(world.users).map(({ level }) => level)).toEqual([1, 2])
    expect(world.licence.routes).toEqual([
      'Skilled Worker',
      'Temporary Work - Government Authorised Exchange',
    ])
  })

  test('level-2-clerk: the password went to junk', () => {
    const { world } = loadWorld('level-2-clerk')
    const withPassword = world.mail.filter(({ credentials }) => credentials.password)
    expect(withPassword.map(({ folder }) => folder)).toEqual(['junk'])
  })
})

describe('what happens ten minutes after the start, and not before', () => {
  const statusesAfter = (name: string, ms: number) => {
    const { world } = sms.step(startOf(name), { type: 'time.passed', ms })
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
