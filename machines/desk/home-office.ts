import type { HomeOfficeEvent } from '../events.ts'
import { accountAfter, licenceAfter, postAfter } from '../life.ts'
import type { Scene } from '../scene.ts'
import type { Post, User, World } from '../world.ts'
import { withUser } from '../world-changes.ts'
import {
  issuePassword,
  letterOfAutomation,
  letterOfRefusal,
  mailWithPassword,
  withLetter,
  withMail,
} from './correspondence.ts'
import { afterApprovedAmendment, afterRejectedAmendment, withoutAmendment } from './decisions.ts'

/** The world after the Home Office did something: a decision on a request, a post, or a step against user or licence. */
export const afterHomeOffice = (scene: Scene, event: HomeOfficeEvent): World => {
  switch (event.type) {
    case 'homeOffice.approved':
      return approved(scene, event.userId)
    case 'homeOffice.refused':
      return refused(scene, event.userId, event.reason)
    case 'homeOffice.deactivated':
      return deactivated(scene, event.userId)
    case 'homeOffice.amendmentApproved':
      return afterApprovedAmendment(scene, event.userId)
    case 'homeOffice.amendmentRejected':
      return afterRejectedAmendment(scene, event.userId, event.reason)
    case 'homeOffice.posted':
      return posted(scene, event)
    case 'homeOffice.archived':
      return archived(scene, event.post)
    case 'homeOffice.changedLicence':
      return licenceChanged(scene, { type: `licence.${event.change}` })
    case 'homeOffice.rated':
      return licenceChanged(scene, { type: 'licence.rated', rating: event.rating })
    case 'homeOffice.automated':
      return automated(scene)
  }
}

type LicenceChange = Parameters<typeof licenceAfter>[1]

const userOf = (scene: Scene, id: string): User | undefined => scene.rules.logIn.bearerOf(scene, id)

/** Approval makes the account active and e-mails its first password to the new user (CRED-5, G3-6a). */
const approved = (scene: Scene, userId: string): World => {
  const user = userOf(scene, userId)
  if (!user) return scene.world
  const { world, password } = issuePassword(scene.world)
  const account = accountAfter(user.account, { type: 'account.approved', password }, scene)
  if (account === user.account) return scene.world
  const active = withUser(world, { ...user, account, passwordSentTo: user.email })
  return withMail(active, mailWithPassword(user, password), scene.now)
}

/** A refusal is told to the Authorising Officer in writing, with the reason (G3-6b). */
const refused = (scene: Scene, userId: string, reason: string): World => {
  const user = userOf(scene, userId)
  if (!user) return scene.world
  const account = accountAfter(user.account, { type: 'account.refused' }, scene)
  if (account === user.account) return scene.world
  const world = withUser(scene.world, { ...user, account })
  return withLetter(world, letterOfRefusal(user, reason), scene.now)
}

/** UK Visas and Immigration deactivates a user itself (G3-3u); nothing of his or hers is assessed any more. */
const deactivated = (scene: Scene, userId: string): World => {
  const user = userOf(scene, userId)
  if (!user) return scene.world
  const account = accountAfter(user.account, { type: 'account.deactivated', by: 'ukvi' }, scene)
  return account === user.account
    ? scene.world
    : withoutAmendment(withUser(scene.world, { ...user, account }), userId)
}

/** Automation is granted once, and told in writing (GLO-3, G4-0j). */
const automated = ({ world, now }: Scene): World => {
  const { licence } = world
  if (licence.automation) return world
  const granted = { ...world, licence: { ...licence, automation: true } }
  return withLetter(granted, letterOfAutomation(licence.organisation), now)
}

/** The messages of a world are numbered from 1, as they are posted. */
export const idOfPost = (number: number): string => `post-${number}`

const posted = (
  { world, now }: Scene,
  { title, text, routes, expiresAt }: Extract<HomeOfficeEvent, { type: 'homeOffice.posted' }>,
): World => {
  if (expiresAt !== null && expiresAt <= now) return world
  const post: Post = {
    id: idOfPost(world.posts.length + 1),
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
