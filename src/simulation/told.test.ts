import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { describeEvent } from './told.ts'

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
      'The Home Office posted a message: News.',
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
  ])('%j', (event, told) => {
    expect(describeEvent(event)).toBe(told)
  })
})
