import type { Text } from '../../conformance/text.ts'
import type { Trial } from '../../conformance/trial.ts'
import { wording } from '../../screens/wording.ts'
import { formSent, type Happening, named } from '../happening.ts'
import { isRefused } from '../refusal.ts'
import { When } from '../step.ts'

const fields = ['userId', 'email'] as const
const { reset, logIn } = wording
const known = (what: 'the user ID' | 'the e-mail address'): Text => ({
  kind: 'known',
  what,
  cased: 'as it is',
})

/** From the log in screen or from the request that stands there (G2-1, G2-2). */
const ask = async (trial: Trial, userId: Text, email: Text): Promise<void> => {
  if ((await trial.screen()).title === logIn.title) await trial.select(logIn.forgotten)
  const labels = wording.fields['password-reset']
  await trial.fill(labels.userId, userId)
  await trial.fill(labels.email, email)
  await trial.select(reset.submit)
}

/** From the log in screen it is one happening more: the link that leads to the request. */
const asked = (next: readonly Happening[]) => {
  const isOpened = next[0]?.event.type === 'passwordReset.opened' && next[0].tab === next[1]?.tab
  const opened = isOpened ? 1 : 0
  const form = formSent(next.slice(opened), fields, 'passwordReset.submitted')
  return form && { ...form, tells: form.tells + opened }
}

/** Guide 2. */
export const resetSteps = [
  When({
    expression: 'the user asks for a password reset',
    example: 'the user asks for a password reset',
    does: (trial) => ask(trial, known('the user ID'), known('the e-mail address')),
    happened: (next) => {
      const form = asked(next)
      const [first] = next
      return form &&
        form.typed.userId === first?.knows.userId &&
        form.typed.email === first.knows.email
        ? { values: [], tells: form.tells }
        : undefined
    },
  }),

  When({
    expression: 'the user asks for a password reset with {value} and {value} {times}',
    example: 'the user asks for a password reset with the user ID and "x@wexmoor.example" twice',
    does: async (trial, userId, email, times) => {
      for (let tried = 0; tried < times; tried += 1) {
        if (tried > 0) await isRefused(trial, 'reset')
        await ask(trial, userId, email)
      }
    },
    happened: (next) => {
      const form = asked(next)
      const [first] = next
      return form && first
        ? {
            values: [named(form.typed.userId, first), named(form.typed.email, first), 1] as const,
            tells: form.tells,
          }
        : undefined
    },
  }),
]
