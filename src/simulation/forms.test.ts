import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detailNames, type UserDetails } from '../../machines/details.ts'
import { passwordChangeForm } from '../../machines/guide-1-first-login/form.ts'
import { passwordResetForm } from '../../machines/guide-2-password-reset/form.ts'
import { createUserForm, requestUserForm } from '../../machines/guide-3-new-user/form.ts'
import { amendUserForm } from '../../machines/guide-4-amend-deactivate/form.ts'
import { logInForm } from '../../machines/log-in/form.ts'
import { createSms } from '../../machines/step.ts'
import { isLegalLine } from '../screens/line.ts'
import { testWorld } from '../worlds/test-world.ts'

const sms = createSms()
const { world, now } = testWorld()
const scene = sms.sceneOf(sms.start(world, now))
const nobody = { userId: null, subject: null }

describe('the right details of a form', () => {
  test('log the user in, for every user who has a password', () => {
    const right = logInForm.right(scene, nobody)
    expect(right).toHaveLength(Object.keys(world.users).length)
    for (const details of right)
      expect(scene.rules.logIn.judge(scene, details)).toEqual({ open: true })
  })

  test('change the password of whoever is inside', () => {
    for (const user of Object.values(world.users)) {
      const [details] = passwordChangeForm.right(scene, { userId: user.id, subject: null })
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
    const spoilt = logInForm.right(scene, nobody).map((right) => spoil(right, scene))
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
    const [right] = passwordChangeForm.right(scene, { userId: user.id, subject: null })
    const details = right && spoil(right, scene)
    if (!details) throw new Error('nothing to spoil')
    const { password } = user.account.context
    expect(scene.rules.password.faultsOfChange(details, user, password, scene.readings)).toEqual(
      faultOf[way],
    )
  })
})

describe('the right details of the reset', () => {
  test('are granted to every user who has a password, and each slip is refused', () => {
    const right = passwordResetForm.right(scene, nobody)
    expect(right).toHaveLength(Object.keys(world.users).length)
    const { judge } = scene.rules.passwordReset
    for (const details of right) expect(judge(scene, details)).toEqual({ open: true })
    const slips = passwordResetForm.fields.flatMap(({ wrong }) => wrong)
    const spoilt = slips.flatMap(({ spoil }) => right.map((details) => spoil(details, scene)))
    expect(spoilt.filter((details) => details !== undefined).length).toBeGreaterThan(right.length)
    for (const details of spoilt) if (details) expect(judge(scene, details)).toHaveProperty('why')
  })
})

describe('the forms that ask the details of a user', () => {
  const { faults } = scene.rules.details
  const subject = { userId: 'LINDG0002', subject: 'PATEL0003' }
  const forms = [requestUserForm, createUserForm, amendUserForm]

  test.each(forms)('$slug: right details have no fault', (form) => {
    const right = form.right(scene, subject)
    expect(right.length).toBeGreaterThan(0)
    for (const details of right) expect(faults(details, now)).toEqual([])
  })

  const slips = forms.flatMap((form) =>
    form.fields.flatMap(({ name, wrong }) =>
      wrong
        .filter(({ way }) => way !== 'another person')
        .map((partition) => ({ form, slug: form.slug, name, ...partition })),
    ),
  )

  test.each(slips)('$slug, $name: $way is told at its field alone', ({ form, name, spoil }) => {
    const [right] = form.right(scene, subject)
    const spoilt = right && spoil(right, scene)
    if (!spoilt) throw new Error('nothing to spoil')
    expect(faults(spoilt, now).map(({ field }) => field)).toEqual([name])
  })

  test('another person is seen in what would put one in', () => {
    const user = world.users.PATEL0003
    const [right] = amendUserForm.right(scene, subject)
    const slip = amendUserForm.fields
      .flatMap(({ wrong }) => wrong)
      .find(({ way }) => way === 'another person')
    const spoilt = right && slip?.spoil(right, scene)
    if (!user || !right || !spoilt) throw new Error('nothing to spoil')
    expect(scene.rules.details.isAnotherPerson(user, right)).toBe(false)
    expect(scene.rules.details.isAnotherPerson(user, spoilt)).toBe(true)
  })
})

test('a detail that SMS takes is a line that every screen can show', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[A-Za-zÀ-ÿ0-9 .,'’()/#&+-]{1,20}$/),
  )
  fc.assert(
    fc.property(fc.constantFrom(...detailNames), anyText, (name, text) => {
      const { tidied, faultOf } = scene.rules.details
      const [right] = requestUserForm.right(scene, nobody)
      if (!right) throw new Error('no right details')
      const kept = tidied({ ...right, [name]: text } as UserDetails)[name]
      if (kept !== '' && faultOf(name, kept, now) === null) expect(isLegalLine(kept)).toBe(true)
    }),
    { numRuns: 20_000 },
  )
})
