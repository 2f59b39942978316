import { nameOf } from '../../machines/details.ts'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import { licenceRatings } from '../../machines/licence/licence.ts'
import { type Route, routes } from '../../machines/routes.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Instant } from '../../machines/time.ts'
import type { User, World } from '../../machines/world.ts'
import { nearest } from '../worlds/nearest.ts'
import { parseInstant } from './spell.ts'

/** One thing that the Home Office could do now, played by hand. */
export interface HomeOfficeAct {
  readonly label: string
  /** What has to be written for it, in this order; each answer has to be a line that a Screen can show. */
  readonly asks: readonly string[]
  /** What is wrong with the last of the answers given so far, in one sentence; null: nothing. Absent: any line will do. */
  readonly faultIn?: (answers: readonly string[]) => string | null
  readonly event: (answers: readonly string[]) => HomeOfficeEvent
}

/** Why nothing comes of what the Home Office was to do. */
export const whyRefused = (event: HomeOfficeEvent): string =>
  event.type === 'homeOffice.posted' && event.expiresAt !== null
    ? 'This moment is not after now: nobody would see the message.'
    : notNow

export const notNow = 'The Home Office cannot do that now.'

/** What the Home Office could do now and what would change something: the charts are asked, one act after the other. */
export const homeOfficeActs = (sms: Sms, state: State): readonly HomeOfficeAct[] =>
  everyHomeOfficeAct(state.world)
    .filter(({ event }) => sms.step(state, event(['x', 'x'])) !== state)
    .map((act) => ({
      ...act,
      faultIn: (answers) => act.faultIn?.(answers) ?? refusalOf(act, answers, sms, state),
    }))

/** With its last answer an act is complete, and the charts are asked whether anything would come of it. */
const refusalOf = (
  act: HomeOfficeAct,
  answers: readonly string[],
  sms: Sms,
  state: State,
): string | null => {
  if (answers.length < act.asks.length) return null
  const event = act.event(answers)
  return sms.step(state, event) === state ? whyRefused(event) : null
}

/**
 * What the Home Office has at hand, whether it would change anything or not. What is for good stands last: where something
 * was done, the choice goes on to what follows it.
 */
export const everyHomeOfficeAct = (world: World): readonly HomeOfficeAct[] => [
  ...Object.values(world.users).flatMap(decisionsOn),
  ...Object.keys(world.amendments).flatMap((id) => assessmentsOf(world, id)),
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
  postWithRoutesAndEnd,
  ...world.posts.map(({ id, title }) =>
    plain(`Withdraw the message “${title}”`, { type: 'homeOffice.archived', post: id }),
  ),
  plain('Suspend the licence', { type: 'homeOffice.changedLicence', change: 'suspended' }),
  plain('Make the licence dormant', { type: 'homeOffice.changedLicence', change: 'madeDormant' }),
  plain('Reinstate the licence', { type: 'homeOffice.changedLicence', change: 'reinstated' }),
  ...licenceRatings.map((rating) =>
    plain(`Rate the licence ${rating}`, { type: 'homeOffice.rated', rating }),
  ),
  plain('Let changes of address apply by themselves', { type: 'homeOffice.automated' }),
  ...Object.values(world.users).map((user) =>
    plain(`Deactivate ${shownAs(user)}`, { type: 'homeOffice.deactivated', userId: user.id }),
  ),
  plain('Revoke the licence', { type: 'homeOffice.changedLicence', change: 'revoked' }),
]

/** What is written where a message is for everybody, or has no end. */
export const everybody = 'all'
export const noEnd = 'none'

/** For routes by name with commas between, shown until an instant. */
const postWithRoutesAndEnd: HomeOfficeAct = {
  label: 'Post a message for certain routes, or with an end',
  asks: ['Subject', 'Message', `Routes (or ${everybody})`, `Shown until (or ${noEnd})`],
  faultIn: (answers) => {
    const [, , routesText, endText] = answers
    if (endText !== undefined) return faultOf(endFrom(endText))
    return routesText === undefined ? null : faultOf(routesFrom(routesText))
  },
  event: ([title = '', text = '', routesText = everybody, endText = noEnd]) => {
    const named = routesFrom(routesText)
    const end = endFrom(endText)
    return {
      type: 'homeOffice.posted',
      title,
      text,
      routes: 'error' in named ? [] : named.routes,
      expiresAt: 'error' in end ? null : end.at,
    }
  },
}

const faultOf = (read: object): string | null => ('error' in read ? String(read.error) : null)

const routesFrom = (
  text: string,
): { readonly routes: readonly Route[] } | { readonly error: string } => {
  if (text.trim().toLowerCase() === everybody) return { routes: [] }
  const named = text.split(',').map((name) => name.trim())
  const found = named.map((name) =>
    routes.find((route) => route.toLowerCase() === name.toLowerCase()),
  )
  const unknown = named.find((_, at) => found[at] === undefined)
  if (unknown === undefined) return { routes: found.filter((route) => route !== undefined) }
  const near = nearest(unknown, routes)
  return { error: `That is no route.${near === undefined ? '' : ` The nearest is: ${near}.`}` }
}

const endFrom = (text: string): { readonly at: Instant | null } | { readonly error: string } =>
  text.trim().toLowerCase() === noEnd ? { at: null } : parseInstant(text)

const assessmentsOf = ({ users }: World, id: string): readonly HomeOfficeAct[] => {
  const user = users[id]
  const whom = user ? shownAs(user) : id
  return [
    plain(`Approve the amendment of ${whom}`, {
      type: 'homeOffice.amendmentApproved',
      userId: id,
    }),
    {
      label: `Reject the amendment of ${whom}`,
      asks: ['Reason'],
      event: ([reason = '']) => ({ type: 'homeOffice.amendmentRejected', userId: id, reason }),
    },
  ]
}

const shownAs = (user: User): string => `${user.id} (${nameOf(user)})`

const decisionsOn = (user: User): readonly HomeOfficeAct[] => {
  const { id } = user
  const whom = shownAs(user)
  return [
    plain(`Approve the request for ${whom}`, { type: 'homeOffice.approved', userId: id }),
    {
      label: `Refuse the request for ${whom}`,
      asks: ['Reason'],
      event: ([reason = '']) => ({ type: 'homeOffice.refused', userId: id, reason }),
    },
  ]
}

const plain = (label: string, event: HomeOfficeEvent): HomeOfficeAct => ({
  label,
  asks: [],
  event: () => event,
})
