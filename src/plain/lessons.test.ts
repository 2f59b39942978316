import { describe, expect, test } from 'vitest'
import { clauses } from '../../machines/clauses.ts'
import type { Mode } from '../records/attempt.ts'
import { debriefOf } from '../rehearsal/debrief.ts'
import { debriefText } from '../rehearsal/debrief-text.ts'
import { keptText } from '../rehearsal/kept-text.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { mask } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'
import { neverTold } from './acts.ts'
import { goalLeft, goalReached } from './commentary.ts'
import { changed, fresh } from './test-answers.ts'
import { playedLesson, titlesIn } from './test-rehearsal.ts'

const firstLogIn = loadLesson('first-log-in')
const caller = loadLesson('a-caller-who-asks')
const issued = 'Training+First=1001'
const home = 'Sponsorship management system (SMS)'

const play = (mode: Mode, ...answers: readonly string[]) =>
  playedLesson(answers, { lesson: firstLogIn, mode })

/** Reads what a first log-in needs. */
const read = ['Letters', '1', 'Mailbox', 'Your password'] as const
const enter = (password = issued) => [...['User ID', 'OKORO0001', 'Password', password, 'Log in']]
const toTheGoal = [...read, ...enter(), ...changed(issued), 'OK'] as const

describe('before a lesson', () => {
  test.each<readonly [Mode, readonly string[]]>([
    ['practise', ['In a test: the pass mark is 80 of 100 points.', 'Limits: 20 steps.']],
    ['test', ['This is a test: the pass mark is 80 of 100 points.', 'Limits: 20 steps.']],
    ['explore', []],
    ['watch', []],
  ])('it is told who one is, what one knows and what is wanted: %s', async (mode, terms) => {
    const { output } = await play(mode)
    const before = output.slice(0, output.indexOf('= SMS log in'))
    for (const told of [firstLogIn.title, firstLogIn.who, ...firstLogIn.know, firstLogIn.goal.say])
      expect(before).toContain(told)
    for (const term of terms) expect(before).toContain(term)
    expect(before.includes('pass mark')).toBe(terms.length > 0)
    expect(before.includes('Limits')).toBe(terms.length > 0)
  })

  test.each([
    ['as-set', 'Limits: 20 steps.'],
    ['tenfold', 'Limits: 200 steps, ten times those of a test.'],
    ['off', 'Limits: none, for they are turned off.'],
  ] as const)('limits that are %s are told so', async (allowance, told) => {
    const { output } = await playedLesson([], { lesson: firstLogIn, mode: 'practise', allowance })
    expect(output).toContain(told)
  })
})

describe('what the desk offers', () => {
  test.each<readonly [Mode, readonly string[], readonly string[]]>([
    ['practise', ['Hint', 'Coach', 'Task', 'Finish', 'Home Office'], []],
    ['test', ['Task', 'Finish'], ['Hint', 'Coach', 'Home Office']],
    ['explore', ['Hint', 'Task', 'Finish', 'Home Office'], ['Coach']],
  ])('%s', async (mode, there, missing) => {
    const { output } = await play(mode)
    const isThere = (label: string) => new RegExp(`^\\d+\\. ${label}\\b`, 'm').test(output)
    expect(there.filter((label) => !isThere(label))).toEqual([])
    expect(missing.filter(isThere)).toEqual([])
  })

  test.each(['Hint', 'Coach', 'Home Office'])('in a test %s is no answer either', async (label) => {
    const { output, saved } = await play('test', label)
    expect(output).toContain('That is no choice here.')
    expect(saved.map((line) => Object.keys(line)[0])).toEqual(['at'])
  })
})

describe('what is greyed out', () => {
  const unavailable = `${wording.logIn.logIn} is not available.`

  test.each<readonly [Mode, boolean]>([
    ['practise', true],
    ['explore', true],
    ['test', false],
  ])('tells its reason in %s: %s', async (mode, isTold) => {
    const { output } = await play(mode, 'Log in')
    expect(output).toContain(isTold ? `${unavailable} A mandatory field` : `${unavailable}\n`)
    expect(output.includes('NAV-1')).toBe(isTold)
  })

  test.each<readonly [Mode, boolean]>([
    ['practise', true],
    ['test', false],
  ])('beside SMS likewise in %s: %s', async (mode, isTold) => {
    const { output } = await play(mode, 'Paper form')
    expect(output).toContain('is of no use now.')
    expect(output.includes('G3-0f')).toBe(isTold)
  })
})

describe('the coach', () => {
  test('goes up its ladder, each rung when it is asked for', async () => {
    const { output, attempt } = await play('practise', 'Coach', 'What to a', 'Coach', 'Where')
    expect(output).toContain(`Coach: ${firstLogIn.goal.say}\nThe goal is 5 steps away.\n`)
    expect(output).toContain('Still missing: the user has a password')
    expect(output).toContain(`Coach: Among the letters on the desk.\nCRED-1 (`)
    expect(output).not.toContain('Read “')
    expect(attempt.judgement()).toMatchObject({ helped: 2, doneForYou: 0 })
    const higher = await play('practise', 'Coach', 'What to s')
    expect(higher.output).toContain(
      'Coach: Read “Your sponsor licence has been granted”.\nCRED-1 (',
    )
  })

  test('does the step, shows what is to be read or seen, and that is marked', async () => {
    const doIt = ['Coach', 'Do']
    const { output, attempt } = await play('practise', ...doIt, ...doIt, ...doIt, 'Finish', 'Yes')
    expect(output).toMatch(/^Done for you by the coach: Read “Your sponsor.*\nCRED-1 \(/m)
    expect(output).toContain('The user ID of your first Level 1 user, Ines Okoro, is OKORO0001.')
    expect(titlesIn(output)).toEqual(['SMS log in', 'Change password'])
    expect(output.split('[the coach]')).toHaveLength(4)
    expect(output).not.toContain('Coach: A wrong')
    expect(attempt.judgement()).toMatchObject({ helped: 3, doneForYou: 3, wrongTurns: 0 })
  })

  test('has nothing to do once the goal is reached', async () => {
    const { output, attempt } = await play('practise', ...toTheGoal, 'Coach', 'Do')
    expect(output).toContain('Coach: Nothing more is to be done: the goal is reached.')
    expect(attempt.isGoalReached).toBe(true)
  })

  test('says by itself what went wrong, by which clause, how far it is, and how it goes on', async () => {
    const { output } = await play('practise', ...read, ...enter('not this one'))
    const said = output.slice(output.indexOf('Coach: A wrong turn.'))
    expect(said).toMatch(/^Coach: A wrong turn\. You selected Log in\.\n/)
    expect(said).toContain(`(CRED-7, ${clauses['CRED-7'].where}; CRED-9, `)
    expect(said).toContain('The goal is 3 steps away.')
    expect(said).toContain('The way on from here: On the screen “SMS log in”.')
    expect(said).toContain('takes steps back')
  })

  test('tells a detour in one line, and takes it for a wrong turn once one has come back', async () => {
    const cancelled = [...read, ...enter(), ...changed(issued), 'Cancel'] as const
    const { output } = await play('practise', ...cancelled)
    expect(output).toMatch(
      /^Coach: That led away\. The goal is \d+ steps? away\. It may be another way/m,
    )
    expect(output).not.toContain('A wrong turn')
    const back = await play('practise', ...cancelled, ...enter(fresh))
    expect(back.output).toContain('Coach: A wrong turn. You selected Cancel.')
    expect(back.output).toContain(`G5-3n, ${clauses['G5-3n'].where}`)
    // How far it is from where one stands now, not from where one stood then.
    expect(back.output).toMatch(
      /A wrong turn\. You selected Cancel\.\n.*\nThe goal is 1 step away\./,
    )
  })

  test.each<readonly [Mode, boolean]>([
    ['practise', true],
    ['test', false],
    ['explore', false],
  ])('speaks up in %s: %s', async (mode, speaks) => {
    const { output, attempt } = await play(mode, ...read, ...enter('not this one'))
    expect(output.includes('Coach: ')).toBe(speaks)
    expect(output.includes('A wrong turn')).toBe(speaks)
    expect(attempt.judgement().wrongTurns).toBe(1)
  })

  test('takes the last step back, and then what was typed, field by field', async () => {
    const { output, simulation, attempt } = await play(
      'practise',
      ...[...read, ...enter('not this one'), 'Coach', 'Take the last'],
    )
    expect(output).toContain('Taken back: You selected Log in.\nThe goal is 3 steps away.')
    expect(simulation.screen('1').error).toBeUndefined()
    expect(simulation.screen('1').fields.map(({ value }) => value ?? '')).toEqual([
      'OKORO0001',
      mask,
    ])
    expect(attempt.passage.steps).toHaveLength(2)
    const back = ['Coach', 'Take the last']
    const more = await play('practise', ...read, ...enter('not this one'), ...back, ...back)
    expect(more.output).toContain('Take the last entry back (You filled Password.)')
    expect(more.output).toContain('Taken back: You filled Password.')
    const values = more.simulation.screen('1').fields.map(({ value }) => value ?? '')
    expect(values).toEqual(['OKORO0001', ''])
  })

  test('goes back to an earlier step, over tabs that were opened since', async () => {
    const { output, attempt } = await play(
      'practise',
      ...[...read, 'Tabs', 'Open another', 'Coach', 'Go back', '2', 'Where', '', 'Task'],
    )
    expect(output).toContain('Taken back: You opened another tab.\nTaken back: You opened a piece')
    expect(output).toMatch(/Tab 2: nobody is logged in\.(.*\n)*.*Tab 1: nobody is logged in\./)
    expect(attempt.passage.steps).toHaveLength(1)
    expect(attempt.simulation.state.tabs.map(({ id }) => id)).toEqual(['1'])
  })

  test('has nothing to take back at the beginning', async () => {
    const { output } = await play('practise', 'Coach')
    expect(output).not.toContain('Take the last step back')
  })
})

describe('the goal', () => {
  test.each<Mode>(['practise', 'test', 'explore'])('is said to be reached: %s', async (mode) => {
    const { output } = await play(mode, ...toTheGoal, '?', '')
    expect(output.split(goalReached)).toHaveLength(2)
    expect(output.indexOf(goalReached)).toBeLessThan(output.lastIndexOf(`= ${home}`))
  })

  test('is said to be left again', async () => {
    const { output } = await play('test', ...toTheGoal, 'Workers')
    expect(output.indexOf(goalLeft)).toBeGreaterThan(output.indexOf(goalReached))
  })
})

describe('a password that is told', () => {
  const answers = ['Telephone', '1', 'Take', 'Tell', 'Finish', 'Yes'] as const

  test.each<readonly [Mode, boolean]>([
    ['practise', true],
    ['explore', true],
    ['test', false],
  ])('is spoken of at once in %s: %s; at the end it is told anyway', async (mode, isTold) => {
    const { output, attempt } = await playedLesson(answers, { lesson: caller, mode })
    const [meanwhile = '', end = ''] = output.split('Finish all the same?')
    expect(meanwhile.includes(neverTold)).toBe(isTold)
    expect(end).toContain('CRED-6 (')
    expect(attempt.judgement().critical).toEqual(['the password is told to somebody'])
    expect(meanwhile.includes('Coach: A critical mistake.')).toBe(mode === 'practise')
  })
})

describe('the end', () => {
  test('short of the goal is asked for once more', async () => {
    const { output, attempt } = await play('test', 'Finish', '', 'Finish', 'No', 'Finish', 'Yes')
    expect(output.split('Finish all the same?')).toHaveLength(4)
    expect(attempt.hasEnded).toBe(true)
    expect(attempt.end()).toMatchObject({ goalReached: false, passed: false })
    expect(output).toContain('Your first log-in: not passed, the goal was not reached.')
  })

  test('is not reached where the input ends in the question', async () => {
    const { output, attempt } = await play('test', 'Finish')
    expect(attempt.hasEnded).toBe(false)
    expect(output).toContain(keptText(7))
  })

  test.each<Mode>(['practise', 'test', 'explore'])(
    'says the debrief of the attempt: %s',
    async (mode) => {
      const { output, attempt, saved } = await play(mode, ...toTheGoal, 'Finish')
      const result = attempt.end()
      for (const { text } of debriefText(debriefOf(attempt.passage, mode, result)))
        expect(output).toContain(text)
      expect(saved.at(-1)).toMatchObject({ ended: result })
      expect(saved.filter((line) => 'ended' in line)).toHaveLength(1)
      expect(output).toContain('sms-sim review 7')
      expect(output).not.toContain('--resume')
      expect(output.includes('Points:')).toBe(mode !== 'explore')
    },
  )

  test('says what to rehearse next, as it is advised for this judgement', async () => {
    const { output, attempt } = await playedLesson([...toTheGoal, 'Finish'], {
      lesson: firstLogIn,
      mode: 'test',
      advise: async ({ passed }) => [{ name: 'x', title: 'Another', why: `passed: ${passed}` }],
    })
    expect(attempt.end().passed).toBe(true)
    expect(output).toContain('What to rehearse next:\nAnother (x): passed: true.\n')
  })

  test.each([
    [7, keptText(7)],
    [null, 'Nothing of it is kept.'],
  ])('who leaves is told what becomes of it: %s', async (number, told) => {
    const { output, attempt } = await playedLesson([...read, 'Leave'], {
      lesson: firstLogIn,
      mode: 'practise',
      number,
    })
    expect(output.trimEnd().endsWith(told)).toBe(true)
    expect(attempt.hasEnded).toBe(false)
  })
})

describe('an attempt that is gone on with', () => {
  test('stands where it stood, and opens no tab of its own', async () => {
    const { saved } = await play('test', ...read, ...enter('not this one'), 'Leave')
    const again = await playedLesson(['Task', ...enter(), ...changed(issued), 'OK', 'Finish'], {
      lesson: firstLogIn,
      mode: 'test',
      lines: saved,
    })
    expect(again.output).toContain('You go on where you stopped.\nSteps so far: 3.')
    expect(titlesIn(again.output)[0]).toBe('SMS log in')
    expect(again.simulation.state.tabs).toHaveLength(1)
    expect(again.attempt.end()).toMatchObject({ passed: true, wrongTurns: 1, points: 90 })
  })

  test('in which the goal was reached says so', async () => {
    const { saved } = await play('practise', ...toTheGoal, 'Leave')
    const again = await playedLesson(['Hint'], {
      lesson: firstLogIn,
      mode: 'practise',
      lines: saved,
    })
    expect(again.output.split(goalReached)).toHaveLength(2)
  })

  test('with every tab closed stands so', async () => {
    const { saved } = await play('practise', 'Tabs', 'Close tab 1', 'Leave')
    const again = await playedLesson([], { lesson: firstLogIn, mode: 'practise', lines: saved })
    expect(again.output).toContain('No tab is open.')
  })
})

describe('what is remarked besides', () => {
  test('is said as it comes, and once', async () => {
    const remarks = new Remarks()
    remarks.add('The records are damaged.')
    const { output } = await playedLesson(['Letters', '1', 'Mailbox', '1', '?'], {
      lesson: firstLogIn,
      mode: 'test',
      remarks,
      onLine: () => remarks.add('The disk is full.'),
    })
    expect(output.startsWith('The records are damaged.\n')).toBe(true)
    expect(output.split('The records are damaged.')).toHaveLength(2)
    expect(output.split('The disk is full.')).toHaveLength(2)
  })
})
