import type { ScheduledEvent } from '../events.ts'
import { afterDeactivation } from '../guide-4-amend-deactivate/outcome.ts'
import { isOpen } from '../rules/verdict.ts'
import type { Scene } from '../scene.ts'
import type { Call, World } from '../world.ts'
import { senderOfSms, withMail } from './correspondence.ts'
import { afterAppointment, afterAssessment } from './decisions.ts'
import { afterQuestion } from './helpdesk.ts'
import { afterHomeOffice } from './home-office.ts'

type EventOf<Type extends ScheduledEvent['type']> = Extract<ScheduledEvent, { type: Type }>

/** The world after others did what the schedule had for them: the Home Office, a helpdesk, a colleague, a stranger. */
export const afterScheduled = (scene: Scene, event: ScheduledEvent): World => {
  switch (event.type) {
    case 'homeOffice.assessed':
      return afterAssessment(scene, event.userId)
    case 'homeOffice.appointed':
      return afterAppointment(scene, event.colleague)
    case 'helpdesk.answered':
      return afterQuestion(scene, event)
    case 'colleague.deactivated':
      return deactivatedByColleague(scene, event)
    case 'mail.arrived':
      return mailArrived(scene, event)
    case 'call.came':
      return called(scene, event)
    default:
      return afterHomeOffice(scene, event)
  }
}

/** Where mail from SMS ends up the mailbox itself decides (COM-2), as long as its filter is what it is. */
const mailArrived = (
  { world, now }: Scene,
  { folder, ...written }: EventOf<'mail.arrived'>,
): World => withMail(world, written.from === senderOfSms ? written : { ...written, folder }, now)

/** A colleague in a session of his or her own is bound by the same rules as the trainee (G4-0e). */
const deactivatedByColleague = (
  scene: Scene,
  { by, userId }: EventOf<'colleague.deactivated'>,
): World => {
  const { rules, readings, world } = scene
  const colleague = rules.logIn.bearerOf(scene, by)
  const user = rules.logIn.bearerOf(scene, userId)
  const mayAct = colleague && rules.users.canManage(colleague, scene)
  return mayAct && user && isOpen(rules.users.canDeactivate(colleague, user, world, readings))
    ? afterDeactivation(scene, userId)
    : world
}

const called = (
  { world, now }: Scene,
  { from, text, asksForPassword }: EventOf<'call.came'>,
): World => {
  const id = `call-${world.calls.length + 1}`
  const call: Call = { id, from, text, receivedAt: now, asksForPassword, state: 'ringing' }
  return { ...world, calls: [...world.calls, call] }
}
