import type { AccountEvent } from '../../machines/account/account.ts'
import type { LicenceEvent } from '../../machines/licence/licence.ts'
import { accountAfter, licenceAfter, postAfter } from '../../machines/life.ts'
import type { PostEvent } from '../../machines/posts/post.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import { isOpen } from '../../machines/rules/verdict.ts'
import type { Scene } from '../../machines/scene.ts'
import type { Instant } from '../../machines/time.ts'
import type { AccountLife, Licence, Post } from '../../machines/world.ts'
import { type Course, courseOf } from './course.ts'
import { changes } from './schedule-translation.ts'
import { worldOf } from './translation.ts'
import type { WorldFile } from './world-file.ts'

/** What each account, each post by its title, and the licence of a world may have come to, as time goes on. */
export interface Courses {
  readonly users: ReadonlyMap<string, Course<AccountLife, AccountEvent>>
  readonly posts: ReadonlyMap<string, Course<Post['life'], PostEvent>>
  readonly licence: Course<Licence['life'], LicenceEvent>
  /** Whether anybody could get in then. */
  readonly admits: (at: Instant) => boolean
  /** Automation is granted once, and never taken back. */
  readonly automate: () => boolean
}

const accountEvents: readonly AccountEvent[] = [
  { type: 'account.approved', password: 'any' },
  { type: 'account.refused' },
  { type: 'account.deactivated', by: 'sponsor' },
  { type: 'account.deactivated', by: 'ukvi' },
]
const licenceEvents = Object.values(changes).map(
  (change) => ({ type: `licence.${change}` }) as const,
)
const time = { type: 'time.reached' } as const

/** @param file one that makes sense otherwise, for a world is made of it */
export const coursesIn = (file: WorldFile): Courses => {
  const { world } = worldOf(file, 'schedule')
  const { users, posts, licence } = world
  const sceneAt = (at: Instant): Scene => ({ now: at, world, readings: defaultReadings, rules })
  const ofUser = (life: AccountLife) =>
    courseOf(life, {
      events: accountEvents,
      after: (one, event, at) => accountAfter(one, event, sceneAt(at)),
      word: ({ value }) => value.status,
    })
  const ofPost = (life: Post['life']) =>
    courseOf<Post['life'], PostEvent>(
      life,
      {
        events: [{ type: 'post.archived' }],
        after: (one, event, at) => postAfter(one, event, sceneAt(at)),
        word: ({ value }) => value,
      },
      time,
    )
  const ofLicence = courseOf<Licence['life'], LicenceEvent>(
    licence.life,
    {
      events: licenceEvents,
      after: (one, event, at) => licenceAfter(one, event, sceneAt(at)),
      word: ({ value }) => value.status,
    },
    time,
  )
  let isAutomated = licence.automation
  return {
    users: new Map(Object.values(users).map(({ id, account }) => [id, ofUser(account)])),
    posts: new Map(posts.map(({ title, life }) => [title, ofPost(life)])),
    licence: ofLicence,
    admits: (at) =>
      ofLicence.livesAt(at).some((life) => isOpen(rules.licence.admits({ ...licence, life }))),
    automate: () => {
      const isNew = !isAutomated
      isAutomated = true
      return isNew
    },
  }
}
