import { describe, expect, test } from 'vitest'
import { passwordChangeForm } from '../../machines/guide-1-first-login/form.ts'
import { logInForm } from '../../machines/log-in/form.ts'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../worlds/test-world.ts'

const sms = createSms()
const { world, now } = testWorld()
const scene = sms.sceneOf(sms.start(world, now))

describe('the right details of a form', () => {
  test('log the user in, for every user who has a password', () => {
    const right = logInForm.right(scene, null)
    expect(right).toHaveLength(Object.keys(world.users).length)
    for (const details of right)
      expect(scene.rules.logIn.judge(scene, details)).toEqual({ open: true })
  })

  test('change the password of whoever is inside', () => {
    for (const user of Object.values(world.users)) {
      const [details] = passwordChangeForm.right(scene, user.id)
      if (!details) throw new Error('no right details')
      const { password } = user.account.context
      expect(scene.rules.password.faultsOfChange(details, user, password, scene.readings)).toEqual(
        [],
      )
    }
  })
})

describe('each slip of the log-in is refused', () => {
  const slips = logInForm.fields.flatMap(({ name, wrong }) =>
    wrong.map((partition) => ({ name, ...partition })),
  )

  test.each(slips)('$name: $way', ({ spoil }) => {
    const spoilt = logInForm.right(scene, null).map((right) => spoil(right, scene))
    expect(spoilt.some((details) => details !== undefined)).toBe(true)
    for (const details of spoilt)
      if (details) expect(scene.rules.logIn.judge(scene, details)).toHaveProperty('why')
  })
})

describe('each slip of the change breaks what it says, and that alone', () => {
  const faultOf: Readonly<Record<string, readonly string[]>> = {
    'not the original': ['wrong-original'],
    'case turned': ['wrong-original'],
    'too short': ['too-short'],
    'too long': ['too-long'],
    'no uppercase letter': ['no-uppercase'],
    'no lowercase letter': ['no-lowercase'],
    'no digit': ['no-digit'],
    'no special character': ['no-special'],
    whitespace: ['whitespace'],
    'the user ID in it': ['contains-user-id'],
    'the name in it': ['contains-name'],
    'the original again': ['same-as-original'],
    'not the same': ['does-not-match'],
  }
  const slips = passwordChangeForm.fields.flatMap(({ wrong }) => wrong)

  test('each is known here', () => {
    expect(slips.map(({ way }) => way).sort()).toEqual(Object.keys(faultOf).sort())
  })

  test.each(slips)('$way', ({ way, spoil }) => {
    const user = world.users.LINDG0002
    if (!user) throw new Error('the test world has changed')
    const [right] = passwordChangeForm.right(scene, user.id)
    const details = right && spoil(right, scene)
    if (!details) throw new Error('nothing to spoil')
    const { password } = user.account.context
    expect(scene.rules.password.faultsOfChange(details, user, password, scene.readings)).toEqual(
      faultOf[way],
    )
  })
})
