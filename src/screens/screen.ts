import type * as z from 'zod'
import type { ClauseId } from '../../machines/clauses.ts'
import type { SessionEvent } from '../../machines/events.ts'
import type { FormSlug } from '../../machines/form.ts'
import type { ScreenSlug } from '../../machines/session.ts'
import { kept } from './kept.ts'
import type { controlSchema, fieldSchema, screenSchema } from './screen-schema.ts'

/**
 * What a person perceives of a page of SMS, close to an accessibility tree; JSON. A person does two things to it: fill a
 * field and select a control, both by their visible labels, which are unique on a screen.
 */

/** What a filled secret field shows, whatever and however long its content is. */
export const mask = '••••••••'

export type Screen = z.infer<typeof screenSchema>
export type ScreenField = z.infer<typeof fieldSchema>
export type ScreenControl = z.infer<typeof controlSchema>
export type ControlKind = ScreenControl['kind']

/** Why a control cannot be selected: the coach tells it, SMS does not. */
export interface Why {
  readonly text: string
  readonly clause: ClauseId
}

/** A Screen as it is inside: each field and control knows what it does, and why it does not. */
export interface Page {
  readonly slug: ScreenSlug
  readonly form: FormSlug | null
  readonly title: string
  readonly error?: Screen['error'] & {}
  readonly notices: readonly string[]
  readonly text: readonly string[]
  readonly fields: readonly PageField[]
  readonly controls: readonly PageControl[]
  readonly table?: Screen['table'] & {}
  /** Whether its table holds whole texts, so that how it is laid out must not change with what is written in it. */
  readonly holdsTexts?: true
  /** What the manual says at this place, for a trainee. */
  readonly hint: { readonly text: string; readonly clauses: readonly ClauseId[] }
}

export interface PageField extends ScreenField {
  readonly name: string
  readonly replaceUnknown: boolean
}

export interface PageControl extends ScreenControl {
  readonly event: SessionEvent
  readonly why?: Why
  /** The control that Enter selects while a field of the form has the focus. */
  readonly isDefault?: true
}

/** The Screen that a person perceives: a Page without what is behind it. The same object for the same page. */
export const screenOf = kept((page: Page): Screen => perceived(page))

const perceived = (page: Page): Screen => ({
  title: page.title,
  ...(page.error && { error: page.error }),
  notices: page.notices,
  text: page.text,
  fields: page.fields.map(({ name: _, replaceUnknown: __, ...field }) => field),
  controls: page.controls.map(({ label, kind, enabled }) => ({ label, kind, enabled })),
  ...(page.table && { table: page.table }),
})
