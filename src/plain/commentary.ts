import type { Attempt } from '../rehearsal/attempt.ts'
import type { Passed } from '../rehearsal/passage.ts'
import type { Turn } from '../rehearsal/turn.ts'
import { turnText } from '../rehearsal/turn-text.ts'
import { describeEvent } from '../simulation/told.ts'

/**
 * What is said by itself while a lesson is gone through: that its goal is reached, or no longer; and in practise, of a wrong
 * turn, what happened, why, and how to come back. Each is said once.
 */
export class Commentary {
  readonly #attempt: Attempt
  /** What each thing done was when it was last looked at. */
  #kinds: readonly (Turn['kind'] | undefined)[]
  #isReached: boolean

  constructor(attempt: Attempt) {
    this.#attempt = attempt
    this.#kinds = kindsIn(attempt)
    this.#isReached = attempt.isGoalReached
  }

  /** What is to be said of all that was done since this was last asked. */
  since(): readonly string[] {
    const { mode, passage, isGoalReached } = this.#attempt
    const turned = passage.all.filter(({ turn }, at) => turn && turn.kind !== this.#kinds[at])
    const wasReached = this.#isReached
    this.#kinds = kindsIn(this.#attempt)
    this.#isReached = isGoalReached
    return [
      ...(mode === 'practise' ? turned.flatMap((one) => this.#saidOf(one)) : []),
      ...(isGoalReached === wasReached ? [] : [isGoalReached ? goalReached : goalLeft]),
    ]
  }

  #saidOf({ turn, event }: Passed): readonly string[] {
    if (turn === null) return []
    const { distance, where, what } = this.#attempt.ladder
    const told = turnText({ ...turn, after: distance })
    if (told === null) return []
    if (turn.kind === 'detour') return [`Coach: ${told.title}. ${told.lines.join(' ')}`]
    return [
      `Coach: ${told.title}. ${describeEvent(event)}`,
      ...told.lines,
      ...(typeof distance === 'number' && distance > 0
        ? [`The way on from here: ${where} ${what}`]
        : []),
      'Coach, among your choices, takes steps back.',
    ]
  }
}

const kindsIn = ({ passage }: Attempt) => passage.all.map(({ turn }) => turn?.kind)

export const goalReached = 'The goal is reached. Finish ends the lesson and says how you did.'
export const goalLeft = 'The goal is no longer reached, as things stand now.'
