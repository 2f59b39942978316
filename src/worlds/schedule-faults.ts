import type { Fault } from './fault.ts'
import { unlessOneOf, userIds } from './known-words.ts'
import { dueAt } from './translation.ts'
import { instantOf } from './words.ts'
import type { ScheduledInFile, WorldFile } from './world-file.ts'

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
    ...endFaults(entry, path, file),
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
