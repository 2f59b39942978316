import type { Screen } from '../../screens/screen.ts'
import { Then } from '../step.ts'

const mandatoryFields = ({ fields }: Screen): readonly string[] =>
  fields.filter(({ required }) => required).map(({ label }) => label)

/** Undefined where there is no such field, which is neither empty nor filled. */
const isFilled = ({ fields }: Screen, label: string): boolean | undefined => {
  const value = fields.find((field) => field.label === label)?.value
  return value === undefined ? undefined : value !== ''
}

/** The fields of a form, and what stands in them. */
export const fieldSteps = [
  Then({
    expression: 'the fields are {fields}',
    example: 'the fields are "User ID" and "Email address"',
    does: (trial, labels) =>
      trial.see('the fields', ({ fields }) => fields.map(({ label }) => label), labels),
  }),

  Then({
    expression: 'the mandatory fields are {fields}',
    example: 'the mandatory fields are "User ID" and "Password"',
    does: (trial, labels) => trial.see('the mandatory fields', mandatoryFields, labels),
  }),

  Then({
    expression: '{field} is empty',
    example: '"Password" is empty',
    does: (trial, label) =>
      trial.see(`whether ${label} is empty`, (screen) => isFilled(screen, label), false),
  }),

  Then({
    expression: '{field} is filled',
    example: '"User ID" is filled',
    does: (trial, label) =>
      trial.see(`whether ${label} is filled`, (screen) => isFilled(screen, label), true),
  }),

  Then({
    expression: '{field} holds {text}',
    example: '"Job title" holds "Registry officer"',
    does: (trial, label, value) =>
      trial.see(label, ({ fields }) => fields.find((field) => field.label === label)?.value, value),
  }),
]
