import { aboutTheManuals } from './manual/about-the-manuals.ts'
import { access } from './manual/access.ts'
import type { Clause } from './manual/clause.ts'
import { guide1 } from './manual/guide-1-first-login.ts'
import { guide2 } from './manual/guide-2-password-reset.ts'
import { guide3 } from './manual/guide-3-new-user.ts'
import { guide4 } from './manual/guide-4-amend-deactivate.ts'
import { guide5 } from './manual/guide-5-message-board.ts'
import { loggingIn } from './manual/logging-in.ts'
import { troubleshooting } from './manual/troubleshooting.ts'

/** The chapters of the manual, in its order. */
export const chapters = [
  aboutTheManuals,
  loggingIn,
  access,
  troubleshooting,
  guide1,
  guide2,
  guide3,
  guide4,
  guide5,
] as const

type Chapter = (typeof chapters)[number]

/**
 * The id of one statement of the manual: the family names the chapter, the rest the statement (`G1-2a` is the first standard
 * under step 2 of guide 1). Whoever cites one that is not in the catalogue is told so by the type check.
 */
export type ClauseId = Chapter extends infer Each ? (Each extends Each ? keyof Each : never) : never

/** The catalogue: every statement of the manual by its id, in the order of the manual. */
export const clauses = Object.assign({}, ...chapters) as Readonly<Record<ClauseId, Clause>>

export const clauseIds = Object.keys(clauses) as readonly ClauseId[]

export const isClauseId = (text: string): text is ClauseId => Object.hasOwn(clauses, text)
