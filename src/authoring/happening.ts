import { isDeepStrictEqual } from 'node:util'
import type { SmsEvent } from '../../machines/events.ts'
import type { World } from '../../machines/world.ts'
import type { Knowledge } from '../conformance/known.ts'
import { literal, type Text } from '../conformance/text.ts'
import type { Page, Screen } from '../screens/screen.ts'

/** One entry of a journal with what stood around it, so that a step can tell it in the words of the screen. */
export interface Happening {
  readonly event: SmsEvent
  /** The tab in which it happened; null: beside SMS. */
  readonly tab: string | null
  /** The page on which it happened; null: it happened beside SMS. */
  readonly page: Page | null
  /** What the same tab showed afterwards; null likewise. */
  readonly after: Screen | null
  /** What the user knew by then. */
  readonly knows: Knowledge
  /** Whether the user whom the scenario plays was inside that tab. */
  readonly isTheUser: boolean
  /** The world in which it happened. */
  readonly world: World
  /** The user whom the scenario plays. */
  readonly userId: string
}

/** The label of the control by which a happening came about; undefined: it was no control. */
export const controlOf = ({ event, page }: Happening): string | undefined =>
  page?.controls.find((control) => isDeepStrictEqual(control.event, event))?.label

/** What was typed, by what it is to the user where it is something to him or her. */
export const named = (typed: string, { knows }: Happening): Text => {
  if (typed !== '' && typed === knows.userId)
    return { kind: 'known', what: 'the user ID', cased: 'as it is' }
  if (typed !== '' && typed === knows.password)
    return { kind: 'known', what: 'the password', cased: 'as it is' }
  if (typed === knows.email) return { kind: 'known', what: 'the e-mail address', cased: 'as it is' }
  return literal(typed)
}

/**
 * The form that was filled, every field once and in order, and then sent: what was typed, and how many happenings that
 * makes; undefined where it was done in another way.
 */
export const formSent = <Field extends string>(
  next: readonly Happening[],
  fields: readonly Field[],
  sent: SmsEvent['type'],
): { readonly typed: Readonly<Record<Field, string>>; readonly tells: number } | undefined => {
  const fills = next
    .slice(0, fields.length)
    .flatMap(({ event }) => (event.type === 'field.filled' ? [event] : []))
  const inOrder = isDeepStrictEqual(
    fills.map(({ field }) => field),
    fields,
  )
  const submitted = next[fields.length]?.event
  const sameTab = fills.every(({ tab }) => submitted && 'tab' in submitted && submitted.tab === tab)
  if (!inOrder || submitted?.type !== sent || !sameTab) return undefined
  const typed = Object.fromEntries(fills.map(({ field, value }) => [field, value])) as Record<
    Field,
    string
  >
  return { typed, tells: fields.length + 1 }
}

/** What a step calls a user: the name, as long as it means this user; otherwise the ID itself. */
export const nameOfUser = ({ knows }: Happening, userId: string): string =>
  Object.entries(knows.userIds).find(([, id]) => id === userId)?.[0] ?? userId
