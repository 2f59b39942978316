import type { Scene } from '../scene.ts'
import type { World } from '../world.ts'
import { hasHadMail, type Written, withMail } from './correspondence.ts'
import { type Helpdesk, helpdeskAddresses } from './helpdesks.ts'

export interface Question {
  readonly helpdesk: Helpdesk
  /** Whose user ID is asked for. */
  readonly userId: string
  /** The address from which the e-mail came. */
  readonly asker: string
}

/** What the helpdesk writes in answer, and what key personnel forward of it to the user (G2-0c, R-HELPDESK). */
export const afterQuestion = (scene: Scene, question: Question): World =>
  answersTo(scene, question).reduce(
    (world, written) => (hasHadMail(world, written) ? world : withMail(world, written, scene.now)),
    scene.world,
  )

const answersTo = (
  { world, rules }: Scene,
  { helpdesk, userId, asker }: Question,
): readonly Written[] => {
  const from = helpdeskAddresses[helpdesk]
  const user = Object.hasOwn(world.users, userId) ? world.users[userId] : undefined
  const forwarded = (written: Written, subject: string): readonly Written[] =>
    !user || user.email === written.to
      ? [written]
      : [written, { ...written, to: user.email, from: written.to, subject }]
  const refusal = (...text: readonly string[]): readonly Written[] =>
    forwarded(
      { to: asker, from, subject: 'Your question to the helpdesk', text },
      'Fwd: your question to the helpdesk',
    )
  if (!rules.helpdesk.serves(helpdesk, world))
    return refusal('This helpdesk does not answer for your routes. Please write to the other one.')
  if (!rules.helpdesk.discloses(asker, world))
    return refusal(
      'Your e-mail did not come from an address that is registered with key personnel of the licence.',
      'No details of a licence can be given to any other address.',
    )
  return forwarded(
    {
      to: world.keyPersonnel.authorisingOfficer.email,
      from,
      subject: 'The user ID that was asked for',
      text: [`The user ID is ${userId}. Please pass it on to the user.`],
      credentials: { userId },
    },
    'Fwd: your user ID',
  )
}
