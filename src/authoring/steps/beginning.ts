import { wording } from '../../screens/wording.ts'
import type { Happening } from '../happening.ts'
import { Given, When } from '../step.ts'

/** How a scenario begins: its world, and what its user comes to know. */
export const beginningSteps = [
  Given({
    expression: 'the training world {world}',
    example: 'the training world "new-sponsor"',
    does: (trial, world) => trial.begin(world),
  }),

  Given({
    expression: 'the training world {world} at {text}',
    example: 'the training world "new-sponsor" at "2026-03-02T09:00:00.000Z"',
    does: (trial, world, instant) => trial.begin(world, Date.parse(instant)),
  }),

  Given({
    expression: 'the user is {person}',
    example: 'the user is "Anil Dsouzan"',
    does: (trial, name) => trial.known.become(name),
  }),

  Given({
    expression: 'the user is logged in',
    example: 'the user is logged in',
    does: async (trial) => {
      await trial.logIn(knownUserId, knownPassword)
      if ((await trial.screen()).title === wording.board.active)
        await trial.select(wording.board.ok)
      await trial.see('the screen', ({ title }) => title, wording.sections.home)
    },
  }),

  When({
    expression: 'the letter to the Authorising Officer is read',
    example: 'the letter to the Authorising Officer is read',
    does: async (trial) => trial.known.readLetters(await trial.readLetters()),
    happened: (next) => allOf(next, 'letter.opened'),
  }),

  When({
    expression: 'the e-mail to the user is read',
    example: 'the e-mail to the user is read',
    does: async (trial) => trial.known.readMail(await trial.readMail()),
    happened: (next) => allOf(next, 'mail.opened'),
  }),
]

const knownUserId = { kind: 'known', what: 'the user ID', cased: 'as it is' } as const
const knownPassword = { kind: 'known', what: 'the password', cased: 'as it is' } as const

/** Whoever reads, reads what there is: several opened in a row are one deed. */
const allOf = (next: readonly Happening[], type: 'letter.opened' | 'mail.opened') => {
  const end = next.findIndex(({ event }) => event.type !== type)
  const tells = end < 0 ? next.length : end
  return tells === 0 ? undefined : ({ values: [], tells } as const)
}
