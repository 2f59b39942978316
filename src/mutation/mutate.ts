import { clauses as manual } from '../../machines/clauses.ts'
import { type GuideSlug, guides } from '../../machines/guides.ts'
import { matterOf } from '../diagrams/matters.ts'
import type { Mutant } from './mutant.ts'
import type { Seen, Seer } from './seer.ts'
import type { Playable } from './suite.ts'
import type { Killer, Trials } from './trials.ts'

/** What came of one mutant. */
export type Account = { readonly mutant: Mutant } & Outcome

type Outcome =
  | { readonly verdict: 'killed'; readonly by: Killer; readonly played: number }
  /** No scenario caught it, and it could not be shown that nobody can see it. */
  | { readonly verdict: 'alive'; readonly seen: Seen | null; readonly played: number }
  | {
      readonly verdict: 'equivalent'
      readonly seen: Extract<Seen, { seen: 'never' }>
      readonly played: number
    }

export type Verdict = Account['verdict']

export const verdicts = ['killed', 'alive', 'equivalent'] as const satisfies readonly Verdict[]

/** Of how many in a hundred of those that can be seen the features have to catch as many. */
export const goal = 97

/** The mutants that are about a guide: those whose clauses are, one at least. */
export const about = (all: readonly Mutant[], slug: GuideSlug): readonly Mutant[] => {
  const isAbout = matterOf(slug)
  return all.filter(({ clauses }) => clauses.some(isAbout))
}

/**
 * Tries each mutant on the scenarios, and looks for what people could see of those that none of them caught.
 *
 * @param look null: nothing is looked for, and whatever was not caught counts as alive
 */
export const mutate = async (
  mutants: readonly Mutant[],
  trials: Trials,
  look: Seer | null,
  progress: (told: string) => void = () => {},
): Promise<readonly Account[]> => {
  const accounts: Account[] = []
  for (const [at, mutant] of mutants.entries()) {
    const verdict = await trials.judge(mutant)
    accounts.push(
      verdict.verdict === 'killed' ? { mutant, ...verdict } : { mutant, ...verdict, seen: null },
    )
    if ((at + 1) % 100 === 0) progress(`${at + 1} of ${mutants.length} tried`)
  }
  const alive = accounts.filter(({ verdict }) => verdict === 'alive').map(({ mutant }) => mutant)
  if (!look || alive.length === 0) return accounts
  const seen = await look(alive, progress)
  return accounts.map((account) => {
    const found = seen.get(account.mutant.id)
    if (account.verdict !== 'alive' || !found) return account
    const { mutant, played } = account
    // What a scenario asks for and no space does has not been looked for where it could be seen.
    if (found.seen === 'never' && found.why === 'never asked for' && played > 0)
      return { ...account, seen: { seen: 'not yet', size: found.size } }
    return found.seen === 'never'
      ? { mutant, played, verdict: 'equivalent', seen: found }
      : { ...account, seen: found }
  })
}

export type Sums = Readonly<Record<Verdict, number>>

export const sumsOf = (accounts: readonly Account[]): Sums => {
  const of = (verdict: Verdict): number =>
    accounts.filter((account) => account.verdict === verdict).length
  return { killed: of('killed'), alive: of('alive'), equivalent: of('equivalent') }
}

/** How many in a hundred of those that are not equivalent were killed; 100 where there are none. */
export const shareOf = ({ killed, alive }: Sums): number =>
  killed + alive === 0 ? 100 : (100 * killed) / (killed + alive)

/** The sums by something that each mutant has, in the order in which it turns up. */
export const sumsBy = (
  accounts: readonly Account[],
  what: (mutant: Mutant) => string,
): readonly (readonly [string, Sums])[] =>
  [...Map.groupBy(accounts, ({ mutant }) => what(mutant))].map(([name, of]) => [name, sumsOf(of)])

/** What is about no guide: the menus, the licence. */
const others = 'others'

export const slugOfMutant = ({ slug }: Mutant): string => slug ?? others

export const slugs: readonly string[] = [...guides.map(({ slug }) => slug), others]

const clausesIn = (tags: readonly string[]): ReadonlySet<string> =>
  new Set(tags.map((tag) => tag.slice(1).replace(/\..*/, '')))

/**
 * How many mutants the scenarios of each clause caught. Of one that several would catch only the first is known: for a clause
 * that is left with none, its own scenarios are tried on what the others caught, until one of them catches something.
 */
export const killsByClause = async (
  accounts: readonly Account[],
  trials: Trials,
): Promise<ReadonlyMap<string, number>> => {
  const killed = accounts.flatMap((one) => (one.verdict === 'killed' ? [one] : []))
  const kills = new Map<string, number>()
  for (const { by } of killed)
    for (const clause of clausesIn(by.tags)) kills.set(clause, (kills.get(clause) ?? 0) + 1)
  const spoken = new Set(trials.scenarios.flatMap(({ tags }) => [...clausesIn(tags)]))
  for (const clause of spoken) {
    if (kills.has(clause) || !(clause in manual)) continue
    const isOfIt = ({ tags }: Playable): boolean => clausesIn(tags).has(clause)
    const nearFirst = killed.toSorted(
      (one, other) => Number(cites(other.mutant, clause)) - Number(cites(one.mutant, clause)),
    )
    let count = 0
    for (const { mutant } of nearFirst)
      if ((await trials.judge(mutant, isOfIt)).verdict === 'killed') {
        count = 1
        break
      }
    kills.set(clause, count)
  }
  return kills
}

const cites = ({ clauses }: Mutant, clause: string): boolean =>
  clauses.some((one) => one === clause)
