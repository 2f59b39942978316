import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import type { Mutant } from './mutant.ts'
import { readingMutants } from './reading-mutants.ts'
import type { RulePath, RuleShape } from './rule-shape.ts'
import { ruleTable } from './rule-table.ts'
import { slugFor } from './slug-for.ts'
import { rulesWith, touchOf } from './touch.ts'
import { wrongAnswers } from './wrong-answers.ts'
import { comparisonsOf, lengthsOff } from './wrong-comparisons.ts'
import { shifted, type WrongRule } from './wrong-rule.ts'

/** Every rule, wrong in each way that its answers and questions allow, and every option of a reading taken for another. */
export const ruleMutants = (): readonly Mutant[] => [
  ...(Object.entries(ruleTable) as [RulePath, RuleShape][]).flatMap(([path, shape]) =>
    wrongsOf(shape).map((wrong) => mutantOf(path, shape, wrong)),
  ),
  ...readingMutants(),
]

const mutantOf = (
  path: RulePath,
  { about, clauses }: RuleShape,
  { kind, of, says, spoil }: WrongRule,
): Mutant => {
  const place = of === '' ? path : `${path}/${of}`
  return {
    id: `${kind}:${place}`,
    source: 'rules',
    kind,
    file: fileOf(path),
    place,
    clauses,
    slug: slugFor(clauses),
    says: `${path}, ${about}: ${says}.`,
    touches: [touchOf.rule(path)],
    make: () => {
      const rules = rulesWith((one, rule) => (one === path ? spoil(rule) : undefined))
      return {
        sms: (options) => createSms({ ...options, rules }),
        draw: (sms, state, tab) => pageOf(sms, state, tab),
      }
    },
  }
}

/** `passwordReset.judge` stands in `machines/rules/password-reset.ts`. */
const fileOf = (path: string): string =>
  `machines/rules/${path.split('.')[0]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`

const wrongsOf = (shape: RuleShape): readonly WrongRule[] => [
  ...wrongAnswers(shape),
  ...(shape.counts ?? []).flatMap((at) => [
    shifted('count-off-by-one', 'up', at, 1, 'counts one too many'),
    shifted('count-off-by-one', 'down', at, -1, 'counts one too few'),
  ]),
  ...(shape.instants ?? []).flatMap((at) => [
    shifted('instant-off', 'later', at, 1, 'looks a millisecond too late'),
    shifted('instant-off', 'sooner', at, -1, 'looks a millisecond too early'),
  ]),
  ...(shape.compares === undefined ? [] : comparisonsOf(shape.compares)),
  ...(shape.bounded === undefined ? [] : lengthsOff(shape.bounded)),
]
