import { senderOfSms } from '../../../machines/desk/correspondence.ts'
import type { MailItem } from '../../conformance/driver.ts'
import type { Trial } from '../../conformance/trial.ts'
import { Then } from '../step.ts'

/** The mail to somebody by name, or to an address. */
const mailTo = (trial: Trial, whom: string): Promise<readonly MailItem[]> =>
  trial.readMail(whom.includes('@') ? whom : trial.known.personNamed(whom).email)

const withPassword = (mail: readonly MailItem[]): readonly MailItem[] =>
  mail.filter(({ password }) => password !== null)

/** What arrives by e-mail and by letter. */
export const postSteps = [
  Then({
    expression: 'the Authorising Officer has a letter with the user ID of {person}',
    example: 'the Authorising Officer has a letter with the user ID of "Ines Okoro"',
    does: async (trial, whose) => {
      const letters = await trial.readLetters()
      const withId = letters.filter(
        ({ text, userId }) => userId !== null && text.join(' ').includes(whose),
      )
      trial.expect(`letters with the user ID of ${whose}`, withId.length, 1)
      trial.known.readLetters(withId)
    },
  }),

  Then({
    expression: 'a letter to the Authorising Officer says {text}',
    example: 'a letter to the Authorising Officer says "The form was incomplete."',
    does: async (trial, words) => {
      const letters = await trial.readLetters()
      const isSaid = letters.some(({ text }) => text.join(' ').includes(words))
      trial.expect(`whether a letter says ${words}`, isSaid, true)
    },
  }),

  Then({
    expression: 'no letter to the Authorising Officer says {text}',
    example: 'no letter to the Authorising Officer says "The form was incomplete."',
    does: async (trial, words) => {
      const letters = await trial.readLetters()
      const isSaid = letters.some(({ text }) => text.join(' ').includes(words))
      trial.expect(`whether a letter says ${words}`, isSaid, false)
    },
  }),

  Then({
    expression: 'the user has an e-mail with a password and without the user ID',
    example: 'the user has an e-mail with a password and without the user ID',
    does: async (trial) => {
      const mail = withPassword(await trial.readMail())
      const { id } = trial.known.user
      trial.expect('e-mails with a password', mail.length, 1)
      trial.expect(
        'the user ID in them',
        mail.some(({ text }) => text.join(' ').includes(id)),
        false,
      )
    },
  }),

  Then({
    expression: '{person} has an e-mail from {text}',
    example: '"Corwin Ashdale" has an e-mail from "EducatorsHelpdesk@homeoffice.gov.uk"',
    does: async (trial, name, address) => {
      const from = (await mailTo(trial, name)).map((mail) => mail.from)
      trial.expect(`whether an e-mail is from ${address}`, from.includes(address), true)
    },
  }),

  Then({
    expression: 'the user has the password from {giver}',
    example: 'the user has the password from SMS',
    does: async (trial, giver) => {
      const officer = trial.known.personNamed(trial.known.authorisingOfficer).email
      const last = withPassword(await trial.readMail()).at(-1)
      trial.expect(
        'from whom the password came',
        last?.from,
        giver === 'sms' ? senderOfSms : officer,
      )
    },
  }),

  Then({
    expression: '{person} has an e-mail with a password in the {folder}',
    example: '"Asta Fernholm" has an e-mail with a password in the inbox',
    does: async (trial, name, folder) => {
      const mail = withPassword(await mailTo(trial, name))
      trial.expect('e-mails with a password', mail.length > 0, true)
      trial.expect('the folder of the last one', mail.at(-1)?.folder, folder)
    },
  }),

  Then({
    expression: '{person} has no e-mail with a password',
    example: '"Asta Fernholm" has no e-mail with a password',
    does: async (trial, name) =>
      trial.expect('e-mails with a password', withPassword(await mailTo(trial, name)).length, 0),
  }),

  Then({
    expression: '{person} has an e-mail with the user ID of {person}',
    example: '"Corwin Ashdale" has an e-mail with the user ID of "Elin Lindgate"',
    does: async (trial, name, whose) => {
      const ids = (await mailTo(trial, name)).map(({ userId }) => userId)
      const id = trial.known.userIdOf(whose)
      trial.expect(`whether an e-mail brings the user ID of ${whose}`, ids.includes(id), true)
    },
  }),

  Then({
    expression: '{person} has no e-mail with the user ID of {person}',
    example: '"Elin Lindgate" has no e-mail with the user ID of "Elin Lindgate"',
    does: async (trial, name, whose) => {
      const ids = (await mailTo(trial, name)).map(({ userId }) => userId)
      const id = trial.known.userIdOf(whose)
      trial.expect(`whether an e-mail brings the user ID of ${whose}`, ids.includes(id), false)
    },
  }),
]
