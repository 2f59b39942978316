import type { Post } from '../../../machines/world.ts'
import { type Happening, nameOfUser } from '../happening.ts'
import { Given, When } from '../step.ts'

/** What a step calls a message: its title, as long as that means this one; otherwise its number. */
const titleOf = ({ world: { posts } }: Happening, id: Post['id']): string => {
  const post = posts.find((one) => one.id === id)
  const last = posts.findLast(({ title }) => title === post?.title)
  return post && last === post ? post.title : id
}

/** What the Home Office does. */
export const homeOfficeSteps = [
  When({
    expression: 'the Home Office approves the request for {person}',
    example: 'the Home Office approves the request for "Asta Fernholm"',
    does: (trial, name) =>
      trial.homeOffice({ type: 'homeOffice.approved', userId: trial.known.userIdOf(name) }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.approved'
        ? { values: [nameOfUser(one, one.event.userId)] }
        : undefined,
  }),

  When({
    expression: 'the Home Office refuses the request for {person}: {text}',
    example: 'the Home Office refuses the request for "Asta Fernholm": "The form was incomplete."',
    does: (trial, name, reason) =>
      trial.homeOffice({
        type: 'homeOffice.refused',
        userId: trial.known.userIdOf(name),
        reason,
      }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.refused'
        ? { values: [nameOfUser(one, one.event.userId), one.event.reason] }
        : undefined,
  }),

  When({
    expression: 'the Home Office approves the amendment of {person}',
    example: 'the Home Office approves the amendment of "Elin Lindgate"',
    does: (trial, name) =>
      trial.homeOffice({
        type: 'homeOffice.amendmentApproved',
        userId: trial.known.userIdOf(name),
      }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.amendmentApproved'
        ? { values: [nameOfUser(one, one.event.userId)] }
        : undefined,
  }),

  When({
    expression: 'the Home Office rejects the amendment of {person}: {text}',
    example: 'the Home Office rejects the amendment of "Elin Lindgate": "This is somebody else."',
    does: (trial, name, reason) =>
      trial.homeOffice({
        type: 'homeOffice.amendmentRejected',
        userId: trial.known.userIdOf(name),
        reason,
      }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.amendmentRejected'
        ? { values: [nameOfUser(one, one.event.userId), one.event.reason] }
        : undefined,
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
    expression: 'the Home Office posts {text} for {audience} until {end}: {text}',
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
    expression: 'the Home Office withdraws {text}',
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
    expression: 'the Home Office {licenceChange} the licence',
    example: 'the Home Office revokes the licence',
    does: (trial, change) => trial.homeOffice({ type: 'homeOffice.changedLicence', change }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.changedLicence' ? { values: [one.event.change] } : undefined,
  }),

  When({
    expression: 'the Home Office rates the licence {rating}',
    example: 'the Home Office rates the licence provisional',
    does: (trial, rating) => trial.homeOffice({ type: 'homeOffice.rated', rating }),
    happened: ([one]) =>
      one?.event.type === 'homeOffice.rated' ? { values: [one.event.rating] } : undefined,
  }),

  Given({
    expression: 'the Home Office has granted automation of addresses',
    example: 'the Home Office has granted automation of addresses',
    does: (trial) => trial.homeOffice({ type: 'homeOffice.automated' }),
    happened: ([one]) => (one?.event.type === 'homeOffice.automated' ? { values: [] } : undefined),
  }),
]
