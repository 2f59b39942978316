import { describe, expect, test } from 'vitest'
import type { Mode } from '../records/attempt.ts'
import { Attempt } from '../rehearsal/attempt.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { lessonFace } from './lesson-face.ts'
import { createTestShell, keys, testSimulation } from './test-shell.ts'
import { keysOf, scrollKeys } from './text.ts'
import { trainerOf } from './trainer.ts'

/** What of a pane is in sight as it opens, in a terminal that is as small as it may be, and what the keys say of the rest. */

const begun = (mode: Mode, lesson = 'first-log-in') => {
  const attempt = new Attempt({
    lesson: loadLesson(lesson),
    mode,
    onLine: () => {},
    clock: () => 0,
    newId: () => '00000000-0000-4000-8000-000000000000',
  })
  attempt.simulation.openTab()
  const trainer = trainerOf({ simulation: attempt.simulation, attempt }, lessonFace)
  const shell = createTestShell(attempt.simulation, { columns: 80, rows: 24 }, trainer)
  while (shell.look().shell.opened.length > 0) shell.press(keys.enter)
  return shell
}

type TestShell = ReturnType<typeof createTestShell>
const told = (shell: TestShell) => keysOf(shell.look()).map((one) => one.join(' '))
const firstInSight = (shell: TestShell) => shell.look().paneWindow.from

/** The coach leads to the form, and it is sent with something wrong in each of its fields. */
const fillWrongly = (shell: TestShell): void => {
  const page = () => shell.page()
  for (let tries = 0; (page()?.fields.length ?? 0) < 8 && tries < 20; tries += 1) doForMe(shell)
  const { simulation } = shell
  for (const { label } of page()?.fields ?? []) simulation.fill('1', label, '12/34')
  const send = page()?.controls.find(({ isDefault }) => isDefault)
  expect(simulation.select('1', send?.label ?? '')).toEqual({ kind: 'ok' })
  expect(page()?.error?.items.length).toBeGreaterThan(3)
}

const doForMe = (shell: TestShell): void => {
  shell.press(keys.desk)
  const { choices } = shell.look().pane
  const at = choices.findIndex(({ label }) => label === 'Do it for me')
  expect(at).toBeGreaterThanOrEqual(0)
  while (shell.look().choice !== at) shell.press(keys.down)
  shell.press(keys.enter, '\x1b')
}

describe('the coach', () => {
  test('is read from its top, however much it has to say, and Enter shows what it will do', () => {
    const shell = begun('practise', 'create-a-level-2-user')
    fillWrongly(shell)
    shell.press(keys.desk)
    const { paneWindow, choice } = shell.look()
    expect(paneWindow.total).toBeGreaterThan(paneWindow.to)
    expect([paneWindow.from, choice]).toEqual([0, 0])
    expect(told(shell)).toContain('PgDn scroll')
    shell.press(keys.end)
    expect(told(shell)).toContain('PgUp scroll')
    shell.press(keys.home, keys.pageDown, keys.up)
    expect(firstInSight(shell)).toBeGreaterThan(0)
    shell.press(keys.desk, keys.desk)
    expect(firstInSight(shell)).toBe(0)
  })

  test('brings into sight what ends the lesson once its goal is reached', () => {
    const shell = begun('practise')
    for (let step = 0; step < 5; step += 1) doForMe(shell)
    shell.press(keys.desk)
    const { pane, choice, paneWindow } = shell.look()
    expect(pane.choices[choice]?.act.type).toBe('finish')
    expect(pane.lines.slice(paneWindow.from, paneWindow.to).map((line) => line.choice)).toContain(
      choice,
    )
  })
})

test('a lesson that is watched is read from the top at each step', () => {
  const shell = begun('watch')
  const tops: number[] = []
  shell.press(keys.desk)
  for (let tries = 0; shell.look().pane.title === 'Watch' && tries < 20; tries += 1) {
    const isOutOfSight = told(shell).includes('Enter show the choice')
    if (isOutOfSight) tops.push(firstInSight(shell))
    shell.press(keys.enter)
  }
  expect(tops.length).toBeGreaterThan(0)
  expect(new Set(tops)).toEqual(new Set([0]))
})

describe('the keys', () => {
  test.each([
    [0, 10, []],
    [0, 9, [['PgDn', 'scroll']]],
    [1, 9, [['PgUp PgDn', 'scroll']]],
    [1, 10, [['PgUp', 'scroll']]],
  ])('from line %i to line %i of 10, they say %j of scrolling', (from, to, keysTold) => {
    expect(scrollKeys({ from, to, total: 10 })).toEqual(keysTold)
  })

  test('fit on a line also where the choice is out of sight', () => {
    const shell = begun('practise')
    shell.press(keys.desk, keys.up, keys.home)
    expect(told(shell)).toEqual([
      'Enter show the choice',
      'PgDn scroll',
      'Esc to the page',
      'Ctrl-C quit',
    ])
    expect(told(shell).join('  ').length).toBeLessThan(80)
  })

  test('say nothing of scrolling where everything is in sight', () => {
    const shell = createTestShell(testSimulation())
    const scrolling = () => told(shell).filter((one) => one.endsWith('scroll'))
    expect(scrolling()).toEqual([])
    shell.press('\x1b')
    expect(scrolling()).toEqual([])
    shell.press(keys.tabs)
    expect(scrolling()).toEqual([])
  })
})
