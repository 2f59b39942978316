import { fileURLToPath } from 'node:url'
import { spawn } from '@lydell/node-pty'
import { expect, test } from 'vitest'

const program = fileURLToPath(new URL('../../bin/sms-sim.js', import.meta.url))

/** All that the program writes until its first screen stands there. */
const firstScreen = async (variables: Readonly<Record<string, string>>): Promise<string> => {
  const { CI, NO_COLOR, FORCE_COLOR, ACCESSIBLE, ...env } = process.env
  const args = [program, 'rehearse', '--world', 'university', '--unsaved']
  const terminal = spawn(process.execPath, args, {
    cols: 80,
    rows: 24,
    env: { ...env, TERM: 'xterm-256color', ...variables },
  })
  let written = ''
  const stands = Promise.withResolvers<void>()
  terminal.onData((data) => {
    written += data
    if (written.includes('Ctrl-C')) stands.resolve()
  })
  terminal.onExit(() => stands.reject(new Error(`it ended:\n${written}`)))
  await stands.promise.finally(() => terminal.kill('SIGKILL'))
  return written
}

/** What makes a terminal write in another way, but for turning that off again. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const styled = /\u001b\[(?:[1-9]|[34]\d)(?:;\d+)*m/

test('rows are painted', async () => {
  expect(await firstScreen({})).toMatch(styled)
})

test('NO_COLOR leaves the text alone', async () => {
  const written = await firstScreen({ NO_COLOR: '1' })
  expect(written).toContain('TRAINING')
  expect(written).not.toMatch(styled)
})
