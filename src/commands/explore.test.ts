import { describe, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { explore, limitsOf } from './explore.ts'
import { called } from './test-io.ts'

describe('explore', { timeout: 60_000 }, () => {
  test('proves what holds, side by side, with the size of what was searched', async () => {
    const { code, stdout } = await called(
      'explore --world first-day --aspect users --aspect amendments --prove'.split(' '),
    )
    expect(code).toBe(0)
    expect(stdout).toMatch(/^first-day, users: \d+ states, \d+ transitions, depth \d+, /)
    expect(stdout).toMatch(
      /\d+ invariants hold under \d+ sets of readings, \d+ of which can differ/,
    )
    expect(stdout).toMatch(/In all: \d+ searches, .* (\d+) of \1 invariants hold\./)
  })

  test('as JSON for a machine: which readings were asked for, and what the others are the same as', async () => {
    const { stdout } = await called(
      'explore --world first-day --aspect amendments --prove --json'.split(' '),
    )
    const [{ world, results }] = JSON.parse(stdout)
    expect(world).toBe('scenarios/proof-worlds/first-day.yaml')
    expect(results[0]).toMatchObject({ readings: [], stop: null, broken: [], states: 4 })
    expect(results[0].asked).toContain('R-FIRSTBOARD')
    expect(results.some((result: object) => 'sameAs' in result)).toBe(true)
  })

  test('tells how much of SMS a world meets, and walks it', async () => {
    const survey = await called('explore --world first-day --aspect locks'.split(' '))
    expect(survey.stdout).toMatch(/; \d+ screens, \d+ of \d+ transitions of the charts\n$/)
    const walks = await called(
      'explore --world first-day --aspect users --walks transitions'.split(' '),
    )
    expect(walks.code).toBe(0)
    expect(walks.stdout).toContain(
      '  Given the training world "scenarios/proof-worlds/first-day.yaml"',
    )
    expect(walks.stdout).toMatch(/\d+ steps are the least that could/)
  })

  test('gives up at a limit, and tells what is known by then and what to do', async () => {
    const { code, stdout } = await called(
      'explore --world pair --aspect sections --states 300'.split(' '),
    )
    expect(code).toBe(1)
    expect(stdout).toContain('not seen whole, only what is at most')
    expect(stdout).toContain('give --states more, or take one aspect or a smaller world')
    const proof = await called(
      'explore --world pair --aspect desk --prove --reading R-LOCK=20 --states 20'.split(' '),
    )
    expect(proof.code).toBe(1)
    expect(proof.stdout).toMatch(/invariants hold, as far as was seen,/)
    expect(proof.stdout).toMatch(/given up under our readings: .*; \d+ steps at random beyond/)
  })

  test.each([
    ['', { states: 500_000, memory: 3_072 }],
    ['--states 20 --memory 512', { states: 20, memory: 512 }],
    ['--minutes 2', { states: 500_000, memory: 3_072, time: 2 * 60 * 1_000 }],
  ])('limits are told in states, MiB and milliseconds: %s', (args, limits) => {
    const given = readArguments(args.split(' ').filter(Boolean), explore.options)
    expect(limitsOf(given)).toEqual(limits)
  })

  test.each([
    ['--aspect lock', /no aspect "lock".*nearest: locks/],
    ['--walks all', /no kind of walks "all"/],
    ['--states many', /"many" behind --states; expected a whole number/],
    ['--prove --walks pairs', /together/],
    ['--world nowhere', /nowhere/],
    ['--reading R-LOCK=25', /R-LOCK/],
  ])('%s is wrong use', async (args, fact) => {
    const { code, stderr } = await called(['explore', ...args.split(' ')])
    expect(code).toBe(2)
    expect(stderr).toMatch(fact)
  })
})
