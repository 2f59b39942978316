import type { SmsEvent } from '../../machines/events.ts'
import type { Details } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { type Session, type State, tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { World } from '../../machines/world.ts'
import { slipsIn } from '../explore/alphabet.ts'
import { eventsOf } from '../explore/aspects.ts'
import { keysFor } from '../explore/key.ts'
import { search } from '../explore/search.ts'
import type { Page } from '../screens/screen.ts'
import type { Made, Mutant } from './mutant.ts'
import { sightOf } from './sight.ts'
import type { Searched } from './spaces.ts'
import { watchedSystem } from './touch.ts'

/** A mutant beside the right system. */
class Wrong {
  readonly mutant: Mutant
  readonly #made: Made
  readonly sms: Sms
  readonly #sessions = new WeakMap<Session, Session>()

  constructor(mutant: Mutant, { readings }: Searched) {
    this.mutant = mutant
    this.#made = mutant.make()
    this.sms = this.#made.sms({ readings })
  }

  /** A state of the right system as it would be in this one. */
  taken(state: State): State {
    const { chart } = this.#made
    if (!chart) return state
    return {
      ...state,
      tabs: state.tabs.map((tab) => ({ ...tab, session: this.#sessionOf(tab.session, chart) })),
    }
  }

  #sessionOf(session: Session, chart: NonNullable<Made['chart']>): Session {
    const known = this.#sessions.get(session)
    if (known) return known
    const { value, context } = session
    const taken = chart.resolveState({ value: value as never, context })
    this.#sessions.set(session, taken)
    return taken
  }

  sight(state: State): string {
    return sightOf(this.sms, this.#made.draw, state)
  }
}

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

export interface Bounds {
  readonly states: number
  /** In milliseconds, for a space. */
  readonly time: number
  /** Pairs of states that are followed once a mutant stands otherwise, for a mutant in a space. */
  readonly pairs: number
}

interface Divergence extends Walk {
  readonly right: State
  readonly wrong: State
}

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
  bounds: Bounds,
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
  const keys = keysFor(world, { desk: aspect.desk.length > 0 })

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
          const key = pairKey(keys.keyOf, after, next)
          if (known.size <= bounds.pairs && !known.has(key))
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
    { start, eventsIn, step: (state, event) => step(state, event), keyOf: keys.keyOf },
    { states: bounds.states, time: bounds.time },
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
        : follow(divergences, wrongOf(mutant), sms, eventsIn, rightSight, keys.keyOf, bounds)
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

/** The way to a state, and what is done from there on. */
interface Walk {
  readonly from: number
  readonly rest: readonly SmsEvent[]
}

interface Followed {
  readonly seen: Walk | null
  readonly isComplete: boolean
}

/** Both systems side by side, from where they stand otherwise and look the same. */
const follow = (
  divergences: readonly Divergence[],
  wrong: Wrong,
  sms: Sms,
  eventsIn: (state: State) => readonly SmsEvent[],
  rightSight: (state: State) => string,
  keyOf: (state: State) => string,
  { pairs }: Bounds,
): Followed => {
  const queue: Divergence[] = [...divergences]
  const known = new Set(queue.map((one) => pairKey(keyOf, one.right, one.wrong)))
  for (let at = 0; at < queue.length; at += 1) {
    if (at > pairs) return { seen: null, isComplete: false }
    const pair = queue[at]
    if (!pair) break
    for (const event of eventsIn(pair.right)) {
      const right = sms.step(pair.right, event)
      const rest = [...pair.rest, event]
      let next: State
      try {
        next = wrong.sms.step(pair.wrong, event)
        if (right === pair.right && next === pair.wrong) continue
        if (isSame(next, right)) continue
        if (wrong.sight(next) !== rightSight(right))
          return { seen: { from: pair.from, rest }, isComplete: true }
      } catch {
        return { seen: { from: pair.from, rest }, isComplete: true }
      }
      const key = pairKey(keyOf, right, next)
      if (known.has(key)) continue
      known.add(key)
      queue.push({ ...pair, right, wrong: next, rest })
    }
  }
  return { seen: null, isComplete: true }
}

/** Two states side by side: each by its key, and whether the same passwords fit in both. */
const pairKey = (keyOf: (state: State) => string, right: State, wrong: State): string => {
  const fits = Object.values(right.world.users).map(({ id, account }) =>
    account.context.password === wrong.world.users[id]?.account.context.password ? '=' : '/',
  )
  return `${keyOf(right)}|${keyOf(wrong)}|${fits.join('')}|${toldIn(right)}|${toldIn(wrong)}`
}

const toldIn = ({ tabs }: State): string =>
  JSON.stringify(tabs.map(({ session: { context } }) => [context.userId, context.draft]))

/** What is tried in a state beside what the search goes on from, once for each page and what it tells. */
const standingIn = ({ tabs, world }: State): string =>
  JSON.stringify(
    tabs.map(({ session: { value, context } }) => [
      value,
      context.told,
      context.userId === null ? 0 : world.users[context.userId]?.level,
      Object.keys(context.draft).length,
    ]),
  )

/** Walks of a few events: every slip in the form that stands there, and forms that are filled before they are sent or left. */
const probesIn = (
  sms: Sms,
  state: State,
  draw: (state: State, tab: string) => Page,
): readonly (readonly SmsEvent[])[] => {
  const scene = sms.sceneOf(state)
  return state.tabs.flatMap(({ id, session }): (readonly SmsEvent[])[] => {
    const { form: slug } = placeOf(session)
    if (slug === undefined) return []
    const form = forms[slug]
    const [right] = form.right(scene, session.context)
    if (!right) return []
    const spaced = form.fields
      .filter(({ name }) => right[name] !== '')
      .map(({ name }) => ({ ...right, [name]: ` ${right[name]}` }))
    const slips = slipsIn(form, right, scene)
    const filled = (details: Details): readonly SmsEvent[] =>
      form.fields.map(({ name }) => ({
        type: 'field.filled',
        tab: id,
        field: name,
        value: details[name] ?? '',
      }))
    const controls = draw(state, id).controls.map(({ event }) => event)
    const [slip = right] = slips
    return [
      ...[...slips, ...spaced].map((details) => [form.submit(id, details)]),
      [...filled(right), form.submit(id, right)],
      ...controls.map((control) => [...filled(slip), form.submit(id, slip), control]),
      ...controls.map((control) => [...filled(right), control]),
    ]
  })
}

/** Whether a page offers it still: a form is sent whole, and everything else by a control that stands there. */
const isOffered = (
  event: SmsEvent,
  state: State,
  draw: (state: State, tab: string) => Page,
): boolean => {
  if (!('tab' in event) || !tabOf(state, event.tab)) return false
  const { controls, fields } = draw(state, event.tab)
  if (event.type === 'field.filled') return fields.some(({ name }) => name === event.field)
  return controls.some(
    ({ event: offered, enabled, isDefault }) =>
      offered.type === event.type &&
      (isDefault || (enabled && JSON.stringify(offered) === JSON.stringify(event))),
  )
}

/** Whether two states are the same in all that they hold; what they share is not looked into. */
const isSame = (one: State, other: State): boolean =>
  one === other ||
  (one.now === other.now &&
    isSameWorld(one.world, other.world) &&
    JSON.stringify(one.tabs.map(heldIn)) === JSON.stringify(other.tabs.map(heldIn)))

const isSameWorld = (one: World, other: World): boolean => {
  if (one === other) return true
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof World>
  for (const name of names)
    if (one[name] !== other[name] && JSON.stringify(one[name]) !== JSON.stringify(other[name]))
      return false
  return true
}

const heldIn = ({ session: { value, context }, ...tab }: State['tabs'][number]) => [
  tab,
  value,
  context,
]
