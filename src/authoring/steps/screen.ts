import type { Trial } from '../../conformance/trial.ts'
import type { ControlKind, Screen } from '../../screens/screen.ts'
import { controlOf, type Happening, named, nameOfUser } from '../happening.ts'
import type { ControlName, ToldError } from '../parameters/screen.ts'
import { Then, When } from '../step.ts'

const labelsOf = (screen: Screen, kinds: readonly ControlKind[]): readonly string[] =>
  screen.controls.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label)

const isEnabled = (screen: Screen, label: string): boolean | undefined =>
  screen.controls.find((control) => control.label === label)?.enabled

const selected = (one: Happening): ControlName | undefined => {
  const label = controlOf(one)
  if (label === undefined) return undefined
  return one.event.type === 'userDetails.opened'
    ? { kind: 'userId', person: nameOfUser(one, one.event.userId) }
    : { kind: 'label', label }
}

/** What a person does to a screen, and sees on it. */
export const screenSteps = [
  When({
    expression: '{value} is typed into {field}',
    example: 'the user ID is typed into "User ID"',
    does: (trial, typed, field) => trial.fill(field, typed),
    happened: ([one]) => {
      if (one?.event.type !== 'field.filled') return undefined
      const { field: name, value } = one.event
      const field = one.page?.fields.find((each) => each.name === name)
      return field && { values: [named(value, one), field.label] }
    },
  }),

  When({
    expression: '{control} is selected',
    example: '"Log out" is selected',
    does: (trial, control) => trial.select(labelFor(trial, control)),
    happened: ([one]) => {
      const control = one && selected(one)
      return control && { values: [control] }
    },
  }),

  Then({
    expression: 'the screen is {screen}',
    example: 'the screen is "Sponsorship management system (SMS)"',
    does: (trial, title) => trial.see('the screen', (screen) => screen.title, title),
    shown: ({ title }) => [[title]],
  }),

  Then({
    expression: 'SMS tells {toldErrors}',
    example: 'SMS tells "This has to be filled in" at "Postcode"',
    does: async (trial, expected) => {
      trial.speakOfTheError()
      await trial.see('what SMS tells', (screen) => errorsOn(screen, expected), expected)
    },
    told: (screen) => (screen.error ? [errorsOn(screen)] : undefined),
  }),

  Then({
    expression: 'SMS notes {notes}',
    example: 'SMS notes "The details have been saved."',
    does: (trial, texts) => trial.see('what SMS notes', ({ notices }) => notices, texts),
    told: ({ notices }) => (notices.length === 0 ? undefined : [notices]),
  }),

  Then({
    expression: 'SMS explains {text}',
    example: 'SMS explains "You have to change your password before you can use SMS."',
    does: (trial, text) =>
      trial.see(`whether SMS says ${text}`, (screen) => screen.text.includes(text), true),
  }),

  Then({
    expression: 'the {part} offers {controls}',
    example: 'the menu offers "Change password", "Contact" and "Log out"',
    does: (trial, part, labels) =>
      trial.see(`the ${part}`, (screen) => labelsOf(screen, kindsIn[part]), labels),
    shown: (screen) => {
      const labels = labelsOf(screen, kindsIn.menu)
      return labels.length === 0 ? [] : [['menu', labels] as const]
    },
  }),

  Then({
    expression: '{control} is {availability}',
    example: '"Log in" is not available',
    does: async (trial, control, availability) => {
      const label = labelFor(trial, control)
      if (availability === 'not') trial.speakOf(label)
      await trial.see(
        `whether ${label} can be selected`,
        (screen) => isEnabled(screen, label),
        availability === 'available',
      )
    },
  }),
]

/** The rows of a table are not what a page offers: they are what it lists. */
const kindsIn: Readonly<Record<'page' | 'menu', readonly ControlKind[]>> = {
  page: ['button', 'link'],
  menu: ['menu'],
}

const labelFor = ({ known }: Trial, control: ControlName): string =>
  control.kind === 'label' ? control.label : known.userIdOf(control.person)

/** What an error summary tells; the fields only of those of which a step names them. */
const errorsOn = ({ error }: Screen, expected?: readonly ToldError[]): readonly ToldError[] =>
  (error?.items ?? []).map(({ text, field = null }, at) => ({
    text,
    field: expected?.[at]?.field === null ? null : field,
  }))
