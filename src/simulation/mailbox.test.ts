import { expect, test } from 'vitest'
import { testWorld } from '../worlds/test-world.ts'
import { mailboxOf } from './mailbox.ts'

test('the mailbox holds what was sent to the trainee, and nobody else’s mail', () => {
  const { world } = testWorld((file) => ({
    ...file,
    mail: [
      ...(file.mail ?? []),
      {
        to: 'j.patelwood@millbrook.example',
        from: 'm.lindqvarn@millbrook.example',
        folder: 'inbox',
        subject: 'For Jay alone',
        received: '2027-03-01T10:00:00Z',
        text: ['Not for Ruth.'],
      },
    ],
  }))
  expect(world.mail).toHaveLength(2)
  expect(mailboxOf(world).map(({ subject }) => subject)).toEqual([
    'Your password for the training SMS',
  ])
})

test('what comes to an address that the trainee once had is still read', () => {
  const { world } = testWorld()
  const before = 'before@millbrook.example'
  const [mail = expect.unreachable()] = world.mail
  const moved = {
    ...world,
    mail: [
      mail,
      { ...mail, id: 'mail-2', to: before },
      { ...mail, id: 'mail-3', to: 'x@y.example' },
    ],
    trainee: { ...world.trainee, addresses: [...world.trainee.addresses, before] },
  }
  expect(mailboxOf(moved).map(({ id }) => id)).toEqual(['mail-1', 'mail-2'])
})

test('junk is mail too', () => {
  const { world } = testWorld((file) => ({
    ...file,
    mail: (file.mail ?? []).map((one) => ({ ...one, folder: 'junk' })),
  }))
  expect(mailboxOf(world).map(({ folder }) => folder)).toEqual(['junk'])
})
