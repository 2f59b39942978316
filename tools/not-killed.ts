import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { mutants } from '../src/mutation/mutants.ts'
import { playablesIn } from '../src/mutation/suite.ts'
import { Trials } from '../src/mutation/trials.ts'
import { root } from './bundle.ts'

/** `node tools/not-killed.ts`: writes anew which mutants the features do not catch, for `npm test` to know the others. */
const scenarios = await playablesIn({
  cwd: root,
  paths: ['features'],
  support: join(root, 'features', 'index.ts'),
})
const trials = await Trials.of(scenarios)
const ids: string[] = []
for (const mutant of mutants())
  if ((await trials.judge(mutant)).verdict === 'alive') ids.push(mutant.id)
writeFileSync(
  join(root, 'src/mutation/not-killed.ts'),
  [
    '// Written by tools/not-killed.ts: the mutants that no scenario catches. Most of them nobody can tell from the right system',
    '// (`sms-sim mutate` says which and why); every other mutant is known to be killed, and a test holds the features to it.',
    'export const notKilled: readonly string[] = [',
    ...ids.map((id) => `  '${id}',`),
    ']',
    '',
  ].join('\n'),
)
console.error(`${ids.length} of ${mutants().length} mutants are not killed`)
