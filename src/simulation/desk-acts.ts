import { helpdeskAddresses, helpdesks } from '../../machines/desk/helpdesks.ts'
import { nameOf } from '../../machines/details.ts'
import type { DeskEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Call, Colleague, Mail, User, World } from '../../machines/world.ts'
import { askerAtTheAddressOf, askers, askerWords } from './askers.ts'

/** One thing that the trainee could do now beside SMS. */
export interface DeskAct {
  readonly label: string
  readonly event: DeskEvent
}

/** Those of these acts that would change something: the model is asked, one act after the other. */
const possible = (sms: Sms, state: State, acts: readonly DeskAct[]): readonly DeskAct[] =>
  acts.filter(({ event }) => sms.step(state, event) !== state)

/** What can be done with a piece of mail that is open: all but reading it can be a mistake (CRED-6). */
export const mailActs = (sms: Sms, state: State, mail: Mail): readonly DeskAct[] =>
  possible(sms, state, withMail(mail))

/** Mends the filter that takes what SMS sends for junk (COM-2, TRB-11). */
export const mailboxActs = (sms: Sms, state: State): readonly DeskAct[] =>
  possible(sms, state, [mendTheFilter])

/** What can be done when somebody telephones. */
export const callActs = (sms: Sms, state: State, call: Call): readonly DeskAct[] =>
  possible(sms, state, withCall(call))

/** Asking a helpdesk for the own user ID: which one, and from whose address, each address once (G2-0b, G2-0c). */
export const helpdeskActs = (sms: Sms, state: State): readonly DeskAct[] =>
  possible(
    sms,
    state,
    withHelpdesks.filter(
      ({ event }) => askerAtTheAddressOf(state.world, event.from) === event.from,
    ),
  )

/**
 * What can be done with the other users: asking, handing over, and what must never be done (G2-0d, G3-5n, CRED-6).
 *
 * @param called how a user is called; left out: as SMS has it
 */
export const colleagueActs = (
  sms: Sms,
  state: State,
  called: (user: User) => string = nameOf,
): readonly DeskAct[] =>
  possible(
    sms,
    state,
    Object.values(state.world.users).flatMap((user) => withUser(user, called(user))),
  )

/** The Sponsor change of circumstances form, where no Level 1 user is active (G3-0f). */
export const paperFormActs = (sms: Sms, state: State): readonly DeskAct[] =>
  possible(sms, state, state.world.colleagues.map(withPaperForm))

/** What the trainee has at hand beside SMS, whether it would change anything or not. */
export const everyDeskAct = ({ mail, letters, calls, users, colleagues }: World) => [
  ...mail.map(({ id }): DeskAct => ({ label: 'Read', event: { type: 'mail.opened', id } })),
  ...letters.map(({ id }): DeskAct => ({ label: 'Read', event: { type: 'letter.opened', id } })),
  ...mail.flatMap(withMail),
  mendTheFilter,
  ...calls.flatMap(withCall),
  ...withHelpdesks,
  ...Object.values(users).flatMap((user) => withUser(user, nameOf(user))),
  ...colleagues.map(withPaperForm),
]

const withMail = ({ id, bait }: Mail): readonly DeskAct[] =>
  bait === null
    ? []
    : [
        { label: `Follow the link ${bait.link}`, event: { type: 'mail.linkFollowed', id } },
        {
          label: 'Give the page your user ID and password',
          event: { type: 'password.told', to: 'page', id },
        },
      ]

const mendTheFilter: DeskAct = {
  label: 'Let mail from homeoffice.gov.uk through to the inbox',
  event: { type: 'mail.filterMended' },
}

const withCall = ({ id, state }: Call): readonly DeskAct[] => [
  { label: 'Take the call', event: { type: 'call.taken', id } },
  { label: 'Tell the caller your password', event: { type: 'password.told', to: 'caller', id } },
  {
    label: state === 'taken' ? 'Put the telephone down' : 'Do not take the call',
    event: { type: 'call.declined', id },
  },
]

const withHelpdesks = helpdesks.flatMap((helpdesk) =>
  askers.map((from) => ({
    label: `Ask ${helpdeskAddresses[helpdesk]} for your user ID, ${askerWords[from]}`,
    event: { type: 'helpdesk.asked', helpdesk, from } as const,
  })),
)

const withUser = ({ id }: User, whom: string): readonly DeskAct[] => [
  {
    label: `Ask ${whom} to look up your user ID`,
    event: { type: 'colleague.asked', userId: id },
  },
  {
    label: `Hand the user ID ${id} over to ${whom}`,
    event: { type: 'userId.handedOver', userId: id },
  },
  {
    label: `Tell ${whom} your password`,
    event: { type: 'password.told', to: 'colleague', id },
  },
]

const withPaperForm = (colleague: Colleague): DeskAct => ({
  label: `Send the form with ${nameOf(colleague)} as Level 1 user`,
  event: { type: 'paperForm.sent', colleague: colleague.id },
})

/** What has gone out from the Home Office by e-mail, oldest first: for whoever plays its desk. */
export const sentByHomeOffice = ({ mail }: World): readonly Mail[] =>
  mail.filter(({ from }) => from.toLowerCase().endsWith('@homeoffice.gov.uk'))
