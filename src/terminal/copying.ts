import type { Page, PageField } from '../screens/screen.ts'
import type { Note } from '../simulation/notebook.ts'
import { filledInto, type Told } from '../simulation/people.ts'
import type { Pane } from './panes/pane.ts'

/**
 * Into which field a note is copied: the one that had the focus last, unless the page has one for its kind and this is
 * none: a password does not go into an open field that stands beside a hidden one.
 */
export const fieldFor = (
  page: Page,
  { what }: Pick<Note, 'what'>,
  lastField: string | null,
): PageField | null => {
  const isFit = ({ secret }: PageField) => secret === (what === 'Password')
  const last = page.fields.find(({ label }) => label === lastField)
  if (last && isFit(last)) return last
  return page.fields.find(isFit) ?? last ?? page.fields[0] ?? null
}

/** A field, and what is copied into it. */
export interface Copy {
  readonly field: PageField
  readonly text: string
}

/** What is copied of something that a person tells: into the fields of its own, an address into several. Empty: into none. */
export const copiesOf = (page: Page, told: Pick<Told, 'fills'>): readonly Copy[] =>
  page.fields.flatMap((field): readonly Copy[] => {
    const text = filledInto(field.name, told)
    return text === undefined ? [] : [{ field, text }]
  })

/** The field that is filled next, and the choice of the pane from which. */
export interface Next {
  readonly field: PageField
  readonly choice: number
}

/** What is copied after this: the next field of the page for which the pane has something; null: there is none. */
export const nextAfter = (
  page: Page,
  { choices }: Pane,
  told: Pick<Told, 'fills'>,
): Next | null => {
  const isFrom = ({ name }: PageField, one: Pick<Told, 'fills'>) =>
    filledInto(name, one) !== undefined
  const at = page.fields.findLastIndex((field) => isFrom(field, told))
  if (at < 0) return null
  for (const field of page.fields.slice(at + 1)) {
    const choice = choices.findIndex(({ act }) => act.type === 'copyDetail' && isFrom(field, act))
    if (choice >= 0) return { field, choice }
  }
  return null
}
