import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { loadWorld } from '../worlds/load.ts'
import { search } from './search.ts'
import { GoalError, shortestWay } from './shortest-way.ts'
import type { Space } from './space.ts'
import { goalsIn, onScreen } from './test-goals.ts'
import { hintFor, mostExpansions, traineeSpace } from './trainee.ts'

const sms = createSms()
const beginning = (name: string) => {
  const { world, now } = loadWorld(name)
  return { world, start: sms.step(sms.start(world, now), { type: 'tab.opened' }) }
}

/** Numbers that grow by one or double, without an end. */
const counter: Space<{ readonly at: number }, 'one more' | 'twice'> = {
  start: { at: 1 },
  eventsIn: () => ['one more', 'twice'],
  step: ({ at }, event) => ({ at: event === 'twice' ? 2 * at : at + 1 }),
  keyOf: ({ at }) => String(at),
}

describe('the shortest way', () => {
  test('is as short as breadth-first search finds it, with fewer expansions', () => {
    const { world, start } = beginning('new-sponsor')
    const space = traineeSpace(sms, world, start)
    for (const [name, goal] of Object.entries(goalsIn(world)).slice(0, 4)) {
      const way = hintFor(sms, world, start, goal)
      let reached: number | null = goal.isReached(start) ? 0 : null
      const plain = search<State, SmsEvent>(
        space,
        {},
        {
          found: (state, number) => {
            if (reached === null && goal.isReached(state)) reached = number
          },
          isEnough: () => reached !== null,
        },
      )
      const length = reached === null ? null : plain.wayTo(reached).length
      expect([name, way.kind === 'found' ? way.way.length : null]).toEqual([name, length])
      expect(way.expansions).toBeLessThanOrEqual(mostExpansions)
    }
  })

  test('of a trainee goes by mail and letter: nothing is typed that was not seen', () => {
    const { world, start } = beginning('new-sponsor')
    const found = hintFor(sms, world, start, onScreen('home'))
    const types = found.kind === 'found' ? found.way.map(({ type }) => type) : []
    expect(types.slice(0, 2).sort()).toEqual(['letter.opened', 'mail.opened'])
    expect(types).toContain('passwordChange.submitted')
  })

  test('to what cannot be reached: said, with how far one gets', () => {
    const { world, start } = beginning('expired')
    const found = hintFor(sms, world, start, onScreen('home'))
    expect(found.kind).toBe('unreachable')
    expect(found.expansions).toBeLessThanOrEqual(mostExpansions)
  })

  test('in a space without an end: given up at a limit', () => {
    const goal = { isReached: ({ at }: { at: number }) => at < 0 }
    expect(shortestWay(counter, goal, { states: 1_000 })).toMatchObject({
      kind: 'given up',
      stop: 'states',
    })
    expect(shortestWay(counter, goal, { time: 20 })).toMatchObject({
      kind: 'given up',
      stop: 'time',
    })
    expect(search(counter, { states: 1_000 })).toMatchObject({ stop: 'states' })
    expect(search(counter, { memory: 1 })).toMatchObject({ stop: 'memory' })
    expect(search(counter, { isStopped: () => true })).toMatchObject({ stop: 'stopped' })
  })

  test('with a goal that throws: told with the way to where it does', () => {
    const goal = {
      isReached: ({ at }: { at: number }) => {
        if (at === 4) throw new Error('no such user')
        return false
      },
    }
    expect(() => shortestWay(counter, goal)).toThrow(GoalError)
    expect(() => shortestWay(counter, goal)).toThrow(
      /2 events away: no such user\. Mend the goal\./,
    )
  })
})
