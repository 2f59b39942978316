import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { controlOf, named } from '../happening.ts'
import { Then, When } from '../step.ts'

const labelsOf = (screen: Screen, isInMenu: boolean): readonly string[] =>
  screen.controls.filter(({ kind }) => (kind === 'menu') === isInMenu).map(({ label }) => label)

const isEnabled = (screen: Screen, label: string): boolean | undefined =>
  screen.controls.find((control) => control.label === label)?.enabled

const column = ({ table }: Screen, name: string): readonly string[] => {
  const at = table?.columns.indexOf(name) ?? -1
  return at < 0 ? [] : (table?.rows ?? []).map((row) => row[at] ?? '')
}

const { columns, empty } = wording.board

/** What a person does to a screen, and sees on it. */
export const screenSteps = [
  When({
    expression: '{value} is typed into {text}',
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
    expression: '{text} is selected',
    example: '"Log out" is selected',
    does: (trial, control) => trial.select(control),
    happened: ([one]) => {
      const label = one && controlOf(one)
      return label === undefined ? undefined : { values: [label] }
    },
  }),

  Then({
    expression: 'the screen is {text}',
    example: 'the screen is "Sponsorship management system (SMS)"',
    does: (trial, title) => trial.see('the screen', (screen) => screen.title, title),
    shown: ({ title }) => [title],
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
    expression: 'SMS explains {text}',
    example: 'SMS explains "You have to change your password before you can use SMS."',
    does: (trial, text) =>
      trial.see(`whether SMS says ${text}`, (screen) => screen.text.includes(text), true),
  }),

  Then({
    expression: 'the menu offers {texts}',
    example: 'the menu offers "Change password", "Contact" and "Log out"',
    does: (trial, labels) => trial.see('the menu', (screen) => labelsOf(screen, true), labels),
    shown: (screen) => {
      const labels = labelsOf(screen, true)
      return labels.length === 0 ? undefined : [labels]
    },
  }),

  Then({
    expression: 'the page offers {texts}',
    example: 'the page offers "Log in" and "Forgotten your password?"',
    does: (trial, labels) => trial.see('the page', (screen) => labelsOf(screen, false), labels),
  }),

  Then({
    expression: '{text} is available',
    example: '"Log in" is available',
    does: (trial, label) => trial.see(label, (screen) => isEnabled(screen, label), true),
  }),

  Then({
    expression: '{text} is not available',
    example: '"Log in" is not available',
    does: async (trial, label) => {
      trial.speakOf(label)
      await trial.see(label, (screen) => isEnabled(screen, label), false)
    },
  }),

  Then({
    expression: 'the mandatory fields are {texts}',
    example: 'the mandatory fields are "User ID" and "Password"',
    does: (trial, labels) => trial.see('the mandatory fields', mandatoryFields, labels),
  }),

  Then({
    expression: '{text} is empty',
    example: '"Password" is empty',
    does: (trial, label) =>
      trial.see(`whether ${label} is empty`, (screen) => isFilled(screen, label), false),
  }),

  Then({
    expression: '{text} is filled',
    example: '"User ID" is filled',
    does: (trial, label) =>
      trial.see(`whether ${label} is filled`, (screen) => isFilled(screen, label), true),
  }),

  Then({
    expression: 'the messages are {texts}',
    example: 'the messages are "Term dates" and "Maintenance on Sunday"',
    does: (trial, titles) =>
      trial.see('the messages', (screen) => column(screen, columns.title), titles),
  }),

  Then({
    expression: 'there are no messages',
    example: 'there are no messages',
    does: (trial) =>
      trial.see('whether there are no messages', ({ text }) => text.includes(empty), true),
  }),

  Then({
    expression: 'the messages are marked {texts}',
    example: 'the messages are marked "Expired" and "Archived"',
    does: (trial, marks) => trial.see('the marks', (screen) => column(screen, columns.life), marks),
  }),
]

const errors = ({ error }: Screen): readonly string[] | undefined =>
  error?.items.map(({ text }) => text)

const mandatoryFields = ({ fields }: Screen): readonly string[] =>
  fields.filter(({ required }) => required).map(({ label }) => label)

/** Undefined where there is no such field, which is neither empty nor filled. */
const isFilled = ({ fields }: Screen, label: string): boolean | undefined => {
  const value = fields.find((field) => field.label === label)?.value
  return value === undefined ? undefined : value !== ''
}
