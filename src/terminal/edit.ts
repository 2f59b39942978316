/** A line of text while it is being typed. It lives in memory only, until it is put into its field. */
export interface Edit {
  /** The field, by its label. */
  readonly label: string
  readonly text: string
  /** Where the next character goes, in UTF-16 code units, never within what a person sees as one character. */
  readonly at: number
}

export type Direction = 'left' | 'right' | 'first' | 'last'

export const editOf = (label: string, text = ''): Edit => ({ label, text, at: text.length })

export const withText = ({ label, text, at }: Edit, typed: string): Edit => ({
  label,
  text: text.slice(0, at) + typed + text.slice(at),
  at: at + typed.length,
})

export const withoutBefore = (edit: Edit): Edit => {
  const from = before(edit)
  return { ...edit, text: edit.text.slice(0, from) + edit.text.slice(edit.at), at: from }
}

export const withoutAhead = (edit: Edit): Edit => ({
  ...edit,
  text: edit.text.slice(0, edit.at) + edit.text.slice(after(edit)),
})

export const withCursor = (edit: Edit, direction: Direction): Edit => {
  switch (direction) {
    case 'left':
      return { ...edit, at: before(edit) }
    case 'right':
      return { ...edit, at: after(edit) }
    case 'first':
      return { ...edit, at: 0 }
    case 'last':
      return { ...edit, at: edit.text.length }
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** No character that a person sees is longer; so a long text is not cut up at every key. */
const longest = 64

const before = ({ text, at }: Edit): number => {
  const near = text.slice(Math.max(0, at - longest), at)
  const last = [...graphemes.segment(near)].at(-1)
  return at - (last?.segment.length ?? 0)
}

const after = ({ text, at }: Edit): number => {
  const [first] = graphemes.segment(text.slice(at, at + longest))
  return at + (first?.segment.length ?? 0)
}
