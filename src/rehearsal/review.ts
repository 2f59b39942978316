import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import type { AttemptHead, AttemptLine, Result } from '../records/attempt.ts'
import type { ReadAttempt } from '../records/records.ts'
import { describeEvent } from '../simulation/told.ts'
import type { Advice } from './advice.ts'
import { Attempt } from './attempt.ts'
import { type Debrief, debriefOf } from './debrief.ts'
import type { Lesson } from './lesson.ts'
import { Recording, standing } from './recording.ts'

/** An attempt as it is told afterwards, ended or not, out of its record. */
export interface Review
  extends Pick<AttemptHead, 'lesson' | 'mode' | 'world' | 'begunAt' | 'allowance'> {
  readonly number: number
  readonly state: 'open' | 'ended'
  /** How it was judged; of one that is open, how it would be now; null: it is not judged, or can no longer be. */
  readonly result: Result | null
  /** Null: it belongs to no lesson, or to one that can no longer be followed. */
  readonly debrief: Debrief | null
  /** What was done and what came of it, where there is no debrief that tells it. */
  readonly happened: readonly { readonly at: Instant; readonly text: string }[]
  readonly advice: readonly Advice[]
  /** What has to be known of this review itself. */
  readonly remarks: readonly string[]
}

/** In what an attempt took place, as it is to be had now; null: it is no longer what it was. */
export type Setting =
  | { readonly kind: 'lesson'; readonly lesson: Lesson }
  | { readonly kind: 'world'; readonly world: World }
  | { readonly kind: 'gone'; readonly why: string }

/** Reviews an attempt: it is followed once more where its lesson and its world are still to be had. */
export const reviewOf = (
  { number, head, lines }: ReadAttempt,
  setting: Setting,
): Omit<Review, 'advice'> => {
  const { lesson, mode, world, begunAt, allowance } = head
  const ended = endOf(lines)
  const common = { number, lesson, mode, world, begunAt, allowance } as const
  const state = ended ? 'ended' : 'open'
  switch (setting.kind) {
    case 'lesson': {
      const attempt = followed(setting.lesson, head, lines)
      const now = attempt.judgement()
      const result = ended ?? now
      return {
        ...common,
        state,
        result,
        debrief: debriefOf(attempt.passage, mode, result),
        happened: [],
        remarks: ended && isJudgedOtherwise(ended, now) ? [judgedOtherwise] : [],
      }
    }
    case 'world': {
      const { now, readings } = head
      const { simulation } = new Recording({
        world: setting.world,
        now,
        readings,
        lines,
        clock: noClock,
      })
      return {
        ...common,
        state,
        result: null,
        debrief: null,
        happened: simulation.happened(),
        remarks: [],
      }
    }
    case 'gone':
      return {
        ...common,
        state,
        result: ended ?? null,
        debrief: null,
        happened: standing(lines).map(({ at, event }) => ({ at, text: describeEvent(event) })),
        remarks: [setting.why],
      }
  }
}

const noClock = (): number => 0

const endOf = (lines: readonly AttemptLine[]): Result | undefined =>
  lines.flatMap((line) => ('ended' in line ? [line.ended] : []))[0]

/** Nothing is added to it, so it needs no clock and no ids. */
const followed = (
  lesson: Lesson,
  { mode, allowance }: AttemptHead,
  lines: readonly AttemptLine[],
): Attempt => new Attempt({ lesson, mode, allowance, lines, clock: noClock, newId: () => '' })

/** What a lesson says today of what was done then. */
const isJudgedOtherwise = (then: Result, now: Result): boolean =>
  JSON.stringify(judgedIn(then)) !== JSON.stringify(judgedIn(now))

const judgedIn = ({
  goalReached,
  points,
  passMark,
  critical,
  wrongTurns,
  steps,
  shortest,
}: Result) => [...[goalReached, points, passMark, wrongTurns, steps, shortest], critical]

const judgedOtherwise =
  'The lesson has been changed since. The judgement is the one of then; steps and mistakes are told as the lesson is now.'
