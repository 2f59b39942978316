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
