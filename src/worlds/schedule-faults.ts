import { linkFaults } from './correspondence-faults.ts'
import { type Fault, quoted } from './fault.ts'
import { addresses, somebodysAddress, unlessOneOf, userIds } from './known-words.ts'
import type { ScheduledInFile } from './schedule-file.ts'
import { dueAt } from './schedule-translation.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in a schedule. */
export const scheduleFaults = (file: WorldFile): readonly Fault[] =>
  (file.schedule ?? []).flatMap((entry, at) => [
    ...timeFaults(entry, at, file),
    ...deedFaults(entry, at, file),
  ])

const timeFaults = (
  { at, after }: ScheduledInFile,
  index: number,
  { now }: WorldFile,
): readonly Fault[] => {
  const path = ['schedule', index]
  if ((at === undefined) === (after === undefined))
    return [
      {
        path: at === undefined ? path : [...path, 'after'],
        found: at === undefined ? 'neither "at" nor "after"' : 'both "at" and "after"',
        expected: 'one of them',
      },
    ]
  if (at === undefined || instantOf(at) > instantOf(now)) return []
  return [{ path: [...path, 'at'], found: at, expected: `an instant after ${now}` }]
}

const deedFaults = (entry: ScheduledInFile, index: number, file: WorldFile): readonly Fault[] => {
  const { does } = entry
  const path = ['schedule', index, 'does']
  const deeds = Object.keys(does)
  if (deeds.length !== 1)
    return [
      {
        path,
        found:
          deeds.length === 0 ? 'nothing to do' : `${deeds.length} things (${deeds.join(', ')})`,
        expected: 'one, and another entry for each other one',
      },
    ]
  const titles = (file.posts ?? []).map(({ title }) => title)
  const user = 'the ID of a user of this file'
  return [
    ...unlessOneOf(does.approve, userIds(file), [...path, 'approve'], user),
    ...unlessOneOf(does.refuse?.user, userIds(file), [...path, 'refuse', 'user'], user),
    ...unlessOneOf(does.deactivate, userIds(file), [...path, 'deactivate'], user),
    ...unlessOneOf(
      does.withdraw,
      titles,
      [...path, 'withdraw'],
      'the title of a post of this file',
    ),
    ...unlessOneOf(does.mail?.to, addresses(file), [...path, 'mail', 'to'], somebodysAddress),
    ...(does.mail ? linkFaults(does.mail, [...path, 'mail']) : []),
    ...deactivationFaults(entry, path, file),
    ...endFaults(entry, path, file),
    ...titleFaults(entry, index, file),
  ]
}

/** Only a Level 1 user deactivates others, and never him- or herself (G4-0e); what the trainee does is up to the trainee. */
const deactivationFaults = (
  { does: { deactivation } }: ScheduledInFile,
  path: Fault['path'],
  file: WorldFile,
): readonly Fault[] => {
  if (!deactivation) return []
  const { by, of } = deactivation
  const able = file.users.filter(({ id, level }) => level === 1 && id !== file.trainee.userId)
  const ids = userIds(file)
  return [
    ...unlessOneOf(
      by,
      able.map(({ id }) => id),
      [...path, 'deactivation', 'by'],
      'the ID of a Level 1 user who is not the trainee',
    ),
    ...unlessOneOf(
      of,
      ids.filter((id) => id !== by),
      [...path, 'deactivation', 'of'],
      'the ID of another user of this file',
    ),
  ]
}

/** A post that is over when it is made would never be seen. */
const endFaults = (
  entry: ScheduledInFile,
  path: Fault['path'],
  { now }: WorldFile,
): readonly Fault[] => {
  const ends = entry.does.post?.ends
  if (ends === undefined || !(instantOf(ends) <= dueAt(entry, instantOf(now)))) return []
  return [
    { path: [...path, 'post', 'ends'], found: ends, expected: 'an instant after the post is made' },
  ]
}

/** A post is named by its title, in a file and in the sentences of features, so that two of one title could be mistaken. */
const titleFaults = (
  { does: { post } }: ScheduledInFile,
  index: number,
  { posts = [], schedule = [] }: WorldFile,
): readonly Fault[] => {
  const before = schedule.slice(0, index).flatMap(({ does }) => does.post ?? [])
  return [...posts, ...before].some(({ title }) => title === post?.title)
    ? [
        {
          path: ['schedule', index, 'does', 'post', 'title'],
          found: `${quoted(post?.title ?? '')} a second time`,
          expected: 'each title once',
        },
      ]
    : []
}
