import { defaultReadings } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import type { Scene } from '../../machines/scene.ts'
import { endOfDay, type Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import { callOf, inOrder, letterOf, mailOf, postOf } from './correspondence-translation.ts'
import { passwordsTaken } from './made-up-passwords.ts'
import { colleagueOf, keyPersonnelOf, userOf } from './people-translation.ts'
import { delaysOf, scheduleOf } from './schedule-translation.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** A world, and the instant at which it begins. */
export interface Beginning {
  readonly world: World
  readonly now: Instant
}

/** The world that a file tells of. The file is taken to make sense: ask `senseFaults` first. */
export const worldOf = (file: WorldFile, name: string): Beginning => {
  const now = instantOf(file.now)
  const bare: World = {
    name,
    title: file.title,
    licence: licenceOf(file),
    keyPersonnel: keyPersonnelOf(file),
    users: {},
    amendments: {},
    strangers: {},
    posts: [],
    mail: inOrder(file.mail).map(mailOf),
    letters: inOrder(file.letters).map(letterOf),
    calls: inOrder(file.calls).map(callOf),
    junkedFor: file.junk ?? [],
    colleagues: (file.colleagues ?? []).map((colleague) => colleagueOf(colleague, file)),
    sharedMailboxes: file.sharedMailboxes ?? [],
    delays: delaysOf(file.delays),
    breaches: [],
    handedOver: [],
    schedule: scheduleOf(file),
    trainee: traineeOf(file),
    passwordsIssued: passwordsTaken(passwordsIn(file)),
  }
  const scene: Scene = { now, world: bare, readings: defaultReadings, rules }
  const users = file.users.map((user) => userOf(user, file, scene))
  const world = {
    ...bare,
    users: Object.fromEntries(users.map((user) => [user.id, user])),
    posts: (file.posts ?? []).map((post, at) => postOf(post, at, scene)),
  }
  return { world, now }
}

const licenceOf = ({ licence }: WorldFile): World['licence'] => ({
  organisation: licence.organisation,
  number: licence.number,
  routes: licence.routes,
  expiresAt: endOfDay(licence.expires),
  applicationUserId: licence.applicationUserId ?? null,
  isMission: licence.mission ?? false,
  automation: licence.automation ?? false,
  life: { value: { status: licence.status, rating: licence.rating } },
})

const traineeOf = ({ trainee: { userId, knows }, users }: WorldFile): World['trainee'] => {
  const { email, passwordSentTo = email } = users.find(({ id }) => id === userId) ?? {}
  return {
    userId,
    knowsUserId: knows.includes('user ID'),
    knowsPassword: knows.includes('password'),
    addresses: [...new Set([passwordSentTo, email])].filter((address) => address !== undefined),
  }
}

const passwordsIn = ({ users, mail = [] }: WorldFile): readonly string[] => [
  ...users.flatMap(({ password }) => (password ? [password.value] : [])),
  ...mail.flatMap(({ password }) => (password === undefined ? [] : [password])),
]
