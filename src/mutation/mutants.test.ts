import { beforeAll, describe, expect, test } from 'vitest'
import { createSms } from '../../machines/step.ts'
import { driverFor } from '../conformance/drivers.ts'
import { RefDriver } from '../conformance/ref-driver.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import { postKinds } from './desk-mutants.ts'
import { sources } from './mutant.ts'
import { MutantDriver } from './mutant-driver.ts'
import { mutantNamed, mutants } from './mutants.ts'
import { notKilled } from './not-killed.ts'
import { sampleOf } from './sample.ts'
import { type Playable, placeOfScenario, play, playablesIn } from './suite.ts'
import { newPosts, slugOf } from './touch.ts'
import { FailsAlreadyError, Trials } from './trials.ts'

const home = packageFolder() ?? '.'
const support = `${home}/features/index.ts`

let scenarios: readonly Playable[]
let trials: Trials

beforeAll(async () => {
  scenarios = await playablesIn({ cwd: home, paths: ['features'], support })
  trials = await Trials.of(scenarios)
}, 60_000)

describe('the mutants', () => {
  test('each has an id of its own, made of its kind and its place', () => {
    const ids = mutants().map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, kind, place } of mutants()) expect(id).toBe(`${kind}:${place}`)
  })

  test('they come from everywhere', () => {
    expect(new Set(mutants().map(({ source }) => source))).toEqual(new Set(sources))
  })

  test('each says in a sentence what is wrong with it', () => {
    for (const { says } of mutants()) expect(says).toMatch(/^\S.*\.$/)
  })

  test('every kind of post that the features bring about is among those that are spoilt', async () => {
    const { world } = await subjectsPosted()
    const known = postKinds.map(({ subject }) => slugOf(subject))
    expect(world.filter((subject) => !known.includes(slugOf(subject)))).toEqual([])
  }, 60_000)
})

/** What SMS, the Home Office, helpdesks and colleagues wrote while all scenarios were played. */
const subjectsPosted = async () => {
  const subjects = new Set<string>()
  const driver = new RefDriver((options) => {
    const sms = createSms(options)
    return {
      ...sms,
      step: (state, event) => {
        const after = sms.step(state, event)
        // What the schedule of a world writes is the world's own.
        if (event.type !== 'time.passed')
          for (const { subject } of newPosts(state.world, after.world)) subjects.add(subject)
        return after
      },
    }
  })
  for (const scenario of scenarios) await play(scenario, driver)
  return { world: [...subjects] }
}

describe('the features', () => {
  /** `SMS_MUTANTS=2 npx vitest run src/mutation` takes others. */
  const seed = Number(process.env.SMS_MUTANTS ?? 1)

  test(`catch those of a sample (SMS_MUTANTS=${seed}) that they are known to catch`, async () => {
    const known = mutants().filter(({ id }) => !notKilled.includes(id))
    const escaped: string[] = []
    for (const mutant of sampleOf(known, 400, seed)) {
      const { verdict } = await trials.judge(mutant)
      if (verdict === 'alive') escaped.push(mutant.id)
    }
    expect(escaped, 'sms-sim mutate --id ID tells what would catch it').toEqual([])
  }, 60_000)

  test('a scenario that asks for nothing that is wrong passes all the same', async () => {
    const wrongNowhere = sampleOf(
      mutants().filter(({ id }) => notKilled.includes(id)),
      3,
      seed,
    )
    for (const mutant of wrongNowhere) {
      const driver = new MutantDriver(mutant)
      for (const scenario of scenarios)
        expect(await play(scenario, driver), `${mutant.id} ${placeOfScenario(scenario)}`).toBe(null)
    }
  }, 60_000)
})

test('features that fail on the right system are refused, with the scenario', async () => {
  const [first] = scenarios
  if (!first) throw new TypeError('there are no features')
  const [step] = first.steps
  if (!step) throw new TypeError('there are no steps')
  const does = () => Promise.reject(new Error('no'))
  const failing = { ...first, steps: [{ ...step, step: { ...step.step, does } }] }
  await expect(Trials.of([failing])).rejects.toThrow(FailsAlreadyError)
  await expect(Trials.of([failing])).rejects.toThrow(placeOfScenario(first))
})

test('a mutant is a system under test by its id', async () => {
  const driver = await driverFor('ref:mutant=never:lockout.locks')
  expect(driver.name).toBe('ref:mutant=never:lockout.locks')
  const failed = []
  for (const scenario of scenarios) if (await play(scenario, driver)) failed.push(scenario)
  expect(failed.some(({ uri }) => uri.endsWith('lockout.feature'))).toBe(true)
}, 60_000)

test('an unknown id is told with the nearest one', () => {
  expect(() => mutantNamed('never:lockout.lock')).toThrow('(nearest: never:lockout.locks)')
})
