import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { nameOf } from '../../machines/details.ts'
import type { MailInFile } from './correspondence-file.ts'
import { addressOf } from './correspondence-translation.ts'
import { type Fault, quoted } from './fault.ts'
import { addresses, somebodysAddress, unlessOneOf, userIds } from './known-words.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in the posts, the mail, the letters and the calls of a file. */
export const correspondenceFaults = (file: WorldFile): readonly Fault[] => [
  ...postFaults(file),
  ...mailFaults(file),
  ...junkFaults(file),
  ...letterFaults(file),
  ...callFaults(file),
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

const mailFaults = (file: WorldFile): readonly Fault[] =>
  (file.mail ?? []).flatMap((mail, at) => [
    ...unlessOneOf(mail.to, addresses(file), ['mail', at, 'to'], somebodysAddress),
    ...unlessPast(mail.received, file.now, ['mail', at, 'received']),
    ...unlessKnown(mail.userId, file, ['mail', at, 'userId']),
    ...linkFaults(mail, ['mail', at]),
  ])

/** What SMS sends has nothing to be followed: a trainee who learns to look at the sender would be led astray. */
export const linkFaults = (
  { from, link }: Pick<MailInFile, 'from' | 'link'>,
  path: Fault['path'],
): readonly Fault[] =>
  link !== undefined && addressOf(from).toLowerCase() === senderOfSms
    ? [
        {
          path: [...path, 'link'],
          found: 'a link in mail from SMS',
          expected: 'none, or another sender: SMS sends no links',
        },
      ]
    : []

const junkFaults = (file: WorldFile): readonly Fault[] =>
  (file.junk ?? []).flatMap((address, at) =>
    unlessOneOf(address, addresses(file), ['junk', at], somebodysAddress),
  )

const callFaults = ({ calls = [], now }: WorldFile): readonly Fault[] =>
  calls.flatMap(({ received }, at) => unlessPast(received, now, ['calls', at, 'received']))

const letterFaults = (file: WorldFile): readonly Fault[] => {
  const { authorisingOfficer, keyContact } = file.keyPersonnel
  const names = [authorisingOfficer, keyContact, ...file.users].map(nameOf)
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
