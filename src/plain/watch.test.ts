import { describe, expect, test } from 'vitest'
import { keptText } from '../rehearsal/kept-text.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { Player } from '../rehearsal/player.ts'
import { sayings } from './dialogue.ts'
import { begun, playedLesson, titlesIn } from './test-rehearsal.ts'

const lesson = loadLesson('first-log-in')
const watched = (...answers: readonly string[]) => playedLesson(answers, { lesson, mode: 'watch' })
const pages = [
  'SMS log in',
  'Change password',
  'SMS message board - active messages',
  'Sponsorship management system (SMS)',
]

/** What the player has to tell, step by step. */
const toldBySteps = () => {
  const { attempt } = begun({ lesson, mode: 'watch' })
  attempt.simulation.openTab()
  const player = new Player(attempt)
  const told: string[] = []
  for (let next = player.next; next; next = player.next) {
    told.push(next.where, next.what, ...next.narrated.map(({ text }) => text))
    player.forward()
  }
  return { told, rest: player.rest.map(({ text }) => text) }
}

describe('a lesson that is watched', () => {
  test.each<readonly [string, readonly string[]]>([
    ['no answer', ['', '', '', '', '', '']],
    ['on', ['on', 'On', '1', 'o', 'ON', 'Finish']],
    ['rest', ['on', 'rest', '']],
  ])('is told to its end: %s', async (_, answers) => {
    const { output, attempt, code } = await watched(...answers)
    const { told, rest } = toldBySteps()
    let from = 0
    for (const text of [...told, ...rest]) {
      from = output.indexOf(text, from)
      expect(from, text).toBeGreaterThan(0)
    }
    expect(titlesIn(output)).toEqual(pages)
    expect(output).toContain('The user ID of your first Level 1 user, Ines Okoro, is OKORO0001.')
    expect(output).toContain('Your first log-in: watched.')
    expect(attempt.end()).toMatchObject({ goalReached: true, passed: null, doneForYou: 5 })
    expect(code).toBe(0)
  })

  test('asks nothing between the steps of the rest', async () => {
    const { output } = await watched('rest', '')
    expect(output.match(/^Step \d of 5\. /gm)).toHaveLength(1)
    expect(output).toContain('Finish, back or leave?')
  })

  test('is not judged', async () => {
    const { output } = await watched('rest', '')
    expect(output).not.toMatch(/Points|Wrong turns|passed/)
  })

  test('goes back, step by step, and tells it again', async () => {
    const { output, attempt } = await watched('on', 'on', 'back', 'back', 'back', 'on')
    expect(output.match(/^Taken back: /gm)).toHaveLength(2)
    expect(output).toContain('No step has been taken yet.')
    expect(output.match(/^CRED-1 /gm)).toHaveLength(2)
    expect(attempt.passage.steps).toHaveLength(1)
  })

  test('goes back from its end', async () => {
    const { output, attempt } = await watched('rest', 'Back')
    expect(output).toContain('Taken back: You selected OK.')
    expect(attempt.isGoalReached).toBe(false)
    expect(attempt.hasEnded).toBe(false)
  })

  test('has its page read again, and tells what can be answered', async () => {
    const { output } = await watched('?', 'faster', '9', 'Finish')
    expect(titlesIn(output)).toEqual(['SMS log in', 'SMS log in'])
    expect(output.match(/That is no choice here\./g)).toHaveLength(3)
    expect(output.match(/^Step 1 of 5\. /gm)).toHaveLength(5)
  })

  test('can be left, and is kept', async () => {
    const { output, attempt } = await watched('on', 'leave', 'on')
    expect(attempt.hasEnded).toBe(false)
    expect(output.endsWith(`${sayings.left}\n${keptText(7)}\n`)).toBe(true)
  })

  test('shows the tab in which a step is taken', async () => {
    const { output } = await playedLesson(['Rest', ''], {
      lesson: loadLesson('what-a-second-tab-does'),
      mode: 'watch',
    })
    const shown = [...output.matchAll(/UTC\. Tab (\d): /g)].map(([, tab]) => tab)
    expect(shown).toEqual(['1', '2', '2', '1', '2'])
  })

  test('tells at its end what can be answered there', async () => {
    expect((await watched('rest', 'Finish')).output).not.toContain('That is no choice here.')
    expect((await watched('rest', 'Rest')).output).toContain('That is no choice here.')
  })

  test('is over for who has seen all of it and answers no more', async () => {
    const { attempt } = await watched('rest')
    expect(attempt.hasEnded).toBe(true)
    expect((await watched('on', 'on')).attempt.hasEnded).toBe(false)
  })

  test('goes on where it was left', async () => {
    const { saved } = await watched('on', 'on', 'leave')
    const { output, attempt } = await playedLesson(['rest', ''], {
      lesson,
      mode: 'watch',
      lines: saved,
    })
    expect(output).toContain('Step 3 of 5. ')
    expect(attempt.end().goalReached).toBe(true)
  })
})
