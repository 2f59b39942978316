import type { HomeOfficeEvent } from '../events.ts'
import { accountAfter, licenceAfter, postAfter } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { Post, User, World } from '../world.ts'
import { withUser } from '../world-changes.ts'
import { letterOfRefusal, mailWithPassword, passwordNumber } from './correspondence.ts'

/** The world after the Home Office did something: a decision on a request, a post, or a step against user or licence. */
export const afterHomeOffice = (scene: Scene, event: HomeOfficeEvent): World => {
  switch (event.type) {
    case 'homeOffice.approved':
      return approved(scene, event.userId)
    case 'homeOffice.refused':
      return refused(scene, event.userId, event.reason)
    case 'homeOffice.deactivated':
      return deactivated(scene, event.userId)
    case 'homeOffice.posted':
      return posted(scene, event)
    case 'homeOffice.archived':
      return archived(scene, event.post)
    case 'homeOffice.changedLicence':
      return licenceChanged(scene, { type: `licence.${event.change}` })
    case 'homeOffice.rated':
      return licenceChanged(scene, { type: 'licence.rated', rating: event.rating })
  }
}

type LicenceChange = Parameters<typeof licenceAfter>[1]

const userOf = (scene: Scene, id: string): User | undefined => scene.rules.logIn.bearerOf(scene, id)

/** Approval makes the account active and e-mails its first password to the new user (CRED-5, G3-6a). */
const approved = (scene: Scene, userId: string): World => {
  const { world, now } = scene
  const user = userOf(scene, userId)
  if (!user) return world
  const password = passwordNumber(world.passwordsIssued + 1)
  const account = accountAfter(user.account, { type: 'account.approved', password }, scene)
  if (account === user.account) return world
  const mail = mailWithPassword(world, user, password, now)
  return {
    ...withUser(world, { ...user, account }),
    mail: [...world.mail, mail],
    passwordsIssued: world.passwordsIssued + 1,
  }
}

/** A refusal is told to the Authorising Officer in writing, with the reason (G3-6b). */
const refused = (scene: Scene, userId: string, reason: string): World => {
  const { world, now } = scene
  const user = userOf(scene, userId)
  if (!user) return world
  const account = accountAfter(user.account, { type: 'account.refused' }, scene)
  if (account === user.account) return world
  const letter = letterOfRefusal(world, user, reason, now)
  return { ...withUser(world, { ...user, account }), letters: [...world.letters, letter] }
}

const deactivated = (scene: Scene, userId: string): World => {
  const user = userOf(scene, userId)
  if (!user) return scene.world
  const account = accountAfter(user.account, { type: 'account.deactivated', by: 'ukvi' }, scene)
  return account === user.account ? scene.world : withUser(scene.world, { ...user, account })
}

const posted = (
  { world, now }: Scene,
  { title, text, routes, expiresAt }: Extract<HomeOfficeEvent, { type: 'homeOffice.posted' }>,
): World => {
  if (expiresAt !== null && expiresAt <= now) return world
  const post: Post = {
    id: `post-${world.posts.length + 1}`,
    title,
    text,
    routes,
    postedAt: now,
    life: { value: 'current', context: { expiresAt } },
  }
  return { ...world, posts: [...world.posts, post] }
}

const archived = (scene: Scene, id: string): World => {
  const { world } = scene
  const post = world.posts.find((one) => one.id === id)
  if (!post) return world
  const life = postAfter(post.life, { type: 'post.archived' }, scene)
  if (life === post.life) return world
  return { ...world, posts: world.posts.map((one) => (one === post ? { ...one, life } : one)) }
}

const licenceChanged = (scene: Scene, change: LicenceChange): World => {
  const { world } = scene
  const life = licenceAfter(world.licence.life, change, scene)
  return life === world.licence.life ? world : { ...world, licence: { ...world.licence, life } }
}
