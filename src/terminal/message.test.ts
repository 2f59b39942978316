import { expect, test } from 'vitest'
import { messageLines } from './message.ts'

const told = (text: string) => messageLines({ text, isError: true }, 21)

test('nothing to tell is one line without text', () => {
  expect(messageLines(null, 80)).toEqual([''])
})

test.each([
  ['Done.', ['Done.']],
  ['Twenty columns, full.'.slice(0, 20), ['Twenty columns, full']],
  ['This goes on in the next line.', ['This goes on in the', 'next line.']],
  [
    'What would take more than three of them is cut off in the third.',
    ['What would take more', 'than three of them', 'is cut off in the...'],
  ],
])('%s', (text, lines) => {
  expect(told(text)).toEqual(lines)
})
