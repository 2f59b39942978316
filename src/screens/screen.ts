import { z } from 'zod'
import type { ClauseId } from '../../machines/clauses.ts'
import type { SessionEvent } from '../../machines/events.ts'
import type { FormSlug } from '../../machines/form.ts'
import type { ScreenSlug } from '../../machines/session.ts'
import { legalLine } from './line.ts'

/**
 * What a person perceives of a page of SMS, close to an accessibility tree; JSON. A person does two things to it: fill a
 * field and select a control, both by their visible labels, which are unique on a screen.
 */

/**
 * Text of one line, never empty: no line break, no run of spaces, nothing that a terminal would act upon, nothing that
 * could not be read back from one.
 */
const line = z.string().regex(legalLine, 'one line of legible words, single spaces between them')

/** What stands in a place of a table, which may be empty. */
const cell = z.union([z.literal(''), line])

const controlKinds = ['button', 'link', 'menu', 'row'] as const

/** What a filled secret field shows, whatever and however long its content is. */
export const mask = '••••••••'

export const fieldSchema = z
  .strictObject({
    label: line,
    required: z.boolean(),
    secret: z.boolean(),
    /** What stands in the field; of a secret field only whether something does: the mask. */
    value: z.string(),
    /** The values among which one is to be chosen, where it is not free text. */
    options: z.array(line).min(1).readonly().optional(),
  })
  .refine(({ secret, value }) => !secret || value === '' || value === mask, {
    error: 'a secret field shows the mask or nothing',
    path: ['value'],
  })

export const controlSchema = z.strictObject({
  label: line,
  kind: z.enum(controlKinds),
  /** Whether it can be selected now; not whether that will succeed. */
  enabled: z.boolean(),
})

const tableSchema = z
  .strictObject({
    columns: z.array(cell).min(1).readonly(),
    rows: z.array(z.array(cell).readonly()).readonly(),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
    error: 'each row fills every column',
    path: ['rows'],
  })

export const screenSchema = z
  .strictObject({
    title: line,
    /** What went wrong with the last action, each told at its field if it has one, by the field's label. */
    error: z
      .strictObject({
        items: z
          .array(z.strictObject({ text: line, field: line.optional() }))
          .min(1)
          .readonly(),
      })
      .optional(),
    notices: z.array(line).readonly(),
    text: z.array(line).readonly(),
    fields: z.array(fieldSchema).readonly(),
    /** The page's own first, then the menu's, which are shown apart. */
    controls: z.array(controlSchema).readonly(),
    table: tableSchema.optional(),
  })
  .refine(
    ({ error, fields }) =>
      error?.items.every(
        ({ field }) => field === undefined || fields.some(({ label }) => label === field),
      ) ?? true,
    { error: 'an error belongs to a field that is there', path: ['error', 'items'] },
  )
  .refine(
    ({ controls }) =>
      controls.every(({ kind }, at) => kind === 'menu' || controls[at - 1]?.kind !== 'menu'),
    { error: 'the controls of the menu come after those of the page', path: ['controls'] },
  )

export type Screen = z.infer<typeof screenSchema>
export type ScreenField = z.infer<typeof fieldSchema>
export type ScreenControl = z.infer<typeof controlSchema>
export type ControlKind = (typeof controlKinds)[number]

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

/** The Screen that a person perceives: a Page without what is behind it. */
export const screenOf = (page: Page): Screen => ({
  title: page.title,
  ...(page.error && { error: page.error }),
  notices: page.notices,
  text: page.text,
  fields: page.fields.map(({ name: _, replaceUnknown: __, ...field }) => field),
  controls: page.controls.map(({ label, kind, enabled }) => ({ label, kind, enabled })),
  ...(page.table && { table: page.table }),
})
