import type { Instant } from '../../machines/time.ts'

/** What one thing of a world may have come to by an instant, as its life-cycle chart has it, whoever did something meanwhile. */
export interface Course<Life, Event> {
  /** Everything that it may have come to. */
  readonly livesAt: (at: Instant) => readonly Life[]
  /** Lets an event happen. @returns whether it could change anything, in any of the lives */
  readonly meets: (event: Event, at: Instant) => boolean
}

interface Ways<Life, Event> {
  /** What somebody could let happen to it at any time. */
  readonly events: readonly Event[]
  /** The life after an event; the same one where nothing comes of it. */
  readonly after: (life: Life, event: Event, at: Instant) => Life
  /** Lives with the same word are one as far as those events go. */
  readonly word: (life: Life) => string
}

/** @param time the event that time itself is; undefined: time changes nothing of it */
export const courseOf = <Life, Event>(
  beginning: Life,
  { events, after, word }: Ways<Life, Event>,
  time?: Event,
): Course<Life, Event> => {
  let lives: readonly Life[] = [beginning]
  const grown = (some: readonly Life[], at: Instant): readonly Life[] => {
    const found = new Map(some.map((life) => [word(life), life]))
    // A map is walked to its end, with what is put in on the way.
    for (const life of found.values())
      for (const event of events) {
        const next = after(life, event, at)
        if (!found.has(word(next))) found.set(word(next), next)
      }
    return [...found.values()]
  }
  const livesAt = (at: Instant): readonly Life[] => {
    const before = grown(lives, at)
    lives = grown(time === undefined ? before : before.map((life) => after(life, time, at)), at)
    return lives
  }
  const meets = (event: Event, at: Instant): boolean => {
    const before = livesAt(at)
    lives = before.map((life) => after(life, event, at))
    return lives.some((life, index) => life !== before[index])
  }
  return { livesAt, meets }
}
