import type { Text } from '../../conformance/text.ts'
import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { formSent, type Happening, named } from '../happening.ts'
import { attempts, isRefusal, isRefused, titles } from '../refusal.ts'
import { Then, When } from '../step.ts'

const known = (what: 'the user ID' | 'the password'): Text => ({
  kind: 'known',
  what,
  cased: 'as it is',
})
const fields = ['userId', 'password'] as const
const { logIn } = wording
const endings = Object.keys(logIn.ended) as (keyof typeof logIn.ended)[]

/** The user of the scenario logs in as he or she should; undefined: something else happened. */
export const logInOfTheUser = (next: readonly Happening[]) => {
  const form = formSent(next, fields, 'logIn.submitted')
  const knows = next[0]?.knows
  return form && form.typed.userId === knows?.userId && form.typed.password === knows.password
    ? form
    : undefined
}

/** Logging in, being refused, and how a session ends. */
export const logInSteps = [
  When({
    expression: 'the user logs in',
    example: 'the user logs in',
    does: (trial) => trial.logIn(known('the user ID'), known('the password')),
    happened: (next) => {
      const form = logInOfTheUser(next)
      return form && { values: [], tells: form.tells }
    },
  }),

  When({
    expression: 'the user tries {values} as the {credential} {times}',
    example: 'the user tries "Wrong=Password=1" as the password three times',
    does: async (trial, texts, credential, times) => {
      const tries = texts.flatMap((text) => Array<Text>(times).fill(text))
      for (const [at, text] of tries.entries()) {
        if (at > 0) await isRefused(trial, 'log-in')
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
        return { values: [[named(password, first)], 'password', 1] as const, tells }
      return password === first.knows.password
        ? { values: [[named(userId, first)], 'userId', 1] as const, tells }
        : undefined
    },
  }),

  Then({
    expression: 'the {attempt} is refused',
    example: 'the log-in is refused',
    does: isRefused,
    told: ({ title, error }) => {
      const attempt = attempts.find((one) => titles[one] === title)
      return attempt && isRefusal(error) ? [attempt] : undefined
    },
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

const endOn = ({ notices, error }: Screen) =>
  endings.find((ending) => {
    const text = logIn.ended[ending]
    return notices.includes(text) || error?.items.some((item) => item.text === text)
  })
