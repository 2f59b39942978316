import { type DetailName, detailsOf, nameOf, type UserDetails } from '../../machines/details.ts'
import type { Tab } from '../../machines/state.ts'
import type { Licence, Mail, Post, StrangerLife, User, World } from '../../machines/world.ts'
import type { Groups } from './alike.ts'
import { mailThatCounts } from './waste-paper.ts'

/** What of each thing in a state counts, as text: instants are left to `distances.ts`. */

/** The details with which each person came. */
export type Origins = (user: User) => UserDetails | undefined

export const originsOf = ({ users, colleagues }: World): Origins => {
  const byName = new Map(colleagues.map((one) => [nameOf(one), one]))
  return (user) => users[user.id] ?? byName.get(nameOf(user))
}

/** Details as far as they are not those of the beginning: so users who are alike stay so when the same of each changes. */
export const detailsText = (
  details: UserDetails | Readonly<Record<string, string>>,
  origin: UserDetails | undefined,
): string =>
  JSON.stringify(
    Object.entries(details).map(([name, text]) =>
      text === origin?.[name as DetailName] ? name : [name, text],
    ),
  )

/** Nobody sees a password, and the forms always send the one that fits now, so only its state counts. */
export const userText = (user: User, originOf: Origins, groups: Groups | null): string => {
  const { id, level, account, passwordSentTo } = user
  const { value, context } = account
  const rest = JSON.stringify([
    groups?.get(id) ?? id,
    level,
    value,
    context.logIn.wrongTries,
    context.reset.wrongTries,
    context.password === null,
    passwordSentTo === user.email || passwordSentTo,
  ])
  return rest + detailsText(detailsOf(user), originOf(user))
}

/** A session without the users whom it is about, and what its form holds, by the user about whom that is. */
export const sessionText = (
  { value, context }: Tab['session'],
  subject: User | undefined,
  originOf: Origins,
): string =>
  JSON.stringify([value, context.told, context.boardRead, context.passwordChanged]) +
  detailsText(context.draft, subject && originOf(subject))

export const licenceText = ({ life: { value }, automation }: Licence): string =>
  JSON.stringify([value.status, value.rating, automation])

export const postsText = (posts: readonly Post[]): string =>
  JSON.stringify(
    posts
      .toSorted((one, other) => other.postedAt - one.postedAt)
      .map(({ title, text, routes, life }) => [title, text, routes, life.value]),
  )

export const strangersText = (strangers: Readonly<Record<string, StrangerLife>>): string =>
  JSON.stringify(
    Object.entries(strangers).map(([id, { value, context }]) => [
      id,
      value,
      context.logIn.wrongTries,
      context.reset.wrongTries,
    ]),
  )

/** What on the desk can still be done, or be missed. */
export const deskText = (world: World): string => {
  const { letters, calls, junkedFor, breaches, handedOver, trainee } = world
  const asRead = ({ to, from, folder, subject, text, credentials, bait, opened }: Mail) => [
    to,
    from,
    folder,
    subject,
    credentials.password === null ? text : '',
    credentials.userId,
    bait?.state ?? '',
    opened,
  ]
  return JSON.stringify([
    mailThatCounts(world).map(asRead),
    letters.map(({ subject, text, opened }) => [subject, text, opened]),
    calls.map(({ from, text, state }) => [from, text, state]),
    junkedFor,
    [...new Set(breaches.map(({ what, about }) => `${what} ${about}`))].sort(),
    [...handedOver].sort(),
    trainee.addresses,
  ])
}
