import { nameOf } from '../details.ts'
import type { Instant } from '../time.ts'
import type { Credentials, Letter, Mail, Person, User, World } from '../world.ts'

/** From where SMS writes (COM-1). */
export const senderOfSms = 'noreply@homeoffice.gov.uk'

/** The password of this number that SMS makes up: it meets every standard, and says what it is for. */
export const passwordNumber = (number: number): string =>
  `Practise+${String(number).padStart(4, '0')}=Only`

/** A password that nobody has had yet, and the world that knows that it is taken. */
export const issuePassword = (
  world: World,
): { readonly world: World; readonly password: string } => {
  const passwordsIssued = world.passwordsIssued + 1
  return { world: { ...world, passwordsIssued }, password: passwordNumber(passwordsIssued) }
}

/** A piece of mail as somebody writes it. */
export interface Written {
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: readonly string[]
  readonly credentials?: Partial<Credentials>
  readonly link?: string | null
  readonly folder?: Mail['folder']
}

/** The world with a piece of mail delivered now. What SMS sends may be taken for junk where it arrives (COM-2, G2-3a). */
export const withMail = (world: World, written: Written, now: Instant): World => {
  const { to, from, subject, text, credentials, link = null, folder } = written
  const isJunked = from === senderOfSms && world.junkedFor.includes(to)
  const mail: Mail = {
    id: `mail-${world.mail.length + 1}`,
    to,
    from,
    folder: folder ?? (isJunked ? 'junk' : 'inbox'),
    subject,
    text,
    receivedAt: now,
    credentials: { userId: null, password: null, ...credentials },
    bait: link === null ? null : { link, state: 'untouched' },
    opened: false,
  }
  return { ...world, mail: [...world.mail, mail] }
}

/** Whether the same person has had the same answer already: who asks twice is not answered twice. */
export const hasHadMail = ({ mail }: World, written: Written): boolean =>
  mail.some(
    ({ to, from, subject, text }) =>
      to === written.to &&
      from === written.from &&
      subject === written.subject &&
      text.join('\n') === written.text.join('\n'),
  )

/** The e-mail that brings a new user's first password (CRED-5, G3-6a). It carries no link: real ones do not need one either. */
export const mailWithPassword = (
  user: Pick<User, 'level' | keyof Person>,
  password: string,
): Written => ({
  to: user.email,
  from: senderOfSms,
  subject: 'Your password for the training SMS',
  text: [
    `${nameOf(user)} is now a Level ${user.level} user.`,
    `The password for the first log-in is ${password}`,
    'It has to be changed at once. Nobody else may know it.',
  ],
  credentials: { password },
})

/** The e-mail that brings a temporary password after a reset (G2-3a). */
export const mailWithTemporaryPassword = (to: string, password: string): Written => ({
  to,
  from: senderOfSms,
  subject: 'Your temporary password for the training SMS',
  text: [
    'A new password was asked for, and the old one no longer works.',
    `The temporary password is ${password}`,
    'It has to be changed at the next log-in. Nobody else may know it.',
  ],
  credentials: { password },
})

/** The world with a letter to the Authorising Officer, received now. */
export const withLetter = (
  world: World,
  letter: Pick<Letter, 'subject' | 'text'> & { readonly userId?: string },
  now: Instant,
): World => {
  const { subject, text, userId = null } = letter
  const received: Letter = {
    id: `letter-${world.letters.length + 1}`,
    to: nameOf(world.keyPersonnel.authorisingOfficer),
    subject,
    text,
    receivedAt: now,
    credentials: { userId, password: null },
    opened: false,
  }
  return { ...world, letters: [...world.letters, received] }
}

/** Tells why a request was refused (G3-6b). */
export const letterOfRefusal = (user: User, reason: string) => ({
  subject: 'A request for a Level 1 user was refused',
  text: [
    `The request to add ${nameOf(user)} as a Level 1 user was refused.`,
    `The reason: ${reason}`,
  ],
})

/** Tells why an amendment was rejected (G4-0b, R-AMENDTOLD). */
export const letterOfRejection = (user: User, reason: string) => ({
  subject: 'An amendment of user details was rejected',
  text: [
    `The amendment of the details of ${nameOf(user)}, ${user.id}, was rejected.`,
    `The reason: ${reason}`,
  ],
})

/** Tells that changes of address apply by themselves from now on (GLO-3, G4-0j). */
export const letterOfAutomation = (organisation: string) => ({
  subject: 'Changes of address now apply by themselves',
  text: [
    `${organisation} meets the criteria: a change of the address of a Level 1 user now applies at once.`,
    'Every other change of his or her own details is still assessed.',
  ],
})

/** Brings the user ID of somebody who was appointed on paper (R-PAPERFORM). */
export const letterOfAppointment = (user: User) => ({
  subject: 'A Level 1 user was added on your form',
  text: [
    `Following your Sponsor change of circumstances form ${nameOf(user)} is now a Level 1 user.`,
    `The user ID is ${user.id}. Please pass it on.`,
    'The password goes by e-mail straight to the new user.',
  ],
  userId: user.id,
})
