type Rule = (...asked: readonly unknown[]) => unknown

/** One way to be wrong for a rule. */
export interface WrongRule {
  readonly kind: string
  /** Which of the things that could be wrong in this way; empty: there is one alone. */
  readonly of: string
  readonly says: string
  readonly spoil: (rule: Rule) => Rule
}

export const one = (kind: string, says: string, spoil: WrongRule['spoil']): WrongRule => ({
  kind,
  of: '',
  says,
  spoil,
})

export const answering =
  (change: (answer: never, ...asked: readonly unknown[]) => unknown): WrongRule['spoil'] =>
  (rule) =>
  (...asked) =>
    change(rule(...asked) as never, ...asked)

export const shifted = (
  kind: string,
  of: string,
  at: number,
  by: number,
  says: string,
): WrongRule => ({
  kind,
  of,
  says,
  spoil:
    (rule) =>
    (...asked) =>
      rule(...asked.map((one, index) => (index === at && one !== null ? Number(one) + by : one))),
})

/** What a rule found wrong, whether it says where or not. */
export const faultIn = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'fault' in found ? found.fault : found
