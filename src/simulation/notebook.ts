import type { World } from '../../machines/world.ts'

/** One thing that the trainee knows and can copy into a field. */
export interface Note {
  readonly what: 'User ID' | 'Password'
  /** Where it is known from, for the trainee to recognise it. */
  readonly from: string
  /** What is copied. */
  readonly value: string
  /** Whether it may be shown: a password that the trainee chose is not. */
  readonly isSecret: boolean
}

/** What the trainee knows: what he or she came with, what opened mail and letters told, and the password now in force. */
export const notebookOf = (world: World, startingWorld: World): readonly Note[] => {
  const notes = [
    ...knownAtTheStart(startingWorld),
    ...readInPost(world),
    ...chosen(world, startingWorld),
  ]
  return notes.filter(
    (note, at) =>
      notes.findIndex(({ what, value }) => what === note.what && value === note.value) === at,
  )
}

const open = (what: Note['what'], from: string, value: string): Note => ({
  what,
  from,
  value,
  isSecret: false,
})

const knownAtTheStart = ({ trainee, users }: World): readonly Note[] => {
  const password = users[trainee.userId]?.account.context.password ?? null
  return [
    ...(trainee.knowsUserId ? [open('User ID', 'known from the start', trainee.userId)] : []),
    ...(trainee.knowsPassword && password !== null
      ? [open('Password', 'known from the start', password)]
      : []),
  ]
}

const readInPost = ({ mail, letters }: World): readonly Note[] =>
  [...letters, ...mail]
    .filter(({ opened }) => opened)
    .flatMap(({ subject, credentials: { userId, password } }) => [
      ...(userId === null ? [] : [open('User ID', subject, userId)]),
      ...(password === null ? [] : [open('Password', subject, password)]),
    ])

/** A password that is neither the file's nor made up by SMS was chosen in this rehearsal. */
const chosen = ({ users, mail, trainee }: World, startingWorld: World): readonly Note[] => {
  const password = users[trainee.userId]?.account.context.password ?? null
  const isPublic =
    password === startingWorld.users[trainee.userId]?.account.context.password ||
    mail.some(({ credentials }) => credentials.password === password)
  return password === null || isPublic
    ? []
    : [{ what: 'Password', from: 'the one that you chose', value: password, isSecret: true }]
}
