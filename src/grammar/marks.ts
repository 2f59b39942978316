import { escaped, escapeText } from './safe-text.ts'

/** The two columns with which a line begins, and what they mean. */
export const gutters = {
  title: '= ',
  error: '! ',
  notice: 'i ',
  /** A paragraph after a blank line, otherwise what goes on from the line above. */
  none: '  ',
  mandatory: '* ',
  optional: '- ',
  option: 'o ',
  fieldError: '^ ',
  button: '[ ',
  link: '< ',
  row: '{ ',
  unavailable: '( ',
  table: '| ',
  tableGoesOn: ': ',
  rule: '|-',
} as const

/** How the label of an available control ends, by the gutter with which it begins. */
export const closings = { '[ ': ' ]', '< ': ' >', '{ ': ' }' } as const

/** Ends the label of an unavailable control; the kind follows, but for a button and for the menu. */
export const unavailable = ') unavailable'

/** Ends the label of a secret field. */
export const hidden = ' (hidden)'

/** What a front end asks at least, in columns, of the page and of the menu. */
export const narrowest = 20

/** A colon that ends a label: followed by a space, or last. */
export const labelEnd = /:(?= |$)/u
const labelEnds = new RegExp(labelEnd, 'gu')

/** A text in which no colon can be taken for the end of a label. */
export const withoutLabelEnd = (drawn: string): string => drawn.replace(labelEnds, escaped(':'))

/** The label of a field, an error or a column, to be followed by a colon. */
export const drawnLabel = (label: string): string => withoutLabelEnd(escapeText(label))

/** The same of a field, where `(hidden)` at the end says that it is secret. */
export const drawnFieldLabel = (label: string, secret: boolean): string => {
  const drawn = drawnLabel(label).replace(/\((?=hidden\)$)/u, escaped('('))
  return secret ? drawn + hidden : drawn
}

/** The text of a place in a table, where a bar separates columns. */
export const drawnCell = (text: string): string => escapeText(text).replaceAll('|', escaped('|'))
