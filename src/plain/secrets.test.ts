import { describe, expect, test } from 'vitest'
import { toJson } from '../../machines/state.ts'
import { writeJournal } from '../simulation/journal.ts'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import { runPlain } from './run.ts'
import { TestInput, TestOutput } from './test-streams.ts'
import { fishedFor } from './test-worlds.ts'

/** Passwords that stand in no world file, each a way to be right or wrong. */
const secrets = [
  'kettle-Brass7#Umbrella',
  'marzipan tollgate quiver',
  'ZEPPELIN4@HARBOUR&FROST',
  'wistful^oboe',
  'パスワードじゃないよ',
] as const

const toSeveral = (typed: string): readonly string[] => [
  ...['User ID', 'LINDG0002', 'Password', typed, 'Log in', '?', 'What', 'Notebook'],
  ...['User ID', 'LINDG0002', 'Password', 'Chosen#Training2', 'Log in', 'OK', 'Change password'],
  ...[
    'Original password',
    typed,
    'New password',
    typed,
    'Confirm new password',
    typed,
    '?',
    'Submit',
  ],
  ...[
    'Original password',
    'Chosen#Training2',
    'New password',
    typed,
    'Confirm new password',
    typed,
  ],
  ...['Submit', 'Notebook', 'What', 'Log out', 'Leave'],
]

const halvesOf = (text: string): readonly string[] => {
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, middle), text.slice(middle)]
}

const at = (isTTY: boolean) => ({
  stdin: new TestInput({ isTTY }),
  stdout: new TestOutput({ isTTY }),
})

describe.each(secrets)('a password typed into secret fields', (secret) => {
  test.each([false, true])('is found nowhere, at a terminal: %s', async (isTTY) => {
    const { stdin, stdout } = at(isTTY)
    const { world, now } = testWorld()
    const simulation = new Simulation({ world, now })
    stdin.end(
      toSeveral(secret)
        .map((answer) => `${answer}\n`)
        .join(''),
    )
    await runPlain({ simulation, stdin, stdout })

    // It went in: two fields filled at the log-in, three at the change, all of them more than once.
    expect(stdout.text.split('Confirm new password is filled.').length).toBe(3)
    const kept = [stdout.text, writeJournal(simulation.journal), toJson(simulation.state)].join(
      '\n',
    )
    for (const part of [secret, ...halvesOf(secret)]) expect(kept).not.toContain(part)
  })
})

test('a password that goes astray into a choice is not repeated', async () => {
  const { stdin, stdout } = at(false)
  const simulation = new Simulation(fishedFor)
  const places = [
    ...[
      '',
      'Clock',
      'Mailbox',
      'Tabs',
      'Home Office',
      'Telephone calls',
      'Colleagues',
      'Helpdesks',
    ],
    ...['Mailbox\n1', 'Mailbox\n1\nFollow', 'Telephone calls\n1', 'Telephone calls\n1\nTake'],
    ...['Colleagues\nDorrit'],
  ]
  const astray = places.flatMap((place) => [place, ...secrets, ''])
  stdin.end(astray.map((answer) => `${answer}\n`).join(''))
  await runPlain({ simulation, stdin, stdout })
  for (const secret of secrets) expect(stdout.text).not.toContain(secret)
})
