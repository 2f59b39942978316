import { render } from 'ink'
import { expect, test } from 'vitest'
import type { LobbyChoice, Offer } from '../../rehearsal/lobby.ts'
import { createKeyReader } from '../keys.ts'
import type { Size } from '../layout.ts'
import { keys } from '../test-shell.ts'
import { scriptedTerminal, TestOutput } from '../test-terminal.tsx'
import { Lobby } from './lobby.tsx'

const lesson = (name: string, title: string) =>
  ({ name, title, standing: 'new', best: null, open: null, needs: [], isNext: false }) as const

const offer: Offer = {
  courses: [
    {
      name: 'new-level-1-user',
      title: 'New Level 1 user',
      who: 'For somebody new.',
      needs: 'Nothing.',
      lessons: [
        { ...lesson('first', 'The first lesson'), standing: 'passed', best: 90 },
        { ...lesson('second', 'The second lesson'), isNext: true, needs: ['The first lesson'] },
        { ...lesson('third', 'The third lesson'), standing: 'open', open: 12 },
        ...Array.from({ length: 30 }, (_, at) => lesson(`more-${at}`, `One more, ${at}`)),
      ],
    },
  ],
  worlds: [{ name: 'university', title: 'A university' }],
  openWorld: 7,
}

const opened = async (first: Size = { columns: 80, rows: 24 }, message: string | null = null) => {
  const output = new TestOutput(first)
  const reader = createKeyReader()
  const { terminal, hear, resize } = scriptedTerminal(first)
  const chosen: (LobbyChoice | null)[] = []
  const onChosen = (choice: LobbyChoice | null) => chosen.push(choice)
  const instance = render(
    <Lobby offer={offer} message={message} terminal={terminal} onChosen={onChosen} />,
    {
      stdout: output as unknown as NodeJS.WriteStream,
      debug: true,
      interactive: true,
      exitOnCtrlC: false,
      patchConsole: false,
    },
  )
  await instance.waitUntilRenderFlush()
  return {
    chosen,
    frame: () => output.written.filter((text) => text !== '').at(-1) ?? '',
    async press(...inputs: readonly string[]) {
      for (const intent of inputs.flatMap((one) => [...reader.push(one), ...reader.flush()])) {
        hear(intent)
        await instance.waitUntilRenderFlush()
      }
    },
    async pressAtOnce(...inputs: readonly string[]) {
      for (const intent of inputs.flatMap((one) => reader.push(one))) hear(intent)
      await instance.waitUntilRenderFlush()
    },
    async resize(to: Size) {
      output.resize(to)
      resize(to)
      await instance.waitUntilRenderFlush()
    },
    close: () => instance.unmount(),
  }
}

test('tells how far one is, and stands on the lesson that comes next', async () => {
  const { frame, press, chosen, close } = await opened()
  expect(frame()).toContain('TRAINING')
  expect(frame()).toContain('New Level 1 user (1 of 33)')
  expect(frame()).toContain('[*] The first lesson - 90 points')
  expect(frame()).toContain('> [ ] The second lesson - next')
  await press(keys.enter)
  expect(frame()).toContain('It needs first: The first lesson.')
  await press(keys.enter)
  expect(chosen).toEqual([
    { kind: 'lesson', name: 'second', mode: 'practise', allowance: 'as-set' },
  ])
  close()
})

test.each<[string, number, LobbyChoice]>([
  ['watched', -1, { kind: 'lesson', name: 'second', mode: 'watch', allowance: 'as-set' }],
  [
    'practised ten times as long',
    1,
    { kind: 'lesson', name: 'second', mode: 'practise', allowance: 'tenfold' },
  ],
  [
    'practised without a limit',
    2,
    { kind: 'lesson', name: 'second', mode: 'practise', allowance: 'off' },
  ],
  ['taken as a test', 3, { kind: 'lesson', name: 'second', mode: 'test', allowance: 'as-set' }],
  ['explored', 4, { kind: 'lesson', name: 'second', mode: 'explore', allowance: 'off' }],
])('a lesson can be %s', async (_, steps, choice) => {
  const { press, chosen, close } = await opened()
  const key = steps < 0 ? keys.up : keys.down
  await press(keys.enter, ...Array.from({ length: Math.abs(steps) }, () => key), keys.enter)
  expect(chosen).toEqual([choice])
  close()
})

test('what was begun goes on where it stopped', async () => {
  const { press, chosen, close } = await opened()
  await press(keys.down, keys.enter, keys.enter)
  expect(chosen).toEqual([{ kind: 'resume', number: 12 }])
  close()
})

test('goes back to where one was, and leaves from the courses', async () => {
  const { frame, press, chosen, close } = await opened()
  await press(keys.down, keys.enter, '\x1b')
  expect(frame()).toContain('> [~] The third lesson')
  await press('\x1b')
  expect(chosen).toEqual([null])
  close()
})

test('leads to the worlds at the end of a list that scrolls', async () => {
  const { frame, press, chosen, close } = await opened()
  await press(keys.up, keys.up)
  expect(frame()).toContain('> Leave')
  expect(frame()).not.toContain('The first lesson')
  await press(keys.up, keys.enter)
  expect(frame()).toContain('> A university (university)')
  await press(keys.enter)
  expect(chosen).toEqual([{ kind: 'world', name: 'university' }])
  close()
})

test.each([
  ['PgDn', keys.pageDown],
  ['End', keys.end],
])('after %s, Enter first shows what it will open', async (_, scrolled) => {
  for (const enter of [keys.enter, keys.right]) {
    const { frame, press, close } = await opened()
    await press(scrolled)
    expect(frame()).not.toContain('The second lesson')
    expect(frame()).toMatch(/Enter.* show the choice.*PgUp.* scroll/)
    await press(enter)
    expect(frame()).toContain('> [ ] The second lesson - next')
    expect(frame()).toContain('Enter open')
    await press(enter)
    expect(frame()).toContain('It needs first: The first lesson.')
    close()
  }
})

test('offers to go on with a world that was explored', async () => {
  const { frame, press, chosen, close } = await opened()
  await press(keys.up, keys.up, keys.up, keys.up)
  expect(frame()).toContain('> Go on exploring where you stopped (attempt 7)')
  await press(keys.enter)
  expect(chosen).toEqual([{ kind: 'resume', number: 7 }])
  close()
})

test('understands several keys that come at once', async () => {
  const { frame, pressAtOnce, close } = await opened()
  await pressAtOnce(keys.down, keys.down, keys.down, keys.up)
  expect(frame()).toContain('> [ ] One more, 0')
  close()
})

test('tells why nothing began until the next key, in the rows that there are', async () => {
  const size = { columns: 80, rows: 24 }
  const { frame, press, close } = await opened(size, 'This rehearsal is open in another window.')
  expect(frame().split('\n')).toHaveLength(size.rows)
  expect(frame()).toMatch(/This rehearsal is open in another window\..*\n.*Up Down.* choose/)
  await press(keys.down)
  expect(frame()).not.toContain('open in another window')
  expect(frame().split('\n')).toHaveLength(size.rows)
  close()
})

test('says what size it needs, and comes back with it', async () => {
  const { frame, resize, close } = await opened({ columns: 60, rows: 10 })
  expect(frame()).toContain('TRAINING: needs 80x24, has 60x10.')
  await resize({ columns: 80, rows: 24 })
  expect(frame()).toContain('The second lesson')
  close()
})
