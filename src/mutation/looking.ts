import { optionsOf, type ReadingId } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { match } from '../authoring/match.ts'
import { readingsOf } from '../authoring/tags.ts'
import { vocabulary } from '../authoring/vocabulary.ts'
import { scenarioOf } from '../explore/counterexample.ts'
import type { Mutant } from './mutant.ts'
import { MutantDriver } from './mutant-driver.ts'
import type { Seen, Seer, Size, Why } from './seer.ts'
import { type Found, searchSideBySide } from './side-by-side.ts'
import {
  type OtherReading,
  otherReadings,
  ourSpaces,
  type Searched,
  underAnother,
} from './spaces.ts'
import { play } from './suite.ts'
import { touchOf } from './touch.ts'

/** Under other readings a space of more states is searched only where no smaller one asks for that reading. */
const mostStatesUnderOthers = 400

/** What is known of a mutant while spaces are still being searched. */
interface Known {
  way: { readonly space: Searched; readonly events: NonNullable<Found['way']> } | null
  isComplete: boolean
  differs: boolean
  spaces: number
  states: number
  compared: number
}

/**
 * Searches spaces with all mutants at once, each space once: first as they are, then, of each aspect the smallest, under each
 * of the other readings that it asks for. A mutant that was seen is not looked for any more.
 */
export const lookingIn =
  (spaces: () => Promise<readonly Searched[]>, others: readonly OtherReading[]): Seer =>
  async (mutants, progress = () => {}) => {
    const known = new Map(
      mutants.map(({ id }): [string, Known] => [
        id,
        { way: null, isComplete: true, differs: false, spaces: 0, states: 0, compared: 0 },
      ]),
    )
    const sightsSeen = new Set<string>()
    const look = (space: Searched) => {
      const unseen = mutants.filter(({ id }) => known.get(id)?.way === null)
      if (unseen.length === 0) return null
      const began = performance.now()
      const searched = searchSideBySide(space, unseen, sightsSeen)
      for (const [id, found] of searched.found) {
        const one = known.get(id)
        if (!one) continue
        if (found.way) one.way = { space, events: found.way }
        one.isComplete &&= found.isComplete
        one.differs ||= found.differs
        one.spaces += 1
        one.states += searched.states
        one.compared += found.compared
      }
      const left = unseen.filter(({ id }) => known.get(id)?.way === null).length
      progress(
        `${space.world} ${space.aspect.name} ${space.under}: ${searched.states} states${searched.isComplete ? '' : ', cut short'}, ${Math.round(performance.now() - began)} ms, ${left} unseen`,
      )
      return searched
    }
    const smallest = new Map<
      string,
      { space: Searched; states: number; touched: ReadonlySet<string> }
    >()
    for (const space of await spaces()) {
      const searched = look(space)
      if (!searched) break
      const { states, touched } = searched
      const before = smallest.get(space.aspect.name)
      if (searched.isComplete && states > 20 && (!before || states < before.states))
        smallest.set(space.aspect.name, { space, states, touched })
    }
    const bySize = [...smallest.values()].toSorted((one, other) => one.states - other.states)
    for (const under of others) {
      const asking = bySize.filter(({ touched }) => isAskedFor(under.id, touched))
      const quick = asking.filter(({ states }) => states <= mostStatesUnderOthers)
      for (const { space } of quick.length > 0 ? quick : asking) look(underAnother(space, under))
    }

    const seen = new Map<string, Seen>()
    for (const mutant of mutants) {
      const one = known.get(mutant.id)
      if (one) seen.set(mutant.id, await told(mutant, one))
    }
    return seen
  }

/** In the proof worlds: as we read the manual, under each other option of a reading, and under every two options together. */
export const lookForThem: Seer = lookingIn(ourSpaces, otherReadings)

const isAskedFor = (id: ReadingId | null, touched: ReadonlySet<string>): boolean =>
  id === null || optionsOf(id).some((option) => touched.has(touchOf.reading(id, option)))

const told = async (
  mutant: Mutant,
  { way, isComplete, differs, spaces, states, compared }: Known,
): Promise<Seen> => {
  const size: Size = { spaces, states, compared }
  if (!way) {
    if (!isComplete) return { seen: 'not yet', size }
    return { seen: 'never', why: whyNever(differs, compared), size }
  }
  const { space, events } = way
  const { beginning, readings } = space
  const scenario = scenarioOf(mutant.says.replace(/\.$/, ''), events, {
    beginning,
    worldName: space.world,
    sms: createSms({ readings }),
    readings,
  })
  return { seen: 'yes', world: space.world, scenario, catches: await catchesIt(mutant, scenario) }
}

const whyNever = (differs: boolean, compared: number): Why => {
  // What begins otherwise differs before any step has been compared.
  if (differs) return 'is never told'
  return compared === 0 ? 'never asked for' : 'comes to the same'
}

/** Whether a scenario as it is printed fails on the mutant. */
const catchesIt = async (mutant: Mutant, scenario: readonly string[]): Promise<boolean> => {
  const tags = scenario.filter((line) => line.startsWith('@')).flatMap((line) => line.split(' '))
  const sentences = scenario.flatMap(
    (line) => /^ {2}(?:Given|When|Then) (.*)$/.exec(line)?.[1] ?? [],
  )
  if (sentences.length === 0) return false
  const steps = sentences.map((sentence) => ({ sentence, line: 0, ...match(sentence, vocabulary) }))
  const playable = { uri: '', line: 0, name: '', tags, readings: readingsOf(tags), steps }
  return (await play(playable, new MutantDriver(mutant, true))) !== null
}
