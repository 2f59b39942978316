import { describe, expect, test } from 'vitest'
import { minute } from '../../machines/time.ts'
import { replay } from '../simulation/journal.ts'
import { loadWorld } from '../worlds/load.ts'
import { journalToSteps, type Scenario } from './journal-to-steps.ts'
import {
  changedUsers,
  deceived,
  firstLogIn,
  halfFilled,
  helpdesk,
  journalOf,
  lockout,
  messages,
  newUsers,
  paperForm,
  passwordReset,
  secondTab,
  tab,
} from './test-journals.ts'
import { played, screensInside, toEverybody } from './test-round-trip.ts'

const linesOf = ({ lines }: Scenario): readonly string[] =>
  lines.map(({ keyword, sentence }) => `${keyword} ${sentence}`)

test('a first log-in is told in the words of the house', () => {
  expect(linesOf(journalToSteps(firstLogIn, loadWorld('new-sponsor')))).toEqual([
    'Given the training world "new-sponsor"',
    'When the letter to the Authorising Officer is read',
    'When the e-mail to the user is read',
    'When the user logs in',
    'When the password is changed to "short"',
    'Then the change is refused: too short, no uppercase letter, no number and no special character',
    'When the password is changed to "Practise+2=Only"',
    'When "OK" is selected',
    'When "Contact" is selected',
    'When "Log out" is selected',
    'When the user logs in',
    'Then the screen is "SMS message board - active messages"',
    'Then the menu offers "Log out"',
    'Then the messages are "SMS is closed on Sunday morning", "Job titles on certificates" and "Checking contact details"',
  ])
})

test('a new user is told by name, and the users at the end with their statuses', () => {
  expect(linesOf(journalToSteps(newUsers, loadWorld('university')))).toEqual([
    'Given the training world "university"',
    'Given the user is logged in',
    'Given the user manages the users',
    'When "Rosamund Quillfeather" is requested as a Level 1 user',
    'When "OK" is selected',
    'When "Tariq Bergquistan" is created as a Level 2 user',
    'When the user ID of "Tariq Bergquistan" is handed over',
    'When "OK" is selected',
    'When "Request level 1 user" is selected',
    'When the details of "Tariq Bergquistan" are filled in',
    'When "75008" is typed into "Postcode"',
    'When "Add" is selected',
    'Then SMS tells "This is not a postcode of the United Kingdom" at "Postcode"',
    'When "Back" is selected',
    'When the Home Office refuses the request for "Rosamund Quillfeather": "The form was incomplete."',
    'When the Home Office deactivates "Tariq Bergquistan"',
    'Then the screen is "Manage Level 1 and 2 users"',
    'Then the menu offers "Licence summary, applications and services", "Students", "Change password", "Contact" and "Log out"',
    'Then the status of "Elin Lindgate" is "Active"',
    'Then the status of "Folake Adeyinle" is "Active"',
    'Then the status of "Piers Morrowby" is "Active"',
    'Then the status of "Hana Satohara" is "Active"',
    'Then the status of "Rosamund Quillfeather" is "Refused"',
    'Then the status of "Tariq Bergquistan" is "Deactivated by UK V&I"',
  ])
})

test('what somebody falls for at the desk is told', () => {
  expect(linesOf(journalToSteps(deceived, loadWorld('university-term')))).toEqual([
    'Given the training world "university-term"',
    'When the clock moves on by 29 days 3 hours 5 minutes',
    'When the e-mail to the user is read',
    'When the link in the e-mail "mail-5" is followed',
    'When the password is told to the page behind the e-mail "mail-5"',
    'When the call from "Somebody from technical support" is taken',
    'When the password is told to the caller "Somebody from technical support"',
    'When the clock moves on by 20 days 23 hours 10 minutes',
    'When the call from "Desmond Arkwrightson" is taken',
    'When the call from "Desmond Arkwrightson" is ended',
    'When the password is told to the colleague "Kwame Boatenby"',
    'When the filter lets mail from the Home Office through',
    'Then the screen is "SMS log in"',
  ])
})

describe.each([
  ['a first log-in', firstLogIn],
  ['a lockout, under another reading', lockout],
  ['a second tab, and a licence revoked', secondTab],
  ['a half-filled form, lost by a time-out', halfFilled],
  ['a password reset, under another reading', passwordReset],
  ['a question to a helpdesk', helpdesk],
  ['new users', newUsers],
  ['a form on paper', paperForm],
  ['users amended and deactivated, under another reading', changedUsers],
  ['messages that come and go', messages],
  ['what somebody falls for at the desk', deceived],
])('%s', (_, journal) => {
  const beginning = loadWorld(journal.head.world)

  test('played again from its steps, it comes to an equal state', async () => {
    const { readings } = journal.head
    const again = await played(journalToSteps(journal, beginning))
    const state = replay(journal, beginning.world)
    expect(toEverybody(again.state, (id) => again.screen(id))).toEqual(
      toEverybody(state, screensInside(state, readings)),
    )
  })
})

test('what no step tells is named', () => {
  const unseen = journalOf('university', [{ type: 'section.opened', tab, section: 'contact' }])
  expect(() => journalToSteps(unseen, loadWorld('university'))).toThrow(
    'No step tells "section.opened": You selected Contact.',
  )
})

test('another beginning than the world’s own is told', () => {
  const { head, entries } = journalOf('university', [])
  const later = { head: { ...head, now: head.now + minute }, entries }
  expect(linesOf(journalToSteps(later, loadWorld('university')))[0]).toBe(
    'Given the training world "university" at 2027-09-13T08:31:00Z',
  )
})
