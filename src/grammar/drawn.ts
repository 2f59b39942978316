/** A Screen as lines of text: the page, and its menu, which front ends show apart. */
export interface Drawn {
  readonly page: readonly Line[]
  readonly menu: readonly Line[]
}

export type Part =
  | 'title'
  | 'error'
  | 'notice'
  | 'text'
  | 'field'
  | 'field-error'
  | 'control'
  | 'table'
  | 'blank'

/** One line as it is shown, without trailing spaces. What stands beside `text` only helps to colour and to focus. */
export interface Line {
  readonly text: string
  readonly part: Part
  /** The field or control of the Screen, by its place there, to which this line belongs. */
  readonly target?: { readonly kind: 'field' | 'control'; readonly index: number }
  /** Whether it is the first line of its title, error, paragraph, field, control, row. */
  readonly isFirst: boolean
  /** Of a control's line. */
  readonly enabled?: boolean
  /** Of a field's line: the columns in which its value stands, counted from 0, `to` not among them. */
  readonly value?: { readonly from: number; readonly to: number }
}

export const blank: Line = { text: '', part: 'blank', isFirst: true }
