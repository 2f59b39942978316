import { wording } from '../../screens/wording.ts'
import type { Happening } from '../happening.ts'
import { Given, When } from '../step.ts'
import { logInOfTheUser } from './log-in.ts'

const knownUserId = { kind: 'known', what: 'the user ID', cased: 'as it is' } as const
const knownPassword = { kind: 'known', what: 'the password', cased: 'as it is' } as const

/** The way in of somebody who is shown the board first; without it, logging in is all there is to tell. */
const inside = (next: readonly Happening[]) => {
  const form = logInOfTheUser(next)
  if (!form) return undefined
  const acknowledged = next[form.tells]
  return acknowledged?.event.type === 'board.acknowledged' &&
    acknowledged.tab === next[0]?.tab &&
    acknowledged.after?.title === wording.sections.home
    ? ({ values: [], tells: form.tells + 1 } as const)
    : undefined
}

const opened = { mail: 'mail.opened', letters: 'letter.opened' } as const

/** Whoever reads, reads what there is: several opened in a row are one deed. */
const allOf = (next: readonly Happening[], which: keyof typeof opened) => {
  const end = next.findIndex(({ event }) => event.type !== opened[which])
  const tells = end < 0 ? next.length : end
  return tells === 0 ? undefined : ({ values: [which], tells } as const)
}

/** The first step of every scenario. */
export const worldStep = Given({
  expression: 'the training world {world}',
  example: 'the training world "new-sponsor"',
  does: (trial, { name, at }) => trial.begin(name, at ?? undefined),
})

/** How a scenario begins: its world, and what its user comes to know. */
export const beginningSteps = [
  worldStep,

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
    happened: inside,
  }),

  When({
    expression: '{correspondence} is read',
    example: 'the e-mail to the user is read',
    does: async (trial, which) => {
      if (which === 'mail') trial.known.readMail(await trial.readMail())
      else trial.known.readLetters(await trial.readLetters())
    },
    happened: (next) => allOf(next, 'mail') ?? allOf(next, 'letters'),
  }),
]
