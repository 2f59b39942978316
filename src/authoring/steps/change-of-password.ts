import type { ChangeFault } from '../../../machines/rules/password.ts'
import type { Text } from '../../conformance/text.ts'
import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { formSent, type Happening, named } from '../happening.ts'
import { Then, When } from '../step.ts'

const thePassword: Text = { kind: 'known', what: 'the password', cased: 'as it is' }
const fields = ['original', 'replacement', 'confirmation'] as const
const { faults: words } = wording.change
const faults = Object.keys(words) as ChangeFault[]

const change = (next: readonly Happening[]) => {
  const [first] = next
  const form = formSent(next, fields, 'passwordChange.submitted')
  return form && first && { ...form, first, fits: form.typed.original === first.knows.password }
}

/** Changing the password, by force or by choice. */
export const changeSteps = [
  When({
    expression: 'the password is changed to {value}',
    example: 'the password is changed to "Practise+2=Only"',
    does: (trial, chosen) => trial.changePassword(thePassword, chosen, chosen),
    happened: (next) => {
      const form = change(next)
      return form?.fits && form.typed.replacement === form.typed.confirmation
        ? { values: [named(form.typed.replacement, form.first)], tells: form.tells }
        : undefined
    },
  }),

  When({
    expression: 'the password is changed to {value}, and confirmed as {value}',
    example: 'the password is changed to "Practise+2=Only", and confirmed as "Practise+2=only"',
    does: (trial, chosen, confirmed) => trial.changePassword(thePassword, chosen, confirmed),
    happened: (next) => {
      const form = change(next)
      if (!form?.fits) return undefined
      const { first, tells, typed } = form
      return { values: [named(typed.replacement, first), named(typed.confirmation, first)], tells }
    },
  }),

  When({
    expression: 'the password is changed from {value} to {value}',
    example: 'the password is changed from the user ID to "Practise+2=Only"',
    does: (trial, original, chosen) => trial.changePassword(original, chosen, chosen),
    happened: (next) => {
      const form = change(next)
      if (!form || form.typed.replacement !== form.typed.confirmation) return undefined
      const { first, tells, typed } = form
      return { values: [named(typed.original, first), named(typed.replacement, first)], tells }
    },
  }),

  Then({
    expression: 'the change is refused: {faults}',
    example: 'the change is refused: too short, no number and not the same twice',
    does: async (trial, expected) => {
      trial.speakOfTheError()
      await trial.see('the screen', ({ title }) => title, wording.change.title)
      await trial.see('what is wrong with the change', faultsOn, expected)
    },
    told: (screen) => {
      const found = faultsOn(screen)
      return found.length === 0 ? undefined : [found]
    },
  }),
]

const faultsOn = ({ error }: Screen): readonly ChangeFault[] =>
  (error?.items ?? []).flatMap(({ text }) => faults.filter((fault) => words[fault] === text))
