import { type Fault, quoted } from './fault.ts'
import { nearest } from './nearest.ts'
import type { WorldFile } from './world-file.ts'

/** A word that has to be one of those that are known there, from the file itself or beside it. */
export const unlessOneOf = (
  word: string | undefined,
  words: readonly string[],
  path: Fault['path'],
  expected: string,
): readonly Fault[] =>
  word === undefined || words.includes(word)
    ? []
    : [{ path, found: quoted(word), expected, nearest: nearest(word, words) }]

export const userIds = ({ users }: WorldFile): readonly string[] => users.map(({ id }) => id)

/** Everybody to whom mail can go: key personnel, users and colleagues. */
export const addresses = (file: WorldFile): readonly string[] => {
  const { authorisingOfficer, keyContact } = file.keyPersonnel
  const first = file.users.flatMap(({ passwordSentTo }) => passwordSentTo ?? [])
  const people = [...file.users, authorisingOfficer, keyContact, ...(file.colleagues ?? [])]
  return [...people.map(({ email }) => email), ...first]
}

export const somebodysAddress = 'the address of a user, a colleague or key personnel'
