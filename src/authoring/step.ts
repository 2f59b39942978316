import type { Trial } from '../conformance/trial.ts'
import type { Screen } from '../screens/screen.ts'
import type { Happening } from './happening.ts'
import type { Parameter } from './parameter.ts'
import { type ParameterName, parameters, type ValueOf } from './parameters.ts'

/**
 * A step is two-way: its expression can match a sentence and print one. So a feature runs against a system, and what
 * happened in a system becomes a feature.
 */
export interface Step {
  readonly keyword: Keyword
  /** A Cucumber expression of plain words and parameters, without optional or alternative parts: it prints one way only. */
  readonly expression: string
  /** One sentence that it matches. */
  readonly example: string
  readonly parameters: readonly ParameterName[]
  readonly does: (trial: Trial, values: readonly unknown[]) => Promise<void> | void
  /** The sentences of this step that are true of what was seen; none: it tells of something else. */
  readonly prints: (seen: Seen) => readonly Printed[]
}

export type Keyword = 'Given' | 'When' | 'Then'

/** What a step may put into words: a deed and those after it, what a screen tells of the last deed, what it shows. */
export type Seen =
  | { readonly kind: 'happened'; readonly next: readonly Happening[] }
  | { readonly kind: 'told'; readonly screen: Screen }
  | { readonly kind: 'shown'; readonly screen: Screen }

export interface Printed {
  readonly sentence: string
  /** How many happenings it tells. */
  readonly tells: number
}

type NamesIn<Expression extends string> =
  Expression extends `${string}{${infer Name extends ParameterName}}${infer Rest}`
    ? [Name, ...NamesIn<Rest>]
    : []

type ValuesOf<Names extends readonly ParameterName[]> = {
  readonly [At in keyof Names]: ValueOf<Names[At]>
}

/** The values of an expression's parameters, in order. */
export type ValuesIn<Expression extends string> = ValuesOf<NamesIn<Expression>>

interface Definition<Expression extends string> {
  readonly expression: Expression
  readonly example: string
  readonly does: (trial: Trial, ...values: ValuesIn<Expression>) => Promise<void> | void
  /** For deeds: the values with which the step tells `next[0]`, and how many more it tells with it. */
  readonly happened?: (
    next: readonly Happening[],
  ) => { readonly values: ValuesIn<Expression>; readonly tells?: number } | undefined
  /** For looks at what came of a deed: the values with which the step speaks of the error or notice on a screen. */
  readonly told?: (screen: Screen) => ValuesIn<Expression> | undefined
  /** For other looks: every list of values with which the step is true of a screen. */
  readonly shown?: (screen: Screen) => readonly ValuesIn<Expression>[]
}

const defineStep =
  (keyword: Keyword) =>
  <const Expression extends string>(definition: Definition<Expression>): Step => {
    const { expression, example, does, happened, told, shown } = definition
    const printed = (values: ValuesIn<Expression>, tells: number): Printed => ({
      sentence: print(expression, values),
      tells,
    })
    return {
      keyword,
      expression,
      example,
      parameters: parametersIn(expression),
      does: (trial, values) => {
        trial.takeUp(() => print(expression, values))
        return does(trial, ...(values as ValuesIn<Expression>))
      },
      prints: (seen) => {
        if (seen.kind === 'happened') {
          const deed = happened?.(seen.next)
          return deed ? [printed(deed.values, deed.tells ?? 1)] : []
        }
        if (seen.kind === 'shown')
          return (shown?.(seen.screen) ?? []).map((values) => printed(values, 0))
        const values = told?.(seen.screen)
        return values ? [printed(values, 0)] : []
      },
    }
  }

export const Given = defineStep('Given')
export const When = defineStep('When')
export const Then = defineStep('Then')

const placeOfAParameter = /\{(\w+)\}/g

const isParameter = (name: string): name is ParameterName => Object.hasOwn(parameters, name)

const parametersIn = (expression: string): readonly ParameterName[] =>
  Array.from(expression.matchAll(placeOfAParameter), ([, name = '']) => {
    if (!isParameter(name)) throw new TypeError(`${expression}: there is no parameter {${name}}`)
    return name
  })

/** The sentence of an expression with these values. */
export const print = (expression: string, values: readonly unknown[]): string => {
  let at = 0
  return expression.replace(placeOfAParameter, (place, name: string) => {
    if (!isParameter(name)) return place
    const { write } = parameters[name] as Parameter<unknown>
    const written = write(values[at])
    at += 1
    return written
  })
}
