import type { ControlKind, ScreenControl } from '../screens/screen.ts'
import { type Item, plain, reject, textOf } from './items.ts'
import { closings, gutters, unavailable } from './marks.ts'

const kinds: Readonly<Record<keyof typeof closings, ControlKind>> = {
  [gutters.button]: 'button',
  [gutters.link]: 'link',
  [gutters.row]: 'row',
}

const unavailableControl = new RegExp(
  `^(.*) [${unavailable[0]}]${unavailable.slice(1)}(?: (link|row))?$`,
  'u',
)

/** A control of the page or, by its place, of the menu. */
export const readControl = (item: Item): ScreenControl => {
  const { gutter, place } = item
  const isMenu = place.part === 'menu'
  const text = textOf(item)
  if (gutter === gutters.unavailable) {
    const [, label, kind] = unavailableControl.exec(text) ?? []
    if (label === undefined || (isMenu && kind))
      return reject(
        item,
        isMenu ? '“( label ) unavailable”' : '“( label ) unavailable”, “… link” or “… row”',
      )
    return { label: plain(item, label), kind: isMenu ? 'menu' : kindNamed(kind), enabled: false }
  }
  if (isMenu && gutter !== gutters.button)
    return reject(item, '“[ label ]” or “( label ) unavailable”')
  if (gutter !== gutters.button && gutter !== gutters.link && gutter !== gutters.row)
    return reject(item, 'a control')
  const closing = closings[gutter]
  if (!text.endsWith(closing)) return reject(item, `“${closing.trim()}” behind the label`)
  const label = plain(item, text.slice(0, -closing.length))
  return { label, kind: isMenu ? 'menu' : kinds[gutter], enabled: true }
}

const kindNamed = (name: string | undefined): ControlKind =>
  name === 'link' || name === 'row' ? name : 'button'
