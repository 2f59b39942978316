import { describe, expect, test } from 'vitest'
import { placeOf } from '../../machines/place.ts'
import { toJson } from '../../machines/state.ts'
import type { AttemptLine, Mode } from '../records/attempt.ts'
import { Attempt } from './attempt.ts'
import { debriefOf } from './debrief.ts'
import type { Lesson } from './lesson.ts'
import { loadLesson } from './load-lesson.ts'
import { Player } from './player.ts'

const lesson = loadLesson('first-log-in')
const issued = 'Training+First=1001'
const own = 'Vq7#Wz9+Kx4_Tn'
const home = 'Sponsorship management system (SMS)'

const begun = (
  mode: Mode = 'practise',
  lines: readonly AttemptLine[] = [],
  of: Lesson = lesson,
) => {
  const saved: AttemptLine[] = [...lines]
  const attempt = new Attempt({
    lesson: of,
    mode,
    lines,
    onLine: (line) => saved.push(line),
    clock: () => 0,
    newId: () => '00000000-0000-4000-8000-000000000000',
  })
  if (lines.length === 0) attempt.simulation.openTab()
  return { attempt, saved }
}

const read = ({ simulation }: Attempt) => {
  for (const { id } of simulation.state.world.letters) simulation.openLetter(id)
  simulation.openMail('mail-3')
}

const logIn = ({ simulation }: Attempt, password = issued) => {
  simulation.fill('1', 'User ID', 'OKORO0001')
  simulation.fill('1', 'Password', password)
  simulation.select('1', 'Log in')
}

const change = ({ simulation }: Attempt, replacement = own) => {
  simulation.fill('1', 'Original password', issued)
  simulation.fill('1', 'New password', replacement)
  simulation.fill('1', 'Confirm new password', replacement)
  simulation.select('1', 'Submit')
}

const isAtAForm = ({ state }: Attempt['simulation']) =>
  state.tabs.some(({ session }) => placeOf(session).form === 'create-user')

const kinds = ({ passage }: Attempt) => passage.steps.map(({ turn }) => turn?.kind)

describe('an attempt on the shortest way', () => {
  test('leads nearer with every step, and to the goal', () => {
    const { attempt } = begun('test')
    read(attempt)
    logIn(attempt)
    change(attempt)
    expect(attempt.isGoalReached).toBe(false)
    attempt.simulation.select('1', 'OK')
    expect(kinds(attempt)).toEqual(['on', 'on', 'on', 'on', 'on'])
    expect(attempt.end()).toMatchObject({
      goalReached: true,
      passed: true,
      points: 100,
      wrongTurns: 0,
      steps: 5,
      shortest: 5,
      critical: [],
      rehearsed: lesson.clauses,
    })
  })

  test('in another order is as right', () => {
    const { attempt } = begun('test')
    attempt.simulation.openMail('mail-3')
    attempt.simulation.openMail('mail-1')
    attempt.simulation.advance(60_000)
    attempt.simulation.openLetter('letter-1')
    logIn(attempt)
    change(attempt)
    attempt.simulation.select('1', 'OK')
    expect(kinds(attempt)).toEqual(['on', 'aside', 'aside', 'on', 'on', 'on', 'on'])
    expect(attempt.end()).toMatchObject({ passed: true, points: 100, steps: 7, shortest: 5 })
  })
})

describe('an attempt in an unusual way', () => {
  test('is a detour and no mistake: a first password can be reset before it was ever used (G2-*)', () => {
    const { attempt } = begun('test')
    read(attempt)
    const { simulation } = attempt
    simulation.select('1', 'Forgotten your password?')
    simulation.fill('1', 'User ID', 'OKORO0001')
    simulation.fill('1', 'Email address', 'i.okoro@tallowbridge.example')
    simulation.select('1', 'Submit')
    simulation.select('1', 'OK')
    const fresh = simulation.state.world.mail.at(-1)
    simulation.openMail(fresh?.id ?? '')
    logIn(attempt, fresh?.credentials.password ?? '')
    simulation.fill('1', 'Original password', fresh?.credentials.password ?? '')
    simulation.fill('1', 'New password', own)
    simulation.fill('1', 'Confirm new password', own)
    simulation.select('1', 'Submit')
    simulation.select('1', 'OK')
    expect(simulation.screen('1').title).toBe(home)
    expect(kinds(attempt)).not.toContain('wrong')
    expect(kinds(attempt)).not.toContain('critical')
    expect(attempt.end()).toMatchObject({ goalReached: true, passed: true, shortest: 5 })
  })
})

describe('a mistake', () => {
  test('is told with its clause, costs ten points, and does not keep from the goal', () => {
    const { attempt } = begun('test')
    read(attempt)
    logIn(attempt, 'not this one')
    expect(attempt.lastStep?.turn).toMatchObject({
      kind: 'wrong',
      reasons: [{ clauses: ['CRED-7', 'CRED-9'] }],
    })
    logIn(attempt)
    change(attempt, 'tooshort')
    expect(attempt.lastStep?.turn?.reasons.flatMap(({ clauses }) => clauses)).toContain('G1-2a')
    expect(attempt.lastStep?.turn?.reasons.map(({ text }) => text)).toContain(
      'New password: At least 12 characters are needed.',
    )
    change(attempt)
    attempt.simulation.select('1', 'OK')
    const result = attempt.end()
    expect(result).toMatchObject({ goalReached: true, points: 80, wrongTurns: 2, passed: true })
    const { mistakes } = debriefOf(attempt.passage, 'test', result)
    expect(mistakes.map(({ step }) => step)).toEqual([3, 5])
    expect(mistakes[0]?.clauses[0]).toMatchObject({ clause: 'CRED-7', where: expect.any(String) })
  })

  test('in a form is told with its field, as the page tells it', () => {
    const { attempt } = begun('practise', [], loadLesson('create-a-level-2-user'))
    const { simulation } = attempt
    for (let steps = 0; steps < 20 && !isAtAForm(simulation); steps += 1) attempt.help('done')
    for (const { label } of simulation.page('1').fields)
      simulation.fill('1', label, label.startsWith('Date of birth') ? '31/02/1990' : 'x')
    simulation.select('1', 'Add')
    expect(attempt.lastStep?.turn?.reasons.map(({ text }) => text)).toContain(
      'Date of birth (DD/MM/YYYY): This is not a date: give it as DD/MM/YYYY.',
    )
  })

  test('leads back over known ground: Cancel on the board is a wrong turn (G5-3n)', () => {
    const { attempt } = begun()
    read(attempt)
    logIn(attempt)
    change(attempt)
    attempt.simulation.select('1', 'Cancel')
    expect(kinds(attempt)).toEqual(['on', 'on', 'on', 'on', 'detour'])
    logIn(attempt, own)
    expect(kinds(attempt)).toEqual(['on', 'on', 'on', 'on', 'wrong', 'on'])
    expect(attempt.passage.steps[4]?.turn?.reasons[0]?.clauses).toContain('G5-3n')
  })

  test('three of them fail a test with a pass mark of 80', () => {
    const { attempt } = begun('test')
    read(attempt)
    logIn(attempt, 'not this one')
    logIn(attempt, 'nor this one')
    logIn(attempt)
    change(attempt, 'tooshort')
    change(attempt)
    attempt.simulation.select('1', 'OK')
    expect(attempt.end()).toMatchObject({ goalReached: true, points: 70, passed: false })
  })
})

describe('the coach', () => {
  test('goes up the ladder, rung by rung, and what it does itself is marked', () => {
    const { attempt } = begun()
    expect(attempt.help('goal').goal).toBe(lesson.goal.say)
    expect(attempt.help('where').where).toMatch(/letters|mailbox/)
    expect(attempt.help('what').what).toMatch(/^Read “/)
    for (let left = 5; left > 0; left -= 1) {
      expect(attempt.ladder.distance).toBe(left)
      attempt.help('done')
    }
    expect(attempt.isGoalReached).toBe(true)
    expect(attempt.ladder.event).toBeNull()
    expect(attempt.end()).toMatchObject({ doneForYou: 5, helped: 8, passed: null, wrongTurns: 0 })
  })

  test('takes back one thing at a time, a step or a field', () => {
    const { attempt } = begun()
    read(attempt)
    const before = toJson(attempt.simulation.state)
    logIn(attempt, 'not this one')
    const taken = [0, 1, 2].map(() => attempt.undo().map(({ event }) => event.type))
    expect(taken).toEqual([['logIn.submitted'], ['field.filled'], ['field.filled']])
    expect(toJson(attempt.simulation.state)).toBe(before)
    expect(attempt.judgement()).toMatchObject({ wrongTurns: 1, steps: 2 })
    attempt.undoTo(0)
    expect(attempt.passage.steps).toEqual([])
    expect(() => attempt.undoTo(0)).toThrow(RangeError)
    expect([attempt.undo(), attempt.lastDone]).toEqual([[], null])
  })

  test('takes back what the coach did in one, what was filled for it included', () => {
    const { attempt } = begun()
    for (let step = 0; step < 2; step += 1) attempt.help('done')
    const before = toJson(attempt.simulation.state)
    attempt.help('done')
    expect(attempt.undo().map(({ event }) => event.type)).toEqual([
      'field.filled',
      'field.filled',
      'logIn.submitted',
    ])
    expect(toJson(attempt.simulation.state)).toBe(before)
  })

  test('gets back behind what is emptied anew after a resume', () => {
    const { attempt, saved } = begun()
    attempt.simulation.fill('1', 'User ID', 'OKORO0001')
    attempt.simulation.fill('1', 'Password', 'not this one')
    const { attempt: again } = begun('practise', saved)
    again.simulation.emptyForgotten()
    expect(again.undo().map(({ event }) => event.type)).toContain('field.filled')
    expect(again.undo().map(({ event }) => event.type)).toContain('field.filled')
    expect(again.lastDone).toBeNull()
  })
})

describe('an attempt that is taken up again', () => {
  test('stands where it stood, and is judged the same', () => {
    const { attempt, saved } = begun()
    read(attempt)
    logIn(attempt, 'not this one')
    attempt.undo()
    attempt.help('what')
    logIn(attempt)
    change(attempt)
    const { attempt: again } = begun('practise', saved)
    expect(toJson(again.simulation.state)).toBe(toJson(attempt.simulation.state))
    expect(again.judgement()).toEqual(attempt.judgement())
    const note = again.simulation.notebook().find(({ from }) => from.includes('you chose'))
    expect(note).toMatchObject({ what: 'Password', isSecret: false })
    expect(JSON.stringify(saved)).not.toContain(own)
    again.simulation.select('1', 'OK')
    again.simulation.select('1', 'Log out')
    logIn(again, note?.value)
    again.simulation.select('1', 'OK')
    expect(again.isGoalReached).toBe(true)
  })
})

describe('a lesson that is watched', () => {
  test('plays to its goal and tells every clause once, and goes back', () => {
    const { attempt } = begun('watch')
    const player = new Player(attempt)
    const told: string[] = []
    while (player.next) {
      told.push(...player.next.narrated.map(({ clause }) => clause))
      player.forward()
    }
    told.push(...player.rest.map(({ clause }) => clause))
    expect(told.toSorted()).toEqual([...lesson.clauses].toSorted())
    expect(attempt.isGoalReached).toBe(true)
    expect(player.progress).toEqual({ taken: 5, left: 0 })
    while (player.back());
    expect(player.progress).toEqual({ taken: 0, left: 5 })
  })
})
