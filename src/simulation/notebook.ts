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
  /** Whether it is a password in whose stead another one of these has come. */
  readonly isReplaced: boolean
}

/** What the trainee knows: what he or she came with, what opened mail and letters told, and the password now in force. */
export const notebookOf = (world: World, startingWorld: World): readonly Note[] => {
  const notes = [
    ...knownAtTheStart(startingWorld),
    ...readInPost(world),
    ...chosen(world, startingWorld),
  ]
  const once = notes.filter(
    (note, at) =>
      notes.findIndex(({ what, value }) => what === note.what && value === note.value) === at,
  )
  const inForce = once.find(({ what, value }) => what === 'Password' && value === passwordIn(world))
  return once.map((note) => ({
    ...note,
    isReplaced: note.what === 'Password' && inForce !== undefined && note !== inForce,
  }))
}

/** Where a note is known from, and whether it is out of date, in words. */
export const originOf = ({ from, isReplaced }: Pick<Note, 'from' | 'isReplaced'>): string =>
  isReplaced ? `${from}; replaced since` : from

const passwordIn = ({ users, trainee }: World): string | null =>
  users[trainee.userId]?.account.context.password ?? null

/** A note before it is compared with the others. */
type Jotting = Omit<Note, 'isReplaced'>

const open = (what: Note['what'], from: string, value: string): Jotting => ({
  what,
  from,
  value,
  isSecret: false,
})

const knownAtTheStart = (world: World): readonly Jotting[] => {
  const { trainee } = world
  const password = passwordIn(world)
  return [
    ...(trainee.knowsUserId ? [open('User ID', 'known from the start', trainee.userId)] : []),
    ...(trainee.knowsPassword && password !== null
      ? [open('Password', 'known from the start', password)]
      : []),
  ]
}

const readInPost = ({ mail, letters }: World): readonly Jotting[] =>
  [...letters, ...mail]
    .filter(({ opened }) => opened)
    .flatMap(({ subject, credentials: { userId, password } }) => [
      ...(userId === null ? [] : [open('User ID', subject, userId)]),
      ...(password === null ? [] : [open('Password', subject, password)]),
    ])

/** A password that is neither the file's nor made up by SMS was chosen in this rehearsal. */
const chosen = (world: World, startingWorld: World): readonly Jotting[] => {
  const password = passwordIn(world)
  const isPublic =
    password === passwordIn(startingWorld) ||
    world.mail.some(({ credentials }) => credentials.password === password)
  return password === null || isPublic
    ? []
    : [{ what: 'Password', from: 'the one that you chose', value: password, isSecret: true }]
}
