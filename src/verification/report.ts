import type { Envelope } from '@cucumber/messages'
import { type ClauseId, chapters } from '../../machines/clauses.ts'
import { guides } from '../../machines/guides.ts'
import { type ClauseAccount, clauseAccounts } from './clause-accounts.ts'
import { type Coverage, coverageOf, seenIn } from './coverage.ts'
import { type Gap, gapsIn } from './gaps.ts'
import { type ScenarioVerdict, scenarioVerdicts } from './scenario-verdicts.ts'

/** What a page tells of a run: each clause of each chapter with its proof, and how much of the charts was gone through. */
export interface Report {
  /** When the run began, in ms of UTC; null: its messages do not tell. */
  readonly ranAt: number | null
  readonly scenarios: readonly ScenarioVerdict[]
  readonly chapters: readonly ChapterOfReport[]
  readonly gaps: readonly Gap[]
  /** null: the charts were not watched in this run. */
  readonly coverage: Coverage | null
  /** How many wrong systems the scenarios of each clause catch; absent: nobody has tried. */
  readonly kills?: Kills
}

export type Kills = Readonly<Partial<Record<ClauseId, number>>>

export interface ChapterOfReport {
  readonly title: string
  readonly accounts: readonly ClauseAccount[]
}

/** A report from the messages of a run, or of several that are parts of one. */
export const reportOf = (messages: readonly Envelope[]): Report => {
  const scenarios = scenarioVerdicts(messages)
  const accounts = clauseAccounts(scenarios)
  const seen = seenIn(messages)
  return {
    ranAt: beginningOf(messages),
    scenarios,
    chapters: chapters.map((chapter, at) => ({
      title: chapterTitles[at] ?? '',
      accounts: accounts.filter(({ id }) => Object.hasOwn(chapter, id satisfies ClauseId)),
    })),
    gaps: gapsIn(accounts, scenarios),
    coverage: seen && coverageOf(seen),
  }
}

const titleOf = (slug: string): string => guides.find((guide) => guide.slug === slug)?.title ?? slug

/** In the order of the chapters; the manual calls the first three by several headings. */
export const chapterTitles: readonly string[] = [
  'The manuals, the glossary, the introduction',
  'Logging in and out, user ID and password',
  'Access to SMS, its screens, communication',
  'Troubleshooting',
  ...['guide-1-first-login', 'guide-2-password-reset', 'guide-3-new-user'].map(
    (slug, at) => `Guide ${at + 1}: ${titleOf(slug)}`,
  ),
  `Guide 4: ${titleOf('guide-4-amend-deactivate')}`,
  `Guide 5: ${titleOf('guide-5-message-board')}`,
]

const beginningOf = (messages: readonly Envelope[]): number | null => {
  const began = messages.flatMap(({ testRunStarted }) =>
    testRunStarted
      ? [testRunStarted.timestamp.seconds * 1000 + testRunStarted.timestamp.nanos / 1e6]
      : [],
  )
  return began.length === 0 ? null : Math.min(...began)
}
