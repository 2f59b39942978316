import { leave, placeFor } from '../verification/report-files.ts'
import type { Mutant } from './mutant.ts'
import {
  type Account,
  goal,
  killsByClause,
  shareOf,
  slugOfMutant,
  sumsBy,
  sumsOf,
} from './mutate.ts'
import type { Trials } from './trials.ts'

/** What a run of the mutants leaves in a folder of reports. */
export const mutantsFile = 'mutants.json'

export const mutantData = ({ id, source, kind, file, place, clauses, slug, says }: Mutant) => ({
  id,
  source,
  kind,
  file,
  place,
  clauses,
  slug,
  says,
})

/** A run in figures, and each mutant with its verdict; JSON. */
export const figuresOf = async (accounts: readonly Account[], trials: Trials, seconds: number) => {
  const sums = sumsOf(accounts)
  return {
    mutants: accounts.length,
    ...sums,
    share: Number(shareOf(sums).toFixed(2)),
    goal,
    scenarios: trials.scenarios.length,
    seconds: Number(seconds.toFixed(2)),
    byKind: Object.fromEntries(sumsBy(accounts, ({ source, kind }) => `${source} ${kind}`)),
    bySlug: Object.fromEntries(sumsBy(accounts, slugOfMutant)),
    killsByClause: Object.fromEntries(await killsByClause(accounts, trials)),
    accounts: accounts.map(({ mutant, ...outcome }) => ({ ...mutantData(mutant), ...outcome })),
  }
}

/**
 * Makes the folder ready in which figures will be left, so that it is known before any mutant is tried whether they can be.
 *
 * @throws ReportError where that cannot be
 */
export const placeForFigures = (folder: string): void => placeFor(folder, [mutantsFile])

/** Leaves the figures in a folder, which is made if need be. @throws ReportError where that cannot be */
export const writeFigures = (folder: string, figures: object): void =>
  leave(folder, { [mutantsFile]: `${JSON.stringify(figures, null, 2)}\n` })
