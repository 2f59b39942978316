import type { ClauseId } from '../../machines/clauses.ts'
import type { UserDetails } from '../../machines/details.ts'
import type { Readings } from '../../machines/readings.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import type { Fact } from './facts/fact.ts'

/** A lesson, ready to be gone through: no click path, but what has to come about and what must not. */
export interface Lesson {
  readonly name: string
  /** The guide to which it belongs: the name of its folder. */
  readonly slug: string
  readonly title: string
  readonly clauses: readonly ClauseId[]
  readonly worldName: string
  readonly world: World
  readonly now: Instant
  readonly readings: Readings
  readonly who: string
  readonly know: readonly string[]
  /** New details of users that the trainee has been told. */
  readonly told: readonly Told[]
  readonly goal: { readonly say: string; readonly facts: readonly Fact[] }
  readonly happened: readonly Fact[]
  readonly never: readonly Fact[]
  readonly passMark: number
  readonly limits: Limits
  readonly narration: { readonly [Id in ClauseId]?: string | undefined }
}

export interface Told {
  readonly of: string
  readonly details: { readonly [Name in keyof UserDetails]?: string | undefined }
}

/** Null: there is no such limit. */
export interface Limits {
  readonly steps: number | null
  /** Virtual milliseconds. */
  readonly simulated: number | null
  /** Real milliseconds. */
  readonly real: number | null
}
