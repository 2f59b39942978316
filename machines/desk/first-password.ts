import type { Readings } from '../readings.ts'
import type { Mail, World } from '../world.ts'
import { senderOfSms } from './correspondence.ts'

/**
 * The world in which a first password has come the way that the reading says (R-FIRSTPASSWORD): from SMS by e-mail, as
 * world files have it, or handed on by the Authorising Officer, to whom it was sent.
 */
export const withFirstPasswordsHandedOver = (world: World, readings: Readings): World =>
  readings['R-FIRSTPASSWORD'] === 'authorising-officer' &&
  world.mail.some((mail) => bringsOne(mail, world))
    ? {
        ...world,
        mail: world.mail.map((mail) =>
          bringsOne(mail, world) ? fromTheOfficer(mail, world) : mail,
        ),
      }
    : world

/** To a Level 1 user: a Level 2 user's comes by e-mail from SMS in any case (R-L2MAIL). */
const bringsOne = ({ from, to, credentials }: Mail, { users }: World): boolean =>
  from === senderOfSms &&
  credentials.password !== null &&
  Object.values(users).some(({ level, email }) => level === 1 && email === to)

const fromTheOfficer = (mail: Mail, { keyPersonnel }: World): Mail => ({
  ...mail,
  from: keyPersonnel.authorisingOfficer.email,
  folder: 'inbox',
  text: [
    `The password for your first log-in was sent to me. It is ${mail.credentials.password}`,
    'Change it at once: from then on nobody but you may know it.',
  ],
})
