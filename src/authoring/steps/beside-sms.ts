import { nameOf } from '../../../machines/details.ts'
import type { Call } from '../../../machines/world.ts'
import type { Trial } from '../../conformance/trial.ts'
import { type Happening, nameOfUser } from '../happening.ts'
import {
  type Confidant,
  confidant as confidants,
  type Helper,
  helper as helpers,
} from '../parameters/beside-sms.ts'
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

const helperOf = (one: Happening): Helper | undefined => {
  if (one.event.type === 'colleague.asked')
    return { kind: 'colleague', name: nameOfUser(one, one.event.userId) }
  if (one.event.type !== 'helpdesk.asked') return undefined
  const { helpdesk, from } = one.event
  return { kind: 'helpdesk', helpdesk, from }
}

const idOf = (trial: Trial, { kind, who }: Confidant) => {
  if (kind === 'caller') return { to: kind, id: callFrom(trial, who) }
  return { to: kind, id: kind === 'colleague' ? trial.known.userIdOf(who) : who }
}

const confidantOf = (
  one: Happening,
  { to, id }: { readonly to: Confidant['kind']; readonly id: string },
): Confidant => {
  if (to === 'caller') return { kind: to, who: callerOf(one, id) }
  return { kind: to, who: to === 'colleague' ? nameOfUser(one, id) : id }
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
    expression: 'the user {tabAct}',
    example: 'the user opens another tab',
    does: async (trial, act) => {
      if (act === 'opens') await trial.openTab()
      else if (act === 'closes') await trial.closeTab()
      else trial.turnTo(act.replace('tab ', ''))
    },
    happened: ([one]) => {
      if (one?.event.type === 'tab.opened') return { values: ['opens'] }
      return one?.event.type === 'tab.closed' ? { values: ['closes'] } : undefined
    },
  }),

  When({
    expression: 'the user asks {helper} for the user ID',
    example: 'the user asks "Folake Adeyinle" for the user ID',
    does: (trial, helper) =>
      trial.desk(
        helper.kind === 'colleague'
          ? { type: 'colleague.asked', userId: trial.known.userIdOf(helper.name) }
          : { type: 'helpdesk.asked', helpdesk: helper.helpdesk, from: helper.from },
        `asking ${helpers.write(helper)} for the user ID`,
      ),
    happened: ([one]) => {
      const helper = one && helperOf(one)
      return helper && { values: [helper] }
    },
  }),

  When({
    expression: 'the user ID of {person} is handed over',
    example: 'the user ID of "Asta Fernholm" is handed over',
    does: (trial, name) =>
      trial.desk(
        { type: 'userId.handedOver', userId: trial.known.userIdOf(name) },
        `handing over the user ID of ${name}`,
      ),
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
      return trial.desk({ type: 'paperForm.sent', colleague: found.id }, `the form for ${name}`)
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
    does: (trial) => trial.desk({ type: 'mail.filterMended' }, 'the filter'),
    happened: ([one]) => (one?.event.type === 'mail.filterMended' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the link in the e-mail {mail} is followed',
    example: 'the link in the e-mail "mail-3" is followed',
    does: (trial, id) =>
      trial.desk({ type: 'mail.linkFollowed', id }, `the link in the e-mail ${id}`),
    happened: ([one]) =>
      one?.event.type === 'mail.linkFollowed' ? { values: [one.event.id] } : undefined,
  }),

  When({
    expression: 'the call from {caller} is {callAct}',
    example: 'the call from "Somebody from technical support" is taken',
    does: (trial, caller, act) =>
      trial.desk({ type: `call.${act}`, id: callFrom(trial, caller) }, `the call from ${caller}`),
    happened: ([one]) => {
      if (one?.event.type !== 'call.taken' && one?.event.type !== 'call.declined') return undefined
      const act = one.event.type === 'call.taken' ? 'taken' : 'declined'
      return { values: [callerOf(one, one.event.id), act] as const }
    },
  }),

  When({
    expression: 'the password is told to {confidant}',
    example: 'the password is told to the caller "Somebody from technical support"',
    does: (trial, confidant) =>
      trial.desk(
        { type: 'password.told', ...idOf(trial, confidant) },
        `telling the password to ${confidants.write(confidant)}`,
      ),
    happened: ([one]) =>
      one?.event.type === 'password.told' ? { values: [confidantOf(one, one.event)] } : undefined,
  }),

  Then({
    expression: 'that cannot be done',
    example: 'that cannot be done',
    does: (trial) => trial.speakOfTheRefusal(),
  }),
]
