import type { Page, PageControl, PageField } from '../screens/screen.ts'
import type { Choice } from './choices.ts'
import { fill, fillEvery } from './filling.ts'
import { type Deed, isTest, type Rehearsal } from './rehearsal.ts'

/** What a choice on the page is, beside what it does. */
export interface OnPage {
  readonly deed: Deed
  readonly isAvailable: boolean
}

type Unnumbered = Omit<Choice<OnPage>, 'number'>

/** From this many fields on, a form is offered to be filled in one go. */
const longForm = 4

/**
 * The fields and controls of a page as choices. A control that is not available keeps its number, so that no number moves
 * while a form is being filled, but is not offered.
 */
export const choicesOn = (page: Page): readonly Choice<OnPage>[] =>
  [
    ...page.fields.map(fieldChoice),
    ...page.controls.map((control) => controlChoice(control, page)),
    ...(page.fields.length < longForm ? [] : [everyField]),
  ].map((choice, at) => ({ ...choice, number: at + 1 }))

const fieldChoice = (field: PageField): Unnumbered => ({
  label: field.label,
  note: 'field',
  does: { deed: (rehearsal) => fill(rehearsal, field), isAvailable: true },
})

const everyField: Unnumbered = {
  label: 'Every field, one after the other',
  does: { deed: fillEvery, isAvailable: true },
}

const controlChoice = (control: PageControl, page: Page): Unnumbered => ({
  label: control.label,
  note: control.kind === 'row' ? rowNote(control, page) : control.kind,
  does: { deed: (rehearsal) => select(rehearsal, control), isAvailable: control.enabled },
})

/** What the table says of a row that can be selected, so that nobody has to look it up by its user ID. */
const rowNote = ({ label, kind }: PageControl, { table }: Page): string =>
  table?.rows
    .find(([first]) => first === label)
    ?.slice(1)
    .join(', ') || kind

/** A control that cannot be selected says so, and where it is practised, why; in a test it keeps that to itself. */
const select = (rehearsal: Rehearsal, { label, why }: PageControl): 'go-on' | 'read-out' => {
  const { simulation, dialogue, tab } = rehearsal
  if (tab === null) return 'go-on'
  const outcome = simulation.select(tab, label)
  if (outcome.kind === 'ok') return 'read-out'
  const isExplained = why !== undefined && !isTest(rehearsal)
  dialogue.say(isExplained ? `${outcome.why} ${why.text} (${why.clause})` : outcome.why)
  return 'go-on'
}
