import type { ClauseId } from '../../machines/clauses.ts'
import type { SmsEvent } from '../../machines/events.ts'
import type { DetailFault } from '../../machines/rules/details.ts'
import type { RefusalCause } from '../../machines/rules/log-in.ts'
import type { ChangeFault } from '../../machines/rules/password.ts'
import type { EndCause } from '../../machines/rules/session.ts'
import type { Told } from '../../machines/session.ts'
import { tabOf } from '../../machines/state.ts'
import type { BreachKind } from '../../machines/world.ts'
import { fieldOfChangeFault } from '../screens/guide-1-first-login.ts'
import { labelOf } from '../screens/view.ts'
import { wording } from '../screens/wording.ts'
import type { Move } from './facts/fact.ts'

/** Why something was a mistake, in words, and the clauses that say so. */
export interface Reason {
  readonly text: string
  readonly clauses: readonly ClauseId[]
}

/** The clause behind each cause: what the chart says in a word is looked up here in the manual. */
const refusals: Readonly<Record<RefusalCause, readonly ClauseId[]>> = {
  locked: ['CRED-8', 'TRB-9'],
  'unknown-user-id': ['CRED-7', 'CRED-9'],
  'wrong-password': ['CRED-7', 'CRED-9'],
  'wrong-address': ['G2-2', 'G2-2n'],
  'user-not-active': ['LOG-1'],
  'licence-expired': ['LIC-2'],
  'licence-revoked': ['LIC-2'],
}

const faultsOfChange: Readonly<Record<ChangeFault, ClauseId>> = {
  'wrong-original': 'G1-2o',
  'too-short': 'G1-2a',
  'too-long': 'G1-2a',
  'no-uppercase': 'G1-2b',
  'no-lowercase': 'G1-2c',
  'no-digit': 'G1-2d',
  'no-special': 'G1-2e',
  'other-special': 'G1-2e',
  whitespace: 'G1-2g',
  'contains-user-id': 'G1-2h',
  'contains-name': 'G1-2h',
  'same-as-original': 'G1-2',
  'does-not-match': 'G1-2f',
}

const ends: Readonly<Record<EndCause, readonly ClauseId[]>> = {
  'timed-out': ['LOG-5', 'LOG-8'],
  'second-tab': ['LOG-9'],
  'user-not-active': ['LOG-1'],
  'licence-not-valid': ['LIC-2'],
}

const breaches: Readonly<Record<BreachKind, Reason>> = {
  'followed-a-deceitful-link': {
    text: 'A link in an e-mail led to a page that only looks like SMS. SMS is reached from a bookmark.',
    clauses: ['LOG-10', 'CRED-6'],
  },
  'told-the-password-to-a-deceitful-page': {
    text: 'The password was given to a page that is not SMS.',
    clauses: ['CRED-6', 'LOG-10'],
  },
  'told-the-password-to-a-caller': {
    text: 'The password was told to somebody on the telephone. Nobody is ever told it.',
    clauses: ['CRED-6'],
  },
  'told-the-password-to-a-colleague': {
    text: 'The password was told to a colleague. Nobody is ever told it.',
    clauses: ['CRED-6'],
  },
  'put-another-person-into-an-account': {
    text: 'Amend was used to put another person into an account. A new person is requested or created instead.',
    clauses: ['G4-0i', 'G4-0b'],
  },
}

/** Everything that went wrong in a move, as far as it tells so by itself: what SMS refused or ended, and what must never be. */
export const reasonsIn = (move: Move): readonly Reason[] => [
  ...breachesIn(move),
  ...toldSince(move).flatMap((told) => reasonOf(told, move.event)),
]

const breachesIn = ({ before, after }: Move): readonly Reason[] =>
  after.world.breaches.slice(before.world.breaches.length).map(({ what }) => breaches[what])

const toldSince = ({ before, event, after }: Move): readonly Told[] =>
  after.tabs.flatMap(({ id, session }) => {
    const { told } = session.context
    const isOwn = 'tab' in event && event.tab === id
    const isNew = tabOf(before, id)?.session.context.told !== told
    return told !== null && (isNew || (isOwn && event.type.endsWith('.submitted'))) ? [told] : []
  })

const clausesOfDetails = (fault: DetailFault, event: SmsEvent): readonly ClauseId[] => {
  if (fault === 'another-person') return ['G4-0i', 'G4-0b']
  return [event.type === 'amendment.submitted' ? 'G4-5' : 'G3-4']
}

/** A fault with the field at which the page tells it: beside the page nobody sees where it stands. */
const atField = (label: string, fault: string): string => `${label}: ${fault}.`

const reasonOf = (told: Told, event: SmsEvent): readonly Reason[] => {
  switch (told.what) {
    case 'log-in-refused':
    case 'reset-refused':
      return [
        { text: `${wording.logIn.refusedByCause[told.cause]}.`, clauses: refusals[told.cause] },
      ]
    case 'change-refused':
      return told.faults.map((fault) => ({
        text: atField(
          labelOf(wording, 'password-change', fieldOfChangeFault(fault)),
          wording.change.faults[fault],
        ),
        clauses: [faultsOfChange[fault]],
      }))
    case 'details-refused':
      return told.faults.map(({ field, fault }) => ({
        text: atField(wording.details.labels[field], wording.details.faults[fault]),
        clauses: clausesOfDetails(fault, event),
      }))
    case 'session-ended':
      return [{ text: wording.logIn.ended[told.cause], clauses: ends[told.cause] }]
    case 'details-saved':
      return []
  }
}
