import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type Mode, modes } from '../records/attempt-words.ts'
import { called } from './test-io.ts'

/** What is typed into hidden fields while a lesson is gone through is in nothing that is said, kept, exported or printed. */

const folder = mkdtempSync(join(tmpdir(), 'sms-lesson-secrets-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Passwords that stand in no world file, each a way to be right or wrong. */
const secrets = [
  'kettle-Brass7#Umbrella',
  'marzipan tollgate quiver',
  'ZEPPELIN4@HARBOUR&FROST',
  'パスワードじゃないよ',
] as const

const halvesOf = (text: string): readonly string[] => {
  const middle = Math.floor(text.length / 2)
  return [text.slice(0, middle), text.slice(middle)]
}

const issued = 'Training+First=1001'
const enter = (password: string) => ['User ID', 'OKORO0001', 'Password', password, 'Log in']
const change = (to: string) => [
  ...['Original', issued, 'New password', to, 'Confirm', to, 'Submit'],
]
const end = ['What just', 'Task', 'Finish', 'Yes']

const answersIn: Readonly<Record<Mode, (secret: string) => readonly string[]>> = {
  watch: (secret) => [secret, 'On', secret, 'Rest', secret, ''],
  practise: (secret) => [
    ...[...enter(secret), 'Coach', 'What to', '', 'Coach', 'Take the last', ...enter(secret)],
    ...[...enter(issued), ...change(secret), 'Notebook', 'Coach', 'Go back', '1', ...end],
  ],
  test: (secret) => [...enter(secret), ...enter(issued), ...change(secret), 'Notebook', ...end],
  explore: (secret) => [...enter(secret), ...enter(issued), ...change(secret), ...end],
}

let rehearsed = 0

/** Everything that there is afterwards. */
const everythingOf = async (mode: Mode, secret: string, isTyped: boolean) => {
  rehearsed += 1
  const data = join(folder, String(rehearsed))
  const page = (name: string) => join(folder, `${rehearsed}-${name}.html`)
  const input = answersIn[mode](secret)
    .map((answer) => `${answer}\n`)
    .join('')
  const asked = (...args: readonly string[]) => called([...args, '--data', data])
  const said = await called(
    ['rehearse', 'first-log-in', '--mode', mode, '--plain', '--data', data],
    { input, isTyped },
  )
  const told = [
    await asked('review', '1'),
    await asked('review', '1', '--json', '--page', page('review')),
    await asked('progress', '--json', '--page', page('progress')),
    await asked('export', '--xapi'),
  ]
  const files = [
    ...globSync('**/*', { cwd: data, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name)),
    page('review'),
    page('progress'),
  ]
  return {
    said: said.stdout,
    codes: [said, ...told].map(({ code }) => code),
    files,
    all: [
      ...[said, ...told].map(({ stdout, stderr }) => stdout + stderr),
      ...files.map((file) => readFileSync(file, 'utf8')),
    ].join('\n'),
  }
}

describe.each(modes)('%s', (mode) => {
  test.each(secrets.map((secret, at) => [secret, at % 2 === 1] as const))(
    '%s is found nowhere',
    async (secret, isTyped) => {
      const { said, all, codes, files } = await everythingOf(mode, secret, isTyped)
      expect(codes).toEqual(Array(5).fill(0))
      // It was taken in, and the attempt is over: there is something to be searched.
      if (mode !== 'watch') expect(said).toContain('Password is filled.')
      expect(all).toContain('"ended"')
      expect(all).toContain('"verb"')
      expect(files.length).toBeGreaterThan(3)
      for (const part of [secret, ...halvesOf(secret)]) expect(all).not.toContain(part)
    },
  )
})
