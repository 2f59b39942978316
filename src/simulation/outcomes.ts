import type { SmsEvent } from '../../machines/events.ts'
import { type State, type Tab, tabOf } from '../../machines/state.ts'
import type { Instant } from '../../machines/time.ts'
import type { Page } from '../screens/screen.ts'
import { arrivalsBetween } from './arrivals.ts'
import { inTab, sentence } from './told.ts'

/** One thing that happened, in plain words, and its virtual instant. */
export interface Happening {
  readonly at: Instant
  readonly text: string
}

/** Draws the page of a tab in a state. */
export type Draw = (state: State, tab: string) => Page

/**
 * What came of an event, as far as a person could perceive it: what the pages said and showed, and what came in beside SMS.
 * It is read off the pages and the desk of the states before and after; so it cannot tell a reason, a lock or a decision that
 * SMS itself does not tell.
 */
export const outcomesOf = (
  before: State,
  event: SmsEvent,
  after: State,
  draw: Draw,
): readonly Happening[] =>
  [
    ...after.tabs.flatMap((tab) => onPage(before, event, after, tab, draw)),
    ...beside(before, after),
  ].toSorted((one, other) => one.at - other.at)

/** What came in, at the instant at which it did. */
const beside = (before: State, after: State): readonly Happening[] => {
  const { mail, letters, calls } = arrivalsBetween(before.world, after.world)
  const came =
    (what: string) => (one: { readonly receivedAt: Instant; readonly subject: string }) => ({
      at: one.receivedAt,
      text: sentence(`${what} came: ${one.subject}`),
    })
  return [
    ...mail.map(came('Mail')),
    ...letters.map(came('A letter')),
    ...calls.map(({ from, receivedAt }) => ({
      at: receivedAt,
      text: `The telephone rang: ${from}.`,
    })),
  ]
}

const onPage = (
  before: State,
  event: SmsEvent,
  after: State,
  { id }: Tab,
  draw: Draw,
): readonly Happening[] => {
  const tabBefore = tabOf(before, id)
  if (!tabBefore) return []
  const [old, now] = [draw(before, id), draw(after, id)]
  const isActedUpon = 'tab' in event && event.tab === id
  const isSent = isActedUpon && /\.(?:submitted|confirmed)$/.test(event.type)
  const said = saidOn(old, now, isSent)
  const led = isSent && said.length === 0 && now.slug !== old.slug ? [`showed: ${now.title}`] : []
  const changed = isActedUpon || now.slug !== old.slug ? [] : rowsChanged(old, now)
  const at = Math.min(tabBefore.idleUntil ?? after.now, after.now)
  return [...said, ...led, ...changed].map((words) => ({
    at: Math.max(before.now, at),
    text: sentence(`SMS${inTab({ tab: id })} ${words}`),
  }))
}

/** Errors and notices: those that were not there before, and all errors again that came of a form that was sent. */
const saidOn = (old: Page, now: Page, isSent: boolean): readonly string[] => {
  const before = new Set([...old.notices, ...errorsOn(old)])
  const errors = errorsOn(now).filter((text) => isSent || !before.has(text))
  return [...errors, ...now.notices.filter((text) => !before.has(text))].map(
    (text) => `said: ${text}`,
  )
}

const errorsOn = ({ error }: Page): readonly string[] =>
  (error?.items ?? []).map(({ field, text }) => (field === undefined ? text : `${field}: ${text}`))

/** A longer cell, such as the text of a message, is for the page to show. */
const longestCell = 40

/** The rows of a table that became others while they were in sight. */
const rowsChanged = (old: Page, now: Page): readonly string[] => {
  const before = new Set((old.table?.rows ?? []).map((row) => row.join('\n')))
  return (now.table?.rows ?? [])
    .filter((row) => !before.has(row.join('\n')))
    .map((row) => row.filter((cell) => cell !== '' && cell.length <= longestCell).join(', '))
    .map((row) => `showed on ${now.title}: ${row}`)
}
