import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { rules } from '../../machines/rules/rules.ts'
import { closed } from '../../machines/rules/verdict.ts'
import { createSms } from '../../machines/step.ts'
import { loadWorld } from './load.ts'
import { worldNames } from './names.ts'
import { packageFolder } from './package-folder.ts'

const folderOf = (room: string): string => join(packageFolder() ?? '.', 'scenarios', room)
const proofFolder = folderOf('proof-worlds')
const inProof = worldNames({ folder: proofFolder })
const sms = createSms()

/** Whoever wants to see one of these begins without a settled worker among the Level 1 users, which is their story. */
const withoutASettledWorker = ['no-level-1-left', 'last-level-1']

/** Here it is the story that nothing but the helpdesk, or another user, tells the user ID. */
const withoutAnId = ['forgotten-user-id', 'lost-letter', 'business-helpdesk', 'level-2-forgot']

/** Here the password has to be reset. */
const withoutAPassword = [
  ...withoutAnId,
  'only-level-1',
  'forgotten-password',
  'locked-and-forgotten',
]

/** Here a user tells where he or she lives, as colleagues do. */
const withUserAsColleague = ['moving-office']

describe.each([
  ...worldNames().map((name) => [name, folderOf('worlds')] as const),
  ...inProof.map((name) => [name, proofFolder] as const),
])('%s', (name, folder) => {
  const { world, now, source } = loadWorld(name, { folder })
  const text = readFileSync(source, 'utf8')
  const people = [...Object.values(world.users), ...world.colleagues]

  test('nothing is due the moment it begins', () => {
    expect(sms.start(world, now).world).toEqual(world)
  })

  test('bears its name', () => expect(world.name).toBe(name))

  test('says in its first line what it is for', () => expect(text).toMatch(/^# \S/))

  test('leads nowhere: example addresses, and no links but deceitful ones', () => {
    expect(text.replace(/^ +link: .+$/gm, '')).not.toMatch(/https?:|www\.|\[.+\]\(.+\)/)
    const addresses = text.match(/[^\s@[]+@[^\s@,}\]]+/g) ?? []
    expect(addresses.filter((address) => !/\.example[.,]?$/.test(address))).toEqual([])
  })

  test('its telephone numbers, postcodes and National Insurance numbers are nobody’s', () => {
    for (const { telephone, postcode, nationalInsuranceNumber } of people) {
      expect(telephone).toMatch(/^(?:01632 960\d{3})?$/)
      expect(postcode).toMatch(/^ZZ\d /)
      expect(nationalInsuranceNumber).toMatch(/^(?:QQ .+)?$/)
    }
    for (const { homeAddress } of world.colleagues)
      expect(homeAddress).toMatch(/, ZZ\d \d[A-Z]{2}$/)
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

  test('the trainee has an address and is somebody who can log in, as far as the licence goes', () => {
    const { userId, addresses } = world.trainee
    expect(addresses).toEqual([world.users[userId]?.email])
    expect(world.users[userId]?.account.value.status).toBe('active')
  })

  test('the trainee knows both details, or can find them, unless that is the story', () => {
    const { userId, knowsUserId, knowsPassword, addresses } = world.trainee
    const user = world.users[userId]
    const found = [...world.mail.filter(({ to }) => addresses.includes(to)), ...world.letters]
    const hasId = knowsUserId || found.some(({ credentials }) => credentials.userId === userId)
    const password = user?.account.context.password
    const hasPassword =
      knowsPassword || found.some(({ credentials }) => credentials.password === password)
    expect(hasId).toBe(!withoutAnId.includes(name))
    expect(hasPassword).toBe(!withoutAPassword.includes(name))
  })

  test('a settled worker is among the Level 1 users where one is needed, unless that is the story', () => {
    expect(rules.assessors.findASettledWorker(world)).toBe(!withoutASettledWorker.includes(name))
  })

  test('nothing speaks against the details that its people really have', () => {
    const objections = people.flatMap((one) => rules.assessors.objectionsTo(one, world))
    expect(objections).toEqual([])
  })

  test('each colleague can be made a user, unless that is the story', () => {
    const users = world.colleagues.filter((one) => rules.details.alreadyUser(one, world))
    expect(users.length > 0).toBe(withUserAsColleague.includes(name))
  })

  test('nobody shares a name or an address with another one', () => {
    const others = world.colleagues.filter((one) => !rules.details.alreadyUser(one, world))
    const people = [...Object.values(world.users), ...others]
    const names = people.map(({ givenName, familyName }) => `${givenName} ${familyName}`)
    expect(new Set(names).size).toBe(names.length)
    expect(new Set(people.map(({ email }) => email)).size).toBe(people.length)
  })

  test('mail, calls and the schedule reach the trainee', () => {
    const arriving = world.schedule.flatMap(({ event }) =>
      event.type === 'mail.arrived' ? [event.to] : [],
    )
    for (const to of [...world.mail.map((mail) => mail.to), ...arriving])
      expect(world.trainee.addresses).toContain(to)
  })
})

describe('a proof world stays small enough to be searched to its end', () => {
  test.each(inProof)('%s', (name) => {
    const { world } = loadWorld(name, { folder: proofFolder })
    expect(Object.keys(world.users).length).toBeLessThanOrEqual(3)
    expect(world.colleagues.length).toBeLessThanOrEqual(1)
    expect(rules.board.current(world).length).toBeLessThanOrEqual(1)
    // What others do, they do at one instant: each further one would double what can be.
    expect(new Set(world.schedule.map(({ at }) => at)).size).toBeLessThanOrEqual(1)
    expect(world.delays).toMatchObject({ request: null, amendment: null })
  })

  test.each([
    ['pair', { levels: [1, 2], colleagues: 1, posts: 1, automation: false, rating: 'A' }],
    ['two-level-1', { levels: [1, 1], colleagues: 0, posts: 1, automation: false, rating: 'A' }],
    [
      'provisional',
      { levels: [1, 2], colleagues: 0, posts: 0, automation: false, rating: 'provisional' },
    ],
    ['automated', { levels: [1], colleagues: 0, posts: 0, automation: true, rating: 'A' }],
    ['last-level-1', { levels: [1, 2], colleagues: 1, posts: 0, automation: false, rating: 'A' }],
  ])('%s is what it is for', (name, what) => {
    const { world } = loadWorld(name, { folder: proofFolder })
    expect({
      levels: Object.values(world.users).map(({ level }) => level),
      colleagues: world.colleagues.length,
      posts: world.posts.length,
      automation: world.licence.automation,
      rating: world.licence.life.value.rating,
    }).toEqual(what)
  })

  test('provisional is closed to guides 3 and 4, last-level-1 has no active Level 1 user', () => {
    const provisional = loadWorld('provisional', { folder: proofFolder }).world
    const last = loadWorld('last-level-1', { folder: proofFolder }).world
    expect(rules.users.areManagedHere(provisional.licence)).toEqual(closed('provisional'))
    expect(rules.users.hasActiveLevelOne(last)).toBe(false)
    expect(last.users[last.trainee.userId]?.level).toBe(2)
  })
})
