import { expect, test, vi } from 'vitest'
import { openKeyboard } from './input.ts'
import type { Intent } from './keys.ts'
import { TestInput } from './test-terminal.tsx'

const opened = () => {
  const stdin = new TestInput()
  return { stdin, keyboard: openKeyboard(stdin) }
}

const text = (typed: string): Intent => ({ type: 'text', text: typed })

test('what is typed before a screen stands waits for it, without being echoed', () => {
  const { stdin, keyboard } = opened()
  expect(stdin.isRaw).toBe(true)
  stdin.emit('data', 'ab\t')
  const heard: Intent[] = []
  keyboard.onIntent((intent) => heard.push(intent))
  expect(heard).toEqual([text('ab'), { type: 'next' }])
})

test('what is typed between two screens waits for the second one', () => {
  const { stdin, keyboard } = opened()
  const [first, second]: [Intent[], Intent[]] = [[], []]
  const unhear = keyboard.onIntent((intent) => {
    first.push(intent)
    if (intent.type === 'confirm') unhear()
  })
  stdin.emit('data', 'a\rb')
  stdin.emit('data', 'c\x03')
  expect([stdin.isRaw, stdin.isPaused]).toEqual([true, false])
  keyboard.onIntent((intent) => second.push(intent))
  expect(first).toEqual([text('a'), { type: 'confirm' }])
  expect(second).toEqual([text('b'), text('c'), { type: 'quit' }])
})

test('a screen that comes after the end of the input is told of it, and of all input before', () => {
  const { stdin, keyboard } = opened()
  const [first, second] = [attendant(), attendant()]
  const leave = keyboard.attend(first)
  stdin.emit('data', 'abc')
  leave()
  stdin.emit('end')
  keyboard.attend(second)
  expect(first.onEnd).not.toHaveBeenCalled()
  expect(first.onTaken).toHaveBeenLastCalledWith(3)
  expect(second.onEnd).toHaveBeenCalledOnce()
  expect(second.onTaken).toHaveBeenLastCalledWith(3)
})

const attendant = () => ({ onTaken: vi.fn(), onEnd: vi.fn(), onFault: vi.fn() })

test('given back, it is as it was before', () => {
  const { stdin, keyboard } = opened()
  keyboard.close()
  expect([stdin.isRaw, stdin.isPaused]).toEqual([false, true])
})
