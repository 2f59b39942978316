import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { titlesIn } from '../plain/test-rehearsal.ts'
import { called } from './test-io.ts'

const text = readFileSync(fileURLToPath(new URL('../../docs/plain.md', import.meta.url)), 'utf8')

/** Every pipe of the page, and what the page shows of its output, if it does. */
const examples = [
  ...text.matchAll(
    /```sh\nprintf '([^'\n]*)' \| sms-sim ([^\n]*)\n```\n(?:\n```text\n([\s\S]*?)```\n)?/g,
  ),
].map(([, answers = '', args = '', shown]) => ({
  input: answers.replaceAll('\\n', '\n'),
  args: args.split(' '),
  shown,
}))

const play = ({ input, args }: (typeof examples)[number]) => called(args, { input })

describe('docs/plain.md', () => {
  test('has its pipes run here, each of them', () => {
    expect(examples).toHaveLength(text.split('```sh').length - 1)
    expect(examples.filter(({ shown }) => shown !== undefined)).toHaveLength(1)
  })

  test.each(examples)('every answer in "$input" is understood', async (example) => {
    const { code, stdout, stderr } = await play(example)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toMatch(/That is no choice|That could be|no such entry|The input has ended/)
  })

  test('shows what comes out', async () => {
    for (const example of examples.filter(({ shown }) => shown !== undefined))
      expect((await play(example)).stdout).toBe(example.shown)
  })

  test.each([
    ['the first log-in', 1, 'Sponsorship management system (SMS)'],
    ['the way in after the lock', 2, 'SMS message board - active messages'],
  ])('%s leads there', async (_, at, title) => {
    const { stdout } = await play(examples[at] ?? expect.unreachable())
    expect(titlesIn(stdout)).toContain(title)
    expect(stdout).not.toContain('Glimmer#Teapot42')
  })
})
