import stringWidth from 'string-width'
import { afterEach, describe, expect, test } from 'vitest'
import { read } from '../grammar/read.ts'
import { screenOf } from '../screens/screen.ts'
import type { WorldFile } from '../worlds/world-file.ts'
import { hostile } from './test-hostile.ts'
import { keys, pasted, testSimulation } from './test-shell.ts'
import { createTestTerminal } from './test-terminal.tsx'

/** Tables of twenty users, forms of a dozen fields: what does not fit, and how one gets about in it. */

type TestTerminal = Awaited<ReturnType<typeof createTestTerminal>>
const open: TestTerminal[] = []
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close()
})

const small = { columns: 80, rows: 24 }
const large = { columns: 120, rows: 40 }

/** As many more users of Level 2 as make twenty. */
const twentyUsers = ({ users }: WorldFile): WorldFile['users'] => [
  ...users,
  ...Array.from({ length: 17 }, (_, at) => ({
    id: `USER${String(at + 4).padStart(4, '0')}`,
    level: 2 as const,
    givenName: `Given-${letter(at)}`,
    familyName: `Family-${letter(at)}`,
    born: '1990-01-01',
    jobTitle: 'Clerk',
    email: `user${at}@millbrook.example`,
    status: 'Active' as const,
    password: { value: `Chosen#Training${at + 50}`, state: 'chosen' as const },
  })),
]
const letter = (at: number): string => String.fromCharCode(97 + at)

/** Elin Lindgate at Manage Level 1 and 2 users, or behind one of its buttons. */
const atUsers = async (size: { columns: number; rows: number }, ...further: readonly string[]) => {
  const simulation = testSimulation((file) => ({ ...file, users: twentyUsers(file) }))
  simulation.fill('1', 'User ID', 'LINDG0002')
  simulation.fill('1', 'Password', 'Chosen#Training2')
  for (const label of [
    'Log in',
    'OK',
    'Licence summary, applications and services',
    'Manage Level 1 and 2 users',
    ...further,
  ])
    expect(simulation.select('1', label)).toEqual({ kind: 'ok' })
  const terminal = await createTestTerminal(simulation, size)
  open.push(terminal)
  return terminal
}

/** The part of the frame that holds the page, and the mark before each of its lines. */
const pageIn = (rows: readonly string[]) => {
  const joints = [...(rows[1] ?? '').matchAll(/┬/g)].map(({ index }) => index)
  const bottom = rows.findIndex((row) => row.includes('┴'))
  const [from = 0, to] = joints
  return rows.slice(2, bottom).map((row) => ({
    mark: row.charAt(from + 1),
    text: row.slice(from + 3, to).trimEnd(),
  }))
}

const markedIn = (rows: readonly string[]) =>
  pageIn(rows).flatMap(({ mark, text }) => (mark === '>' ? [text] : []))

describe('twenty users', () => {
  test.each([
    [small.columns, small.rows],
    [large.columns, large.rows],
  ])('the focus goes through every row at %i by %i, always in sight', async (columns, rows) => {
    const terminal = await atUsers({ columns, rows })
    const seen = new Set<string>()
    for (let at = 0; at < 30; at++) {
      const marked = markedIn(terminal.rows())
      for (const one of marked) seen.add(one)
      await terminal.press(keys.down)
    }
    const ids = Object.keys(terminal.simulation.state.world.users)
    const selectable = ids.filter((id) => id !== 'OKORO0001')
    expect([...seen]).toEqual(expect.arrayContaining(selectable.map((id) => `{ ${id} }`)))
  })

  test('the keys tell whom Enter selects, though the row may be out of sight', async () => {
    const terminal = await atUsers(small)
    while (!markedIn(terminal.rows()).includes('{ USER0020 }')) await terminal.press(keys.down)
    expect(terminal.frame()).toContain('Enter select Given-q Family-q, Level 2, Active')
    await terminal.press(keys.enter)
    expect(pageIn(terminal.rows())[0]?.text).toBe('= User details')
  })

  test('Enter on what is out of sight leads there first, and so does Space', async () => {
    for (const key of [keys.enter, ' ']) {
      const terminal = await atUsers(small)
      expect(markedIn(terminal.rows())).toEqual([])
      expect(terminal.frame()).toContain('Enter Tab show where you are')
      await terminal.press(key)
      expect(markedIn(terminal.rows())).toEqual(['[ Request level 1 user ]'])
      await terminal.press(key)
      expect(pageIn(terminal.rows())[0]?.text).toBe('= Request a new level 1 user')
    }
  })

  test.each([
    ['Tab', keys.tab],
    ['Down', keys.down],
    ['Shift-Tab', keys.shiftTab],
    ['Up', keys.up],
  ])('%s leads to what is out of sight before it leads on', async (_, key) => {
    const terminal = await atUsers(small)
    await terminal.press(key)
    expect(markedIn(terminal.rows())).toEqual(['[ Request level 1 user ]'])
    await terminal.press(key)
    expect(markedIn(terminal.rows())).not.toEqual(['[ Request level 1 user ]'])
  })

  test('stretches that are scrolled through read as the screen', async () => {
    const terminal = await atUsers(small)
    const lines: string[] = []
    for (let tries = 0; tries < 20; tries++) {
      const [, from = 0, to = 0] = /lines (\d+)-(\d+) of/.exec(terminal.frame())?.map(Number) ?? []
      pageIn(terminal.rows())
        .slice(0, to - from + 1)
        .forEach(({ text }, at) => {
          lines[from - 1 + at] = text
        })
      await terminal.press(keys.pageDown)
    }
    const screen = screenOf(terminal.simulation.page('1'))
    expect(read({ page: lines, menu: [] })).toEqual({
      ...screen,
      controls: screen.controls.filter(({ kind }) => kind !== 'menu'),
    })
  })
})

test('a message longer than a line is in sight to its end, and so is the frame around it', async () => {
  const terminal = await createTestTerminal(testSimulation(), small)
  open.push(terminal)
  await terminal.press(keys.clock)
  await terminal.press('soon')
  const before = terminal.rows()
  await terminal.press(keys.enter)
  const rows = terminal.rows()
  expect(rows).toHaveLength(before.length)
  expect([rows[0], ...rows.slice(-4)]).toEqual([before[0], ...before.slice(-4)])
  const bottom = rows.findIndex((row, at) => at > 2 && row.startsWith('─'))
  expect(rows.slice(bottom + 1, -4).map((row) => row.trim())).toEqual([
    'This is no spell of time. Expected: minutes (20), a spell (19m59s, 20 minutes,',
    '1 hour 30 minutes, a day), or an instant (until 2027-03-03 09:30, UTC).',
  ])
})

describe('a form of a dozen fields', () => {
  const create = 'Create level 2 user'
  const right = [
    'Dorrit',
    'Harrowell',
    '09/02/1988',
    'Course Administrator',
    'd.harrowell@millbrook.example',
    '',
    '',
    '4 Carpenters Walk',
    '',
    'Millbrook',
    '',
    'ZZ4 7AB',
  ]
  const typed = (values: readonly string[]) => values.join(keys.tab)
  const withWrong = (at: number, value: string) => typed(right.with(at, value))

  test('it is filled with Tab and sent with Enter', async () => {
    const terminal = await atUsers(small, create)
    await terminal.press(typed(right) + keys.enter)
    expect(pageIn(terminal.rows())[0]?.text).toBe('= Level 2 user created')
  })

  test.each([
    [0, '12345', '* Given name:'],
    [2, '31/02/1980', '* Date of birth (DD/MM/YYYY):'],
    [11, '75008', '* Postcode:'],
  ])('the first wrong field is in sight and has the focus: %i', async (at, wrong, label) => {
    const terminal = await atUsers(small, create)
    await terminal.press(withWrong(at, wrong) + keys.enter)
    expect(terminal.simulation.page('1').error?.items).toHaveLength(1)
    const [marked] = markedIn(terminal.rows())
    expect(marked?.startsWith(label)).toBe(true)
    const texts = pageIn(terminal.rows()).map(({ text }) => text)
    expect(texts[texts.indexOf(marked ?? '') + 1]).toMatch(/^\^ /)
    await terminal.press(keys.home, keys.delete)
    expect(markedIn(terminal.rows())[0]?.startsWith(label)).toBe(true)
  })

  test('of several wrong fields it is the first', async () => {
    const terminal = await atUsers(small, create)
    await terminal.press(typed(right.with(4, 'nobody').with(11, '75008')) + keys.enter)
    expect(markedIn(terminal.rows())[0]).toMatch(/^\* Email address:/)
  })

  test.each(hostile)(
    '%s in field after field: nothing comes through and nothing breaks',
    async (_, text) => {
      const terminal = await atUsers(small, create)
      // Every key draws the page anew: three long ones are as good as a dozen.
      const fields = text.length > 1_000 ? 3 : right.length
      for (let at = 0; at < fields; at++) await terminal.press(pasted(text), keys.tab)
      for (const size of [large, { columns: 40, rows: 10 }, small]) await terminal.resize(size)
      for (const row of terminal.rows()) {
        expect(row).not.toMatch(/[\p{Cc}\u202e]/u)
        expect(stringWidth(row)).toBeLessThanOrEqual(80)
      }
      expect(terminal.rows()).toHaveLength(24)
      await terminal.press(keys.enter, keys.quit)
      expect(terminal.frame()).toContain('Leave the rehearsal?')
    },
  )
})

describe('the foot of the screen', () => {
  test.each([
    [small.columns, small.rows, 2],
    [119, 24, 2],
    [large.columns, large.rows, 1],
  ])('names every pane and its key at %i by %i', async (columns, rows, deskRows) => {
    const terminal = await atUsers({ columns, rows })
    const foot = terminal.rows().slice(-deskRows)
    const named = foot.join(' ')
    for (const key of ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F10'])
      expect(named).toContain(` ${key} `)
    expect(terminal.rows().at(-1 - deskRows)).toContain('Ctrl-C')
    expect(terminal.rows()).toHaveLength(rows)
  })

  test('a call that rings is told there until it is answered', async () => {
    const simulation = testSimulation((file) => ({
      ...file,
      calls: [
        {
          from: 'Technical support',
          received: '2027-03-02T08:30:00Z',
          text: ['Good morning.'],
          asksForPassword: false,
        },
      ],
    }))
    const terminal = await createTestTerminal(simulation, small)
    open.push(terminal)
    expect(terminal.frame()).toContain('F9 Phone RINGS')
    // What has no room is left out whole.
    await terminal.resize(large)
    expect(terminal.rows().at(-1)).toMatch(/ F9 Phone RINGS {2}F10 Colleagues$/)
    await terminal.resize(small)
    await terminal.press(keys.telephone, keys.enter, keys.enter)
    expect(terminal.frame()).toContain('Good morning.')
    expect(terminal.frame()).not.toContain('RINGS')
  })
})
