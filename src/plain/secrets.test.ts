import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toJson } from '../../machines/state.ts'
import { writeJournal } from '../simulation/journal.ts'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import { runPlain } from './run.ts'
import { exploring } from './test-rehearsal.ts'
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

/** Types a password into every secret field, several times over, and gives back all that was said and all that was kept. */
const playedWith = async (typed: string, isTTY: boolean) => {
  const { stdin, stdout } = at(isTTY)
  const { world, now } = testWorld()
  const simulation = new Simulation({ world, now })
  stdin.end(
    toSeveral(typed)
      .map((answer) => `${answer}\n`)
      .join(''),
  )
  await runPlain({ ...exploring(simulation), stdin, stdout })
  const kept = [stdout.text, writeJournal(simulation.journal), toJson(simulation.state)]
  return { said: stdout.text, all: kept.join('\n') }
}

describe.each(secrets)('a password typed into secret fields', (secret) => {
  test.each([false, true])('is found nowhere, at a terminal: %s', async (isTTY) => {
    const { said, all } = await playedWith(secret, isTTY)
    // It went in: two fields filled at the log-in, three at the change, all of them more than once.
    expect(said.split('Confirm new password is filled.').length).toBe(3)
    for (const part of [secret, ...halvesOf(secret)]) expect(all).not.toContain(part)
  })
})

test('whatever is typed into secret fields is found nowhere', async () => {
  const anySecret = fc.string({
    unit: fc.constantFrom(...'aeiouAEIOU13579#+&~éüж'),
    minLength: 16,
    maxLength: 40,
  })
  await fc.assert(
    fc.asyncProperty(anySecret, fc.boolean(), async (secret, isTTY) => {
      const { all } = await playedWith(secret, isTTY)
      for (const part of [secret, ...halvesOf(secret)]) expect(all).not.toContain(part)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a hidden field is asked for without an echo, and nothing else is', async () => {
  const { stdin, stdout } = at(true)
  const simulation = new Simulation(testWorld())
  stdin.end('User ID\nLINDG0002\nPassword\nkettle\nClock\n5\n')
  await runPlain({ ...exploring(simulation), stdin, stdout })
  expect(stdin.rawModes).toEqual([true, false])
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
  await runPlain({ ...exploring(simulation), stdin, stdout })
  for (const secret of secrets) expect(stdout.text).not.toContain(secret)
})
