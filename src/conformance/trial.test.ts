import { beforeEach, describe, expect, test } from 'vitest'
import type { Driver } from './driver.ts'
import { adapterError, refused, unsupported } from './driver.ts'
import { RefDriver } from './ref-driver.ts'
import { literal, type Text } from './text.ts'
import { Trial } from './trial.ts'

const known = (what: 'the user ID' | 'the password'): Text => ({
  kind: 'known',
  what,
  cased: 'as it is',
})

let trial: Trial
beforeEach(async () => {
  trial = new Trial(new RefDriver())
  await trial.begin('university')
})

describe('a scenario begins', () => {
  const start = Date.UTC(2027, 8, 13, 8, 30)

  test('with its world, or later', async () => {
    expect(trial.now).toBe(start)
    await trial.begin('university', start)
    await trial.begin('university', start + 1)
    expect(trial.now).toBe(start + 1)
  })

  test('never before it: what stands in the world has happened by then', async () => {
    await expect(trial.begin('university', start - 1)).rejects.toThrow(
      'the world university begins at 2027-09-13T08:30:00Z',
    )
  })
})

test('a tab is turned to only while it is open', async () => {
  await trial.openTab()
  trial.turnTo('1')
  trial.turnTo('2')
  await trial.closeTab()
  expect(() => trial.turnTo('2')).toThrow('whether tab 2 is open')
  trial.turnTo('1')
  await trial.begin('university')
  await trial.openTab()
  expect(() => trial.turnTo('3')).toThrow('whether tab 3 is open')
})

test('a tab that refuses to be closed is open still', async () => {
  const driver = new RefDriver()
  driver.close = async () => refused('not now')
  const other = new Trial(driver)
  await other.begin('university')
  await other.openTab()
  await other.closeTab()
  other.speakOfTheRefusal()
  other.turnTo('2')
})

describe('nothing goes wrong unnoticed', () => {
  test('an error that no step speaks of stops the next deed, and the end', async () => {
    await trial.logIn(known('the user ID'), literal('Wrong=Password=1'))
    const complaint = 'the screen tells an error that no step expected: Please make sure'
    await expect(trial.pass(1)).rejects.toThrow(complaint)
    expect(() => trial.end()).toThrow(complaint)
    trial.speakOfTheError()
    expect(() => trial.end()).not.toThrow()
  })

  test('a greyed-out control likewise', async () => {
    await trial.select('Log in')
    const complaint = 'Log in was refused, and no step expected it: Log in is not available.'
    await expect(trial.openTab()).rejects.toThrow(complaint)
    expect(() => trial.end()).toThrow(complaint)
    trial.speakOf('Log out')
    trial.speakOfTheError()
    expect(() => trial.end()).toThrow(complaint)
    trial.speakOf('Log in')
    expect(() => trial.end()).not.toThrow()
  })

  test('and is told with the step at which it did', async () => {
    trial.takeUp(() => '"Log in" is selected')
    await trial.select('Log in')
    trial.takeUp(() => 'the clock moves on by 1 second')
    await expect(trial.pass(1000)).rejects.toThrow(
      'Log in is not available.\n  at the step: "Log in" is selected',
    )
  })

  test('nor a field that is not there, or a deed that the Home Office cannot do', async () => {
    await trial.fill('PIN', literal('1'))
    expect(() => trial.end()).toThrow('PIN was refused')
    trial.speakOf('PIN')
    await trial.homeOffice({ type: 'homeOffice.changedLicence', change: 'reinstated' })
    expect(() => trial.end()).toThrow('the Home Office was refused')
  })
})

describe('what a driver answers', () => {
  const answering = async (method: keyof Driver, answer: unknown): Promise<Trial> => {
    const driver = new RefDriver()
    Object.defineProperty(driver, method, { value: async () => answer })
    const other = new Trial(driver)
    if (method !== 'reset') await other.begin('university')
    return other
  }

  test('unsupported: the scenario does not apply', async () => {
    const other = await answering('advance', unsupported('a clock'))
    await expect(other.pass(1)).rejects.toThrow('ref: does not support a clock')
  })

  test('error: the driver’s fault', async () => {
    const other = await answering('reset', adapterError('the cable is out'))
    await expect(other.begin('university')).rejects.toMatchObject({
      name: 'AdapterError',
      message: 'the cable is out',
    })
  })

  test('a screen cannot be refused', async () => {
    const other = await answering('observe', refused('not now'))
    await expect(other.screen()).rejects.toThrow('refuses to show its screen')
  })
})

describe('what the user knows', () => {
  test('is bound when it first appears, and has to stay', async () => {
    trial.known.readMail([{ userId: null, password: 'Practise+1=Only' }])
    expect(() => trial.known.readMail([{ userId: null, password: 'Practise+2=Only' }])).toThrow(
      'a password in an e-mail was Practise+1=Only when it first appeared, and is Practise+2=Only now',
    )
  })

  test('has to be read before it is used', async () => {
    await trial.begin('new-sponsor')
    await expect(trial.fill('User ID', known('the user ID'))).rejects.toThrow(
      'the user ID is not known at this step',
    )
  })

  test('changes with a change of password that is accepted, and with no other', async () => {
    const { password } = trial.known
    await trial.logIn(known('the user ID'), known('the password'))
    await trial.select('OK')
    await trial.select('Change password')
    await trial.changePassword(known('the password'), literal('short'), literal('short'))
    expect(trial.known.password).toBe(password)
    trial.speakOfTheError()
    const chosen = literal('Practise+2=Only')
    await trial.changePassword(known('the password'), chosen, chosen)
    expect(trial.known.password).toBe('Practise+2=Only')
  })
})

test('a password that is chosen field by field is known as well', async () => {
  await trial.logIn(known('the user ID'), known('the password'))
  await trial.select('OK')
  await trial.select('Change password')
  await trial.fill('Confirm new password', literal('Practise+2=Only'))
  await trial.fill('New password', literal('Practise+2=Only'))
  await trial.fill('Original password', known('the password'))
  await trial.select('Submit')
  expect(trial.known.password).toBe('Practise+2=Only')
})

test('a password that was chosen for somebody else is none of the user’s', async () => {
  const { password } = trial.known
  await trial.logIn(literal('MORRO0003'), literal('Pebble=Training7'))
  await trial.select('Change password')
  const chosen = literal('Practise+2=Only')
  await trial.changePassword(literal('Pebble=Training7'), chosen, chosen)
  expect(trial.known.password).toBe(password)
})

test('that something could not be done can be spoken of, and only then', async () => {
  expect(() => trial.speakOfTheRefusal()).toThrow('whether that was refused')
  await trial.desk({ type: 'colleague.asked', userId: 'MORRO0003' }, 'asking a colleague')
  expect(() => trial.end()).toThrow('asking a colleague was refused')
  trial.speakOfTheRefusal()
  expect(() => trial.end()).not.toThrow()
})

test('what is seen otherwise than expected is told', async () => {
  await expect(trial.see('the screen', ({ title }) => title, 'Contact')).rejects.toThrow(
    /the screen\n {2}expected: "Contact"\n {2}found: {4}"SMS log in"$/,
  )
})

test.each([
  [undefined, 'nothing'],
  [null, 'nothing'],
  [[null, undefined], '[nothing,nothing]'],
  [['a', false], '["a",false]'],
])('what is not there is told in words: %j', (found, told) => {
  expect(() => trial.expect('a look', found, 'x')).toThrow(`found:    ${told}`)
})
