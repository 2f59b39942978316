import { type DetailName, detailNames, nameOf } from '../../../machines/details.ts'
import { typed } from '../../../machines/details-form.ts'
import { literal } from '../../conformance/text.ts'
import type { Trial } from '../../conformance/trial.ts'
import { wording } from '../../screens/wording.ts'
import { type Happening, nameOfUser } from '../happening.ts'
import { Given, When } from '../step.ts'

const { labels } = wording.details
const { amend, newUser } = wording
const { 'licence-menu': licenceMenu, 'manage-users': manageUsers } = wording.sections.labels

/** What somebody tells of himself or herself for a form: a colleague, or a user who was one before. */
const detailsToTell = ({ known: { world } }: { readonly known: Trial['known'] }, name: string) => {
  const people = [...world.colleagues, ...Object.values(world.users)]
  const found = people.find((one) => nameOf(one) === name)
  if (!found) throw new TypeError(`The world ${world.name} has no colleague called ${name}`)
  return typed(found)
}

const fillDetails = async (trial: Trial, name: string): Promise<void> => {
  const told = Object.entries(detailsToTell(trial, name)) as [DetailName, string][]
  for (const [field, value] of told)
    if (value !== '') await trial.fill(labels[field], literal(value))
}

/** Whose details were filled in, one field after the other: the happenings that it took. */
const detailsFilled = (next: readonly Happening[]) => {
  const [first] = next
  for (const colleague of first?.world.colleagues ?? []) {
    const details = typed(colleague)
    const names = detailNames.filter((name) => details[name] !== '')
    const isFilled = names.every((name, at) => {
      const { event, tab } = next[at] ?? {}
      return (
        event?.type === 'field.filled' &&
        tab === first?.tab &&
        event.field === name &&
        event.value === details[name]
      )
    })
    if (isFilled)
      return { values: [nameOf(colleague)] as const, tells: names.length, details, tab: first?.tab }
  }
  return undefined
}

/** The titles of the pages from which the next so many events of one tab, of these types, came; undefined: they did not. */
const inOneTab = (next: readonly Happening[], ...types: readonly Happening['event']['type'][]) => {
  const run = next.slice(0, types.length)
  const isThis = types.every(
    (type, at) => run[at]?.event.type === type && run[at]?.tab === run[0]?.tab,
  )
  return isThis ? run : undefined
}

/** Guides 3 and 4: the users of a sponsor. */
export const userSteps = [
  Given({
    expression: 'the user manages the users',
    example: 'the user manages the users',
    does: async (trial) => {
      await trial.select(licenceMenu)
      await trial.select(manageUsers)
      await trial.see('the screen', ({ title }) => title, manageUsers)
    },
    happened: (next) => {
      const run = inOneTab(next, 'section.opened', 'section.opened')
      const sections = run?.map(({ event }) => ('section' in event ? event.section : ''))
      return sections?.join() === 'licence-menu,manage-users' &&
        run?.[1]?.after?.title === manageUsers
        ? { values: [], tells: 2 }
        : undefined
    },
  }),

  When({
    expression: '{person} is {userAct}',
    example: '"Asta Fernholm" is requested as a Level 1 user',
    does: (trial, name, act) =>
      act === 'deactivated' ? deactivate(trial, name) : add(trial, name, act),
    happened: (next) => added(next) ?? deactivated(next),
  }),

  When({
    expression: 'the details of {person} are filled in',
    example: 'the details of "Asta Fernholm" are filled in',
    does: fillDetails,
    happened: detailsFilled,
  }),
]

const add = async (trial: Trial, name: string, level: '1' | '2'): Promise<void> => {
  await trial.select(level === '1' ? newUser.requestUser : newUser.createUser)
  await fillDetails(trial, name)
  await trial.select(newUser.add)
}

const added = (next: readonly Happening[]) => {
  const [opened] = next
  if (opened?.event.type !== 'newUser.opened') return undefined
  const filled = detailsFilled(next.slice(1))
  const sent = filled && next[filled.tells + 1]
  if (sent?.event.type !== 'newUser.submitted') return undefined
  const { event } = sent
  const isJustThat =
    filled?.tab === opened.tab &&
    sent.tab === opened.tab &&
    detailNames.every((name) => event[name] === filled?.details[name])
  return filled && isJustThat
    ? {
        values: [...filled.values, event.level === 1 ? '1' : '2'] as const,
        tells: filled.tells + 2,
      }
    : undefined
}

const deactivate = async (trial: Trial, name: string): Promise<void> => {
  await trial.select(trial.known.userIdOf(name))
  await trial.select(amend.deactivateUser)
  await trial.select(amend.deactivateUser)
  await trial.select(amend.ok)
}

const deactivated = (next: readonly Happening[]) => {
  const run = inOneTab(
    next,
    'userDetails.opened',
    'deactivation.opened',
    'deactivation.confirmed',
    'deactivation.acknowledged',
  )
  const [opened] = run ?? []
  return opened?.event.type === 'userDetails.opened' && run?.[3]?.after?.title === manageUsers
    ? { values: [nameOfUser(opened, opened.event.userId), 'deactivated'] as const, tells: 4 }
    : undefined
}
