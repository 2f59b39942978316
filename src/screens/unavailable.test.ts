import { expect, test } from 'vitest'
import type { Page, PageControl } from './screen.ts'
import { unavailableOn } from './unavailable.ts'

const open: PageControl = {
  label: 'Back',
  kind: 'link',
  enabled: true,
  event: { type: 'back.selected', tab: '1' },
}
const closed = (label: string, why?: PageControl['why']): PageControl => ({
  ...open,
  label,
  enabled: false,
  ...(why && { why }),
})
const status = { text: 'The status does not allow it.', clause: 'NAV-3' } as const
const empty = { text: 'A field is empty.', clause: 'NAV-1' } as const

const told = (controls: readonly PageControl[], text = 'Read this.'): readonly string[] => {
  const page: Page = {
    slug: 'home',
    form: null,
    title: 'Home',
    notices: [],
    text: [],
    fields: [],
    controls,
    hint: { text, clauses: [] },
  }
  return unavailableOn(page)
}

test('what is closed for one reason is told in one sentence, with its clause', () => {
  const controls = [closed('A', status), open, closed('B', empty), closed('C', status)]
  expect(told(controls)).toEqual([
    'Not available: A, C. The status does not allow it. (NAV-3)',
    'Not available: B. A field is empty. (NAV-1)',
  ])
})

test('neither what is open is told of, nor what has no reason, nor what the hint says already', () => {
  expect(told([open, closed('A')])).toEqual([])
  expect(told([closed('A', status)], `${status.text} Read this.`)).toEqual([])
})
