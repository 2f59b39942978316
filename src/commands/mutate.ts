import { type GuideSlug, guides } from '../../machines/guides.ts'
import { accountsText } from '../mutation/account-text.ts'
import { figuresOf, mutantData, placeForFigures, writeFigures } from '../mutation/figures.ts'
import { lookForThem } from '../mutation/looking.ts'
import type { Mutant } from '../mutation/mutant.ts'
import { mutantNamed, mutants, UnknownMutantError } from '../mutation/mutants.ts'
import { about, goal, shareOf, sumsOf, mutate as tryThem } from '../mutation/mutate.ts'
import { sampleOf } from '../mutation/sample.ts'
import { playablesIn } from '../mutation/suite.ts'
import { Trials } from '../mutation/trials.ts'
import { quoted } from '../worlds/fault.ts'
import type { Given } from './arguments.ts'
import type { Command } from './command.ts'
import { shippedFeatures, told } from './features.ts'
import { exitCodes, writeLines } from './io.ts'
import { noSuchWord, UsageError } from './usage-error.ts'

export const mutate: Command = {
  name: 'mutate',
  summary: 'make wrong systems by machine, and see which of them the features catch',
  operand: {
    name: 'PATH',
    isRepeatable: true,
    help: 'features of your own: a file, a folder, or FILE:LINE',
  },
  options: {
    only: { value: 'SLUG', help: 'only what is about this guide' },
    id: { value: 'ID', isRepeatable: true, help: 'only this mutant, such as never:lockout.locks' },
    sample: { value: 'N', help: 'only N of them, taken by --seed' },
    seed: { value: 'SEED', help: 'which N: a whole number; 1 if left out' },
    quick: { help: 'do not look for what people could see of those that no scenario caught' },
    list: { help: 'run nothing: tell each mutant by its id, and what is wrong with it' },
    report: { value: 'DIR', help: 'leave the figures there, for the page of npm run report' },
    json: { help: 'as JSON, for a machine' },
  },
  example: {
    command: 'sms-sim mutate --only guide-5-message-board --list',
    tells: 'tells every mutant that is about the message board; without --list they are tried',
  },
  notes: [
    'Without PATH the features that come with the program are tried.',
    `Exit codes: 0 at least ${goal} in 100 of those that can be seen were killed, 1 fewer were (with --quick that is not judged), 2 something is wrong with the features or the call.`,
    'A mutant runs as a system of its own as well: sms-sim verify --sut ref:mutant=ID.',
  ],
  run: async (given, { stdout, stderr }) => {
    const chosen = chosenOf(given)
    if (given.has('list')) {
      writeLines(
        stdout,
        given.has('json')
          ? [JSON.stringify(chosen.map(mutantData), null, 2)]
          : chosen.map(({ id, says }) => `${id}: ${says}`),
      )
      return exitCodes.done
    }
    const folder = given.one('report')
    await told(async () => folder !== undefined && placeForFigures(folder))
    const began = performance.now()
    const own = given.operands
    const trials = await told(async () =>
      Trials.of(
        await playablesIn({
          ...shippedFeatures(),
          ...(own.length > 0 && { cwd: process.cwd(), paths: own }),
        }),
      ),
    )
    const look = given.has('quick') ? null : lookForThem
    const accounts = await tryThem(chosen, trials, look, (line) => writeLines(stderr, [line]))
    const seconds = (performance.now() - began) / 1000
    const isJson = given.has('json')
    if (isJson || folder !== undefined) {
      const figures = await figuresOf(accounts, trials, seconds)
      await told(async () => folder !== undefined && writeFigures(folder, figures))
      if (isJson) writeLines(stdout, [JSON.stringify(figures, null, 2)])
    }
    if (!isJson) writeLines(stdout, accountsText(accounts, seconds))
    return look === null || shareOf(sumsOf(accounts)) >= goal ? exitCodes.done : exitCodes.fellShort
  },
}

const chosenOf = (given: Given): readonly Mutant[] => {
  const ids = given.all('id')
  const named = ids.length === 0 ? mutants() : ids.map(mutantWithId)
  const only = given.one('only')
  const meant = only === undefined ? named : about(named, slugNamed(only))
  const sample = given.one('sample')
  const seed = given.one('seed')
  if (seed !== undefined && sample === undefined)
    throw new UsageError('found --seed without --sample; expected both, for it says which of them')
  return sample === undefined
    ? meant
    : sampleOf(meant, wholeNumber('sample', sample), wholeNumber('seed', seed ?? '1'))
}

const mutantWithId = (id: string): Mutant => {
  try {
    return mutantNamed(id)
  } catch (error) {
    throw error instanceof UnknownMutantError ? new UsageError(error.message) : error
  }
}

const slugNamed = (slug: string): GuideSlug => {
  const names = guides.map((guide) => guide.slug)
  const found = names.find((name) => name === slug)
  if (!found) throw noSuchWord('guide', slug, names)
  return found
}

const wholeNumber = (option: string, text: string): number => {
  if (!/^\d{1,9}$/.test(text))
    throw new UsageError(`found ${quoted(text)} behind --${option}; expected a whole number`)
  return Number(text)
}
