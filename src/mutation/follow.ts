import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { deadlinesIn } from '../../machines/time-passing.ts'
import { isSame } from './same.ts'
import type { Wrong } from './wrong.ts'

/** The way to a state, and what is done from there on. */
export interface Walk {
  readonly from: number
  readonly rest: readonly SmsEvent[]
}

/** Where the two systems stand otherwise, and look the same. */
export interface Divergence extends Walk {
  readonly right: State
  readonly wrong: State
}

export interface Followed {
  readonly seen: Walk | null
  readonly isComplete: boolean
}

/** Both systems side by side, from where they stand otherwise and look the same. */
export const follow = (
  divergences: readonly Divergence[],
  wrong: Wrong,
  sms: Sms,
  eventsIn: (state: State) => readonly SmsEvent[],
  rightSight: (state: State) => string,
  keyOf: (state: State) => string,
  pairs: number,
): Followed => {
  const queue: Divergence[] = [...divergences]
  const known = new Set(queue.map((one) => pairKey(keyOf, one.right, one.wrong)))
  for (let at = 0; at < queue.length; at += 1) {
    if (at >= pairs) return { seen: null, isComplete: false }
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

/** Two states side by side: each by its key, whether the same passwords fit in both, and what comes later in which. */
export const pairKey = (keyOf: (state: State) => string, right: State, wrong: State): string => {
  const fits = Object.values(right.world.users).map(({ id, account }) =>
    account.context.password === wrong.world.users[id]?.account.context.password ? '=' : '/',
  )
  return `${keyOf(right)}|${keyOf(wrong)}|${fits.join('')}|${laterIn(wrong, right)}|${toldIn(right)}|${toldIn(wrong)}`
}

/** By how much each thing that is still to come comes later than in the right system, in milliseconds. */
const laterIn = (wrong: State, right: State): string => {
  const dues = deadlinesIn(right)
  return deadlinesIn(wrong)
    .map((at, place) => {
      const due = dues[place] ?? null
      const isToCome = at !== null && due !== null && at > wrong.now && due > right.now
      return isToCome ? at - due : ''
    })
    .join()
}

const toldIn = ({ tabs }: State): string =>
  JSON.stringify(tabs.map(({ session: { context } }) => [context.userId, context.draft]))
