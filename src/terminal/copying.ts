import type { Page, PageField } from '../screens/screen.ts'
import type { Note } from '../simulation/notebook.ts'

/**
 * Into which field a note is copied: the one that had the focus last, unless the page has one for its kind and this is
 * none: a password does not go into an open field that stands beside a hidden one.
 */
export const fieldFor = (
  page: Page,
  { what }: Note,
  lastField: string | null,
): PageField | null => {
  const isFit = ({ secret }: PageField) => secret === (what === 'Password')
  const last = page.fields.find(({ label }) => label === lastField)
  if (last && isFit(last)) return last
  return page.fields.find(isFit) ?? last ?? page.fields[0] ?? null
}
