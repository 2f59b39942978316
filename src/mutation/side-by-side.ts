import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import { keysFor } from '../explore/key.ts'
import { keyOptionsOf } from '../explore/prove.ts'
import { search } from '../explore/search.ts'
import { eventsOf } from '../explore/tried-events.ts'
import type { Page } from '../screens/screen.ts'
import { type Divergence, follow, pairKey, type Walk } from './follow.ts'
import type { Mutant } from './mutant.ts'
import { isOffered, probesIn, standingIn } from './probes.ts'
import { isSame } from './same.ts'
import { sightOf } from './sight.ts'
import type { Searched } from './spaces.ts'
import { watchedSystem } from './touch.ts'
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
): SpaceSearched => {
  const { beginning, aspect, readings } = space
  const { world, now } = beginning
  let touches = new Set<string>()
  const everTouched = new Set<string>()
  const note = (touch: string): void => {
    touches.add(touch)
    everTouched.add(touch)
  }
  const watched = watchedSystem(note)
  const sms = watched.sms({ readings })
  /** What is kept was asked for once, and is asked for again by whoever looks at it again. */
  const kept = <Value>(make: () => Value): (() => Value) => {
    const [value, asked] = touching(make)
    return () => {
      for (const touch of asked) touches.add(touch)
      return value
    }
  }
  const touching = <Value>(act: () => Value): readonly [Value, ReadonlySet<string>] => {
    const outer = touches
    touches = new Set()
    const value = act()
    const own = touches
    touches = outer
    return [value, own]
  }
  const pages = new WeakMap<State, Map<string, () => Page>>()
  const draw = (state: State, tab: string): Page => {
    const of = pages.get(state) ?? new Map<string, () => Page>()
    pages.set(state, of)
    const page = of.get(tab) ?? kept(() => watched.draw(sms, state, tab))
    of.set(tab, page)
    return page()
  }

  const byTouch = new Map<string, Mutant[]>()
  for (const mutant of mutants)
    for (const touch of mutant.touches) {
      const known = byTouch.get(touch)
      if (known) known.push(mutant)
      else byTouch.set(touch, [mutant])
    }
  const wrongs = new Map<string, Wrong>()
  const wrongOf = (mutant: Mutant): Wrong => {
    const known = wrongs.get(mutant.id) ?? new Wrong(mutant, space)
    wrongs.set(mutant.id, known)
    return known
  }
  const seenAt = new Map<string, Walk>()
  const compared = new Map<string, number>()
  const diverged = new Map<string, Map<string, Divergence>>()
  const meantBy = (touched: ReadonlySet<string>): ReadonlySet<Mutant> => {
    const meant = new Set<Mutant>()
    for (const touch of touched)
      for (const one of byTouch.get(touch) ?? []) if (!seenAt.has(one.id)) meant.add(one)
    return meant
  }

  /** How each state that is looked at is reached. */
  const walks = new WeakMap<State, Walk>()
  const walkTo = (state: State): Walk => walks.get(state) ?? { from: 0, rest: [] }
  const sights = new WeakMap<State, () => string>()
  const rightSight = (state: State): string => {
    const known =
      sights.get(state) ?? kept(() => sightOf(sms, (_, of, tab) => draw(of, tab), state))
    sights.set(state, known)
    return known()
  }
  const { keyOf } = keysFor(world, keyOptionsOf(aspect))
  // In a pair it matters who is who: users who are alike could have changed places in one of the two.
  const pairs = keysFor(world, { desk: aspect.desk.length > 0 })

  const compare = (before: State, event: SmsEvent, after: State, touched: ReadonlySet<string>) => {
    const { from, rest: sofar } = walkTo(before)
    const rest = [...sofar, event]
    for (const mutant of meantBy(touched)) {
      if (drawsAlone(mutant)) continue
      compared.set(mutant.id, (compared.get(mutant.id) ?? 0) + 1)
      const wrong = wrongOf(mutant)
      try {
        const taken = wrong.taken(before)
        const next = wrong.sms.step(taken, event)
        const isRefusalSeen = /^(homeOffice|call|mail|letter|helpdesk|colleague|paperForm)\./.test(
          event.type,
        )
        if (isRefusalSeen && (next === taken) !== (after === before))
          seenAt.set(mutant.id, { from, rest })
        else if (isSame(next, after)) continue
        else if (wrong.sight(next) !== rightSight(after)) seenAt.set(mutant.id, { from, rest })
        else {
          const known = diverged.get(mutant.id) ?? new Map<string, Divergence>()
          diverged.set(mutant.id, known)
          const key = pairKey(pairs.keyOf, after, next)
          if (known.size <= mostPairs && !known.has(key))
            known.set(key, { right: after, wrong: next, from, rest })
        }
      } catch {
        // It broke down: somebody saw that.
        seenAt.set(mutant.id, { from, rest })
      }
    }
  }

  const compareSight = (state: State): void => {
    const [right, touched] = touching(() => rightSight(state))
    const isNew = !sightsSeen.has(right)
    sightsSeen.add(right)
    for (const mutant of meantBy(touched)) {
      if (drawsAlone(mutant)) {
        if (!isNew) continue
        compared.set(mutant.id, (compared.get(mutant.id) ?? 0) + 1)
      }
      const wrong = wrongOf(mutant)
      try {
        if (wrong.sight(wrong.taken(state)) === right) continue
      } catch {
        // It could not be drawn: somebody saw that.
      }
      seenAt.set(mutant.id, walkTo(state))
    }
  }

  const [start, startTouches] = touching(() => sms.step(sms.start(world, now), openTab))
  for (const mutant of meantBy(startTouches)) {
    const wrong = wrongOf(mutant)
    const begun = wrong.sms.step(wrong.sms.start(world, now), openTab)
    if (!isSame(begun, start)) {
      if (wrong.sight(begun) !== rightSight(start)) seenAt.set(mutant.id, { from: 0, rest: [] })
      else
        diverged.set(
          mutant.id,
          new Map([['start', { right: start, wrong: begun, from: 0, rest: [] }]]),
        )
    }
  }
  const probed = new Map<string, State>()
  const eventsIn = eventsOf(aspect, sms, draw, world)
  const step = (state: State, event: SmsEvent): State => {
    const [after, touched] = touching(() => sms.step(state, event))
    compare(state, event, after, touched)
    return after
  }
  const result = search<State, SmsEvent>(
    { start, eventsIn, step: (state, event) => step(state, event), keyOf },
    {},
    {
      found: (state, number) => {
        walks.set(state, { from: number, rest: [] })
        compareSight(state)
        const standing = standingIn(state)
        if (!probed.has(standing)) probed.set(standing, state)
      },
      isEnough: () => mutants.every(({ id }) => seenAt.has(id)),
    },
  )

  // Only now: what the search itself comes by is found on a shorter way.
  for (const state of probed.values())
    for (const probe of probesIn(sms, state, draw)) {
      let at = state
      for (const event of probe) {
        if (!isOffered(event, at, draw)) break
        const after = step(at, event)
        if (after === at) continue
        const { from, rest } = walkTo(at)
        walks.set(after, { from, rest: [...rest, event] })
        at = after
        compareSight(at)
      }
    }

  const found = new Map<string, Found>()
  for (const mutant of mutants) {
    const touched = mutant.touches.some((touch) => everTouched.has(touch))
    const seen = seenAt.get(mutant.id)
    const divergences = [...(diverged.get(mutant.id)?.values() ?? [])]
    const followed =
      seen || divergences.length === 0
        ? null
        : follow(divergences, wrongOf(mutant), sms, eventsIn, rightSight, pairs.keyOf, mostPairs)
    const walk = seen ?? followed?.seen ?? null
    found.set(mutant.id, {
      way: walk && [openTab, ...result.wayTo(walk.from), ...walk.rest],
      isComplete:
        walk !== null || !touched || (result.stop === null && (followed?.isComplete ?? true)),
      compared: compared.get(mutant.id) ?? 0,
      differs: divergences.length > 0,
    })
  }
  return {
    states: result.states,
    isComplete: result.stop === null,
    found,
    touched: everTouched,
  }
}
