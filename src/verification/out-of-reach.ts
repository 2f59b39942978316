/** What no scenario can bring about, and why: told apart from what none has brought about yet. */
interface OutOfReach {
  /** A transition by its key; or a guard by its key, and which answer. */
  readonly what: string
  readonly why: string
}

const noLogIn = 'A user ID that no account bears never gets in, and gets no password.'
const turnedAway = 'While a lock stands, every entry is turned away before it could be a wrong one.'
const notOnTheForm = 'Only the fields of the form that stands there can be filled.'
const onTime = 'It is asked only once its time has come.'

/** The doors' regions are one chart for accounts and for user IDs that no account bears, so that some ways lead nowhere. */
export const outOfReach: readonly OutOfReach[] = [
  {
    what: 'account.resetLock.open logIn.succeeded 1',
    why: 'What is entered on the password reset is no log-in: getting in leaves its count alone.',
  },
  { what: 'account.resetLock.locked reset.failed 1', why: turnedAway },
  { what: 'stranger.lock.locked logIn.failed 1', why: turnedAway },
  { what: 'stranger.resetLock.locked reset.failed 1', why: turnedAway },
  { what: 'stranger.lock.open logIn.succeeded 1', why: noLogIn },
  { what: 'stranger.lock.open password.reset 1', why: noLogIn },
  { what: 'stranger.resetLock.open logIn.succeeded 1', why: noLogIn },
  { what: 'stranger.resetLock.open password.reset 1', why: noLogIn },
  { what: 'sms: theFieldIsOnThisForm form=log-in failed', why: notOnTheForm },
  { what: 'sms: theFieldIsOnThisForm form=password-reset failed', why: notOnTheForm },
  { what: 'sms: theFieldIsOnThisForm form=password-change failed', why: notOnTheForm },
  { what: 'sms: theFieldIsOnThisForm form=request-user failed', why: notOnTheForm },
  { what: 'sms: theFieldIsOnThisForm form=create-user failed', why: notOnTheForm },
  { what: 'sms: theFieldIsOnThisForm form=amend-user failed', why: notOnTheForm },
  {
    what: 'account: successClearsTheCount door=reset held',
    why: 'What is entered on the password reset is no log-in: getting in leaves its count alone.',
  },
  { what: 'stranger: successClearsTheCount door=logIn held', why: noLogIn },
  { what: 'stranger: successClearsTheCount door=logIn failed', why: noLogIn },
  { what: 'stranger: successClearsTheCount door=reset held', why: noLogIn },
  { what: 'stranger: successClearsTheCount door=reset failed', why: noLogIn },
  { what: 'stranger: aResetClearsTheCount held', why: noLogIn },
  { what: 'stranger: aResetClearsTheCount failed', why: noLogIn },
  { what: 'licence: theLicenceHasExpired failed', why: onTime },
  {
    what: 'licence: rated rating=provisional failed',
    why: 'It is asked last, and there are three ratings.',
  },
  { what: 'post: theEndDateHasPassed failed', why: onTime },
]

const reasons = new Map(outOfReach.map(({ what, why }) => [what, why]))

/** Why no scenario can bring it about; undefined: one can. */
export const whyOutOfReach = (what: string): string | undefined => reasons.get(what)
