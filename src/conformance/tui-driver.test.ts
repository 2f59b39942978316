import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import { day } from '../../machines/time.ts'
import type { Driver, Result } from './driver.ts'
import { driverFor } from './drivers.ts'

/** The desk, the long forms and the tables of the terminal: what the model does there, the terminal does too. */
let ref: Driver
let tui: Driver
/** A start of the program in a pseudo-terminal and some hundred keys, on a busy machine. */
const patience = 60_000
const tab = '1'

beforeAll(async () => {
  ref = await driverFor('ref:')
  tui = await driverFor('tui:')
})

afterAll(async () => {
  await tui.shutdown()
  await ref.shutdown()
})

/** Asks both. @returns what they agree upon */
const both = async <Value>(
  ask: (driver: Driver) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const [fromRef, fromTui] = [await ask(ref), await ask(tui)]
  expect(fromTui).toEqual(fromRef)
  return fromRef
}

const begin = (world: string, now?: string) =>
  both((driver) =>
    driver.reset({ world, readings: {}, ...(now !== undefined && { now: Date.parse(now) }) }),
  )
const desk = async (event: DeskEvent) => (await both((driver) => driver.desk({ event }))).kind
const homeOffice = async (event: HomeOfficeEvent) =>
  (await both((driver) => driver.homeOffice({ event }))).kind
const mailTo = async (to: string) => {
  const result = await both((driver) => driver.readMail({ to }))
  return result.kind === 'ok' ? result.value : []
}
const pass = (ms: number) => both((driver) => driver.advance({ ms }))
const observed = () => both((driver) => driver.observe({ tab }))
const fill = (field: string, value: string) => both((driver) => driver.fill({ tab, field, value }))
const select = async (control: string) => {
  expect((await both((driver) => driver.select({ tab, control }))).kind).toBe('ok')
  await observed()
}

const priya = 'p.venkatham@sallowmere.example'

describe('the desk', { timeout: patience }, () => {
  test('mail, a deceitful link, and a page that fishes for passwords', async () => {
    await begin('university-term')
    await pass(23 * day)
    const bait = { type: 'mail.linkFollowed', id: 'mail-5' } as const
    expect(await desk(bait)).toBe('refused')
    expect(await desk({ type: 'mail.opened', id: 'mail-1' })).toBe('ok')
    expect(await desk({ type: 'mail.opened', id: 'mail-1' })).toBe('refused')
    await mailTo(priya)
    expect(await desk({ type: 'password.told', to: 'page', id: 'mail-5' })).toBe('refused')
    expect(await desk(bait)).toBe('ok')
    expect(await desk(bait)).toBe('refused')
    expect(await desk({ type: 'password.told', to: 'page', id: 'mail-5' })).toBe('ok')
    expect(await desk({ type: 'password.told', to: 'page', id: 'mail-5' })).toBe('refused')
    await mailTo(priya)
  })

  test('the filter of the mailbox', async () => {
    await begin('university-term')
    await mailTo(priya)
    expect(await desk({ type: 'mail.filterMended' })).toBe('ok')
    expect(await desk({ type: 'mail.filterMended' })).toBe('refused')
    await mailTo(priya)
  })

  test('a call is taken, declined, and told the password', async () => {
    await begin('university-term')
    expect(await desk({ type: 'call.taken', id: 'call-1' })).toBe('refused')
    await pass(52 * day)
    expect(await desk({ type: 'password.told', to: 'caller', id: 'call-1' })).toBe('refused')
    expect(await desk({ type: 'call.taken', id: 'call-1' })).toBe('ok')
    expect(await desk({ type: 'password.told', to: 'caller', id: 'call-1' })).toBe('ok')
    expect(await desk({ type: 'call.declined', id: 'call-1' })).toBe('refused')
    expect(await desk({ type: 'call.taken', id: 'call-2' })).toBe('ok')
    expect(await desk({ type: 'call.declined', id: 'call-2' })).toBe('ok')
    expect(await desk({ type: 'call.declined', id: 'call-2' })).toBe('refused')
  })

  test('colleagues are asked, and told the password', async () => {
    await begin('university-term')
    for (const event of [
      { type: 'colleague.asked', userId: 'BOATE0002' },
      { type: 'password.told', to: 'colleague', id: 'OSTRO0004' },
    ] as const) {
      expect(await desk(event)).toBe('ok')
      expect(await desk(event)).toBe('refused')
    }
    expect((await mailTo(priya)).at(-1)).toMatchObject({ userId: 'VENKA0001' })
  })

  test('a user ID is handed over, once, to a user who can use it', async () => {
    await begin('authorising-officer')
    expect(await desk({ type: 'userId.handedOver', userId: 'ADEBA0003' })).toBe('ok')
    for (const userId of ['ADEBA0003', 'GREYW0002', 'MONKS0001', 'NOBOD0009'])
      expect(await desk({ type: 'userId.handedOver', userId })).toBe('refused')
  })

  test('a helpdesk answers whom it may answer, and everybody reads it', async () => {
    await begin('lost-letter')
    for (const from of ['trainee', 'authorisingOfficer', 'keyContact'] as const)
      for (const helpdesk of ['educators', 'business'] as const)
        expect(await desk({ type: 'helpdesk.asked', helpdesk, from })).toBe('ok')
    await pass(3 * day)
    const answers = await mailTo('h.cloverdell@pennywhistle.example')
    expect(answers.map(({ userId }) => userId)).toContain('MARQU0001')
    await mailTo('a.finlaywick@pennywhistle.example')
    await mailTo('b.marquesson@pennywhistle.example')
    expect(await mailTo('nobody@pennywhistle.example')).toEqual([])
  })

  test('a paper form is sent, once', async () => {
    await begin('no-level-1-left')
    const sent = { type: 'paperForm.sent', colleague: 'w-pickersgill' } as const
    await both((driver) => driver.readLetters({ to: 'Imogen Somervale' }))
    expect(await desk(sent)).toBe('ok')
    expect(await desk(sent)).toBe('refused')
    await pass(60 * day)
    expect(await mailTo('w.pickersgale@marrowfield.example')).toHaveLength(1)
    await both((driver) => driver.readLetters({ to: 'Imogen Somervale' }))
  })

  test('mail to an old address and to a new one is told apart', async () => {
    await begin('university-term')
    await logInAndManage()
    await select('VENKA0001')
    await select('Amend user')
    await fill('Email address', 'priya.venkatham@sallowmere.example')
    await select('Save')
    expect(await homeOffice({ type: 'homeOffice.amendmentApproved', userId: 'VENKA0001' })).toBe(
      'ok',
    )
    expect(await desk({ type: 'colleague.asked', userId: 'BOATE0002' })).toBe('ok')
    expect(await mailTo('priya.venkatham@sallowmere.example')).toHaveLength(1)
    expect(await mailTo(priya)).toHaveLength(2)
  })

  test('mail of the same subject is told apart', async () => {
    await begin('university-term')
    for (let times = 0; times < 2; times++) {
      await select('Forgotten your password?')
      await fill('User ID', 'VENKA0001')
      await fill('Email address', priya)
      await select('Submit')
      await select('OK')
    }
    const passwords = (await mailTo(priya)).flatMap(({ password }) => password ?? [])
    expect(new Set(passwords).size).toBe(2)
  })
})

describe('the Home Office', { timeout: patience }, () => {
  test('posts for certain routes and with an end', async () => {
    const now = Date.parse('2027-09-20T08:00:00Z')
    await begin('university-term')
    const posted = { type: 'homeOffice.posted', title: 'Roof works', text: 'On Monday.' } as const
    expect(await homeOffice({ ...posted, routes: [], expiresAt: null })).toBe('ok')
    expect(await homeOffice({ ...posted, routes: ['Student Route'], expiresAt: null })).toBe('ok')
    expect(await homeOffice({ ...posted, routes: ['Scale-up'], expiresAt: now + day })).toBe('ok')
    expect(await homeOffice({ ...posted, routes: [], expiresAt: now + day })).toBe('ok')
    expect(await homeOffice({ ...posted, routes: [], expiresAt: now - day })).toBe('refused')
    const byHand = { ...posted, title: 'To be withdrawn', routes: [], expiresAt: null }
    expect(await homeOffice(byHand)).toBe('ok')
    expect(await homeOffice({ type: 'homeOffice.archived', post: 'post-8' })).toBe('ok')
    expect(await homeOffice({ type: 'homeOffice.archived', post: 'post-8' })).toBe('refused')
    await fill('User ID', 'VENKA0001')
    await fill('Password', 'Kestrel=Training23')
    await select('Log in')
    await pass(day)
    await select('Forgotten your password?')
  })

  test('decides upon an amendment', async () => {
    await begin('university-term')
    await logInAndManage()
    for (const decision of [
      'homeOffice.amendmentRejected',
      'homeOffice.amendmentApproved',
    ] as const) {
      await select('VENKA0001')
      await select('Amend user')
      await fill('Job title', `Dean by ${decision}`)
      await select('Save')
      const userId = 'VENKA0001'
      expect(
        await homeOffice(
          decision === 'homeOffice.amendmentRejected'
            ? { type: decision, userId, reason: 'No reason given.' }
            : { type: decision, userId },
        ),
      ).toBe('ok')
      await observed()
    }
    await both((driver) => driver.readLetters({ to: 'Desmond Arkwrightson' }))
    expect(await homeOffice({ type: 'homeOffice.automated' })).toBe('ok')
    expect(await homeOffice({ type: 'homeOffice.automated' })).toBe('refused')
  })
})

const logInAndManage = async () => {
  await fill('User ID', 'VENKA0001')
  await fill('Password', 'Kestrel=Training23')
  await select('Log in')
  await select('OK')
  await select('Licence summary, applications and services')
  await select('Manage Level 1 and 2 users')
}

/** The file of a university, with so many more users of Level 2. */
const manyUsers = (file: string, count: number): void => {
  const text = readFileSync(new URL('../../scenarios/worlds/university-term.yaml', import.meta.url))
  const users = Array.from(
    { length: count },
    (_, at) => `
  - id: CLERK${String(at + 10).padStart(4, '0')}
    level: 2
    givenName: Jo
    familyName: Clerkwell-${String.fromCharCode(97 + at)}
    born: 1990-02-0${1 + (at % 9)}
    jobTitle: Clerk
    email: clerk${at}@sallowmere.example
    status: Active
    password: { value: Heron=Training${at + 50}, state: chosen }`,
  )
  writeFileSync(file, text.toString().replace('\ncolleagues:', `${users.join('')}\n\ncolleagues:`))
}

describe('long forms and tables', { timeout: patience }, () => {
  test('in a table of twenty-five users all can be reached', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sms-sim-'))
    try {
      const world = join(folder, 'many-users.yaml')
      manyUsers(world, 20)
      await begin(world)
      await logInAndManage()
      for (const control of ['Request level 1 user', 'CLERK0010', 'CLERK0029']) {
        await select(control)
        await select('Back')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('users are created until the table is longer than the terminal, and one is deactivated', async () => {
    await begin('university-term')
    await logInAndManage()
    for (let at = 0; at < 7; at++) {
      await select('Create level 2 user')
      const name = String.fromCharCode(97 + at)
      for (const [field, value] of [
        ['Postcode', at === 0 ? '75008' : 'ZZ5 4RB'],
        ['Given name', `Given-${name}`],
        ['Family name', `Family-${name}`],
        ['Date of birth (DD/MM/YYYY)', '01/02/1990'],
        ['Job title', 'Clerk'],
        ['Email address', `${name}@sallowmere.example`],
        ['Address line 1', 'Student Services'],
        ['Town or city', 'Sallowmere'],
      ] as const)
        await fill(field, value)
      await select('Add')
      if (at === 0) {
        await fill('Postcode', 'ZZ5 4RB')
        await select('Add')
      }
      await select('OK')
    }
    await select('FAMIL0012')
    await select('Deactivate user')
    await select('Deactivate user')
    await select('OK')
    const result = await observed()
    expect(result.kind === 'ok' && result.value.table?.rows).toHaveLength(12)
    expect(await mailTo('a@sallowmere.example')).toHaveLength(1)
  })
})
