import {
  type Account,
  goal,
  type Sums,
  shareOf,
  slugOfMutant,
  slugs,
  sumsBy,
  sumsOf,
  verdicts,
} from './mutate.ts'
import type { Seen } from './seer.ts'

/** What came of mutants as lines of text: each that is alive with what would catch it, the equivalent ones, the sums. */
export const accountsText = (accounts: readonly Account[], seconds: number): readonly string[] => {
  const alive = accounts.filter((one) => one.verdict === 'alive')
  const equivalent = accounts.filter((one) => one.verdict === 'equivalent')
  const sums = sumsOf(accounts)
  return [
    ...alive.flatMap((one) => [
      `${one.mutant.id}: alive`,
      `  ${one.mutant.file}: ${one.mutant.says}`,
      ...(one.mutant.clauses.length > 0 ? [`  ${one.mutant.clauses.join(', ')}`] : []),
      ...(one.seen ? seenText(one.seen) : []),
      '',
    ]),
    ...equivalent.map(
      ({ mutant, seen }) =>
        `${mutant.id}: equivalent, ${seen.why} (${seen.size.states} states in ${seen.size.spaces} spaces, ${seen.size.compared} steps compared)`,
    ),
    ...(equivalent.length > 0 ? [''] : []),
    ...table(
      'by kind',
      sumsBy(accounts, ({ source, kind }) => `${source} ${kind}`),
    ),
    '',
    ...table(
      'by guide',
      sumsBy(accounts, slugOfMutant).toSorted(
        ([one], [other]) => slugs.indexOf(one) - slugs.indexOf(other),
      ),
    ),
    '',
    `${accounts.length} mutants in ${seconds.toFixed(1)} s: ${sums.killed} killed, ${sums.alive} alive, ${sums.equivalent} equivalent`,
    `${shareOf(sums).toFixed(1)} in 100 of those that can be seen are killed; the goal is ${goal}.`,
  ]
}

const seenText = (seen: Seen): readonly string[] => {
  if (seen.seen === 'never') return []
  if (seen.seen === 'not yet')
    return [
      `  Nobody saw it in ${seen.size.states} states of ${seen.size.spaces} spaces, but these were not all.`,
    ]
  return [
    `  In ${seen.world} it can be seen${seen.catches ? '' : ', though no step speaks of it'}:`,
    ...seen.scenario.map((line) => `    ${line}`),
  ]
}

const table = (title: string, rows: readonly (readonly [string, Sums])[]): readonly string[] => {
  const width = Math.max(title.length, ...rows.map(([name]) => name.length))
  const line = (name: string, cells: readonly (string | number)[]): string =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(10))].join('  ')
  return [
    line(title, verdicts),
    ...rows.map(([name, sums]) =>
      line(
        name,
        verdicts.map((verdict) => sums[verdict]),
      ),
    ),
  ]
}
