import { type ClauseId, clauses as catalogue, clauseIds } from '../../machines/clauses.ts'
import type { Clause } from '../../machines/manual/clause.ts'
import { lessonBriefs } from '../rehearsal/lesson-briefs.ts'
import { accountData } from '../verification/account-data.ts'
import { accountText, sumsText, type Teaching } from '../verification/account-text.ts'
import { clauseAccounts } from '../verification/clause-accounts.ts'
import { SelectionError } from '../verification/fault.ts'
import { type Gap, gapsIn, gapText, unproven } from '../verification/gaps.ts'
import { messagesOfAll } from '../verification/reports.ts'
import { type ScenarioVerdict, scenarioVerdicts } from '../verification/scenario-verdicts.ts'
import { verify } from '../verification/verify.ts'
import type { Given } from './arguments.ts'
import { clauseNamed } from './clause-named.ts'
import type { Command } from './command.ts'
import { shippedFeatures, told } from './features.ts'
import { exitCodes, writeLines } from './io.ts'

export const clauses: Command = {
  name: 'clauses',
  summary: 'tell of each statement of manual 1 what models, what proves and what teaches it',
  operand: {
    name: 'ID',
    isRepeatable: true,
    help: 'only these, such as G1-2a; without one, the whole catalogue',
  },
  options: {
    strict: { help: 'exit with 1 where something is missing, and name it' },
    from: {
      value: 'DIR',
      isRepeatable: true,
      help: 'run nothing: read what verify --report left there, taken together',
    },
    json: { help: 'as JSON, for a machine' },
  },
  example: {
    command: 'sms-sim clauses G1-2a',
    tells: 'tells what models the first standard of a password, and which scenarios prove it',
  },
  notes: [
    'Without --from the features that come with the program are run on the model.',
    'Missing is a clause that has to be proven and is not, each of its parts included; without ID also a state, a transition or a scenario that cites nothing, and an option of a reading that no scenario pins.',
  ],
  run: async (given, { stdout }) => {
    const chosen = given.operands.map(clauseNamed)
    const scenarios = await told(() => scenariosFor(given, chosen))
    const accounts = clauseAccounts(scenarios, chosen.length === 0 ? clauseIds : chosen)
    const taughtBy = teachings()
    const isStrict = given.has('strict')
    const gaps = chosen.length === 0 ? gapsIn(accounts, scenarios) : unproven(accounts)
    if (given.has('json'))
      writeLines(stdout, [
        JSON.stringify(
          { clauses: accounts.map((one) => accountData(one, taughtBy(one.id))), gaps },
          null,
          2,
        ),
      ])
    else
      writeLines(stdout, [
        ...accounts.flatMap((one) => accountText(one, taughtBy(one.id))),
        sumsText(accounts),
        ...(isStrict ? gapsText(gaps) : []),
      ])
    return isStrict && gaps.length > 0 ? exitCodes.fellShort : exitCodes.done
  },
}

/** The lessons that teach a clause, in the order of the guides. */
const teachings = (): ((clause: ClauseId) => readonly Teaching[]) => {
  const lessons = lessonBriefs().map(({ name, slug, title, clauses: taught }) => ({
    file: `scenarios/lessons/${slug}/${name}.yaml`,
    name,
    title,
    taught,
  }))
  return (clause) => lessons.filter(({ taught }) => taught.includes(clause))
}

/** The scenarios of earlier runs, or of one for it: of all features, or of what speaks of the clauses that were chosen. */
const scenariosFor = async (
  given: Given,
  chosen: readonly ClauseId[],
): Promise<readonly ScenarioVerdict[]> => {
  const folders = given.all('from')
  if (folders.length > 0) return scenarioVerdicts(messagesOfAll(folders))
  const run = { ...shippedFeatures(), sut: 'ref:' }
  if (chosen.length === 0) return (await verify(run)).scenarios
  try {
    return (await verify({ ...run, tags: chosen.flatMap(tagsOf).join(' or ') })).scenarios
  } catch (error) {
    // Nothing speaks of them: that is an answer here.
    if (error instanceof SelectionError) return []
    throw error
  }
}

const tagsOf = (id: ClauseId): readonly string[] => {
  const { parts = [] }: Clause = catalogue[id]
  return [`@${id}`, ...parts.map((part) => `@${id}.${part}`)]
}

const gapsText = (gaps: readonly Gap[]): readonly string[] =>
  gaps.length === 0 ? ['Nothing is missing.'] : ['Missing:', ...gaps.map(gapText)]
