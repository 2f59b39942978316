import type { HomeOfficeEvent } from '../../machines/events.ts'
import { licenceRatings } from '../../machines/licence/licence.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { User, World } from '../../machines/world.ts'

/** One thing that the Home Office could do now, played by hand. */
export interface HomeOfficeAct {
  readonly label: string
  /** What has to be written for it, in this order; each answer has to be a line that a Screen can show. */
  readonly asks: readonly string[]
  readonly event: (answers: readonly string[]) => HomeOfficeEvent
}

/** What the Home Office could do now and what would change something: the charts are asked, one act after the other. */
export const homeOfficeActs = (sms: Sms, state: State): readonly HomeOfficeAct[] =>
  everyAct(state.world).filter(({ event }) => sms.step(state, event(['x', 'x'])) !== state)

const everyAct = (world: World): readonly HomeOfficeAct[] => [
  ...Object.values(world.users).flatMap(actsUpon),
  {
    label: 'Post a message on the board',
    asks: ['Subject', 'Message'],
    event: ([title = '', text = '']) => ({
      type: 'homeOffice.posted',
      title,
      text,
      routes: [],
      expiresAt: null,
    }),
  },
  ...world.posts.map(({ id, title }) =>
    plain(`Withdraw the message ${title}`, { type: 'homeOffice.archived', post: id }),
  ),
  plain('Suspend the licence', { type: 'homeOffice.changedLicence', change: 'suspended' }),
  plain('Make the licence dormant', { type: 'homeOffice.changedLicence', change: 'madeDormant' }),
  plain('Reinstate the licence', { type: 'homeOffice.changedLicence', change: 'reinstated' }),
  plain('Revoke the licence', { type: 'homeOffice.changedLicence', change: 'revoked' }),
  ...licenceRatings.map((rating) =>
    plain(`Rate the licence ${rating}`, { type: 'homeOffice.rated', rating }),
  ),
]

const actsUpon = ({ id, givenName, familyName }: User): readonly HomeOfficeAct[] => {
  const whom = `${id} (${givenName} ${familyName})`
  return [
    plain(`Approve the request for ${whom}`, { type: 'homeOffice.approved', userId: id }),
    {
      label: `Refuse the request for ${whom}`,
      asks: ['Reason'],
      event: ([reason = '']) => ({ type: 'homeOffice.refused', userId: id, reason }),
    },
    plain(`Deactivate ${whom}`, { type: 'homeOffice.deactivated', userId: id }),
  ]
}

const plain = (label: string, event: HomeOfficeEvent): HomeOfficeAct => ({
  label,
  asks: [],
  event: () => event,
})
