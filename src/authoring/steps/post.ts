import { senderOfSms } from '../../../machines/desk/correspondence.ts'
import { nameOf } from '../../../machines/details.ts'
import type { LetterItem, MailItem } from '../../conformance/driver.ts'
import type { Known } from '../../conformance/known.ts'
import type { Trial } from '../../conformance/trial.ts'
import type { Addressee, Mark } from '../parameters/post.ts'
import { Then } from '../step.ts'

const addressOf = (known: Known, who: Addressee): string => {
  if (who.kind === 'user') return known.user.email
  if (who.kind === 'authorisingOfficer') return known.personNamed(known.authorisingOfficer).email
  const { name } = who
  return name.includes('@') ? name : known.personNamed(name).email
}

const nameOfAddressee = (known: Known, who: Addressee): string => {
  if (who.kind === 'authorisingOfficer') return known.authorisingOfficer
  if (who.kind === 'user') return nameOf(known.user)
  return who.name
}

const isSaid = ({ text }: Pick<MailItem, 'text'>, words: string): boolean =>
  text.join(' ').includes(words)

const mailFits = (item: MailItem, mark: Mark, known: Known): boolean => {
  switch (mark.kind) {
    case 'password':
      return item.password !== null
    case 'userId':
      return item.userId === known.userIdOf(mark.person)
    case 'noUserId': {
      const id = known.userIdOf(mark.person)
      return item.userId !== id && !isSaid(item, id)
    }
    case 'folder':
      return item.folder === mark.folder
    case 'from':
      return item.from === addressOfSender(mark.sender, known)
    case 'says':
      return isSaid(item, mark.words)
  }
}

const addressOfSender = (
  sender: Extract<Mark, { kind: 'from' }>['sender'],
  known: Known,
): string => {
  if (sender === 'sms') return senderOfSms
  return sender === 'authorisingOfficer'
    ? addressOf(known, { kind: 'authorisingOfficer' })
    : sender.address
}

/** A letter brings the user ID of whom it speaks; what it is, only the letter may know so far. */
const letterFits = (item: LetterItem, mark: Mark): boolean => {
  if (mark.kind === 'says') return isSaid(item, mark.words)
  return mark.kind === 'userId' && item.userId !== null && isSaid(item, mark.person)
}

const counted = { one: 1, none: 0 } as const

/** What arrives by e-mail and by letter. */
export const postSteps = [
  Then({
    expression: '{addressee} has {email} {mailMarks}',
    example: '"Asta Fernholm" has an e-mail with a password in the inbox',
    does: async (trial, who, howMany, marks) => {
      const mail = await trial.readMail(addressOf(trial.known, who))
      const fitting = mail.filter((item) =>
        marks.every((mark) => mailFits(item, mark, trial.known)),
      )
      expectCount(trial, 'such e-mails', fitting, counted[howMany])
    },
  }),

  Then({
    expression: '{addressee} has {letter} {letterMarks}',
    example: 'the Authorising Officer has a letter that says "The form was incomplete."',
    does: async (trial, who, howMany, marks) => {
      const letters = await trial.readLetters(nameOfAddressee(trial.known, who))
      const fitting = letters.filter((item) => marks.every((mark) => letterFits(item, mark)))
      expectCount(trial, 'such letters', fitting, counted[howMany])
    },
  }),
]

const expectCount = (
  trial: Trial,
  what: string,
  { length }: { readonly length: number },
  expected: number,
): void => trial.expect(what, length, expected)
