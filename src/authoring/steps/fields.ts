import type { Screen } from '../../screens/screen.ts'
import { Then } from '../step.ts'

const labelsOf = ({ fields }: Screen, isOne: (field: Screen['fields'][number]) => boolean) =>
  fields.filter(isOne).map(({ label }) => label)

const isOfKind = {
  all: () => true,
  mandatory: ({ required }: Screen['fields'][number]) => required,
  secret: ({ secret }: Screen['fields'][number]) => secret,
}

/** Undefined where there is no such field, which holds neither nothing nor something. */
const heldBy = ({ fields }: Screen, label: string): string | undefined =>
  fields.find((field) => field.label === label)?.value

/** The fields of a form, and what stands in them. */
export const fieldSteps = [
  Then({
    expression: 'the {fieldKind} are {fields}',
    example: 'the mandatory fields are "User ID" and "Password"',
    does: (trial, kind, labels) =>
      trial.see(
        kind === 'all' ? 'the fields' : `the ${kind} fields`,
        (screen) => labelsOf(screen, isOfKind[kind]),
        labels,
      ),
  }),

  Then({
    expression: '{field} holds {held}',
    example: '"Job title" holds "Registry officer"',
    does: (trial, label, held) =>
      held === 'something'
        ? trial.see(
            `whether anything stands in ${label}`,
            (screen) => (heldBy(screen, label) ?? '') !== '',
            true,
          )
        : trial.see(label, (screen) => heldBy(screen, label), held === 'nothing' ? '' : held.text),
  }),
]
