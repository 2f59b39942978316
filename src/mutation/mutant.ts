import type { ClauseId } from '../../machines/clauses.ts'
import type { GuideSlug } from '../../machines/guides.ts'
import type { sessionChart } from '../../machines/sms.ts'
import type { State } from '../../machines/state.ts'
import type { Sms, SmsOptions } from '../../machines/step.ts'
import type { Page } from '../screens/screen.ts'

/** From what part of the system a mutant is made. */
export const sources = ['charts', 'rules', 'wording', 'screens', 'desk'] as const
export type Source = (typeof sources)[number]

/** A system that is wrong in one place, and says in which. */
export interface Mutant {
  /** `kind:place`, the same as long as that place is there. */
  readonly id: string
  readonly source: Source
  readonly kind: string
  /** Where it is wrong: a file of the project, and what in it. */
  readonly file: string
  readonly place: string
  readonly clauses: readonly ClauseId[]
  /** The guide that it is about; null: none, it is about the menus or the licence. */
  readonly slug: GuideSlug | null
  /** What is wrong with it, in a sentence. */
  readonly says: string
  /** It can behave otherwise only once one of these has been asked for; see `touch.ts`. */
  readonly touches: readonly string[]
  readonly make: () => Made
}

/** A system, and how its pages are drawn. */
export interface Made {
  /** @param options the readings, and whatever else a watched run brings */
  readonly sms: (options: SmsOptions) => Sms
  readonly draw: Draw
  /** The chart of its sessions, where that is not the right one. */
  readonly chart?: typeof sessionChart
}

export type Draw = (sms: Sms, state: State, tab: string) => Page
