import type { Post } from '../../../machines/world.ts'
import { type Happening, nameOfUser } from '../happening.ts'
import type { Application } from '../parameters/home-office.ts'
import type { ValueOf } from '../parameters.ts'
import { When } from '../step.ts'

/** What a step calls a message: its title, as long as that means this one; otherwise its number. */
const titleOf = ({ world: { posts } }: Happening, id: Post['id']): string => {
  const post = posts.find((one) => one.id === id)
  const last = posts.findLast(({ title }) => title === post?.title)
  return post && last === post ? post.title : id
}

const approvals = {
  request: 'homeOffice.approved',
  amendment: 'homeOffice.amendmentApproved',
} as const
const refusals = {
  request: 'homeOffice.refused',
  amendment: 'homeOffice.amendmentRejected',
} as const

/** On what a decision was taken, if it is one of these. */
const applicationIn = (
  one: Happening,
  decisions: typeof approvals | typeof refusals,
): Application | undefined => {
  const { event } = one
  for (const kind of ['request', 'amendment'] as const)
    if (event.type === decisions[kind] && 'userId' in event)
      return { kind, person: nameOfUser(one, event.userId) }
  return undefined
}

const licenceActIn = ({ event }: Happening): ValueOf<'licenceAct'> | undefined => {
  if (event.type === 'homeOffice.automated') return 'automated'
  if (event.type === 'homeOffice.rated') return event.rating
  return event.type === 'homeOffice.changedLicence' ? event.change : undefined
}

/** What the Home Office does. */
export const homeOfficeSteps = [
  When({
    expression: 'the Home Office approves {application}',
    example: 'the Home Office approves the request for "Asta Fernholm"',
    does: (trial, { kind, person }) =>
      trial.homeOffice({
        type: approvals[kind],
        userId: trial.known.userIdOf(person),
      }),
    happened: ([one]) => {
      const application = one && applicationIn(one, approvals)
      return application && { values: [application] }
    },
  }),

  When({
    expression: 'the Home Office refuses {application}: {text}',
    example: 'the Home Office refuses the request for "Asta Fernholm": "The form was incomplete."',
    does: (trial, { kind, person }, reason) =>
      trial.homeOffice({
        type: refusals[kind],
        userId: trial.known.userIdOf(person),
        reason,
      }),
    happened: ([one]) => {
      const application = one && applicationIn(one, refusals)
      return application && 'reason' in one.event
        ? { values: [application, one.event.reason] }
        : undefined
    },
  }),

  When({
    expression: 'the Home Office deactivates {person}',
    example: 'the Home Office deactivates "Piers Morrowby"',
    does: (trial, name) =>
      trial.homeOffice({ type: 'homeOffice.deactivated', userId: trial.known.userIdOf(name) }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.deactivated'
        ? { values: [nameOfUser(one, one.event.userId)] }
        : undefined,
  }),

  When({
    expression: 'the Home Office posts {title} for {audience} until {end}: {text}',
    example:
      'the Home Office posts "Term dates" for "Student Route" until 2027-10-01T00:00:00Z: "Look at them."',
    does: (trial, title, routes, expiresAt, text) =>
      trial.homeOffice({ type: 'homeOffice.posted', title, text, routes, expiresAt }),
    happened: ([one]) => {
      if (one?.event.type !== 'homeOffice.posted') return undefined
      const { title, routes, expiresAt, text } = one.event
      return { values: [title, routes, expiresAt, text] }
    },
  }),

  When({
    expression: 'the Home Office withdraws {post}',
    example: 'the Home Office withdraws "Term dates"',
    does: (trial, title) =>
      trial.homeOffice({
        type: 'homeOffice.archived',
        post: trial.known.postTitled(title, trial.now) ?? title,
      }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.archived'
        ? { values: [titleOf(one, one.event.post)] }
        : undefined,
  }),

  When({
    expression: 'the Home Office {licenceAct}',
    example: 'the Home Office revokes the licence',
    does: (trial, act) => {
      if (act === 'automated') return trial.homeOffice({ type: 'homeOffice.automated' })
      return act === 'A' || act === 'B' || act === 'provisional'
        ? trial.homeOffice({ type: 'homeOffice.rated', rating: act })
        : trial.homeOffice({ type: 'homeOffice.changedLicence', change: act })
    },
    happened: ([one]) => {
      const act = one && licenceActIn(one)
      return act && { values: [act] }
    },
  }),
]
