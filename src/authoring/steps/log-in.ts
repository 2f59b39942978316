import type { Text } from '../../conformance/text.ts'
import type { Trial } from '../../conformance/trial.ts'
import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { formSent, named } from '../happening.ts'
import { isRefusal } from '../refusal.ts'
import { Then, When } from '../step.ts'

const known = (what: 'the user ID' | 'the password'): Text => ({
  kind: 'known',
  what,
  cased: 'as it is',
})
const fields = ['userId', 'password'] as const
const { logIn } = wording
const endings = Object.keys(logIn.ended) as (keyof typeof logIn.ended)[]

/** Logging in, being refused, and how a session ends. */
export const logInSteps = [
  When({
    expression: 'the user logs in',
    example: 'the user logs in',
    does: (trial) => trial.logIn(known('the user ID'), known('the password')),
    happened: (next) => {
      const [first] = next
      const form = formSent(next, fields, 'logIn.submitted')
      return form &&
        form.typed.userId === first?.knows.userId &&
        form.typed.password === first.knows.password
        ? { values: [], tells: form.tells }
        : undefined
    },
  }),

  When({
    expression: 'the user tries {value} as the {credential} {times}',
    example: 'the user tries "Wrong=Password=1" as the password three times',
    does: async (trial, text, credential, times) => {
      for (let tried = 0; tried < times; tried += 1) {
        if (tried > 0) await logInIsRefused(trial)
        if (credential === 'userId') await trial.logIn(text, known('the password'))
        else await trial.logIn(known('the user ID'), text)
      }
    },
    happened: (next) => {
      const [first] = next
      const form = formSent(next, fields, 'logIn.submitted')
      if (!form || !first) return undefined
      const { userId, password } = form.typed
      const { tells } = form
      if (userId === first.knows.userId)
        return { values: [named(password, first), 'password', 1] as const, tells }
      return password === first.knows.password
        ? { values: [named(userId, first), 'userId', 1] as const, tells }
        : undefined
    },
  }),

  Then({
    expression: 'the log-in is refused',
    example: 'the log-in is refused',
    does: (trial) => logInIsRefused(trial),
    told: ({ title, error }) => (title === logIn.title && isRefusal(error) ? [] : undefined),
  }),

  Then({
    expression: 'the session has ended: {ending}',
    example: 'the session has ended: time-out',
    does: async (trial, ending) => {
      trial.speakOfTheError()
      await trial.see('the screen', ({ title }) => title, logIn.title)
      await trial.see('what SMS tells', endOn, ending)
    },
    told: (screen) => {
      const ending = endOn(screen)
      return ending && [ending]
    },
  }),
]

const logInIsRefused = async (trial: Trial): Promise<void> => {
  trial.speakOfTheError()
  await trial.see('the screen', ({ title }) => title, logIn.title)
  await trial.see(
    'whether SMS tells that the log-in is refused',
    ({ error }) => isRefusal(error),
    true,
  )
}

const endOn = ({ notices, error }: Screen) =>
  endings.find((ending) => {
    const text = logIn.ended[ending]
    return notices.includes(text) || error?.items.some((item) => item.text === text)
  })
