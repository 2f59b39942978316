import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import type { LobbyChoice, LobbyLesson, Offer } from '../rehearsal/lobby.ts'
import type { Rehearsing } from '../rehearsal/rehearsing.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import { sayings } from './dialogue.ts'
import { runPlainLobby } from './lobby.ts'
import { training } from './page-text.ts'
import { begun, exploring, titlesIn } from './test-rehearsal.ts'
import { TestInput, TestOutput } from './test-streams.ts'

const lesson = (name: string, title: string, more: Partial<LobbyLesson> = {}): LobbyLesson => ({
  name,
  title,
  standing: 'new',
  best: null,
  open: null,
  needs: [],
  isNext: false,
  ...more,
})

const common = lesson('one-tab-is-enough', 'One tab is enough', { needs: ['Your first log-in'] })

const offered: Offer = {
  courses: [
    {
      name: 'first',
      title: 'First course',
      who: 'For beginners.',
      needs: 'Nothing.',
      lessons: [
        lesson('first-log-in', 'Your first log-in', { standing: 'passed', best: 90, open: 12 }),
        lesson('the-board-at-log-in', 'The board', { isNext: true }),
        common,
      ],
    },
    {
      name: 'second',
      title: 'Second course',
      who: 'For others.',
      needs: '',
      lessons: [{ ...common, needs: [], isNext: true }, lesson('locked-out', 'Locked out')],
    },
  ],
  worlds: [
    { name: 'charity', title: 'A charity' },
    { name: 'church', title: 'A church' },
  ],
  openWorld: null,
}

/** What is begun here is a rehearsal of that lesson, or of a small world. */
const rehearsingOf = (choice: LobbyChoice): Rehearsing => {
  if (choice.kind !== 'lesson') return exploring(new Simulation(testWorld()))
  const { attempt } = begun({ lesson: loadLesson(choice.name), mode: choice.mode })
  return { ...exploring(attempt.simulation), attempt, number: 5 }
}

const played = async (
  answers: readonly string[],
  {
    begin = async (choice: LobbyChoice) => rehearsingOf(choice),
    remarks = new Remarks(),
    offer = async () => offered,
    run = runPlainLobby,
    finish = () => {},
  } = {},
) => {
  const chosen: LobbyChoice[] = []
  const finished: number[] = []
  const stdin = new TestInput()
  const stdout = new TestOutput({ columns: 250 })
  stdin.end(answers.map((answer) => `${answer}\n`).join(''))
  const code = await run({
    stdin,
    stdout,
    remarks,
    offer,
    begin: async (choice) => {
      const rehearsing = await begin(choice)
      chosen.push(choice)
      return {
        rehearsing,
        finish: () => {
          finished.push(chosen.length)
          finish()
        },
      }
    },
  })
  return { output: stdout.text, chosen, finished, code }
}

const practise = (name: string) => ({ kind: 'lesson', name, mode: 'practise', allowance: 'as-set' })

describe('the lobby', () => {
  test('lists courses, lessons with how far one is, and worlds', async () => {
    const { output, code } = await played([])
    expect(code).toBe(0)
    expect(output.startsWith(training)).toBe(true)
    const lines = output.split('\n')
    for (const line of [
      'Course: First course. For beginners. It needs: Nothing.',
      '1. Your first log-in (passed, best test: 90 points, attempt 12 is open)',
      '2. The board (next, new)',
      '3. One tab is enough (new, needs first: Your first log-in)',
      'Course: Second course. For others.',
      '4. One tab is enough (next, new)',
      '5. Locked out (new)',
      '6. A charity (world charity)',
      '7. A church (world church)',
      '8. Leave',
    ])
      expect(lines).toContain(line)
  })

  test('offers to go on with a world that was explored', async () => {
    const { output, chosen } = await played(['Go on', 'Leave', 'Leave'], {
      offer: async () => ({ ...offered, openWorld: 7 }),
    })
    expect(output).toContain('6. Go on exploring (attempt 7, where it stopped)')
    expect(output).toContain('7. A charity (world charity)')
    expect(chosen).toEqual([{ kind: 'resume', number: 7 }])
  })

  test.each<readonly [readonly string[], unknown]>([
    [['2', 'Practise', ''], practise('the-board-at-log-in')],
    [['the board', 'practise', ''], practise('the-board-at-log-in')],
    [['The B', '2', ''], practise('the-board-at-log-in')],
    // It stands there twice, and is one lesson all the same.
    [['One tab', 'Practise', 'As set'], practise('one-tab-is-enough')],
    [['4', 'Test'], { ...practise('one-tab-is-enough'), mode: 'test' }],
    [['Locked', 'Watch'], { ...practise('locked-out'), mode: 'watch' }],
    [['Locked', 'Explore'], { ...practise('locked-out'), mode: 'explore' }],
    [['Your first', 'Practise', 'Tenfold'], { ...practise('first-log-in'), allowance: 'tenfold' }],
    [['Your first', 'Practise', 'Off'], { ...practise('first-log-in'), allowance: 'off' }],
    [['Your first', 'Go on'], { kind: 'resume', number: 12 }],
    [['A charity'], { kind: 'world', name: 'charity' }],
    [['7'], { kind: 'world', name: 'church' }],
  ])('chooses with %j', async (answers, choice) => {
    const { chosen, finished, output } = await played([...answers, 'Leave', 'Leave'])
    expect(chosen).toEqual([choice])
    expect(finished).toEqual([1])
    expect(output.endsWith('You left.\n')).toBe(true)
  })

  test('asks about limits only where there are some', async () => {
    const { output, chosen } = await played(['Your first', 'Practise', ''])
    expect(output).toContain('Its limits are 20 steps. What becomes of them?')
    expect(chosen).toEqual([practise('first-log-in')])
    const test = await played(['Your first', 'Test'])
    expect(test.output).not.toContain('What becomes of them?')
  })

  test('asks nothing about limits where a lesson has none', async () => {
    const whole = loadLesson('locked-out')
    const none = { ...whole, limits: { steps: null, simulated: null, real: null } }
    vi.resetModules()
    vi.doMock('../rehearsal/load-lesson.ts', () => ({ loadLesson: () => none }))
    const { runPlainLobby: run } = await import('./lobby.ts')
    vi.doUnmock('../rehearsal/load-lesson.ts')
    const { output, chosen } = await played(['Locked', 'Practise', 'Leave', 'Leave'], { run })
    expect(chosen).toEqual([practise('locked-out')])
    expect(output).not.toContain('What becomes of them?')
  })

  test('does not offer to go on where nothing is open', async () => {
    const { output, chosen } = await played(['Locked', 'Go on', '', 'Leave'])
    expect(output).toContain('That is no choice here.')
    expect(output).toContain('Back in the lobby')
    expect(chosen).toEqual([])
  })

  test.each(['nonsense', '99', '0', 'A ch', '__proto__'])(
    'understands no %s, and says what can be answered',
    async (answer) => {
      const { output, chosen } = await played([answer])
      expect(output).toMatch(/^That (is no choice here|could be 6\. .* or 7\. )/m)
      expect(chosen).toEqual([])
    },
  )

  test.each(['', '?'])('reads everything once more upon %j', async (answer) => {
    const { output } = await played([answer])
    expect(output.split('Course: First course.')).toHaveLength(3)
  })
})

describe('after a rehearsal', () => {
  test('one is back, is told what comes next, and no line typed ahead was lost', async () => {
    const { output, chosen } = await played([
      ...['Locked', 'Test', 'Task', 'Leave', 'A charity', 'User ID', 'OKORO0001', 'Leave', 'Leave'],
      'Mailbox',
    ])
    expect(chosen).toHaveLength(2)
    expect(output.split('You are back in the lobby.')).toHaveLength(3)
    expect(output).toContain('User ID is filled.')
    const back = output.slice(output.indexOf('You are back in the lobby.'))
    expect(back).toMatch(
      /^You are back .*\n2\. The board \(next, new\)\n4\. One tab is enough \(next, new\)\n8\. Leave\n/,
    )
    expect(output.endsWith('You left.\n')).toBe(true)
  })

  test('what there is is asked for anew', async () => {
    let asked = 0
    await played(['A charity', 'Leave', 'A church', 'Leave', 'Leave'], {
      offer: async () => {
        asked += 1
        return offered
      },
    })
    expect(asked).toBe(3)
  })

  test.each<readonly string[]>([
    [],
    ['Locked'],
    ['Your first', 'Practise'],
    ['Locked', 'Test'],
    ['Locked', 'Test', 'Finish'],
    ['Locked', 'Watch'],
    ['A charity', 'User ID'],
    ['A charity', 'Leave'],
  ])('the end of the input ends all of it: %j', async (...answers) => {
    const { output, code, chosen, finished } = await played(answers)
    expect(code).toBe(0)
    expect(output.split(sayings.ended)).toHaveLength(2)
    expect(finished).toEqual(chosen.map((_, at) => at + 1))
    const after = output.slice(output.indexOf(sayings.ended))
    expect(after).not.toContain('lobby')
  })

  test('a lesson is debriefed before that', async () => {
    const { output } = await played(['Locked', 'Test', 'Finish', 'Yes', 'Leave'])
    expect(output.indexOf('Locked out, so wait: not passed')).toBeGreaterThan(0)
    expect(output.indexOf('You are back in the lobby.')).toBeGreaterThan(
      output.indexOf('Locked out, so wait: not passed'),
    )
  })
})

describe('Ctrl-C', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['in the lobby', [], 'Your choice in the lobby:'],
    ['in a lesson', ['Locked', 'Test'], 'Your choice:'],
    ['while a lesson is watched', ['Locked', 'Watch'], 'Step 1 of'],
  ])('twice leaves all of it, %s', async (_, answers, question) => {
    const stdin = new TestInput({ isTTY: true })
    const stdout = new TestOutput({ isTTY: true })
    const signals = new EventEmitter()
    const left = runPlainLobby({
      stdin,
      stdout,
      signals,
      remarks: new Remarks(),
      offer: async () => offered,
      begin: async (choice) => ({ rehearsing: rehearsingOf(choice), finish: () => {} }),
    })
    stdin.write(answers.map((answer) => `${answer}\n`).join(''))
    await stdout.says(question)
    signals.emit('SIGINT')
    await stdout.says(sayings.interrupted)
    signals.emit('SIGINT')
    expect(await left).toBe(0)
    expect(stdout.text).not.toContain('You are back in the lobby.')
    expect(signals.listenerCount('SIGINT')).toBe(0)
  })
})

describe('what cannot begin', () => {
  const failing = (name: string) => async (): Promise<Rehearsing> => {
    throw Object.assign(new Error('It is busy.'), { name })
  }

  test.each(['UsageError', 'RecordError', 'YamlFileError'])('is told: %s', async (name) => {
    const { output, code } = await played(['A charity', 'Leave'], { begin: failing(name) })
    expect(output).toContain('\nIt is busy.\n')
    expect(output).toContain('You are back in the lobby.')
    expect(code).toBe(0)
  })

  test('but not a fault of the program, which is none of the trainee’s', async () => {
    await expect(played(['A charity'], { begin: failing('TypeError') })).rejects.toThrow('busy')
  })
})

test('what is remarked of the records is said once, however often they are looked at', async () => {
  const remarks = new Remarks()
  const { output } = await played(['A charity', 'Leave', 'Leave'], {
    remarks,
    offer: async () => {
      remarks.add('The index is damaged.')
      return offered
    },
  })
  expect(output.split('The index is damaged.')).toHaveLength(2)
})

test('what is remarked of a rehearsal is said, and what is remarked as it is closed', async () => {
  const remarks = new Remarks()
  remarks.add('It is kept in memory alone.')
  const { output } = await played(['A charity', 'Leave', 'Leave'], {
    begin: async (choice) => ({ ...rehearsingOf(choice), remarks }),
    finish: () => remarks.add('Three lines are lost.'),
  })
  expect(output.split('It is kept in memory alone.')).toHaveLength(2)
  const closed = output.indexOf('Three lines are lost.')
  expect(closed).toBeGreaterThan(output.indexOf(sayings.left))
  expect(closed).toBeLessThan(output.indexOf('You are back in the lobby.'))
})

test('what goes astray is not repeated', async () => {
  const astray = 'kettle-Brass7#Umbrella'
  const { output } = await played([
    ...[astray, 'Your first', astray, 'Practise', astray, '', astray, 'Coach', astray, ''],
    ...['Finish', astray, '', 'Leave', astray, 'Locked', 'Watch', astray],
  ])
  expect(output).not.toContain(astray)
  expect(titlesIn(output).length).toBeGreaterThan(1)
})
