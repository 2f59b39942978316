import type { ControlKind, Screen } from '../../screens/screen.ts'
import { controlOf, named } from '../happening.ts'
import { Then, When } from '../step.ts'

/** The rows of a table are not what a page offers: they are what it lists. */
const labelsOf = (screen: Screen, kinds: readonly ControlKind[]): readonly string[] =>
  screen.controls.filter(({ kind }) => kinds.includes(kind)).map(({ label }) => label)

const isEnabled = (screen: Screen, label: string): boolean | undefined =>
  screen.controls.find((control) => control.label === label)?.enabled

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
    does: (trial, control) => trial.select(control),
    happened: ([one]) => {
      const label = one && controlOf(one)
      return label === undefined ? undefined : { values: [label] }
    },
  }),

  Then({
    expression: 'the screen is {screen}',
    example: 'the screen is "Sponsorship management system (SMS)"',
    does: (trial, title) => trial.see('the screen', (screen) => screen.title, title),
    shown: ({ title }) => [[title]],
  }),

  Then({
    expression: 'SMS tells at {field}: {text}',
    example: 'SMS tells at "Postcode": "This has to be filled in"',
    does: async (trial, field, text) => {
      trial.speakOfTheError()
      await trial.see('what SMS tells', ({ error }) => error?.items, [{ text, field }])
    },
    told: ({ error }) => {
      const [item, ...others] = error?.items ?? []
      return item?.field === undefined || others.length > 0 ? undefined : [item.field, item.text]
    },
  }),

  Then({
    expression: 'SMS tells {texts}',
    example: 'SMS tells "There is no such user ID"',
    does: async (trial, told) => {
      trial.speakOfTheError()
      await trial.see('what SMS tells', errors, told)
    },
    told: (screen) => {
      const found = errors(screen)
      return found && [found]
    },
  }),

  Then({
    expression: 'SMS notes {texts}',
    example: 'SMS notes "The details have been saved."',
    does: (trial, texts) => trial.see('what SMS notes', ({ notices }) => notices, texts),
    told: ({ notices }) => (notices.length === 0 ? undefined : [notices]),
  }),

  Then({
    expression: 'SMS notes nothing',
    example: 'SMS notes nothing',
    does: (trial) => trial.see('what SMS notes', ({ notices }) => notices.length, 0),
  }),

  Then({
    expression: 'SMS explains {text}',
    example: 'SMS explains "You have to change your password before you can use SMS."',
    does: (trial, text) =>
      trial.see(`whether SMS says ${text}`, (screen) => screen.text.includes(text), true),
  }),

  Then({
    expression: 'the menu offers {controls}',
    example: 'the menu offers "Change password", "Contact" and "Log out"',
    does: (trial, labels) => trial.see('the menu', (screen) => labelsOf(screen, ['menu']), labels),
    shown: (screen) => {
      const labels = labelsOf(screen, ['menu'])
      return labels.length === 0 ? [] : [[labels]]
    },
  }),

  Then({
    expression: 'the page offers {controls}',
    example: 'the page offers "Log in" and "Forgotten your password?"',
    does: (trial, labels) =>
      trial.see('the page', (screen) => labelsOf(screen, ['button', 'link']), labels),
  }),

  Then({
    expression: '{control} is available',
    example: '"Log in" is available',
    does: (trial, label) => trial.see(label, (screen) => isEnabled(screen, label), true),
  }),

  Then({
    expression: '{control} is not available',
    example: '"Log in" is not available',
    does: async (trial, label) => {
      trial.speakOf(label)
      await trial.see(label, (screen) => isEnabled(screen, label), false)
    },
  }),
]

const errors = ({ error }: Screen): readonly string[] | undefined =>
  error?.items.map(({ text }) => text)
