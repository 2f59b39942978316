import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actOf } from './acts.ts'
import type { AttemptLine } from './attempt.ts'
import { durationOf, timestampOf } from './statement.ts'
import { anyLine, begunAt, ended, filled, head, registration, result } from './test-attempts.ts'
import { uuidFrom } from './uuid.ts'
import { type Statement, statementsOf } from './xapi.ts'

const actor = '0b0e6f0a-8f4c-4a53-9a3f-3c6d1f5f8a01'
const options = { actor, describe: actOf, titleOf: (lesson: string) => `The lesson ${lesson}` }

const told = (
  lines: readonly AttemptLine[] = [
    filled('Glimmer#Teapot42', 1_000),
    { undoneTo: 0, after: 2_000 },
    { at: begunAt, event: { type: 'mail.opened', id: 'm1' }, after: 3_000 },
    { helped: 'where', after: 4_000 },
    ended(),
  ],
  changed: Parameters<typeof head>[0] = {},
): readonly Statement[] => statementsOf({ number: 1, head: head(changed), lines }, options)

const verbOf = ({ verb }: Statement): string => verb.id.replace(/^.*\//, '')
const statement = (verb: string, from = told()): Statement =>
  from.find((each) => verbOf(each) === verb) ?? expect.unreachable(verb)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const duration = /^PT(?:\d+H)?(?:\d+M)?\d+(?:\.\d{1,2})?S$/
const utc = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

describe('the statements of an attempt', () => {
  test('go from initialized to terminated, each verb of cmi5 once, a step each answered', () => {
    expect(told().map(verbOf)).toEqual([
      ...['initialized', 'answered', 'answered', 'completed', 'passed', 'terminated'],
    ])
    expect(told([ended({ passed: false })]).map(verbOf)).toEqual([
      ...['initialized', 'completed', 'failed', 'terminated'],
    ])
  })

  test('tell neither passed nor failed where nothing was judged', () => {
    expect(told([ended({ passed: null })]).map(verbOf)).toEqual([
      ...['initialized', 'completed', 'terminated'],
    ])
  })

  test('are none before it has ended', () => {
    expect(told([filled('one')])).toEqual([])
    expect(told([])).toEqual([])
  })

  test('have the verbs of ADL, which cmi5 took over, and nothing that only a learning management system may say', () => {
    const adl = 'http://adlnet.gov/expapi/verbs/'
    const ids = told().map(({ verb }) => verb.id)
    expect(new Set(ids)).toEqual(
      new Set(
        ['initialized', 'answered', 'completed', 'passed', 'terminated'].map((verb) => adl + verb),
      ),
    )
    expect(statement('failed', told([ended({ passed: false })])).verb.id).toBe(`${adl}failed`)
    for (const { verb } of told())
      expect(verb.display).toEqual({ 'en-GB': verbOf({ verb } as Statement) })
  })

  test('have nothing but what xAPI 1.0.3 knows', () => {
    for (const each of told()) {
      const known = ['id', 'actor', 'verb', 'object', 'result', 'context', 'timestamp']
      expect(known).toEqual(expect.arrayContaining(Object.keys(each)))
      const inResult = ['success', 'completion', 'response', 'duration', 'score', 'extensions']
      expect(inResult).toEqual(expect.arrayContaining(Object.keys(each.result ?? {})))
      const inContext = [
        ...['registration', 'platform', 'language', 'contextActivities', 'extensions'],
      ]
      expect(inContext).toEqual(expect.arrayContaining(Object.keys(each.context)))
      // No empty objects, no nulls: a store refuses them, outside of extensions.
      const { extensions: _, ...context } = each.context
      const { extensions: __, ...rest } = each.result ?? {}
      expect(JSON.stringify([each.actor, each.verb, each.object, context, rest])).not.toMatch(
        /null|\{\},|""/,
      )
    }
  })

  test('have UUIDs of their own that follow from the registration', () => {
    const ids = told().map(({ id }) => id)
    for (const id of ids) expect(id).toMatch(uuid)
    expect(new Set(ids).size).toBe(ids.length)
    expect(told()).toEqual(told())
    const other: AttemptLine = { ended: result(), after: 1, registration: actor }
    for (const { id } of told([other])) expect(ids).not.toContain(id)
    // A judgement is one statement, whichever way it went.
    expect(statement('failed', told([ended({ passed: false })])).id).toBe(statement('passed').id)
  })

  test('are about an opaque account', () => {
    for (const each of told())
      expect(each.actor).toEqual({
        objectType: 'Agent',
        account: { homePage: 'https://sms-simulator.example/', name: actor },
      })
  })

  test('bear the registration in their context, and no category of cmi5, for nothing launched them', () => {
    for (const { context } of told()) {
      expect(context.registration).toBe(registration)
      expect(Object.keys(context.contextActivities ?? {})).not.toContain('category')
      expect(context.platform).toBe('SMS Simulator')
      expect(context.language).toBe('en-GB')
      expect(context.extensions).toEqual({
        'https://sms-simulator.example/extensions/mode': 'practise',
        'https://sms-simulator.example/extensions/limits': 'as-set',
      })
    }
  })

  test('are about the lesson, at an address that stays', () => {
    for (const verb of ['initialized', 'completed', 'passed', 'terminated'])
      expect(statement(verb).object).toEqual({
        objectType: 'Activity',
        id: 'https://sms-simulator.example/lessons/first-log-in',
        definition: {
          type: 'http://adlnet.gov/expapi/activities/lesson',
          name: { 'en-GB': 'The lesson first-log-in' },
        },
      })
  })

  test('or about the world that was explored', () => {
    const [first] = told([ended({ passed: null })], { lesson: null, mode: 'explore' })
    expect(first?.object).toEqual({
      objectType: 'Activity',
      id: 'https://sms-simulator.example/worlds/new-sponsor',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/simulation',
        name: { 'en-GB': 'Rehearsal without a lesson' },
      },
    })
  })

  test('tell no path of a file of somebody', () => {
    const path = '/home/jane.doe/worlds/ours.yaml'
    for (const changed of [{ lesson: null, world: path }, { lesson: path }]) {
      const text = JSON.stringify(
        statementsOf(
          { number: 1, head: head(changed), lines: [ended()] },
          { ...options, titleOf: () => 'Ours' },
        ),
      )
      expect(text).not.toMatch(/jane|yaml/)
      expect(text).toMatch(/\/own-[0-9a-f-]{36}"/)
    }
  })

  test('tell each step as an interaction of its own, without what was typed', () => {
    const steps = told().filter((each) => verbOf(each) === 'answered')
    expect(steps.map(({ object }) => object)).toEqual(
      [1, 2].map((n) => ({
        objectType: 'Activity',
        id: `https://sms-simulator.example/lessons/first-log-in/steps/${n}`,
        definition: {
          type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
          interactionType: 'performance',
          name: { 'en-GB': `Step ${n}: The lesson first-log-in` },
        },
      })),
    )
    expect(steps.map((each) => each.result)).toEqual([
      { response: 'field.filled[:]Filled in a field' },
      { response: 'mail.opened[:]Opened an e-mail' },
    ])
    for (const { context } of steps)
      expect(context.contextActivities).toEqual({
        parent: [
          {
            objectType: 'Activity',
            id: 'https://sms-simulator.example/lessons/first-log-in',
          },
        ],
      })
    expect(JSON.stringify(told())).not.toContain('Glimmer')
  })

  test('tell when it was, in UTC and in order', () => {
    const times = told().map(({ timestamp }) => timestamp)
    expect(times).toEqual([
      ...['2027-03-02T09:00:00.000Z', '2027-03-02T09:00:01.000Z', '2027-03-02T09:00:03.000Z'],
      ...Array.from({ length: 3 }, () => '2027-03-02T09:01:01.230Z'),
    ])
    for (const time of times) expect(time).toMatch(utc)
  })

  test('tell how it was judged: scaled score, success, duration', () => {
    expect(statement('passed').result).toEqual({
      success: true,
      score: { scaled: 0.8, raw: 80, min: 0, max: 100 },
      duration: 'PT1M1.23S',
    })
    expect(statement('failed', told([ended({ passed: false, points: 0 })])).result).toMatchObject({
      success: false,
      score: { scaled: 0, raw: 0 },
    })
    expect(statement('terminated').result).toEqual({ duration: 'PT1M1.23S' })
    expect(statement('initialized').result).toBeUndefined()
  })

  test('tell what was learnt along with the completion', () => {
    const extension = (name: string) => `https://sms-simulator.example/extensions/${name}`
    expect(statement('completed').result).toEqual({
      completion: true,
      duration: 'PT1M1.23S',
      extensions: {
        [extension('goal-reached')]: true,
        [extension('pass-mark')]: 70,
        [extension('critical-mistakes')]: [],
        [extension('limits-passed')]: [],
        [extension('wrong-turns')]: 1,
        [extension('steps')]: 12,
        [extension('shortest-way')]: 10,
        [extension('helped')]: 1,
        [extension('done-for-you')]: 0,
        [extension('simulated-time')]: 'PT1M0S',
        [extension('clauses-rehearsed')]: result().rehearsed,
        [extension('clauses-mistaken')]: [],
      },
    })
    expect(
      statement('completed', told([ended({ shortest: null })])).result?.extensions,
    ).not.toHaveProperty(extension('shortest-way'))
  })

  test('hold to all that whatever happened', () => {
    const points = fc.float({ min: 0, max: 100, noNaN: true })
    const spell = fc.nat(10 ** 10)
    const judged = fc.option(fc.boolean())
    fc.assert(
      fc.property(fc.array(anyLine), points, spell, judged, (lines, scored, real, passed) => {
        const all = told([...lines, ended({ points: scored, real, passed }, real)])
        const verbs = all.map(verbOf)
        for (const verb of ['initialized', 'completed', 'terminated'])
          expect(verbs.filter((each) => each === verb)).toHaveLength(1)
        expect(verbs.filter((each) => /passed|failed/.test(each))).toEqual(
          passed === null ? [] : [passed ? 'passed' : 'failed'],
        )
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        expect(verbs.filter((each) => each === 'answered')).toHaveLength(
          lines.filter((line) => 'event' in line).length,
        )
        for (const { id, timestamp, result: its } of all) {
          expect(id).toMatch(uuid)
          expect(timestamp).toMatch(utc)
          if (its?.duration !== undefined) expect(its.duration).toMatch(duration)
          if (its?.score) {
            expect(its.score.scaled).toBeGreaterThanOrEqual(-1)
            expect(its.score.scaled).toBeLessThanOrEqual(1)
          }
        }
      }),
    )
  })
})

test.each([
  [0, 'PT0S'],
  [9, 'PT0S'],
  [10, 'PT0.01S'],
  [500, 'PT0.5S'],
  [59_999, 'PT59.99S'],
  [60_000, 'PT1M0S'],
  [3_600_000, 'PT1H0S'],
  [90_061_230, 'PT25H1M1.23S'],
])('%i ms are %s', (ms, told) => {
  expect(durationOf(ms)).toBe(told)
})

test('what no date can tell becomes one that can be told', () => {
  expect(timestampOf(Number.MAX_SAFE_INTEGER)).toBe('+275760-09-13T00:00:00.000Z')
})

test('a name has the UUID that the standard gives as its example', () => {
  // RFC 9562, appendix A.4.
  expect(uuidFrom('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  )
})
