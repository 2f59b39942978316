import { describe, expect, test, vi } from 'vitest'
import type { AttemptLine, Mode } from '../records/attempt.ts'
import { Attempt } from '../rehearsal/attempt.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { mask } from '../screens/screen.ts'
import { lessonFace } from './lesson-face.ts'
import { lessonWords } from './lesson-words.ts'
import { createTestShell, keys } from './test-shell.ts'
import { paceOf, trainerOf } from './trainer.ts'

const lesson = loadLesson('first-log-in')
const issued = 'Training+First=1001'
const own = 'Vq7#Wz9+Kx4_Tn'

/** A lesson in the terminal, with a clock that a test turns by hand. */
const begun = (mode: Mode) => {
  const saved: AttemptLine[] = []
  const attempt = new Attempt({
    lesson,
    mode,
    onLine: (line) => saved.push(line),
    clock: () => 0,
    newId: () => '00000000-0000-4000-8000-000000000000',
  })
  attempt.simulation.openTab()
  const waiting: { ms: number; act: () => void }[] = []
  const remarks = new Remarks()
  const advise = async () => [{ name: 'x', title: 'Another lesson', why: 'It comes next.' }]
  const trainer = trainerOf(
    { simulation: attempt.simulation, attempt, remarks, advise },
    lessonFace,
  )
  const shell = createTestShell(
    attempt.simulation,
    { columns: 140, rows: 50 },
    trainer,
    (ms, act) => {
      const one = { ms, act }
      waiting.push(one)
      return () => waiting.splice(waiting.indexOf(one), 1)
    },
  )
  /** Does a choice of the pane, by the beginning of its label. */
  const choose = (label: string) => {
    const at = shell.look().pane.choices.findIndex((one) => one.label.startsWith(label))
    expect(at, label).toBeGreaterThanOrEqual(0)
    while (shell.look().choice !== at) shell.press(keys.down)
    shell.press(keys.enter)
  }
  const text = () => shell.paneText().join(' ')
  return { attempt, saved, waiting, remarks, trainer, shell, choose, text }
}

const logIn = (password: string) => ['OKORO0001', keys.tab, password, keys.enter]

describe('a lesson', () => {
  test('begins with its briefing, from which Enter leads to the page', () => {
    const { shell, text } = begun('practise')
    expect(shell.look().place).toBe('pane')
    expect(text()).toContain(lesson.goal.say.split(',')[0])
    expect(text()).toContain('What you know')
    shell.press(keys.enter)
    expect(shell.look().place).toBe('page')
    expect(shell.focus()).toBe('User ID')
  })

  test('tells the pass mark and the limits of a test before it begins', () => {
    const { text } = begun('test')
    expect(text()).toContain(`Pass mark: ${lesson.passMark} of 100 points.`)
    expect(text()).toContain(`${lesson.limits.steps} steps`)
  })

  test('tells what cannot be saved, as it happens', () => {
    const { shell, remarks } = begun('practise')
    remarks.add('The disk is full.')
    expect(shell.message()).toBe('The disk is full.')
  })
})

describe('the coach', () => {
  test('goes up its ladder, and does the step in the end', () => {
    const { attempt, shell, choose, text } = begun('practise')
    shell.press(keys.enter, keys.desk)
    expect(text()).not.toContain('Where to look')
    choose('Where do I look?')
    expect(text()).toContain('Where to look')
    expect(text()).not.toContain('What to do')
    choose('What do I do?')
    expect(text()).toContain('What to do')
    choose('Do it for me')
    expect(attempt.passage.steps.map(({ isCoachs }) => isCoachs)).toEqual([true])
    expect(text()).toContain('It reads:')
    expect(text()).not.toContain('What to do')
    expect(text()).toContain('The goal is 4 steps away.')
  })

  test('tells of a wrong turn by itself, with its clause, and takes it back', () => {
    const { attempt, shell, choose, text } = begun('practise')
    shell.press(keys.enter, ...logIn('Not#This1Password'))
    expect(shell.message()).toContain('A wrong turn. F1 tells more. ')
    shell.press(keys.desk)
    expect(text()).toContain('CRED-9')
    expect(text()).toContain('The way on from here:')
    choose('Take the last step back')
    expect(attempt.passage.steps).toEqual([])
    expect(shell.message()).toBe('Taken back: You selected Log in.')
    expect(shell.page()?.fields.map(({ value }) => value)).toEqual(['OKORO0001', mask])
    expect(attempt.judgement().wrongTurns).toBe(1)
  })

  test('takes back what was typed, field by field, and says which', () => {
    const { shell, choose } = begun('practise')
    shell.press(keys.enter, 'OKORO0001', keys.tab, 'x', keys.desk)
    choose('Take the last entry back')
    expect(shell.message()).toBe('Taken back: You filled Password.')
    expect(shell.page()?.fields.map(({ value }) => value)).toEqual(['OKORO0001', ''])
    choose('Take the last entry back')
    expect(shell.message()).toBe('Taken back: You filled User ID.')
    expect(shell.page()?.fields.map(({ value }) => value)).toEqual(['', ''])
    expect(
      shell
        .look()
        .pane.choices.map(({ label }) => label)
        .join(),
    ).not.toContain('Take ')
  })

  test('says what was typed is gone where several steps are taken back', () => {
    const { shell, choose } = begun('practise')
    shell.press(keys.enter, ...logIn('Not#This1Password'), 'y', keys.desk)
    choose('Take more steps back')
    choose('1.')
    expect(shell.message()).toBe(
      'Taken back: You selected Log in. What was typed is gone with it: Password.',
    )
    expect(shell.page()?.fields.map(({ value }) => value)).toEqual(['OKORO0001', mask])
  })

  test('takes back several steps, from the one that is chosen on', () => {
    const { attempt, shell, choose } = begun('practise')
    shell.press(keys.enter, keys.desk)
    for (let step = 0; step < 3; step += 1) choose('Do it for me')
    choose('Take more steps back')
    choose('2.')
    expect(attempt.passage.steps).toHaveLength(1)
    expect(shell.look().pane.title).toBe('Coach')
  })

  test('says that the goal is reached, shows how it went, and what to rehearse next', async () => {
    const { attempt, shell, choose, text } = begun('practise')
    shell.press(keys.enter, keys.desk)
    for (let step = 0; step < 5; step += 1) choose('Do it for me')
    expect(shell.message()).toBe(lessonWords.reached)
    shell.press(keys.enter)
    expect(attempt.hasEnded).toBe(true)
    expect(text()).toContain('Points: 100 of 100')
    expect(text()).toContain('[the coach]')
    await vi.waitFor(() => expect(text()).toContain('Another lesson'))
    shell.press(keys.end, keys.enter)
    expect(shell.hasLeft()).toBe(true)
  })
})

describe('a test', () => {
  test('has no coach, and keeps the reason of a greyed-out control to itself', () => {
    const { shell, text } = begun('test')
    shell.press(keys.enter, keys.desk)
    expect(text()).not.toContain('Where do I look?')
    expect(text()).not.toContain('steps away')
    shell.press(keys.desk, 'OKORO0001', keys.tab, keys.enter)
    expect(shell.message()).toBe('Log in is not available.')
  })

  test('says nothing of a wrong turn, and counts it', () => {
    const { attempt, shell, text, choose } = begun('test')
    shell.press(keys.enter, ...logIn('Not#This1Password'))
    expect(shell.message() ?? '').not.toContain('wrong turn')
    shell.press(keys.desk)
    expect(text()).not.toContain('wrong turn.')
    choose('Hand in')
    choose('Yes, finish')
    expect(attempt.judgement()).toMatchObject({ passed: false, goalReached: false, wrongTurns: 1 })
    expect(text()).toContain('not passed')
  })

  test('leaves the decisions of the Home Office to the Home Office', () => {
    const { attempt, shell, choose } = begun('test')
    shell.press(keys.enter, keys.homeOffice)
    const act = shell.look().pane.choices.find((one) => one.act.type === 'homeOffice')
    choose(act?.label ?? 'an act of the Home Office')
    expect(shell.message()).toBe(lessonWords.actsByItself)
    expect(attempt.passage.steps).toEqual([])
  })
})

test.each([
  ['practise', 'Finish'],
  ['test', 'Hand in'],
  ['explore', 'Finish'],
] as const)('in %s, short of the goal, %s asks first, and No is what Enter says', (mode, label) => {
  const { attempt, shell, choose, text } = begun(mode)
  shell.press(keys.enter, keys.desk)
  choose(label)
  expect(text()).toContain('The goal is not reached. Finish all the same?')
  expect(shell.look().pane.choices.map((one) => one.label)).toEqual(['No, go on', 'Yes, finish'])
  shell.press(keys.enter)
  expect(attempt.hasEnded).toBe(false)
  expect(shell.look().pane.choices[shell.look().choice]?.label).toContain(label)
  shell.press(keys.enter, keys.down, keys.enter)
  expect(attempt.hasEnded).toBe(true)
  expect(shell.look().pane.title).toBe('How it went')
})

describe('a lesson that is watched', () => {
  test('goes on, back, and by itself; faster, slower, and waits', () => {
    const { attempt, trainer, shell, waiting, choose } = begun('watch')
    shell.press(keys.enter, keys.desk)
    choose('One step on')
    choose('One step on')
    choose('One step back')
    expect(attempt.passage.steps).toHaveLength(1)
    expect(waiting).toEqual([])
    choose('Play')
    expect(waiting.map(({ ms }) => ms)).toEqual([paceOf(trainer)])
    const slow = paceOf(trainer)
    choose('Faster')
    expect(waiting.map(({ ms }) => ms)).toEqual([slow / 2])
    waiting.shift()?.act()
    expect(attempt.passage.steps).toHaveLength(2)
    expect(waiting).toHaveLength(1)
    choose('Pause')
    expect(waiting).toEqual([])
  })

  test('stops at the goal', () => {
    const { attempt, shell, waiting, choose, text } = begun('watch')
    shell.press(keys.enter, keys.desk)
    choose('Play')
    for (let step = waiting.shift(); step; step = waiting.shift()) step.act()
    expect(attempt.isGoalReached).toBe(true)
    expect(text()).toContain('This is the end.')
  })

  test('is not for the trainee to act in', () => {
    const { attempt, shell } = begun('watch')
    shell.press(keys.enter, ...logIn(issued))
    expect(shell.message()).toBe(lessonWords.watching)
    expect(attempt.passage.steps).toEqual([])
    expect(attempt.simulation.state.tabs[0]?.session.context.draft).toEqual({})
  })
})

test.each(['watch', 'practise', 'test', 'explore'] as const)(
  'in %s, no password that is typed is saved or shown, not even half of it',
  (mode) => {
    const { saved, shell, choose, text } = begun(mode)
    shell.press(keys.enter, ...logIn(own), keys.desk)
    choose(mode === 'test' ? 'Hand in' : 'Finish')
    if (mode !== 'watch') choose('Yes, finish')
    const everything = `${JSON.stringify(saved)}${text()}${shell.message()}`
    for (const half of [own.slice(0, 7), own.slice(7)]) expect(everything).not.toContain(half)
  },
)
