import type { DetailName } from '../../machines/details.ts'
import type { Page, PageField } from '../screens/screen.ts'
import type { Note } from '../simulation/notebook.ts'
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

/** Into which field a detail is copied: its own where the page has it, or else as any open note. */
export const fieldForDetail = (
  page: Page,
  detail: DetailName,
  lastField: string | null,
): PageField | null =>
  page.fields.find(({ name }) => name === detail) ?? fieldFor(page, { what: 'User ID' }, lastField)

/** The field that is filled next, and the choice of the pane from which. */
export interface Next {
  readonly field: PageField
  readonly choice: number
}

/** What is copied after this detail: the next field of the page for which the pane has something; null: there is none. */
export const nextAfter = (page: Page, { choices }: Pane, detail: DetailName): Next | null => {
  const at = page.fields.findIndex(({ name }) => name === detail)
  if (at < 0) return null
  for (const field of page.fields.slice(at + 1)) {
    const choice = choices.findIndex(
      ({ act }) => act.type === 'copyDetail' && act.detail === field.name,
    )
    if (choice >= 0) return { field, choice }
  }
  return null
}
