import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
import type { World } from '../../machines/world.ts'
import type { Invariant, Moved } from './invariant.ts'

const isHelpdesk = (address: string): boolean => Object.values(helpdeskAddresses).includes(address)

/** Whether a helpdesk was going to answer somebody who wrote from an address of key personnel. */
const hasBeenAskedByKeyPersonnel = ({ schedule, keyPersonnel }: World): boolean =>
  schedule.some(
    ({ event }) =>
      event.type === 'helpdesk.answered' &&
      Object.values(keyPersonnel).some(({ email }) => email === event.asker),
  )

/** What can be a breach of what must never be done: to follow, to tell, to put somebody else in (CRED-6, G4-0i). */
const breachingActs: ReadonlySet<string> = new Set([
  'mail.linkFollowed',
  'password.told',
  'amendment.submitted',
])

/** What must hold over every step beside SMS: at the helpdesks, in the mailbox, on the telephone. */
export const deskInvariants: readonly Invariant<Moved>[] = [
  {
    name: 'a helpdesk tells a user ID upon an e-mail from key personnel alone, and only the Authorising Officer',
    clauses: ['G2-0b', 'G2-0c'],
    holds: ({ before, after }) =>
      after.world.mail
        .slice(before.world.mail.length)
        .filter(({ from, credentials }) => isHelpdesk(from) && credentials.userId !== null)
        .every(
          ({ to }) =>
            to === after.world.keyPersonnel.authorisingOfficer.email &&
            hasBeenAskedByKeyPersonnel(before.world),
        ),
  },
  {
    name: 'a password that is told is a breach, and what was a breach stays one',
    clauses: ['CRED-6'],
    holds: ({ before, event, after }) => {
      const { breaches } = before.world
      const added = after.world.breaches.length - breaches.length
      const isKept = breaches.every((breach, at) => after.world.breaches[at] === breach)
      const isTold = event.type === 'password.told' && before !== after
      return isKept && (added === 0 ? !isTold : breachingActs.has(event.type))
    },
  },
]
