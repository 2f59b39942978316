import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import { minute } from '../../machines/time.ts'
import type { Driver, Result } from './driver.ts'
import { driverFor } from './drivers.ts'

/** What every driver owes to a scenario, whatever system is behind it; and both see the same. */
const systems = ['ref:', 'tui:'] as const
const drivers = new Map<string, Driver>()
/** A start of the program in a pseudo-terminal, on a busy machine. */
const patience = 30_000

beforeAll(async () => {
  for (const sut of systems) drivers.set(sut, await driverFor(sut))
})

afterAll(async () => {
  for (const driver of drivers.values()) await driver.shutdown()
})

const tab = '1'
const university = { world: 'university', readings: {} }
const elin = { id: 'LINDG0001', email: 'e.lindgate@wexmoor.example', password: 'Autumn=Training5' }

const driverOf = (sut: string): Driver => {
  const driver = drivers.get(sut)
  if (!driver) throw new TypeError(`no driver ${sut}`)
  return driver
}

const valueIn = <Value>(result: Result<Value>): Value => {
  if (result.kind !== 'ok') throw new TypeError(JSON.stringify(result))
  return result.value
}

const logIn = async (driver: Driver): Promise<void> => {
  valueIn(await driver.fill({ tab, field: 'User ID', value: elin.id }))
  valueIn(await driver.fill({ tab, field: 'Password', value: elin.password }))
  valueIn(await driver.select({ tab, control: 'Log in' }))
}

test('a system that is not known is named, with those that are', () => {
  expect(() => driverFor('web:')).toThrow('There is no driver for "web:"; known are: ref:, tui:')
  expect(() => driverFor('constructor')).toThrow('There is no driver')
})

describe.each(systems)('%s', { timeout: patience }, (sut) => {
  test('owes everything that a scenario asks for', async () => {
    expect(await driverOf(sut).initialize()).toMatchObject({
      clock: 'virtual',
      mail: true,
      letters: true,
      homeOffice: true,
      tabs: true,
      worlds: expect.arrayContaining(['new-sponsor', 'university']),
    })
  })

  test('before a reset, and in an unknown world, it is the adapter’s fault', async () => {
    const driver = await driverFor(sut)
    expect(await driver.observe({ tab })).toMatchObject({ kind: 'error' })
    expect(await driver.reset({ world: 'universitty', readings: {} })).toMatchObject({
      kind: 'error',
      message: expect.stringContaining('nearest: university'),
    })
    await driver.shutdown()
  })

  test('refuses what is not there or greyed out, and nothing has changed', async () => {
    const driver = driverOf(sut)
    valueIn(await driver.reset(university))
    const before = valueIn(await driver.observe({ tab }))
    expect(before.title).toBe('SMS log in')
    expect((await driver.select({ tab, control: 'Log in' })).kind).toBe('refused')
    expect((await driver.select({ tab, control: 'Log out' })).kind).toBe('refused')
    expect((await driver.fill({ tab, field: 'PIN', value: '1' })).kind).toBe('refused')
    expect(valueIn(await driver.observe({ tab }))).toEqual(before)
  })

  test('begins under the readings and at the instant that are asked for', async () => {
    const driver = driverOf(sut)
    const now = Date.parse('2027-09-20T00:00:00Z')
    valueIn(
      await driver.reset({
        world: 'university',
        readings: { 'R-FIRSTBOARD': 'change-then-home' },
        now,
      }),
    )
    await logIn(driver)
    const { table } = valueIn(await driver.observe({ tab }))
    expect(table?.rows.map(([, title]) => title)).toEqual([
      'Late arrivals this autumn',
      'Evidence of English',
    ])
  })

  test('opens as many tabs as there may be, and closes them', async () => {
    const driver = driverOf(sut)
    valueIn(await driver.reset(university))
    const opened = [await driver.open(), await driver.open(), await driver.open()].map(valueIn)
    expect(opened).toEqual([{ tab: '2' }, { tab: '3' }, { tab: '4' }])
    expect((await driver.open()).kind).toBe('refused')
    for (const one of ['1', '2', '3', '4']) valueIn(await driver.close({ tab: one }))
    expect((await driver.observe({ tab })).kind).toBe('error')
    expect((await driver.close({ tab })).kind).toBe('error')
    expect(valueIn(await driver.open())).toEqual({ tab: '1' })
  })

  test('lets the Home Office act, and refuses what it cannot do', async () => {
    const driver = driverOf(sut)
    valueIn(await driver.reset(university))
    const event: HomeOfficeEvent = { type: 'homeOffice.deactivated', userId: elin.id }
    expect((await driver.homeOffice({ event })).kind).toBe('ok')
    expect((await driver.homeOffice({ event })).kind).toBe('refused')
    await logIn(driver)
    expect(valueIn(await driver.observe({ tab })).error).toBeDefined()
  })

  test('types whatever there is, and shows it again', async () => {
    const driver = driverOf(sut)
    valueIn(await driver.reset(university))
    const value = 'tab\there, \u001b[31mred, 東京 \\ ␣ " and   spaces '
    valueIn(await driver.fill({ tab, field: 'User ID', value }))
    expect(valueIn(await driver.observe({ tab })).fields[0]?.value).toBe(value)
    valueIn(await driver.fill({ tab, field: 'User ID', value: '' }))
    expect(valueIn(await driver.observe({ tab })).fields[0]?.value).toBe('')
  })
})

describe('both systems', { timeout: patience }, () => {
  const both = async <Value>(ask: (driver: Driver) => Promise<Result<Value>>): Promise<void> => {
    const [ref, tui] = [await ask(driverOf('ref:')), await ask(driverOf('tui:'))]
    expect(tui).toEqual(ref)
    expect(ref.kind).toBe('ok')
  }
  const observed = () => both((driver) => driver.observe({ tab }))

  test('show the same pages, also one that is longer than the terminal', async () => {
    await both((driver) => driver.reset(university))
    await observed()
    for (let number = 1; number <= 9; number += 1) {
      const text = `Message ${number} is about the training of staff, and long enough for three lines of the board.`
      const event = {
        type: 'homeOffice.posted',
        title: `Message ${number}`,
        text,
        routes: [],
        expiresAt: null,
      } as const
      await both((driver) => driver.homeOffice({ event }))
    }
    await both((driver) => driver.fill({ tab, field: 'User ID', value: elin.id }))
    await both((driver) => driver.fill({ tab, field: 'Password', value: elin.password }))
    await observed()
    await both((driver) => driver.select({ tab, control: 'Log in' }))
    await observed()
    await both((driver) => driver.select({ tab, control: 'View archived messages' }))
    await observed()
    await both((driver) => driver.select({ tab, control: 'Back' }))
    await both((driver) => driver.select({ tab, control: 'OK' }))
    await observed()
    await both((driver) => driver.advance({ ms: 20 * minute - 1 }))
    await observed()
    await both((driver) => driver.advance({ ms: 1 }))
    await observed()
  })

  test.each([
    ['new-sponsor', 'i.okoro@tallowbridge.example', 'Maren Holloworth'],
    ['level-2-clerk', 'j.patelwood@larkspur-homes.example', 'Beatrix Colverdale'],
  ])('bring the same mail and letters in the world %s', async (world, address, officer) => {
    await both((driver) => driver.reset({ world, readings: {} }))
    await both((driver) => driver.readMail({ to: address }))
    await both((driver) => driver.readLetters({ to: officer }))
    await both((driver) => driver.readMail({ to: address }))
  })
})
