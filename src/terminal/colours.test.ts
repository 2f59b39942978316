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

/** Whether a text tells the terminal to write in another way, beyond turning that off again. */
const isStyled = (written: string): boolean =>
  written.split('\u001b').some((after) => /^\[(?:[1-9]|[34]\d)(?:;\d+)*m/.test(after))

test('rows are painted', async () => {
  expect(isStyled(await firstScreen({}))).toBe(true)
})

test('NO_COLOR leaves the text alone', async () => {
  const written = await firstScreen({ NO_COLOR: '1' })
  expect(written).toContain('TRAINING')
  expect(isStyled(written)).toBe(false)
})
