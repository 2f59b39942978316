import { EventEmitter } from 'node:events'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { Dialogue, sayings } from './dialogue.ts'
import { TestInput, TestOutput } from './test-streams.ts'

const atTerminal = () => {
  const stdin = new TestInput({ isTTY: true })
  const stdout = new TestOutput({ isTTY: true })
  const signals = new EventEmitter()
  return { stdin, stdout, signals, dialogue: new Dialogue({ stdin, stdout, signals }) }
}

const throughPipes = () => {
  const stdin = new TestInput()
  const stdout = new TestOutput()
  return { stdin, stdout, dialogue: new Dialogue({ stdin, stdout }) }
}

describe('questions and answers', () => {
  test('a question stands on a line of its own in a pipe, and before the answer at a terminal', async () => {
    const pipe = throughPipes()
    pipe.stdin.end('yes\n')
    expect(await pipe.dialogue.ask('Well?')).toBe('yes')
    expect(pipe.stdout.text).toBe('Well?\n')

    const terminal = atTerminal()
    terminal.stdin.write('yes\n')
    expect(await terminal.dialogue.ask('Well?')).toBe('yes')
    expect(terminal.stdout.text).toBe('Well? ')
  })

  test('the end of input is said once, and answers every further question', async () => {
    const { stdin, stdout, dialogue } = throughPipes()
    stdin.end()
    expect(await dialogue.ask('One?')).toBeNull()
    expect(await dialogue.ask('Two?')).toBeNull()
    expect(stdout.text).toBe(`One?\n${sayings.ended}\n`)
  })

  test('a secret is not echoed, and raw mode ends with it', async () => {
    const { stdin, stdout, dialogue } = atTerminal()
    const answer = dialogue.askSecret('Password:')
    await stdout.says('Password:')
    stdin.write('hush\r')
    expect(await answer).toBe('hush')
    expect(stdin.rawModes).toEqual([true, false])
    expect(stdout.text).toBe('Password: \n')
  })
})

describe('Ctrl-C', () => {
  test('asks once, then leaves', async () => {
    const { stdout, signals, dialogue } = atTerminal()
    const answer = dialogue.ask('Well?')
    await stdout.says('Well?')
    signals.emit('SIGINT')
    await stdout.says(sayings.interrupted)
    signals.emit('SIGINT')
    expect(await answer).toBeNull()
    expect(stdout.text).toContain(sayings.left)
  })

  test('is forgotten by whoever goes on', async () => {
    const { stdin, stdout, signals, dialogue } = atTerminal()
    const first = dialogue.ask('One?')
    await stdout.says('One?')
    signals.emit('SIGINT')
    await stdout.says(sayings.interrupted)
    stdin.write('on\n')
    expect(await first).toBe('on')
    const second = dialogue.ask('Two?')
    await stdout.says('Two?')
    const from = stdout.text.length
    signals.emit('SIGINT')
    await stdout.says(sayings.interrupted, from)
    stdin.write('on\n')
    expect(await second).toBe('on')
  })

  test('is heard in a secret field too, where it is a key', async () => {
    const { stdin, stdout, dialogue } = atTerminal()
    const answer = dialogue.askSecret('Password:')
    await stdout.says('Password:')
    stdin.write('hu\u0003')
    await stdout.says(sayings.interrupted)
    stdin.write('\u0003')
    expect(await answer).toBeNull()
    expect(stdin.rawModes).toEqual([true, false])
    expect(stdout.text).not.toContain('hu')
  })

  test('is no longer listened for afterwards', () => {
    const { signals, dialogue } = atTerminal()
    expect(signals.listenerCount('SIGINT')).toBe(1)
    dialogue.close()
    expect(signals.listenerCount('SIGINT')).toBe(0)
  })
})

describe('a reader who hangs up', () => {
  test('ends the wait for an answer, without another word', async () => {
    const { stdout, dialogue } = throughPipes()
    const answer = dialogue.ask('Well?')
    await stdout.says('Well?')
    stdout.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }))
    expect(await answer).toBeNull()
    expect(await dialogue.ask('Still?')).toBeNull()
    expect(stdout.text).toBe('Well?\n')
  })

  test('is waited for while he or she is only slow', async () => {
    const stdin = new TestInput()
    const written: string[] = []
    let take = (): void => {}
    const stdout = new Writable({
      highWaterMark: 1,
      decodeStrings: false,
      write: (chunk: string, _encoding, done) => {
        written.push(chunk)
        take = done
      },
    })
    const dialogue = new Dialogue({ stdin, stdout })
    stdin.end('yes\n')
    dialogue.say('Long ago.')
    const answer = dialogue.ask('Well?')
    await new Promise(setImmediate)
    expect(written).toEqual(['Long ago.\n'])
    expect(stdout.writableLength).toBe('Long ago.\n'.length)
    take()
    expect(await answer).toBe('yes')
    expect(written).toEqual(['Long ago.\n', 'Well?\n'])
  })

  test('gets the terminal back with its echo', async () => {
    const { stdin, stdout, dialogue } = atTerminal()
    const answer = dialogue.askSecret('Password:')
    await stdout.says('Password:')
    stdout.destroy(new Error('gone'))
    expect(await answer).toBeNull()
    expect(stdin.rawModes).toEqual([true, false])
  })
})
