import type { Page, PageControl, PageField } from '../screens/screen.ts'
import type { Choice } from './choices.ts'
import { fill } from './filling.ts'
import type { Deed, Rehearsal } from './rehearsal.ts'

/** What a choice on the page is, beside what it does. */
export interface OnPage {
  readonly deed: Deed
  readonly isAvailable: boolean
}

/**
 * The fields and controls of a page as choices. A control that is not available keeps its number, so that no number moves
 * while a form is being filled, but is not offered.
 */
export const choicesOn = (page: Page): readonly Choice<OnPage>[] =>
  [...page.fields.map(fieldChoice), ...page.controls.map(controlChoice)].map((choice, at) => ({
    ...choice,
    number: at + 1,
  }))

const fieldChoice = (field: PageField): Omit<Choice<OnPage>, 'number'> => ({
  label: field.label,
  note: 'field',
  does: { deed: (rehearsal) => fill(rehearsal, field), isAvailable: true },
})

const controlChoice = (control: PageControl): Omit<Choice<OnPage>, 'number'> => ({
  label: control.label,
  note: control.kind,
  does: { deed: (rehearsal) => select(rehearsal, control), isAvailable: control.enabled },
})

/** A control that cannot be selected says so, and here, where it is practised, why. */
const select = (
  { simulation, dialogue, tab }: Rehearsal,
  { label, why }: PageControl,
): 'go-on' | 'read-out' => {
  if (tab === null) return 'go-on'
  const outcome = simulation.select(tab, label)
  if (outcome.kind === 'ok') return 'read-out'
  dialogue.say(why ? `${outcome.why} ${why.text} (${why.clause})` : outcome.why)
  return 'go-on'
}
