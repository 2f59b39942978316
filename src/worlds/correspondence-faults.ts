import { type Fault, quoted } from './fault.ts'
import { unlessOneOf, userIds } from './known-words.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in the posts, the mail and the letters of a file. */
export const correspondenceFaults = (file: WorldFile): readonly Fault[] => [
  ...postFaults(file),
  ...mailFaults(file),
  ...letterFaults(file),
]

const postFaults = ({ posts = [], now }: WorldFile): readonly Fault[] =>
  posts.flatMap(({ title, posted, ends }, at) => [
    ...unlessPast(posted, now, ['posts', at, 'posted']),
    ...(ends !== undefined && instantOf(ends) <= instantOf(posted)
      ? [{ path: ['posts', at, 'ends'], found: ends, expected: `an instant after ${posted}` }]
      : []),
    ...(posts.slice(0, at).some((other) => other.title === title)
      ? [
          {
            path: ['posts', at, 'title'],
            found: `${quoted(title)} a second time`,
            expected: 'each title once',
          },
        ]
      : []),
  ])

const mailFaults = (file: WorldFile): readonly Fault[] => {
  const { authorisingOfficer, keyContact } = file.keyPersonnel
  const addresses = [...file.users, authorisingOfficer, keyContact].map(({ email }) => email)
  return (file.mail ?? []).flatMap(({ to, received, userId }, at) => [
    ...unlessOneOf(to, addresses, ['mail', at, 'to'], 'the address of a user or of key personnel'),
    ...unlessPast(received, file.now, ['mail', at, 'received']),
    ...unlessKnown(userId, file, ['mail', at, 'userId']),
  ])
}

const letterFaults = (file: WorldFile): readonly Fault[] => {
  const { authorisingOfficer, keyContact } = file.keyPersonnel
  const names = [authorisingOfficer, keyContact, ...file.users].map(
    ({ givenName, familyName }) => `${givenName} ${familyName}`,
  )
  return (file.letters ?? []).flatMap(({ to, received, userId }, at) => [
    ...unlessOneOf(to, names, ['letters', at, 'to'], 'the name of key personnel or of a user'),
    ...unlessPast(received, file.now, ['letters', at, 'received']),
    ...unlessKnown(userId, file, ['letters', at, 'userId']),
  ])
}

const unlessPast = (instant: string, now: string, path: Fault['path']): readonly Fault[] =>
  instantOf(instant) <= instantOf(now)
    ? []
    : [{ path, found: `${instant}, which is yet to come`, expected: `an instant up to ${now}` }]

const unlessKnown = (
  id: string | undefined,
  file: WorldFile,
  path: Fault['path'],
): readonly Fault[] => {
  const { applicationUserId } = file.licence
  const ids = [...userIds(file), ...(applicationUserId === undefined ? [] : [applicationUserId])]
  return unlessOneOf(id, ids, path, "a user's ID or the one of the licence application")
}
