import { absences, greyings } from '../../machines/rules/access.ts'
import { textFaults } from '../../machines/rules/details.ts'
import { licenceRefusals } from '../../machines/rules/licence.ts'
import { refusalCauses } from '../../machines/rules/log-in.ts'
import { changeFaults } from '../../machines/rules/password.ts'
import { endCauses } from '../../machines/rules/session.ts'
import { ruleTableOf } from './rule-shape.ts'

const yesOrNo = { kind: 'yes or no' } as const
const inside = { kind: 'inside' } as const

/**
 * Every rule: without its line here a new one is told by `npm run types`, as is a word that it gives and its line does not
 * list; with it each gets its mutants by itself.
 */
export const ruleTable = ruleTableOf({
  'access.sees': {
    about: 'whether a section is there for a user on a licence',
    clauses: ['G1-3a', 'G1-3b', 'G1-3c', 'G1-3d', 'LIC-3', 'LIC-7'],
    gives: { kind: 'verdict', whys: absences },
  },
  'access.canUse': {
    about: 'whether a section that is there is not greyed out',
    clauses: ['NAV-3', 'LIC-4', 'LIC-5'],
    gives: { kind: 'verdict', whys: greyings },
  },
  'board.current': {
    about: 'the current messages',
    clauses: ['LOG-2', 'G5-3'],
    gives: { kind: 'posts' },
  },
  'board.archived': {
    about: 'the expired and archived messages',
    clauses: ['G5-4'],
    gives: { kind: 'posts' },
  },
  'board.isDue': {
    about: 'whether the board stands between a log-in and the rest of SMS',
    clauses: ['LOG-3', 'LIC-9'],
    gives: yesOrNo,
  },
  'board.comesBeforeTheChange': {
    about: 'whether the board comes before a change of password that is due',
    clauses: ['LOG-2', 'G1-3'],
    gives: yesOrNo,
  },
  'board.isLeftOutAfterTheChange': {
    about: 'whether the board is left out after a change of password',
    clauses: ['LOG-2', 'G1-3'],
    gives: yesOrNo,
  },
  'details.tidied': {
    about: 'the details of a user without outer and doubled spaces',
    clauses: ['G3-4', 'G4-5'],
    gives: { kind: 'details' },
  },
  'details.faults': {
    about: 'what cannot be right about the details of a user',
    clauses: ['G3-4', 'G4-5'],
    gives: { kind: 'faults', faults: textFaults },
    instants: [1],
    bounded: 0,
  },
  'details.faultOf': {
    about: 'what cannot be right about one detail',
    clauses: ['G3-4'],
    gives: inside,
  },
  'details.alreadyUser': {
    about: 'the user who is this person already',
    clauses: ['G3-4'],
    gives: { kind: 'user' },
    compares: 0,
  },
  'details.isSamePerson': {
    about: 'whether two are the same person',
    clauses: ['G4-0b', 'G3-0c'],
    gives: yesOrNo,
  },
  'details.isAnotherPerson': {
    about: 'whether an amendment puts another person in',
    clauses: ['G4-0b', 'G4-0i'],
    gives: yesOrNo,
  },
  'details.changesTheAddressAlone': {
    about: 'whether nothing but the postal address changes',
    clauses: ['G4-0h', 'GLO-2'],
    gives: yesOrNo,
  },
  'details.refusesTwice': {
    about: 'whether somebody who is a user already is refused',
    clauses: ['G3-4'],
    gives: yesOrNo,
  },
  'details.refusesAnotherPerson': {
    about: 'whether an amendment of a Level 2 user that puts another person in is refused',
    clauses: ['G4-0b'],
    gives: yesOrNo,
  },
  'helpdesk.serves': {
    about: 'whether a helpdesk is the one for a sponsor',
    clauses: ['G2-0b'],
    gives: yesOrNo,
  },
  'helpdesk.discloses': {
    about: 'whether a helpdesk gives licence details to an address',
    clauses: ['G2-0c'],
    gives: yesOrNo,
    compares: 0,
  },
  'licence.hasExpired': {
    about: 'whether a licence has expired',
    clauses: ['LIC-2'],
    gives: yesOrNo,
    instants: [0],
  },
  'licence.admits': {
    about: 'whether anybody gets in on a licence',
    clauses: ['LIC-2', 'LOG-1'],
    gives: { kind: 'verdict', whys: licenceRefusals },
  },
  'lockout.locks': {
    about: 'whether so many wrong attempts lock',
    clauses: ['CRED-7'],
    gives: yesOrNo,
    counts: [0],
  },
  'lockout.lockEnd': {
    about: 'when a lock is over',
    clauses: ['CRED-8', 'TRB-9'],
    gives: { kind: 'instant' },
  },
  'lockout.lockIsOver': {
    about: 'whether a lock is over',
    clauses: ['CRED-8', 'TRB-9'],
    gives: yesOrNo,
  },
  'lockout.countEnd': {
    about: 'when a wrong attempt no longer counts',
    clauses: ['CRED-7'],
    gives: { kind: 'instant' },
  },
  'lockout.countHasFaded': {
    about: 'whether a wrong attempt no longer counts',
    clauses: ['CRED-7'],
    gives: yesOrNo,
  },
  'lockout.successClearsTheCount': {
    about: 'whether getting in sets the count of wrong attempts to zero',
    clauses: ['CRED-7'],
    gives: yesOrNo,
  },
  'lockout.aResetClearsTheCount': {
    about: 'whether a confirmed reset sets the count of wrong attempts to zero',
    clauses: ['CRED-7', 'G2-3'],
    gives: yesOrNo,
  },
  'lockout.doorOfTheReset': {
    about: 'which lock stands before the password reset',
    clauses: ['G2-2n', 'CRED-7'],
    gives: { kind: 'door' },
  },
  'lockout.attemptStartsTheLockAnew': {
    about: 'whether an attempt during the lock makes it last its whole span again',
    clauses: ['CRED-7', 'CRED-8'],
    gives: yesOrNo,
  },
  'logIn.judge': {
    about: 'whether a log-in is served',
    clauses: ['LOG-1', 'CRED-9', 'TRB-9'],
    gives: { kind: 'verdict', whys: refusalCauses.filter((one) => one !== 'wrong-address') },
    compares: 1,
  },
  'logIn.bearerOf': {
    about: 'the user who bears a user ID',
    clauses: ['CRED-9'],
    gives: inside,
    compares: 1,
  },
  'logIn.passwordFits': {
    about: 'whether a password is that of a user',
    clauses: ['CRED-9'],
    gives: inside,
  },
  'logIn.isLocked': {
    about: 'whether a lock stands over a user ID',
    clauses: ['CRED-7', 'G2-2n'],
    gives: yesOrNo,
  },
  'logIn.countsAsWrong': {
    about: 'whether a refusal is one of the wrong attempts that lock',
    clauses: ['CRED-7', 'G2-2n'],
    gives: yesOrNo,
  },
  'password.brokenStandards': {
    about: 'the standards that a password breaks',
    clauses: ['G1-2a'],
    gives: inside,
  },
  'password.hasRefusedSpecial': {
    about: 'whether a password holds a special character that is refused',
    clauses: ['G1-2e'],
    gives: inside,
  },
  'password.containsName': {
    about: 'whether a name stands in a password',
    clauses: ['G1-2h'],
    gives: inside,
  },
  'password.faultsOfChange': {
    about: 'what is wrong with a change of password',
    clauses: ['G1-2', 'G1-2a', 'G1-2b', 'G1-2c', 'G1-2d', 'G1-2e', 'G1-2f', 'G1-2g', 'G1-2h'],
    gives: { kind: 'faults', faults: changeFaults },
    compares: 0,
    bounded: 0,
  },
  'password.wrongOriginalCounts': {
    about: 'whether a wrong original password is one of the wrong attempts that lock',
    clauses: ['G1-2o', 'CRED-7'],
    gives: yesOrNo,
  },
  'passwordReset.judge': {
    about: 'whether a password reset is granted',
    clauses: ['G2-2', 'G2-2n'],
    gives: { kind: 'verdict', whys: refusalCauses.filter((one) => one !== 'wrong-password') },
    compares: 1,
  },
  'passwordReset.addressOf': {
    about: 'the address to which a temporary password goes',
    clauses: ['G2-2', 'G2-3a'],
    gives: { kind: 'address' },
  },
  'passwordReset.addressFits': {
    about: 'whether an address is that of a user',
    clauses: ['G2-2'],
    gives: inside,
  },
  'session.idleEnd': {
    about: 'when a session ends for want of activity',
    clauses: ['LOG-5'],
    gives: { kind: 'instant' },
  },
  'session.isActivity': {
    about: 'whether something is activity',
    clauses: ['LOG-5'],
    gives: yesOrNo,
  },
  'session.timeOutIsSeenAtOnce': {
    about: 'whether the page of a session that timed out gives way by itself',
    clauses: ['LOG-5'],
    gives: yesOrNo,
  },
  'session.whyOver': {
    about: 'why a session is no longer served',
    clauses: ['LOG-5', 'LOG-9', 'LOG-1', 'LIC-2'],
    gives: { kind: 'cause', causes: endCauses },
  },
  'assessors.needNoSettledWorker': {
    about: 'whether a sponsor may do without a settled worker',
    clauses: ['G3-0c'],
    gives: inside,
  },
  'assessors.findASettledWorker': {
    about: 'whether a Level 1 user is a settled worker',
    clauses: ['G3-0c'],
    gives: inside,
  },
  'assessors.objectionsTo': {
    about: 'what speaks against the details of a user',
    clauses: ['G3-4a', 'G3-4b'],
    gives: inside,
  },
  'users.areManagedHere': {
    about: 'whether users are managed in SMS',
    clauses: ['G3-0a', 'G4-0a'],
    gives: { kind: 'verdict', whys: ['provisional'] },
  },
  'users.canSelect': {
    about: 'whether somebody can open the details of a user',
    clauses: ['G4-3'],
    gives: { kind: 'verdict', whys: ['another-level-1'] },
  },
  'users.canAmend': {
    about: 'whether somebody can amend the details of a user',
    clauses: ['G4-0c', 'G4-4b', 'G4-0a'],
    gives: {
      kind: 'verdict',
      whys: ['provisional', 'another-level-1', 'not-active', 'being-assessed'],
    },
  },
  'users.canDeactivate': {
    about: 'whether somebody can deactivate a user',
    clauses: ['G4-0e', 'G4-4a', 'G4-0a'],
    gives: { kind: 'verdict', whys: ['provisional', 'oneself', 'not-active'] },
  },
  'users.requestsCanBeDeactivated': {
    about: 'whether a user who is only requested can be deactivated',
    clauses: ['G4-9'],
    gives: yesOrNo,
  },
  'users.isGrantedAtOnce': {
    about: 'whether an amendment is granted at once',
    clauses: ['G4-5a', 'G4-5b', 'G4-0h'],
    gives: yesOrNo,
  },
  'users.hasActiveLevelOne': {
    about: 'whether some Level 1 user is active',
    clauses: ['G3-0f', 'G4-0g'],
    gives: yesOrNo,
  },
  'users.canManage': {
    about: 'whether a colleague can look up a user ID',
    clauses: ['G2-0d'],
    gives: yesOrNo,
  },
  'users.nextId': {
    about: 'the user ID of the next new user',
    clauses: ['G3-5n'],
    gives: { kind: 'user ID' },
  },
  'users.unavailableIsAbsent': {
    about: 'whether a control that is not available is absent',
    clauses: ['NAV-3'],
    gives: yesOrNo,
  },
  'users.tellsOfAssessment': {
    about: 'whether the screens tell that an amendment is being assessed',
    clauses: ['G4-5a'],
    gives: yesOrNo,
  },
})
