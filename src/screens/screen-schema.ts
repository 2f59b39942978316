import * as z from 'zod'
import { isLegalLine, lineExpected } from './line.ts'
import { mask } from './screen.ts'

/** The form of a Screen, for what comes from outside: a driver's answer, a report, a test. */

/**
 * Text of one line, never empty: no line break, no run of spaces, nothing that a terminal would act upon, nothing that
 * could not be read back from one.
 */
const line = z.string().refine(isLegalLine, lineExpected)

/** What stands in a place of a table, which may be empty. */
const cell = z.union([z.literal(''), line])

const controlKinds = ['button', 'link', 'menu', 'row'] as const

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
