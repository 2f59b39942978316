import { Numbers } from './numbers.ts'
import type { Limits, Space, Stop } from './space.ts'

/** A step between two states: which of the events worth trying in the first it is, and the states by their numbers. */
export interface Edge {
  readonly from: number
  readonly choice: number
  readonly to: number
}

/** What a search came by; numbers stand for states in the order in which they were found. */
export interface Watcher<S, E> {
  /** A state that was not seen before. */
  readonly found?: (state: S, number: number) => void
  /** An event that led somewhere, perhaps to a state seen before, perhaps to the same one. */
  readonly moved?: (before: S, event: E, after: S, edge: Edge) => void
  /** Whether enough is known; asked after each state. */
  readonly isEnough?: () => boolean
  /** Told now and then: how many states are found, and how many of these have been looked at. */
  readonly progress?: (states: number, done: number) => void
}

/** What is known after a search. */
export interface Searched<E> {
  readonly states: number
  /** Events that led to a state, those that changed nothing left out. */
  readonly transitions: number
  /** Events tried, whether anything came of them or not. */
  readonly tried: number
  /** The most events that are needed to reach a state. */
  readonly depth: number
  /** Null: everything that can be reached has been. */
  readonly stop: Stop | null
  /** Every state up to this many events away has been seen. */
  readonly complete: number
  /** How long it took, in milliseconds. */
  readonly took: number
  /** What is kept of each state, in bytes: its key with what a Map needs for it, where it came from and by which event. */
  readonly bytes: number
  /** The shortest way to a state. */
  readonly wayTo: (number: number) => readonly E[]
  /** The number of the state with this key; undefined: it was not found. */
  readonly numberOf: (key: string) => number | undefined
}

/** Beside the characters of a key: the head of its text, its places in the Map, and two numbers of the search. */
const bytesBesideKey = 16 + 40 + 8

/** How many states are looked at between two looks at clock and memory. */
const between = 256
const spellBetweenProgress = 5_000

/**
 * Breadth first, from the start on, so that each state is found on a shortest way. The queue is the order of finding; of a
 * state that has been looked at nothing is kept but its key, where it came from, and by which of the events.
 */
export const search = <S extends object, E>(
  { start, eventsIn, step, keyOf }: Space<S, E>,
  { states: most = Number.POSITIVE_INFINITY, memory, time, isStopped }: Limits = {},
  { found, moved, isEnough, progress }: Watcher<S, E> = {},
): Searched<E> => {
  const began = performance.now()
  const first = keyOf(start)
  const numbers = new Map<string, number>([[first, 0]])
  let characters = first.length
  /** The states that have still to be looked at, by number. */
  const waiting: (S | undefined)[] = [start]
  const parents = new Numbers()
  const choices = new Numbers()
  parents.add(0)
  choices.add(0)
  let transitions = 0
  let tried = 0
  let depth = 0
  let endOfLevel = 1
  let stop: Stop | null = null
  let told = began
  let at = 0
  found?.(start, 0)

  const reasonToStop = (): Stop | null => {
    if (isStopped?.()) return 'stopped'
    const now = performance.now()
    if (progress && now - told >= spellBetweenProgress) {
      told = now
      progress(numbers.size, at)
    }
    if (time !== undefined && now - began > time) return 'time'
    if (memory !== undefined && process.memoryUsage().heapUsed > memory * 1024 * 1024)
      return 'memory'
    return null
  }

  for (; at < waiting.length; at += 1) {
    if (at === endOfLevel) {
      depth += 1
      endOfLevel = waiting.length
    }
    if (isEnough?.()) break
    if (at % between === 0) stop = reasonToStop()
    if (numbers.size >= most && at < waiting.length) stop = 'states'
    if (stop !== null) break
    const state = waiting[at]
    if (state === undefined) continue
    waiting[at] = undefined
    const events = eventsIn(state)
    for (let choice = 0; choice < events.length; choice += 1) {
      const event = events[choice] as E
      tried += 1
      const after = step(state, event)
      if (after === state) continue
      transitions += 1
      const key = keyOf(after)
      let number = numbers.get(key)
      if (number === undefined) {
        number = numbers.size
        numbers.set(key, number)
        characters += key.length
        waiting.push(after)
        parents.add(at)
        choices.add(choice)
        found?.(after, number)
      }
      moved?.(state, event, after, { from: at, choice, to: number })
    }
  }

  const wayTo = (number: number): readonly E[] => {
    const way: number[] = []
    for (let one = number; one !== 0; one = parents.at(one)) way.push(choices.at(one))
    let state = start
    return way.toReversed().map((choice) => {
      const event = eventsIn(state)[choice] as E
      state = step(state, event)
      return event
    })
  }

  return {
    states: numbers.size,
    transitions,
    tried,
    depth,
    stop,
    complete: stop === null ? depth : depth - 1,
    took: performance.now() - began,
    bytes: Math.round(characters / numbers.size + bytesBesideKey),
    wayTo,
    numberOf: (key) => numbers.get(key),
  }
}
