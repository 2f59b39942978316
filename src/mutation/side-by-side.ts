import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import { keysFor } from '../explore/key.ts'
import { keyOptionsOf } from '../explore/prove.ts'
import { search, type Searched as Whole } from '../explore/search.ts'
import { eventsOf } from '../explore/tried-events.ts'
import { type Divergence, follow, pairKey, type Walk } from './follow.ts'
import type { Mutant } from './mutant.ts'
import { isOffered, probesIn, standingIn } from './probes.ts'
import { RightSystem } from './right-system.ts'
import { isSame } from './same.ts'
import type { Searched } from './spaces.ts'
import { Suspects } from './suspects.ts'
import { Wrong } from './wrong.ts'

/** Whether it does the same and shows it otherwise: then what was shown once need not be looked at again. */
const drawsAlone = ({ source }: Mutant): boolean => source === 'wording' || source === 'screens'

/** What came of one space for one mutant. */
export interface Found {
  /** Events from the start to where it can be seen, the first one opening the tab; null: it was not seen. */
  readonly way: readonly SmsEvent[] | null
  /** Whether everything was looked at. */
  readonly isComplete: boolean
  readonly compared: number
  /** Whether it ever stood otherwise than the right system, seen or not. */
  readonly differs: boolean
}

export interface SpaceSearched {
  readonly states: number
  readonly isComplete: boolean
  readonly found: ReadonlyMap<string, Found>
  /** Every touch in the space. */
  readonly touched: ReadonlySet<string>
}

const openTab: SmsEvent = { type: 'tab.opened' }

/** After so many pairs of states a mutant that stands otherwise is no longer followed through a space, and counts as alive. */
const mostPairs = 10_000

/**
 * Walks the right system through everything that comes of a world, breadth first, and takes each mutant along: wherever a
 * step asks for what is wrong in it, its own step from there is compared. Where that never makes a difference, the mutant
 * does the same in the whole space, by induction. Where it does and nobody can see it, both are followed side by side.
 *
 * @param sightsSeen what has been shown in other spaces, to which what this one shows is added
 */
export const searchSideBySide = (
  space: Searched,
  mutants: readonly Mutant[],
  sightsSeen: Set<string> = new Set(),
): SpaceSearched => new SideBySide(space, mutants, sightsSeen).searched()

class SideBySide {
  readonly #space: Searched
  readonly #mutants: readonly Mutant[]
  readonly #sightsSeen: Set<string>
  readonly #suspects: Suspects
  readonly #right: RightSystem
  readonly #pairKeyOf: (state: State) => string
  readonly #wrongs = new Map<string, Wrong>()
  /** How each state that is looked at is reached. */
  readonly #walks = new WeakMap<State, Walk>()
  readonly #diverged = new Map<string, Map<string, Divergence>>()

  constructor(space: Searched, mutants: readonly Mutant[], sightsSeen: Set<string>) {
    const { beginning, aspect, readings } = space
    this.#space = space
    this.#mutants = mutants
    this.#sightsSeen = sightsSeen
    this.#suspects = new Suspects(mutants)
    this.#right = new RightSystem(readings)
    // In a pair it matters who is who: users who are alike could have changed places in one of the two.
    const { keyOf } = keysFor(beginning.world, { desk: aspect.desk.length > 0 })
    this.#pairKeyOf = keyOf
  }

  searched(): SpaceSearched {
    const { sms, draw } = this.#right
    const { beginning, aspect } = this.#space
    const eventsIn = eventsOf(aspect, sms, draw, beginning.world)
    const probed = new Map<string, State>()
    const result = search<State, SmsEvent>(
      {
        start: this.#begun(),
        eventsIn,
        step: (state, event) => this.#step(state, event),
        keyOf: keysFor(beginning.world, keyOptionsOf(aspect)).keyOf,
      },
      {},
      {
        found: (state, number) => {
          this.#walks.set(state, { from: number, rest: [] })
          this.#compareSight(state)
          const standing = standingIn(state)
          if (!probed.has(standing)) probed.set(standing, state)
        },
        isEnough: () => this.#suspects.areAllSeen,
      },
    )
    // Only now: what the search itself comes by is found on a shorter way.
    for (const state of probed.values()) this.#probe(state)
    const found = this.#mutants.map(
      (mutant) => [mutant.id, this.#foundOf(mutant, eventsIn, result)] as const,
    )
    return {
      states: result.states,
      isComplete: result.stop === null,
      found: new Map(found),
      touched: this.#right.touching.ever,
    }
  }

  /** The state in which the right system begins; each mutant that begins otherwise is noted. */
  #begun(): State {
    const { sms, touching, sightOf } = this.#right
    const { world, now } = this.#space.beginning
    const [start, touched] = touching.during(() => sms.step(sms.start(world, now), openTab))
    const walk: Walk = { from: 0, rest: [] }
    for (const mutant of this.#suspects.meantBy(touched)) {
      const wrong = this.#wrongOf(mutant)
      const begun = wrong.sms.step(wrong.sms.start(world, now), openTab)
      if (isSame(begun, start)) continue
      if (wrong.sight(begun) !== sightOf(start)) this.#suspects.seen(mutant, walk)
      else this.#diverge(mutant, { right: start, wrong: begun, ...walk })
    }
    return start
  }

  #step(state: State, event: SmsEvent): State {
    const { sms, touching } = this.#right
    const [after, touched] = touching.during(() => sms.step(state, event))
    this.#compare(state, event, after, touched)
    return after
  }

  #compare(before: State, event: SmsEvent, after: State, touched: ReadonlySet<string>): void {
    const { from, rest } = this.#walkTo(before)
    const walk = { from, rest: [...rest, event] }
    for (const mutant of this.#suspects.meantBy(touched)) {
      if (drawsAlone(mutant)) continue
      this.#suspects.compared(mutant)
      const wrong = this.#wrongOf(mutant)
      try {
        const taken = wrong.taken(before)
        const next = wrong.sms.step(taken, event)
        const isRefusedInOne = (next === taken) !== (after === before)
        if (isRefusedInOne && isRefusalSeen(event)) this.#suspects.seen(mutant, walk)
        else if (isSame(next, after)) continue
        else if (wrong.sight(next) !== this.#right.sightOf(after)) this.#suspects.seen(mutant, walk)
        else this.#diverge(mutant, { right: after, wrong: next, ...walk })
      } catch {
        // It broke down: somebody saw that.
        this.#suspects.seen(mutant, walk)
      }
    }
  }

  #compareSight(state: State): void {
    const { touching, sightOf } = this.#right
    const [right, touched] = touching.during(() => sightOf(state))
    const isNew = !this.#sightsSeen.has(right)
    this.#sightsSeen.add(right)
    for (const mutant of this.#suspects.meantBy(touched)) {
      if (drawsAlone(mutant)) {
        if (!isNew) continue
        this.#suspects.compared(mutant)
      }
      const wrong = this.#wrongOf(mutant)
      try {
        if (wrong.sight(wrong.taken(state)) === right) continue
      } catch {
        // It could not be drawn: somebody saw that.
      }
      this.#suspects.seen(mutant, this.#walkTo(state))
    }
  }

  /** What is tried in a state beside what the search goes on from. */
  #probe(state: State): void {
    const { sms, draw } = this.#right
    for (const probe of probesIn(sms, state, draw)) {
      let at = state
      for (const event of probe) {
        if (!isOffered(event, at, draw)) break
        const after = this.#step(at, event)
        if (after === at) continue
        const { from, rest } = this.#walkTo(at)
        this.#walks.set(after, { from, rest: [...rest, event] })
        at = after
        this.#compareSight(at)
      }
    }
  }

  #foundOf(
    mutant: Mutant,
    eventsIn: (state: State) => readonly SmsEvent[],
    { stop, wayTo }: Whole<SmsEvent>,
  ): Found {
    const { sms, touching, sightOf } = this.#right
    const seen = this.#suspects.seenAt(mutant)
    const divergences = [...(this.#diverged.get(mutant.id)?.values() ?? [])]
    const followed =
      seen || divergences.length === 0
        ? null
        : follow(
            divergences,
            this.#wrongOf(mutant),
            sms,
            eventsIn,
            sightOf,
            this.#pairKeyOf,
            mostPairs,
          )
    const walk = seen ?? followed?.seen ?? null
    const isTouched = mutant.touches.some((touch) => touching.ever.has(touch))
    const isWhole = stop === null && (followed?.isComplete ?? true)
    return {
      way: walk && [openTab, ...wayTo(walk.from), ...walk.rest],
      isComplete: walk !== null || !isTouched || isWhole,
      compared: this.#suspects.timesCompared(mutant),
      differs: divergences.length > 0,
    }
  }

  #diverge(mutant: Mutant, divergence: Divergence): void {
    const known = this.#diverged.get(mutant.id) ?? new Map<string, Divergence>()
    this.#diverged.set(mutant.id, known)
    const key = pairKey(this.#pairKeyOf, divergence.right, divergence.wrong)
    if (known.size <= mostPairs && !known.has(key)) known.set(key, divergence)
  }

  #walkTo(state: State): Walk {
    return this.#walks.get(state) ?? { from: 0, rest: [] }
  }

  #wrongOf(mutant: Mutant): Wrong {
    const known = this.#wrongs.get(mutant.id) ?? new Wrong(mutant, this.#space)
    this.#wrongs.set(mutant.id, known)
    return known
  }
}

/** Who asks for something beside SMS sees whether anything comes of it. */
const isRefusalSeen = ({ type }: SmsEvent): boolean =>
  /^(homeOffice|call|mail|letter|helpdesk|colleague|paperForm)\./.test(type)
