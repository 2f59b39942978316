import type { Page, PageField } from '../screens/screen.ts'

/** A field or control of the page, by its label, which is the only one of its name there. */
export interface Target {
  readonly kind: 'field' | 'control'
  readonly label: string
}

export const isSame = (one: Target | null, other: Target | null): boolean =>
  one?.kind === other?.kind && one?.label === other?.label

const field = ({ label }: { readonly label: string }): Target => ({ kind: 'field', label })
const control = ({ label }: { readonly label: string }): Target => ({ kind: 'control', label })

/** What can have the focus, in the order of Tab: fields, then controls, then the menu. What is greyed out is left out. */
export const targetsOf = ({ fields, controls }: Page): readonly Target[] => {
  const available = controls.filter(({ enabled }) => enabled)
  return [
    ...fields.map(field),
    ...available.filter(({ kind }) => kind !== 'menu').map(control),
    ...available.filter(({ kind }) => kind === 'menu').map(control),
  ]
}

/** What has the focus when a page appears: after an error the first field to be mended, or else the first thing on it. */
export const startOf = (page: Page): Target | null => {
  const toMend = page.error && page.fields.find((one) => isToldWrong(page, one) || isMissing(one))
  return toMend ? field(toMend) : (targetsOf(page)[0] ?? null)
}

const isToldWrong = ({ error }: Page, { label }: PageField): boolean =>
  error?.items.some((item) => item.field === label) ?? false

/** Secret fields come back empty from a form that was not accepted. */
const isMissing = ({ required, value }: PageField): boolean => required && value === ''

/** What really has the focus: what had it may be greyed out or gone by now. */
export const focusOn = (page: Page, wished: Target | null): Target | null => {
  if (wished === null) return null
  return targetsOf(page).find((target) => isSame(target, wished)) ?? startOf(page)
}

/** The neighbour in the order of Tab, round and round; from nowhere, the first or the last. */
export const neighbourOf = (page: Page, from: Target | null, step: 1 | -1): Target | null => {
  const targets = targetsOf(page)
  const at = targets.findIndex((target) => isSame(target, from))
  if (at < 0) return targets.at(step === 1 ? 0 : -1) ?? null
  return targets.at((at + step) % targets.length) ?? null
}

/** The next mandatory field with nothing in it, round and round, this one last; null: there is none (NAV-1). */
export const missingAfter = ({ fields }: Page, from: Target | null): Target | null => {
  const at = fields.findIndex((one) => isSame(field(one), from)) + 1
  const missing = [...fields.slice(at), ...fields.slice(0, at)].find(isMissing)
  return missing ? field(missing) : null
}

/** The first thing in the menu, or on the page. */
export const firstIn = (page: Page, part: 'menu' | 'page'): Target | null => {
  const inMenu = ({ kind, label }: Target) =>
    kind === 'control' && page.controls.some((one) => one.label === label && one.kind === 'menu')
  return targetsOf(page).find((target) => inMenu(target) === (part === 'menu')) ?? null
}
