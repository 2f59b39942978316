import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { RefDriver } from '../conformance/ref-driver.ts'
import { Trial } from '../conformance/trial.ts'
import { catalogue, stepsWith } from './catalogue.ts'
import { cataloguePage } from './catalogue-page.ts'
import { match } from './match.ts'
import { worldStep } from './steps/beginning.ts'
import { vocabulary } from './vocabulary.ts'

test('docs/steps.md is what `npm run steps` writes', () => {
  const page = fileURLToPath(new URL('../../docs/steps.md', import.meta.url))
  expect(readFileSync(page, 'utf8'), 'run `npm run steps`').toBe(cataloguePage())
})

test('holds every step, and every value of every parameter in a sentence', () => {
  expect(catalogue.map(({ expression }) => expression)).toEqual(
    vocabulary.map(({ expression }) => expression),
  )
  for (const { example, others, parameters } of catalogue)
    for (const value of parameters.flatMap(({ values }) => values))
      expect([example, ...others].some((sentence) => sentence.includes(value))).toBe(true)
})

test.each(catalogue)('each sentence of "$expression" is that step', ({ expression, others }) => {
  for (const sentence of others)
    expect(match(sentence, vocabulary).step.expression).toBe(expression)
})

describe('the sentences that can stand first', () => {
  const first = catalogue.filter(({ expression }) => expression === worldStep.expression)

  test.each(first.flatMap(({ example, others }) => [example, ...others]))(
    '%s',
    async (sentence) => {
      const { step, values } = match(sentence, vocabulary)
      const trial = new Trial(new RefDriver())
      await step.does(trial, values)
      expect((await trial.screen()).title).toBe('SMS log in')
    },
  )
})

describe('a step is found', () => {
  const found = (...words: readonly string[]) =>
    stepsWith(words)?.entries.map(({ expression }) => expression)

  test('by words of its sentence, in any order', () => {
    expect(found('refused', 'change')).toEqual(['the change is refused: {faults}'])
    expect(found('change', 'refused')).toEqual(['the change is refused: {faults}'])
    expect(found('change refused')).toEqual(['the change is refused: {faults}'])
  })

  test('in any case', () => {
    expect(found('THE', 'Clock')).toEqual(['the clock moves on by {spell}'])
  })

  test('by words that can stand in it', () => {
    expect(found('junk')).toEqual(['{addressee} has {email} {mailMarks}'])
    expect(found('dormant')).toContain('the Home Office {licenceAct}')
  })

  test('by its keyword', () => {
    expect(found('then')?.every((one) => !one.startsWith('the user logs'))).toBe(true)
  })

  test('by the word that was probably meant', () => {
    expect(stepsWith(['clok'])).toMatchObject({ words: ['clock'] })
    expect(found('clok')).toEqual(found('clock'))
  })

  test('all of them by no word at all', () => {
    expect(found()).toHaveLength(vocabulary.length)
    expect(found(' ')).toHaveLength(vocabulary.length)
  })

  test('not by a word that is near to none', () => {
    expect(stepsWith(['xyzzyplugh'])).toBeUndefined()
    expect(stepsWith(['clock', 'xyzzyplugh'])).toBeUndefined()
  })

  test('and none, where no one step has all of them', () => {
    expect(found('clock', 'letter')).toEqual([])
  })

  test('a word of a million letters is told apart at once', () => {
    expect(stepsWith(['y'.repeat(1_000_000)])).toBeUndefined()
  })
})
