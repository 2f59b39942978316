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
import { type Fault, quoted } from './fault.ts'
import type { DeedInFile } from './schedule-file.ts'
import { changes, dueAt } from './schedule-translation.ts'
import { worldOf } from './translation.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/**
 * What a schedule has others do that can never come to pass, whatever the trainee and whoever plays the Home Office do
 * until then. The charts are asked what each account, each post and the licence may have come to.
 *
 * @param file one that makes sense otherwise, for a world is made of it
 */
export const neverFaults = (file: WorldFile): readonly Fault[] => {
  const now = instantOf(file.now)
  const courses = coursesIn(file)
  return (file.schedule ?? [])
    .map((entry, at) => ({ does: entry.does, due: dueAt(entry, now), at }))
    .toSorted((one, other) => one.due - other.due)
    .flatMap(({ does, due, at }) => faultsOf(does, due, ['schedule', at, 'does'], courses))
}

interface Courses {
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

const coursesIn = (file: WorldFile): Courses => {
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

const faultsOf = (
  does: DeedInFile,
  due: Instant,
  path: Fault['path'],
  { users, posts, licence, admits, automate }: Courses,
): readonly Fault[] => {
  const faults: Fault[] = []
  const tell = (keys: readonly string[], found: string, expected: string): void => {
    faults.push({ path: [...path, ...keys], found, expected })
  }
  const { approve, refuse, deactivate, deactivation, withdraw, licence: change } = does
  const askedFor = 'the ID of a user who is, or can be by then, Requested'
  const inUse = 'the ID of a user who is, or can be by then, Active'
  if (approve && !users.get(approve)?.meets({ type: 'account.approved', password: 'any' }, due))
    tell(['approve'], `${quoted(approve)}, for whom no request can be open then`, askedFor)
  if (refuse && !users.get(refuse.user)?.meets({ type: 'account.refused' }, due))
    tell(
      ['refuse', 'user'],
      `${quoted(refuse.user)}, for whom no request can be open then`,
      askedFor,
    )
  if (deactivate && !users.get(deactivate)?.meets({ type: 'account.deactivated', by: 'ukvi' }, due))
    tell(['deactivate'], `${quoted(deactivate)}, who cannot be Active then`, inUse)
  if (deactivation) {
    const canBeActive = (id: string): boolean =>
      users
        .get(id)
        ?.livesAt(due)
        .some(({ value }) => value.status === 'active') ?? false
    for (const key of ['by', 'of'] as const)
      if (!canBeActive(deactivation[key]))
        tell(
          ['deactivation', key],
          `${quoted(deactivation[key])}, who cannot be Active then`,
          inUse,
        )
    if (!admits(due))
      tell(
        ['deactivation'],
        'a deed in SMS on a licence that lets nobody in then',
        'an earlier instant, or a licence that lets somebody in',
      )
  }
  if (withdraw !== undefined && !posts.get(withdraw)?.meets({ type: 'post.archived' }, due))
    tell(
      ['withdraw'],
      `${quoted(withdraw)}, which can only be in the archive then`,
      'the title of a post that can be on the board then',
    )
  if (change && !licence.meets({ type: `licence.${changes[change]}` }, due))
    tell(
      ['licence'],
      `${quoted(change)}, of a licence that can only be ${statusesAt(licence, due)} then`,
      'no change of the status from then on',
    )
  if (does.automate && !automate())
    tell(['automate'], 'an automation that has been granted by then', 'it once')
  return faults
}

const statusesAt = (licence: Courses['licence'], at: Instant): string =>
  licence
    .livesAt(at)
    .map(({ value }) => value.status)
    .join(' or ')
