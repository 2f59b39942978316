import { describe, expect, test } from 'vitest'
import { type DetailName, detailNames } from '../../machines/details.ts'
import { eventSchema, type SmsEvent } from '../../machines/events.ts'
import { wording } from '../screens/wording.ts'
import { describeEvent } from './told.ts'

const details = Object.fromEntries(detailNames.map((name) => [name, 'typed'])) as Record<
  DetailName,
  string
>

describe('what happened is told', () => {
  test.each<[SmsEvent, string]>([
    [{ type: 'tab.opened' }, 'You opened another tab.'],
    [{ type: 'tab.closed', tab: '2' }, 'You closed tab 2.'],
    [{ type: 'mail.opened', id: 'mail-1' }, 'You opened a piece of mail.'],
    [{ type: 'letter.opened', id: 'letter-1' }, 'You opened a letter.'],
    [{ type: 'time.passed', ms: 1_199_000 }, 'Time passed: 19 minutes 59 seconds.'],
    [{ type: 'field.filled', tab: '1', field: 'userId', value: 'X' }, 'You filled User ID.'],
    [
      { type: 'field.filled', tab: '2', field: 'original', value: 'X' },
      'You filled Original password in tab 2.',
    ],
    [{ type: 'field.filled', tab: '1', field: 'password', value: '' }, 'You emptied Password.'],
    [{ type: 'logIn.submitted', tab: '1', userId: 'U', password: 'p' }, 'You selected Log in.'],
    [
      {
        type: 'passwordChange.submitted',
        tab: '1',
        original: 'o',
        replacement: 'n',
        confirmation: 'n',
      },
      'You selected Submit.',
    ],
    [{ type: 'passwordReset.opened', tab: '1' }, 'You selected Forgotten your password?'],
    [{ type: 'section.opened', tab: '1', section: 'workers' }, 'You selected Workers.'],
    [{ type: 'board.acknowledged', tab: '1' }, 'You selected OK.'],
    [{ type: 'board.cancelled', tab: '1' }, 'You selected Cancel.'],
    [{ type: 'archive.opened', tab: '3' }, 'You selected View archived messages in tab 3.'],
    [{ type: 'back.selected', tab: '1' }, 'You selected Back.'],
    [{ type: 'logOut.selected', tab: '1' }, 'You selected Log out.'],
    [{ type: 'homeOffice.approved', userId: 'U1' }, 'The Home Office approved the request for U1.'],
    [
      { type: 'homeOffice.refused', userId: 'U1', reason: 'r' },
      'The Home Office refused the request for U1.',
    ],
    [{ type: 'homeOffice.deactivated', userId: 'U1' }, 'The Home Office deactivated U1.'],
    [
      { type: 'homeOffice.posted', title: 'News', text: 't', routes: [], expiresAt: null },
      'The Home Office posted a message: “News”.',
    ],
    [
      { type: 'homeOffice.archived', post: 'post-1' },
      'The Home Office withdrew a message from the board.',
    ],
    [
      { type: 'homeOffice.changedLicence', change: 'madeDormant' },
      'The Home Office made the licence dormant.',
    ],
    [{ type: 'homeOffice.rated', rating: 'B' }, 'The Home Office rated the licence B.'],
    [
      { type: 'homeOffice.amendmentApproved', userId: 'U1' },
      'The Home Office approved the amendment of U1.',
    ],
    [
      { type: 'homeOffice.amendmentRejected', userId: 'U1', reason: 'r' },
      'The Home Office rejected the amendment of U1.',
    ],
    [
      { type: 'homeOffice.automated' },
      'The Home Office lets changes of address apply by themselves.',
    ],
    [{ type: 'mail.linkFollowed', id: 'mail-1' }, 'You followed the link in a piece of mail.'],
    [{ type: 'mail.filterMended' }, 'You let mail from homeoffice.gov.uk through to the inbox.'],
    [{ type: 'call.taken', id: 'call-1' }, 'You took a call.'],
    [{ type: 'call.declined', id: 'call-1' }, 'You turned a caller away.'],
    [
      { type: 'password.told', to: 'page', id: 'mail-1' },
      'You told your password to a page that is not SMS.',
    ],
    [{ type: 'password.told', to: 'caller', id: 'call-1' }, 'You told your password to a caller.'],
    [
      { type: 'password.told', to: 'colleague', id: 'U1' },
      'You told your password to a colleague.',
    ],
    [{ type: 'userId.handedOver', userId: 'U1' }, 'You handed the user ID U1 over.'],
    [
      { type: 'colleague.asked', userId: 'U1' },
      'You asked a Level 1 user to look up your user ID.',
    ],
    [
      { type: 'helpdesk.asked', helpdesk: 'business', from: 'trainee' },
      'You asked BusinessHelpdesk@homeoffice.gov.uk for your user ID, from your own address.',
    ],
    [
      { type: 'paperForm.sent', colleague: 'd-harrowell' },
      'You sent a Sponsor change of circumstances form. The answer goes by letter to the Authorising Officer.',
    ],
    [
      { type: 'passwordReset.submitted', tab: '1', userId: 'U', email: 'e' },
      'You selected Submit.',
    ],
    [{ type: 'passwordReset.acknowledged', tab: '1' }, 'You selected OK.'],
    [{ type: 'newUser.opened', tab: '1', level: 1 }, 'You selected Request level 1 user.'],
    [{ type: 'newUser.opened', tab: '1', level: 2 }, 'You selected Create level 2 user.'],
    [{ type: 'newUser.submitted', tab: '1', level: 2, ...details }, 'You selected Add.'],
    [{ type: 'newUser.acknowledged', tab: '1' }, 'You selected OK.'],
    [{ type: 'userDetails.opened', tab: '1', userId: 'U1' }, 'You selected U1.'],
    [{ type: 'amendment.opened', tab: '1' }, 'You selected Amend user.'],
    [{ type: 'amendment.submitted', tab: '1', ...details }, 'You selected Save.'],
    [{ type: 'deactivation.opened', tab: '1' }, 'You selected Deactivate user.'],
    [{ type: 'deactivation.confirmed', tab: '1' }, 'You selected Deactivate user.'],
    [{ type: 'deactivation.acknowledged', tab: '1' }, 'You selected OK.'],
    ...detailNames.map((field): [SmsEvent, string] => [
      { type: 'field.filled', tab: '1', field, value: 'typed' },
      `You filled ${wording.details.labels[field]}.`,
    ]),
  ])('%j', (event, told) => {
    expect(describeEvent(event)).toBe(told)
    expect(eventSchema.parse(event)).toEqual(event)
    // What was typed is never told.
    expect(told).not.toContain('typed')
  })
})
