import type { DetailName } from '../../machines/details.ts'
import type { Colleague } from '../../machines/world.ts'
import type { PageField } from '../screens/screen.ts'
import { numbered, pick } from './choices.ts'
import { chooseOne } from './choose.ts'
import {
  addressesOf,
  asksADetail,
  emailsFor,
  isPostal,
  lineOf,
  type Possible,
  peopleOf,
} from './people.ts'
import type { Next, Rehearsal } from './rehearsal.ts'

/**
 * Fills forms from what colleagues tell: one field by `=` and a name, or a whole form at once. Where somebody has more than
 * one e-mail address or address, it is the trainee who chooses.
 */

/** The fields of the page in sight that ask details of a person. */
export const detailFieldsIn = ({ simulation, tab }: Rehearsal): readonly PageField[] =>
  tab === null ? [] : simulation.page(tab).fields.filter(({ name }) => asksADetail(name))

/** Whether anybody could tell what this field asks. */
export const canBeTold = ({ simulation }: Rehearsal, { name }: PageField): boolean =>
  asksADetail(name) && simulation.state.world.colleagues.length > 0

/** What is to go into one field, from the colleague who is named; undefined: nothing, and why has been said. */
export const toldFor = async (
  rehearsal: Rehearsal,
  { name: field }: PageField,
  named: string,
): Promise<string | undefined | 'leave'> => {
  const telling = peopleOf(rehearsal.simulation).flatMap(({ name, told }) =>
    told ? [{ label: name, does: told }] : [],
  )
  const picked = pick(named, numbered(telling))
  if (picked.kind === 'unclear') {
    const names = telling.map(({ label }) => `=${label}`)
    rehearsal.dialogue.say(`That names nobody, or more than one. Possible: ${names.join(', ')}.`)
    return undefined
  }
  return asksADetail(field) ? detailOf(rehearsal, picked.does, field) : undefined
}

const detailOf = async (
  rehearsal: Rehearsal,
  one: Colleague,
  detail: DetailName,
): Promise<string | undefined | 'leave'> => {
  const question = 'Which one? (no answer: none)'
  const chosen = await oneOfPossible(rehearsal, question, possibleFor(rehearsal, one, detail))
  return chosen === 'leave' ? 'leave' : chosen?.value
}

const possibleFor = (
  { simulation }: Rehearsal,
  one: Colleague,
  detail: DetailName,
): readonly Possible[] => {
  if (detail === 'email') return emailsFor(one, simulation.state.world.sharedMailboxes)
  if (!isPostal(detail)) return [{ label: detail, value: one[detail] }]
  return addressesOf(one).map(({ label, parts }) => ({ label, value: parts[detail] ?? '' }))
}

/** One of these, asked for where there are several that differ; undefined: none. */
const oneOfPossible = async <One extends Possible>(
  rehearsal: Rehearsal,
  question: string,
  possible: readonly One[],
): Promise<One | undefined | 'leave'> => {
  const [only, ...others] = possible
  if (others.every(({ value }) => value === only?.value)) return only
  const choices = possible.map((one) => ({ label: `${one.label}: ${one.value}`, does: one }))
  return (await chooseOne(rehearsal, question, numbered(choices))) ?? undefined
}

/** Fills the form in sight with all that a colleague tells. What he or she leaves out stays as it is. */
export const fillTheForm = async (rehearsal: Rehearsal, one: Colleague): Promise<Next> => {
  const { dialogue, simulation, tab } = rehearsal
  const email = await oneOfPossible(
    rehearsal,
    'Which e-mail address? (no answer: it stays as it is)',
    possibleFor(rehearsal, one, 'email'),
  )
  if (email === 'leave') return 'leave'
  const address = await oneOfPossible(
    rehearsal,
    'Which address? (no answer: it stays as it is)',
    addressesOf(one).map((place) => ({ ...place, value: lineOf(place.parts) })),
  )
  if (address === 'leave') return 'leave'
  const valueFor = (name: string): string | undefined => {
    if (!asksADetail(name)) return undefined
    if (name === 'email') return email?.value
    if (isPostal(name)) return address && (address.parts[name] ?? '')
    return one[name] === '' ? undefined : one[name]
  }
  const filled = detailFieldsIn(rehearsal).flatMap(({ name, label, value: before }) => {
    const value = valueFor(name)
    if (tab === null || value === undefined || value === before) return []
    return simulation.fill(tab, label, value).kind === 'ok' ? [label] : []
  })
  dialogue.say(
    filled.length === 0
      ? 'Every field stays as it was.'
      : `Filled anew: ${filled.join(', ')}. ? reads the form.`,
  )
  return 'go-on'
}
