import type { Call } from '../../../machines/world.ts'
import { nameOf } from '../../conformance/known.ts'
import type { Trial } from '../../conformance/trial.ts'
import { type Happening, nameOfUser } from '../happening.ts'
import { Then, When } from '../step.ts'

/** The calls are numbered as they come, and only the schedule of the world brings them. */
const callFrom = (trial: Trial, caller: string): Call['id'] => {
  const callers = trial.known.world.schedule.flatMap(({ at, event }) =>
    event.type === 'call.came' && at <= trial.now ? [event.from] : [],
  )
  const at = [...trial.known.world.calls.map(({ from }) => from), ...callers].lastIndexOf(caller)
  return at < 0 ? caller : `call-${at + 1}`
}

/** What a step calls a call: whose it is, as long as that means this one; otherwise its number. */
const callerOf = ({ world }: Happening, id: Call['id']): string => {
  const call = world.calls.find((one) => one.id === id)
  const last = world.calls.findLast(({ from }) => from === call?.from)
  return call && last === call ? call.from : id
}

/** What happens beside SMS: the clock, the tabs, and what the user does at the desk. */
export const besideSteps = [
  When({
    expression: 'the clock moves on by {spell}',
    example: 'the clock moves on by 19 minutes 59 seconds',
    does: (trial, ms) => trial.pass(ms),
    happened: ([one]) =>
      one?.event.type === 'time.passed' ? { values: [one.event.ms] } : undefined,
  }),

  When({
    expression: 'another tab is opened',
    example: 'another tab is opened',
    does: (trial) => trial.openTab(),
    happened: ([one]) => (one?.event.type === 'tab.opened' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the tab is closed',
    example: 'the tab is closed',
    does: (trial) => trial.closeTab(),
    happened: ([one]) => (one?.event.type === 'tab.closed' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the user turns to the {tab} tab',
    example: 'the user turns to the first tab',
    does: (trial, tab) => trial.turnTo(tab),
  }),

  When({
    expression: 'the user asks {person} to look up the user ID',
    example: 'the user asks "Folake Adeyinle" to look up the user ID',
    does: (trial, name) =>
      trial.desk({ type: 'colleague.asked', userId: trial.known.userIdOf(name) }),
    happened: ([one]) =>
      one?.event.type === 'colleague.asked'
        ? { values: [nameOfUser(one, one.event.userId)] }
        : undefined,
  }),

  When({
    expression: 'the {helpdesk} is asked for the user ID from {asker}',
    example:
      "the Business helpdesk is asked for the user ID from the Authorising Officer's address",
    does: (trial, helpdesk, from) => trial.desk({ type: 'helpdesk.asked', helpdesk, from }),
    happened: ([one]) =>
      one?.event.type === 'helpdesk.asked'
        ? { values: [one.event.helpdesk, one.event.from] }
        : undefined,
  }),

  When({
    expression: 'the user ID of {person} is handed over',
    example: 'the user ID of "Asta Fernholm" is handed over',
    does: (trial, name) =>
      trial.desk({ type: 'userId.handedOver', userId: trial.known.userIdOf(name) }),
    happened: ([one]) =>
      one?.event.type === 'userId.handedOver'
        ? { values: [nameOfUser(one, one.event.userId)] }
        : undefined,
  }),

  When({
    expression: 'a Sponsor change of circumstances form is sent for {person}',
    example: 'a Sponsor change of circumstances form is sent for "Asta Fernholm"',
    does: (trial, name) => {
      const { world } = trial.known
      const found = world.colleagues.find((one) => nameOf(one) === name)
      if (!found) throw new TypeError(`The world ${world.name} has no colleague called ${name}`)
      return trial.desk({ type: 'paperForm.sent', colleague: found.id })
    },
    happened: ([one]) => {
      if (one?.event.type !== 'paperForm.sent') return undefined
      const { colleague: id } = one.event
      const found = one.world.colleagues.find((each) => each.id === id)
      return found && { values: [nameOf(found)] }
    },
  }),

  When({
    expression: 'the filter lets mail from the Home Office through',
    example: 'the filter lets mail from the Home Office through',
    does: (trial) => trial.desk({ type: 'mail.filterMended' }),
    happened: ([one]) => (one?.event.type === 'mail.filterMended' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the link in the e-mail {text} is followed',
    example: 'the link in the e-mail "mail-3" is followed',
    does: (trial, id) => trial.desk({ type: 'mail.linkFollowed', id }),
    happened: ([one]) =>
      one?.event.type === 'mail.linkFollowed' ? { values: [one.event.id] } : undefined,
  }),

  When({
    expression: 'the call from {text} is taken',
    example: 'the call from "Somebody from technical support" is taken',
    does: (trial, caller) => trial.desk({ type: 'call.taken', id: callFrom(trial, caller) }),
    happened: ([one]) =>
      one?.event.type === 'call.taken' ? { values: [callerOf(one, one.event.id)] } : undefined,
  }),

  When({
    expression: 'the call from {text} is ended',
    example: 'the call from "Somebody from technical support" is ended',
    does: (trial, caller) => trial.desk({ type: 'call.declined', id: callFrom(trial, caller) }),
    happened: ([one]) =>
      one?.event.type === 'call.declined' ? { values: [callerOf(one, one.event.id)] } : undefined,
  }),

  When({
    expression: 'the password is told to the caller {text}',
    example: 'the password is told to the caller "Somebody from technical support"',
    does: (trial, caller) =>
      trial.desk({ type: 'password.told', to: 'caller', id: callFrom(trial, caller) }),
    happened: ([one]) =>
      one?.event.type === 'password.told' && one.event.to === 'caller'
        ? { values: [callerOf(one, one.event.id)] }
        : undefined,
  }),

  When({
    expression: 'the password is told to the colleague {person}',
    example: 'the password is told to the colleague "Piers Morrowby"',
    does: (trial, name) =>
      trial.desk({ type: 'password.told', to: 'colleague', id: trial.known.userIdOf(name) }),
    happened: ([one]) =>
      one?.event.type === 'password.told' && one.event.to === 'colleague'
        ? { values: [nameOfUser(one, one.event.id)] }
        : undefined,
  }),

  When({
    expression: 'the password is told to the page behind the e-mail {text}',
    example: 'the password is told to the page behind the e-mail "mail-3"',
    does: (trial, id) => trial.desk({ type: 'password.told', to: 'page', id }),
    happened: ([one]) =>
      one?.event.type === 'password.told' && one.event.to === 'page'
        ? { values: [one.event.id] }
        : undefined,
  }),

  Then({
    expression: 'that cannot be done',
    example: 'that cannot be done',
    does: (trial) => trial.speakOfTheRefusal(),
  }),
]
