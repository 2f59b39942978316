import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
import { nameOf } from '../../machines/details.ts'
import type { SessionEvent, SmsEvent } from '../../machines/events.ts'
import { forms } from '../../machines/forms.ts'
import type { Colleague, World } from '../../machines/world.ts'
import { labelOf } from '../screens/view.ts'
import { wording } from '../screens/wording.ts'
import { askerWords } from './askers.ts'
import { spellInWords } from './spell.ts'

/**
 * What happened, in plain words, for the trainee's desk: a control that was selected, a field that was filled, what others
 * and the clock did. What was typed is never told: only that something was.
 *
 * @param world where it happened, so that colleagues are told by name; left out: they are not named
 */
export const describeEvent = (event: SmsEvent, world?: Pick<World, 'colleagues'>): string => {
  switch (event.type) {
    case 'tab.opened':
      return 'You opened another tab.'
    case 'tab.closed':
      return `You closed tab ${event.tab}.`
    case 'mail.opened':
      return 'You opened a piece of mail.'
    case 'mail.linkFollowed':
      return 'You followed the link in a piece of mail.'
    case 'mail.filterMended':
      return 'You let mail from homeoffice.gov.uk through to the inbox.'
    case 'letter.opened':
      return 'You opened a letter.'
    case 'call.taken':
      return 'You took a call.'
    case 'call.declined':
      return 'You turned a caller away.'
    case 'password.told':
      return `You told your password to ${hearers[event.to]}.`
    case 'userId.handedOver':
      return `You handed the user ID ${event.userId} over.`
    case 'colleague.asked':
      return 'You asked a Level 1 user to look up your user ID.'
    case 'helpdesk.asked':
      return `You asked ${helpdeskAddresses[event.helpdesk]} for your user ID, ${askerWords[event.from]}.`
    case 'paperForm.sent':
      return sentForm(world?.colleagues.find(({ id }) => id === event.colleague))
    case 'time.passed':
      return `Time passed: ${spellInWords(event.ms)}.`
    case 'field.filled':
      return event.value === ''
        ? `You emptied ${fieldLabel(event.field)}${inTab(event)}.`
        : `You filled ${fieldLabel(event.field)}${inTab(event)}.`
    case 'homeOffice.approved':
      return `The Home Office approved the request for ${event.userId}.`
    case 'homeOffice.refused':
      return `The Home Office refused the request for ${event.userId}.`
    case 'homeOffice.deactivated':
      return `The Home Office deactivated ${event.userId}.`
    case 'homeOffice.amendmentApproved':
      return `The Home Office approved the amendment of ${event.userId}.`
    case 'homeOffice.amendmentRejected':
      return `The Home Office rejected the amendment of ${event.userId}.`
    case 'homeOffice.posted':
      return `The Home Office posted a message: “${event.title}”.`
    case 'homeOffice.archived':
      return 'The Home Office withdrew a message from the board.'
    case 'homeOffice.changedLicence':
      return `The Home Office ${licenceChanges[event.change]}.`
    case 'homeOffice.rated':
      return `The Home Office rated the licence ${event.rating}.`
    case 'homeOffice.automated':
      return 'The Home Office lets changes of address apply by themselves.'
    default:
      return sentence(`You selected ${controlLabel(event)}${inTab(event)}`)
  }
}

/** What comes of it is told by letter to somebody else, whom the trainee would not think of (R-PAPERFORM). */
const sentForm = (colleague: Colleague | undefined): string => {
  const named = colleague ? ` that names ${nameOf(colleague)}` : ''
  return `You sent a Sponsor change of circumstances form${named}. The answer goes by letter to the Authorising Officer.`
}

const licenceChanges = {
  suspended: 'suspended the licence',
  madeDormant: 'made the licence dormant',
  reinstated: 'reinstated the licence',
  revoked: 'revoked the licence',
} as const

const hearers = {
  page: 'a page that is not SMS',
  caller: 'a caller',
  colleague: 'a colleague',
} as const

/** What is told may bring its own mark at the end. */
export const sentence = (words: string): string => (/[.?!]$/.test(words) ? words : `${words}.`)

/** Only a second tab is worth telling. */
export const inTab = ({ tab }: { readonly tab: string }): string =>
  tab === '1' ? '' : ` in tab ${tab}`

/** The label of a field by its name in the charts: each name stands on one form. */
export const fieldLabel = (name: string): string => {
  const form = Object.values(forms).find(({ fields }) =>
    fields.some((field) => field.name === name),
  )
  return form ? labelOf(wording, form.slug, name) : 'a field'
}

type SelectEvent = Exclude<SessionEvent, { readonly type: 'field.filled' }>

const controlLabel = (event: SelectEvent): string => {
  switch (event.type) {
    case 'logIn.submitted':
      return wording.logIn.logIn
    case 'passwordChange.submitted':
      return wording.change.submit
    case 'passwordReset.opened':
      return wording.logIn.forgotten
    case 'passwordReset.submitted':
      return wording.reset.submit
    case 'passwordReset.acknowledged':
      return wording.reset.ok
    case 'section.opened':
      return wording.sections.labels[event.section]
    case 'board.acknowledged':
      return wording.board.ok
    case 'board.cancelled':
      return wording.board.cancel
    case 'archive.opened':
      return wording.board.viewArchived
    case 'newUser.opened':
      return event.level === 1 ? wording.newUser.requestUser : wording.newUser.createUser
    case 'newUser.submitted':
      return wording.newUser.add
    case 'newUser.acknowledged':
      return wording.newUser.ok
    case 'userDetails.opened':
      return event.userId
    case 'amendment.opened':
      return wording.amend.amendUser
    case 'amendment.submitted':
      return wording.amend.save
    case 'deactivation.opened':
    case 'deactivation.confirmed':
      return wording.amend.deactivateUser
    case 'deactivation.acknowledged':
      return wording.amend.ok
    case 'back.selected':
      return wording.sections.back
    case 'logOut.selected':
      return wording.sections.logOut
  }
}
