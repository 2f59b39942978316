import type { ChangeFault } from '../../../machines/rules/password.ts'
import type { Text } from '../../conformance/text.ts'
import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { formSent, named } from '../happening.ts'
import type { Change } from '../parameters/typed.ts'
import { Then, When } from '../step.ts'

const thePassword: Text = { kind: 'known', what: 'the password', cased: 'as it is' }
const fields = ['original', 'replacement', 'confirmation'] as const
const { faults: words } = wording.change
const faults = Object.keys(words) as ChangeFault[]

/** Changing the password, by force or by choice. */
export const changeSteps = [
  When({
    expression: 'the password is changed {change}',
    example: 'the password is changed to "Practise+2=Only"',
    does: (trial, { original, replacement, confirmation }) =>
      trial.changePassword(original ?? thePassword, replacement, confirmation ?? replacement),
    happened: (next) => {
      const [first] = next
      const form = formSent(next, fields, 'passwordChange.submitted')
      if (!form || !first) return undefined
      const { original, replacement, confirmation } = form.typed
      const change: Change = {
        original: original === first.knows.password ? null : named(original, first),
        replacement: named(replacement, first),
        confirmation: confirmation === replacement ? null : named(confirmation, first),
      }
      return { values: [change], tells: form.tells }
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
