import { afterEach, describe, expect, test } from 'vitest'
import { TerminalProgram } from './terminal-program.ts'

const running: TerminalProgram[] = []
afterEach(async () => {
  for (const program of running.splice(0)) await program.stop()
})

const start = async (script: string, patience = 10_000): Promise<TerminalProgram> => {
  const program = await TerminalProgram.start({
    file: process.execPath,
    args: ['-e', script],
    columns: 40,
    rows: 5,
    patience,
  })
  running.push(program)
  return program
}

/** Shows what it is sent, and says how much of it that is. */
const echo = String.raw`
  let taken = 0
  const ready = () => process.stdout.write('\x1b]5379;' + taken + '\x07')
  process.stdin.setRawMode(true)
  process.stdin.setEncoding('utf8').on('data', (text) => {
    taken += text.length
    if (text === '!') process.exit(7)
    if (text === '?') return
    process.stdout.write(text)
    ready()
  })
  process.stdout.write('CI ' + process.env.CI + ', ' + process.stdout.columns + ' columns\r\n')
  ready()
`

describe('a program in a pseudo-terminal', () => {
  test('is there once it says so, in an environment of its own', async () => {
    const program = await start(echo)
    expect(program.text(0)).toBe('CI undefined, 40 columns')
  })

  test('has answered a key when its screen shows what came of it', async () => {
    const program = await start(echo)
    await program.press('a|b|é東')
    expect(program.text(1)).toBe('a|b|é東')
    expect(program.columnsOf('|', 1)).toEqual([1, 3])
    expect(program.text(1, 4, 7)).toBe('é東')
  })

  test('ends while a key is pressed: so it is told, with its screen', async () => {
    const program = await start(echo)
    await expect(program.press('!')).rejects.toThrow(
      /the program has ended with exit code 7; its screen shows:\nCI undefined/,
    )
    await expect(program.press('a')).rejects.toThrow('the program has ended')
  })

  test('does not answer in time', async () => {
    const program = await start(echo, 2_000)
    await expect(program.press('?')).rejects.toThrow('no answer within 2000 milliseconds')
  })

  test('never starts, but says why', async () => {
    await expect(start(`console.log('no such world'); process.exitCode = 2`)).rejects.toThrow(
      /exit code 2; its screen shows:\nno such world/,
    )
  })

  test('is gone when it is stopped', async () => {
    const program = await start(echo)
    await program.stop()
    await expect(program.press('a')).rejects.toThrow('the program has ended')
  })
})
