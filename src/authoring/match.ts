import {
  CucumberExpression,
  ParameterType,
  ParameterTypeRegistry,
} from '@cucumber/cucumber-expressions'
import { parameters } from './parameters.ts'
import type { Step } from './step.ts'
import { vocabulary } from './vocabulary.ts'

/** A step with the values that a sentence gives it. */
export interface Match {
  readonly step: Step
  readonly values: readonly unknown[]
}

/**
 * The step that a sentence (without its keyword) is, as Cucumber itself would match it.
 *
 * @throws {SentenceError} where no step matches, or more than one
 */
export const match = (sentence: string, steps: readonly Step[]): Match => {
  const matches = steps.flatMap((step) => {
    const values = valuesIn(sentence, step.expression)
    return values ? [{ step, values }] : []
  })
  const [only, ...others] = matches
  if (!only || others.length > 0) throw new SentenceError(sentence, matches)
  return only
}

const registry = new ParameterTypeRegistry()
for (const [name, { regexp, read }] of Object.entries(parameters))
  registry.defineParameterType(new ParameterType<unknown>(name, regexp, null, read, false, false))

const expressions = new Map<string, CucumberExpression>()

/** The values that a sentence gives the parameters of an expression; null: it is another sentence. */
export const valuesIn = (sentence: string, expression: string): readonly unknown[] | null =>
  expressionOf(expression)
    .match(sentence)
    ?.map((argument) => argument.getValue<unknown>(null)) ?? null

/** Whether a sentence (without its keyword) has the form of a step, whatever its words stand for. */
export const isSentence = (sentence: string): boolean =>
  vocabulary.some(({ expression }) => expressionOf(expression).match(sentence) !== null)

const expressionOf = (expression: string): CucumberExpression => {
  const known = expressions.get(expression)
  if (known) return known
  const made = new CucumberExpression(expression, registry)
  expressions.set(expression, made)
  return made
}

/** A sentence that is no step of the house, or could be two. */
export class SentenceError extends Error {
  override readonly name = 'SentenceError'

  constructor(sentence: string, matches: readonly Match[]) {
    const which = matches.map(({ step }) => step.expression).join(' | ')
    super(
      matches.length === 0
        ? `No step matches: ${sentence}`
        : `More than one step matches: ${sentence}\n  ${which}`,
    )
  }
}
