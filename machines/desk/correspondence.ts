import type { Instant } from '../time.ts'
import type { Letter, Mail, User, World } from '../world.ts'

/** From where SMS writes (COM-1). */
export const senderOfSms = 'noreply@homeoffice.gov.uk'

/** The password of this number that SMS makes up: it meets every standard, and says what it is for. */
export const passwordNumber = (number: number): string =>
  `Practise+${String(number).padStart(4, '0')}=Only`

/** The e-mail that brings a new user's first password (CRED-5, G3-6a). It carries no link: real ones do not need one either. */
export const mailWithPassword = (
  world: World,
  user: User,
  password: string,
  now: Instant,
): Mail => ({
  id: `mail-${world.mail.length + 1}`,
  to: user.email,
  from: senderOfSms,
  folder: 'inbox',
  subject: 'Your password for the training SMS',
  text: [
    `${user.givenName} ${user.familyName} has been approved as a Level ${user.level} user.`,
    `The password for the first log-in is ${password}`,
    'It has to be changed at once. Nobody else may know it.',
  ],
  receivedAt: now,
  credentials: { userId: null, password },
  opened: false,
})

/** The letter that tells the Authorising Officer why a request was refused (G3-6b). */
export const letterOfRefusal = (world: World, user: User, reason: string, now: Instant): Letter => {
  const { givenName, familyName } = world.keyPersonnel.authorisingOfficer
  return {
    id: `letter-${world.letters.length + 1}`,
    to: `${givenName} ${familyName}`,
    subject: 'A request for a Level 1 user was refused',
    text: [
      `The request to add ${user.givenName} ${user.familyName} as a Level 1 user was refused.`,
      `The reason: ${reason}`,
    ],
    receivedAt: now,
    credentials: { userId: null, password: null },
    opened: false,
  }
}
