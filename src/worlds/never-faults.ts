import type { Instant } from '../../machines/time.ts'
import { type Courses, coursesIn } from './courses.ts'
import { type Fault, quoted } from './fault.ts'
import type { DeedInFile } from './schedule-file.ts'
import { changes, dueAt } from './schedule-translation.ts'
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

type Unplaced = Omit<Fault, 'path'> & { readonly keys: Fault['path'] }
/** What is wrong with a deed of one kind; nothing, where it is of another kind. */
type Judge = (does: DeedInFile, due: Instant, courses: Courses) => readonly Unplaced[]

const faultsOf = (
  does: DeedInFile,
  due: Instant,
  path: Fault['path'],
  courses: Courses,
): readonly Fault[] =>
  judges
    .flatMap((judge) => judge(does, due, courses))
    .map(({ keys, ...fault }) => ({ ...fault, path: [...path, ...keys] }))

const unless = (
  canBe: boolean | undefined,
  keys: Fault['path'],
  found: string,
  expected: string,
): readonly Unplaced[] => (canBe ? [] : [{ keys, found, expected }])

const aRequest = 'the ID of a user who is, or can be by then, Requested'
const noRequest = (id: string): string => `${quoted(id)}, for whom no request can be open then`
const inUse = 'the ID of a user who is, or can be by then, Active'
const notInUse = (id: string): string => `${quoted(id)}, who cannot be Active then`

const approval: Judge = ({ approve: id }, due, { users }) =>
  id === undefined
    ? []
    : unless(
        users.get(id)?.meets({ type: 'account.approved', password: 'any' }, due),
        ['approve'],
        noRequest(id),
        aRequest,
      )

const refusal: Judge = ({ refuse }, due, { users }) =>
  refuse === undefined
    ? []
    : unless(
        users.get(refuse.user)?.meets({ type: 'account.refused' }, due),
        ['refuse', 'user'],
        noRequest(refuse.user),
        aRequest,
      )

const byTheHomeOffice: Judge = ({ deactivate: id }, due, { users }) =>
  id === undefined
    ? []
    : unless(
        users.get(id)?.meets({ type: 'account.deactivated', by: 'ukvi' }, due),
        ['deactivate'],
        notInUse(id),
        inUse,
      )

/** A colleague does it in SMS: both have to be Active, and somebody has to get in. */
const byAColleague: Judge = ({ deactivation }, due, { users, admits }) => {
  if (deactivation === undefined) return []
  const canBeActive = (id: string) =>
    users
      .get(id)
      ?.livesAt(due)
      .some(({ value }) => value.status === 'active')
  const both = (['by', 'of'] as const).flatMap((key) => {
    const id = deactivation[key]
    return unless(canBeActive(id), ['deactivation', key], notInUse(id), inUse)
  })
  return [
    ...both,
    ...unless(
      admits(due),
      ['deactivation'],
      'a deed in SMS on a licence that lets nobody in then',
      'an earlier instant, or a licence that lets somebody in',
    ),
  ]
}

const withdrawal: Judge = ({ withdraw: title }, due, { posts }) =>
  title === undefined
    ? []
    : unless(
        posts.get(title)?.meets({ type: 'post.archived' }, due),
        ['withdraw'],
        `${quoted(title)}, which can only be in the archive then`,
        'the title of a post that can be on the board then',
      )

const changeOfTheLicence: Judge = ({ licence: change }, due, { licence }) =>
  change === undefined
    ? []
    : unless(
        licence.meets({ type: `licence.${changes[change]}` }, due),
        ['licence'],
        `${quoted(change)}, of a licence that can only be ${statusesAt(licence, due)} then`,
        'no change of the status from then on',
      )

const automation: Judge = ({ automate: isWanted }, _due, { automate }) =>
  isWanted === undefined
    ? []
    : unless(automate(), ['automate'], 'an automation that has been granted by then', 'it once')

const judges: readonly Judge[] = [
  approval,
  refusal,
  byTheHomeOffice,
  byAColleague,
  withdrawal,
  changeOfTheLicence,
  automation,
]

const statusesAt = (licence: Courses['licence'], at: Instant): string =>
  licence
    .livesAt(at)
    .map(({ value }) => value.status)
    .join(' or ')
