import stringWidth from 'string-width'
import { afterEach, describe, expect, test } from 'vitest'
import { read } from '../grammar/read.ts'
import { screenOf } from '../screens/screen.ts'
import { hostile } from './test-hostile.ts'
import { keys, pasted, testSimulation } from './test-shell.ts'
import { createTestTerminal } from './test-terminal.tsx'

type TestTerminal = Awaited<ReturnType<typeof createTestTerminal>>
const open: TestTerminal[] = []

const opened = async (...given: Parameters<typeof createTestTerminal>): Promise<TestTerminal> => {
  const terminal = await createTestTerminal(...given)
  open.push(terminal)
  return terminal
}

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.close()
})

/** What stands in the pane beside the page. */
const besidePage = (rows: readonly string[]): string => {
  const from = (rows[1] ?? '').lastIndexOf('┬') + 1
  return rows.map((row) => row.slice(from)).join('\n')
}

/** The lines of the menu and of the page as docs/terminal.md says they are found. */
const foundIn = (rows: readonly string[]) => {
  const joints = [...(rows[1] ?? '').matchAll(/┬/g)].map(({ index }) => index)
  const bottom = rows.findIndex((row) => row.includes('┴'))
  const body = rows.slice(2, bottom)
  const from = joints[0] ?? 0
  const to = joints[1] ?? Number.POSITIVE_INFINITY
  const text = (row: string, start: number, end: number) => row.slice(start + 2, end).trimEnd()
  return {
    menu: body.map((row) => text(row, 0, from)),
    page: body.map((row) => text(row, from + 1, to)),
    marks: body.map((row) => row.charAt(from + 1)),
    shown: /lines (\d+)-(\d+) of (\d+)/
      .exec(rows[bottom] ?? '')
      ?.slice(1)
      .map(Number),
  }
}

/** What stands at the joints of the parts, from the line above them to the one below. */
const atJoints = (rows: readonly string[]): readonly string[] => {
  const joints = [...(rows[1] ?? '').matchAll(/┬/g)].map(({ index }) => index)
  const bottom = rows.findIndex((row) => row.includes('┴'))
  return joints.map((at) =>
    rows.slice(1, bottom + 1).reduce((all, row) => all + row.charAt(at), ''),
  )
}

const withoutBlanksAtTheEnd = (lines: readonly string[]) =>
  lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)

const screenIn = (rows: readonly string[]) => {
  const { page, menu } = foundIn(rows)
  return read({ page: withoutBlanksAtTheEnd(page), menu: withoutBlanksAtTheEnd(menu) })
}

const logIn = 'LINDG0002\tChosen#Training2\r'

describe('the main flows', () => {
  test('log in, change the password, read the board, reach the home screen, log out', async () => {
    const terminal = await opened()
    const title = () => foundIn(terminal.rows()).page[0]
    await terminal.press('OKORO0001\tIssued#Training1\r')
    expect(title()).toBe('= Change password')
    await terminal.press('Issued#Training1\tVq7#Wz9+Kx4_Tn\tVq7#Wz9+Kx4_Tn\r')
    expect(title()).toBe('= SMS message board - active messages')
    await terminal.press(keys.enter)
    expect(title()).toBe('= Sponsorship management system (SMS)')
    await terminal.press(keys.shiftTab, keys.enter)
    expect(title()).toBe('= SMS log in')
  })

  test('what was just done is told beside the page, with the very key that did it', async () => {
    const terminal = await opened(testSimulation(), { columns: 140, rows: 40 })
    await terminal.press('OKORO0001')
    expect(besidePage(terminal.rows())).not.toContain('User ID')
    await terminal.press(keys.tab)
    expect(besidePage(terminal.rows())).toContain('User ID')
  })

  test.each([
    [80, 24],
    [120, 40],
    [200, 60],
  ])('what is drawn on %i by %i reads as the screen', async (columns, rows) => {
    const terminal = await opened(testSimulation(), { columns, rows })
    const isTheSame = () =>
      expect(screenIn(terminal.rows())).toEqual(screenOf(terminal.simulation.page('1')))
    isTheSame()
    await terminal.press(logIn)
    isTheSame()
    await terminal.press(keys.enter)
    isTheSame()
  })
})

describe('the screen', () => {
  test.each([
    [80, 24, 1],
    [140, 40, 2],
  ])('on %i by %i a line stands between the parts', async (columns, rows, lines) => {
    const terminal = await opened(testSimulation(), { columns, rows })
    const joints = atJoints(terminal.rows())
    expect(joints).toHaveLength(lines)
    for (const joint of joints) expect(joint).toMatch(/^┬│+┴$/)
  })

  test.each([
    ['the log in screen', []],
    ['an open pane', [keys.clock]],
    ['the question whether to leave', [keys.quit]],
    ['a page behind the log-in', [logIn]],
  ])('%s says TRAINING, and that no real password belongs here', async (_, pressed) => {
    const terminal = await opened()
    await terminal.press(...pressed)
    expect(terminal.rows()[0]).toBe(
      ' TRAINING  SMS Simulator - not the real SMS. Never type a real password.',
    )
    expect(terminal.rows()).toHaveLength(24)
  })

  test('the status line tells who, when, how long, and which tab', async () => {
    const terminal = await opened()
    expect(terminal.frame()).toContain(
      'nobody is logged in | 2027-03-02 09:00:00 UTC | no time-out | tab 1 of 1',
    )
    await terminal.press(logIn, keys.clock, '90 seconds', keys.enter)
    expect(terminal.frame()).toContain(
      'logged in: LINDG0002 | 2027-03-02 09:01:30 UTC | time-out in 18:30 | tab 1 of 1',
    )
  })

  test('a second that has begun to run still counts', async () => {
    const terminal = await opened()
    await terminal.press(logIn, keys.clock, '1 ms', keys.enter)
    expect(terminal.frame()).toContain('time-out in 20:00')
    await terminal.press('999 ms', keys.enter)
    expect(terminal.frame()).toContain('time-out in 19:59')
  })

  test('a pane covers menu and page where there is no room beside them', async () => {
    const terminal = await opened()
    await terminal.press(keys.clock)
    expect(terminal.rows()[1]).toMatch(/^─ Clock ─+$/)
    expect(terminal.frame()).not.toContain('User ID')
    await terminal.resize({ columns: 120, rows: 24 })
    expect(terminal.rows()[1]).toMatch(/^─ Menu ─+┬─ SMS, tab 1 ─+┬─ Clock ─+$/)
    expect(terminal.frame()).toContain('* User ID')
  })

  test('it says whom the trainee plays, until the first key', async () => {
    const terminal = await opened()
    const { title, users, trainee } = testSimulation().state.world
    const greeting = `${title}. You are ${users[trainee.userId]?.givenName}`
    expect(terminal.rows().at(-5)).toContain(greeting)
    await terminal.press('a')
    expect(terminal.frame()).not.toContain(greeting)
  })

  test('one mark shows the focus', async () => {
    const terminal = await opened()
    const marked = () => {
      const { marks, page } = foundIn(terminal.rows())
      return page.filter((_, at) => marks[at] === '>')
    }
    expect(marked()).toEqual(['* User ID:'])
    await terminal.press(keys.tab)
    expect(marked()).toEqual(['* Password (hidden):'])
  })

  test('a page longer than its place is scrolled, says so, and follows the focus', async () => {
    const simulation = testSimulation((file) => ({
      ...file,
      posts: Array.from({ length: 40 }, (_, at) => ({
        title: `Message ${at}`,
        text: 'To be read.',
        posted: '2027-03-01T08:00:00Z',
      })),
    }))
    const terminal = await opened(simulation)
    await terminal.press(logIn)
    const total = foundIn(terminal.rows()).shown?.[2] ?? 0
    expect(foundIn(terminal.rows()).shown).toEqual([1, 16, total])
    await terminal.press(keys.pageDown)
    expect(foundIn(terminal.rows()).shown).toEqual([16, 31, total])
    await terminal.press(keys.tab)
    expect(foundIn(terminal.rows()).page).toContain('[ OK ]')
    await terminal.press(keys.home)
    expect(foundIn(terminal.rows()).shown).toEqual([1, 16, total])
  })

  test('it is laid out anew when the terminal is resized, and waits while that is too small', async () => {
    const terminal = await opened()
    await terminal.press('abc')
    await terminal.resize({ columns: 120, rows: 30 })
    expect(terminal.rows()).toHaveLength(30)
    expect(terminal.rows()[1]).toContain('What just happened')
    await terminal.resize({ columns: 60, rows: 10 })
    expect(terminal.rows()).toEqual(['TRAINING: needs 80x24, has 60x10. Enlarge the terminal.'])
    await terminal.press(keys.quit)
    expect(terminal.rows()).toEqual(['TRAINING: leave? Enter leaves, Esc stays.'])
    await terminal.press('\x1b')
    expect(terminal.rows()).toEqual(['TRAINING: needs 80x24, has 60x10. Enlarge the terminal.'])
    await terminal.resize({ columns: 80, rows: 24 })
    expect(terminal.frame()).toContain('* User ID:           abc')
  })
})

describe('whatever is typed', () => {
  test.each(hostile)(
    '%s: in a field nothing comes through and nothing breaks',
    async (_, typed) => {
      const terminal = await opened()
      await terminal.press(pasted(typed))
      const rows = terminal.rows()
      expect(rows).toHaveLength(24)
      for (const row of rows) {
        expect(row).not.toMatch(/[\p{Cc}\u202e]/u)
        expect(stringWidth(row)).toBeLessThanOrEqual(80)
      }
      await terminal.press(keys.tab)
      const kept = terminal.simulation.page('1').fields[0]?.value ?? ''
      // What is too long for a field is refused, and that is told; all else is as it was typed.
      if (kept === '') expect(terminal.frame()).toContain('No more than 1000 characters')
      else expect(typed.startsWith(kept)).toBe(true)
      await terminal.press('x')
      await terminal.press(keys.shiftTab, keys.backspace, keys.clear)
      expect(foundIn(terminal.rows()).page[2]).toBe('* User ID:')
    },
  )

  test.each(hostile)('%s: nor in a pane', async (_, typed) => {
    const terminal = await opened()
    await terminal.press(keys.clock, pasted(typed), keys.enter)
    for (const row of terminal.rows()) {
      expect(row).not.toMatch(/[\p{Cc}\u202e]/u)
      expect(stringWidth(row)).toBeLessThanOrEqual(80)
    }
  })

  test.each(hostile)('%s: nor in a question of the Home Office', async (_, typed) => {
    const terminal = await opened(testSimulation(), { columns: 120, rows: 40 })
    await terminal.press(keys.homeOffice)
    const isThere = () => /> Post a message for certain/.test(terminal.frame())
    for (let tries = 0; !isThere() && tries < 50; tries++) await terminal.press(keys.down)
    await terminal.press(keys.enter)
    for (let question = 0; question < 3; question++) await terminal.press(pasted(typed), keys.enter)
    expect(terminal.frame()).toContain('That is no route.')
    for (const row of terminal.rows()) {
      expect(row).not.toMatch(/[\p{Cc}\u202e]/u)
      expect(stringWidth(row)).toBeLessThanOrEqual(120)
    }
  })
})
