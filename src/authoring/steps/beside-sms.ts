import { Then, When } from '../step.ts'

/** What happens beside SMS: the clock, the tabs, the post, and what the Home Office does. */
export const besideSteps = [
  When({
    expression: 'the clock moves on by {spell}',
    example: 'the clock moves on by 19 minutes 59 seconds',
    does: (trial, ms) => trial.pass(ms),
    happened: ([one]) =>
      one?.event.type === 'time.passed' ? { values: [one.event.ms] } : undefined,
  }),

  When({
    expression: 'another tab is opened',
    example: 'another tab is opened',
    does: (trial) => trial.openTab(),
    happened: ([one]) => (one?.event.type === 'tab.opened' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the tab is closed',
    example: 'the tab is closed',
    does: (trial) => trial.closeTab(),
    happened: ([one]) => (one?.event.type === 'tab.closed' ? { values: [] } : undefined),
  }),

  When({
    expression: 'the user turns to the {tab} tab',
    example: 'the user turns to the first tab',
    does: (trial, tab) => trial.turnTo(tab),
  }),

  When({
    expression: 'the Home Office deactivates the user',
    example: 'the Home Office deactivates the user',
    does: (trial) =>
      trial.homeOffice({ type: 'homeOffice.deactivated', userId: trial.known.user.id }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.deactivated' && one.event.userId === one.userId
        ? { values: [] }
        : undefined,
  }),

  When({
    expression: 'the Home Office {licenceChange} the licence',
    example: 'the Home Office revokes the licence',
    does: (trial, change) => trial.homeOffice({ type: 'homeOffice.changedLicence', change }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.changedLicence' ? { values: [one.event.change] } : undefined,
  }),

  Then({
    expression: 'the Authorising Officer has a letter with a user ID',
    example: 'the Authorising Officer has a letter with a user ID',
    does: async (trial) => {
      const letters = await trial.readLetters()
      trial.expect(
        'letters with a user ID',
        letters.filter(({ userId }) => userId !== null).length,
        1,
      )
    },
  }),

  Then({
    expression: 'the user has an e-mail with a password and without the user ID',
    example: 'the user has an e-mail with a password and without the user ID',
    does: async (trial) => {
      const mail = (await trial.readMail()).filter(({ password }) => password !== null)
      const { id } = trial.known.user
      trial.expect('e-mails with a password', mail.length, 1)
      trial.expect(
        'the user ID in them',
        mail.some(({ text }) => text.join(' ').includes(id)),
        false,
      )
    },
  }),
]
