import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate'
import type { AccountEvent } from './account/account.ts'
import { accountChart, strangerChart } from './account/account.ts'
import { type Attempts, type LockEvent, untried } from './account/lock.ts'
import { type LicenceEvent, licenceChart } from './licence/licence.ts'
import { type PostEvent, postChart } from './posts/post.ts'
import { quietScope } from './quiet-scope.ts'
import type { Scene } from './scene.ts'
import type { Instant } from './time.ts'
import type { AccountLife, Licence, Post, StrangerLife } from './world.ts'

/**
 * Moves what outlives a session along its life-cycle chart. The world stores each life as its chart's value and context;
 * a life that nothing happens to comes back as the same object.
 */
interface Life {
  readonly value: unknown
  readonly context?: unknown
}

const scope = quietScope(() => {})

/** The charts along which lives move. */
export const lifeCharts = {
  account: accountChart,
  stranger: strangerChart,
  licence: licenceChart,
  post: postChart,
} as const

export type Lives = typeof lifeCharts

/** Where a life stands in its chart. A life is never changed in place, so what was once worked out stays true. */
const standings = new WeakMap<Life, AnyMachineSnapshot>()

const standingOf = (chart: AnyStateMachine, life: Life): AnyMachineSnapshot => {
  const known = standings.get(life)
  if (known?.machine === chart) return known
  const { value, context = {} } = life
  const standing = chart.resolveState({ value: value as never, context })
  standings.set(life, standing)
  return standing
}

const moved = <L extends Life>(
  kind: keyof Lives,
  life: L,
  event: { type: string },
  scene: Scene,
): L => {
  const chart: AnyStateMachine = (scene.lives ?? lifeCharts)[kind]
  const before = standingOf(chart, life)
  const after = chart.transition(before, { ...event, scene }, scope)
  if (after === before || sameLife(before, after)) return life
  const { value, context } = after
  const next = ('context' in life ? { value, context } : { value }) as L
  standings.set(next, after)
  return next
}

const sameLife = (before: Life, after: Life): boolean =>
  before.context === after.context &&
  (before.value === after.value || JSON.stringify(before.value) === JSON.stringify(after.value))

export const accountAfter = (life: AccountLife, event: AccountEvent, scene: Scene): AccountLife =>
  moved('account', life, event, scene)

/**
 * The account of a user who is new: requested, or created with a password. Before that it is `proposed`, which no world
 * ever stores.
 */
export const newAccount = (
  event: Extract<AccountEvent, { type: 'account.requested' | 'account.created' }>,
  scene: Scene,
): AccountLife => accountAfter(proposed, event, scene)

const proposed = {
  value: { status: 'proposed', lock: 'open', resetLock: 'open', password: 'notIssued' },
  context: { ...untried, password: null },
} as unknown as AccountLife

export const strangerAfter = (life: StrangerLife, event: LockEvent, scene: Scene): StrangerLife =>
  moved('stranger', life, event, scene)

export const licenceAfter = (
  life: Licence['life'],
  event: LicenceEvent,
  scene: Scene,
): Licence['life'] => moved('licence', life, event, scene)

export const postAfter = (life: Post['life'], event: PostEvent, scene: Scene): Post['life'] =>
  moved('post', life, event, scene)

/** A user ID that has not been tried, or whose tries are forgotten. */
export const freshStranger: StrangerLife = {
  value: { lock: 'open', resetLock: 'open' },
  context: untried,
}

export const isFresh = ({ value, context }: StrangerLife): boolean =>
  value.lock === 'open' &&
  value.resetLock === 'open' &&
  context.logIn.wrongTries === 0 &&
  context.reset.wrongTries === 0

/** The instants at which a lock, or a count, comes to its end. */
export const deadlinesOf = ({ logIn, reset }: Attempts): readonly (Instant | null)[] => [
  logIn.lockedUntil,
  logIn.countedUntil,
  reset.lockedUntil,
  reset.countedUntil,
]
