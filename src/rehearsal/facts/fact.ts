import type { ClauseId } from '../../../machines/clauses.ts'
import type { SmsEvent } from '../../../machines/events.ts'
import type { State } from '../../../machines/state.ts'
import type { Sms } from '../../../machines/step.ts'
import type { World } from '../../../machines/world.ts'
import type { ValuesIn } from '../../authoring/step.ts'

/** In what a fact is looked for: the system, and the world in which the rehearsal began. */
export interface Setting {
  readonly sms: Sms
  readonly start: World
}

/** One event, and the states before and after it. */
export interface Move {
  readonly before: State
  readonly event: SmsEvent
  readonly after: State
}

/** Something that is so in a state, or that happens in a move: a sentence with its meaning. */
export interface Fact {
  readonly sentence: string
  /** What the manual says of it: where it is a mistake, what it goes against. */
  readonly clauses: readonly ClauseId[]
  /** Null: it tells of what happens, not of how things stand. */
  readonly isSo: ((state: State) => boolean) | null
  readonly happens: ((move: Move) => boolean) | null
  /** The events that are needed at the least until it is so, never more than it takes. */
  readonly atLeast: (state: State) => number
  /** Events that may bring it about, besides those that a trainee would try anyway. */
  readonly ways: (state: State) => readonly SmsEvent[]
}

/** A sentence of the vocabulary, before its words are known. */
export interface FactForm {
  readonly expression: string
  readonly example: string
  readonly means: (setting: Setting, values: readonly unknown[]) => Omit<Fact, 'sentence'>
}

type Meaning = Partial<Pick<Fact, 'atLeast' | 'ways'>> &
  ({ readonly isSo: (state: State) => boolean } | { readonly happens: (move: Move) => boolean })

/** Declares a sentence and what it means. */
export const fact = <const Expression extends string>(
  expression: Expression,
  example: string,
  clauses: readonly ClauseId[],
  means: (setting: Setting, ...values: ValuesIn<Expression>) => Meaning,
): FactForm => ({
  expression,
  example,
  means: (setting, values) => {
    const meaning = means(setting, ...(values as ValuesIn<Expression>))
    return {
      clauses,
      isSo: 'isSo' in meaning ? meaning.isSo : null,
      happens: 'happens' in meaning ? meaning.happens : null,
      atLeast: meaning.atLeast ?? (() => 0),
      ways: meaning.ways ?? (() => []),
    }
  },
})

/** Whether a fact has come about by a move: it happens in it, or is so after it. */
export const hasComeAbout = ({ isSo, happens }: Fact, move: Move): boolean =>
  happens ? happens(move) : (isSo?.(move.after) ?? false)
