import { explorerPairs, hintsAgainstTheirLimit } from './bench/explore.ts'
import { featuresAgainstEmptySteps } from './bench/features.ts'
import { mutantAgainstAllFeatures } from './bench/mutants.ts'
import { recordsPairs } from './bench/records.ts'
import { stepAgainstTransition } from './bench/step.ts'
import { terminalPairs } from './bench/terminal.ts'

/**
 * How fast the program is, as ratios against the least that could do the same, side by side in one run: one JSON line a
 * pair. A goal that is missed is told on stderr; nothing fails for it, since machines differ and are shared.
 */
process.env.NODE_ENV = 'production'

const pairs = [
  ...(await terminalPairs()),
  await stepAgainstTransition(),
  await featuresAgainstEmptySteps(),
  ...explorerPairs(),
  hintsAgainstTheirLimit(),
  await mutantAgainstAllFeatures(),
  ...(await recordsPairs()),
]

for (const pair of pairs) {
  console.log(JSON.stringify(pair))
  if (pair.ratio > pair.goal) console.error(`slower than its goal of ${pair.goal}: ${pair.name}`)
}
