import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Seen } from './chart-watch.ts'
import { charted } from './charts.ts'
import { type Coverage, coverageOf, gapsInCoverage, seenIn, unseen } from './coverage.ts'
import { outOfReach, whyOutOfReach } from './out-of-reach.ts'
import { scenarioVerdicts } from './scenario-verdicts.ts'
import { seenType } from './seen-type.ts'
import { soundRun } from './verify.ts'

// The features are run once, on a busy machine perhaps.
vi.setConfig({ hookTimeout: 120_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))

describe('the features', () => {
  let coverage: Coverage

  beforeAll(async () => {
    const messages = await soundRun({
      cwd: root,
      sut: 'ref:',
      paths: ['features'],
      support: 'features/index.ts',
      watchesCharts: true,
    })
    expect(scenarioVerdicts(messages).filter(({ outcome }) => outcome !== 'passed')).toEqual([])
    coverage = coverageOf(seenIn(messages) ?? expect.unreachable())
  })

  test('go through every state, transition and answer of a guard that can be brought about', () => {
    expect(gapsInCoverage(coverage)).toEqual([])
  })

  test('go through nothing that is said to be out of reach', () => {
    expect(outOfReach.map(({ what }) => what).toSorted()).toEqual(unseen(coverage).toSorted())
  })
})

const nothing: Seen = { states: [], transitions: [], guards: {} }

test('of nothing seen all is missed: each state in which one can stand, each transition, each guard twice', () => {
  const { states, transitions, guards } = coverageOf(nothing)
  const { states: all, arrows } = charted()
  expect(states).toHaveLength([...all.values()].filter(({ inner }) => inner.length === 0).length)
  expect(transitions).toHaveLength(arrows.length)
  const keys = unseen({ states, transitions, guards })
  expect(keys).toHaveLength(states.length + transitions.length + 2 * guards.length)
  expect(new Set(keys).size).toBe(keys.length)
  for (const { what } of outOfReach) expect(keys).toContain(what)
})

test('what is out of reach is told with its reason, anything else is a gap', () => {
  expect(whyOutOfReach('stranger.lock.open password.reset 1')).toMatch(/no account bears/)
  const gaps = gapsInCoverage(coverageOf(nothing))
  expect(gaps).toContain('sms.outside.logIn logIn.submitted 1')
  expect(gaps).not.toContain('stranger.lock.open password.reset 1')
})

test('a guard that was heard on the way of a step is told so, even if a page asked it as well', () => {
  const guards = {
    'sms: theBoardIsDue': ['held on a page', 'held in a step', 'failed on a page'],
  } as const
  expect(coverageOf({ ...nothing, guards }).guards).toContainEqual({
    guard: 'sms: theBoardIsDue',
    held: 'in a step',
    failed: 'on a page',
  })
})

describe('the messages of a run', () => {
  const attached = (seen: Seen, mediaType = seenType) => ({
    attachment: { body: JSON.stringify(seen), mediaType, contentEncoding: 'IDENTITY' as never },
  })

  test('give what all of its scenarios have seen together', () => {
    const first: Seen = { states: ['a'], transitions: ['t 1'], guards: { g: ['held in a step'] } }
    const second: Seen = {
      states: ['a', 'b'],
      transitions: [],
      guards: { g: ['failed on a page'] },
    }
    expect(seenIn([attached(first), attached(second)])).toEqual({
      states: ['a', 'b'],
      transitions: ['t 1'],
      guards: { g: ['held in a step', 'failed on a page'] },
    })
  })

  test('give nothing where nobody watched', () => {
    expect(seenIn([attached(nothing, 'text/plain')])).toBeNull()
  })
})
