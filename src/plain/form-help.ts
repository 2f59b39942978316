import type { DetailName } from '../../machines/details.ts'
import type { PageField } from '../screens/screen.ts'
import { asksADetail, filledInto, peopleOf, type Told, toldBy } from '../simulation/people.ts'
import { numbered, pick } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Next, Rehearsal } from './rehearsal.ts'

/**
 * Fills forms from what colleagues tell: one field by `=` and a name, or a whole form at once. Where somebody has more than
 * one e-mail address or address, it is the trainee who chooses.
 */

/** The fields of the page in sight that ask details of a person. */
export const detailFieldsIn = ({ simulation, tab }: Rehearsal): readonly PageField[] =>
  tab === null ? [] : simulation.page(tab).fields.filter(({ name }) => asksADetail(name))

/** Those who tell something, and what. */
const tellersIn = ({ simulation }: Rehearsal) =>
  peopleOf(simulation).flatMap((one) => {
    const told = toldBy(one, simulation.state.world)
    return told.length === 0 ? [] : [{ label: one.name, does: { name: one.name, told } }]
  })

/** Whether anybody could tell what this field asks. */
export const canBeTold = (rehearsal: Rehearsal, { name }: PageField): boolean =>
  tellersIn(rehearsal).some(({ does: { told } }) =>
    told.some((one) => filledInto(name, one) !== undefined),
  )

/** What is to go into one field, from the colleague who is named; undefined: nothing, and why has been said. */
export const toldFor = async (
  rehearsal: Rehearsal,
  field: PageField,
  named: string,
): Promise<string | undefined | 'leave'> => {
  const tellers = tellersIn(rehearsal)
  const picked = pick(named, numbered(tellers))
  if (picked.kind === 'unclear') {
    const names = tellers.map(({ label }) => `=${label}`)
    rehearsal.dialogue.say(`That names nobody, or more than one. Possible: ${names.join(', ')}.`)
    return undefined
  }
  const { name, told } = picked.does
  const possible = told.flatMap((one) => {
    const text = filledInto(field.name, one)
    return text === undefined ? [] : [{ ...one, text }]
  })
  if (possible.length === 0) rehearsal.dialogue.say(`${name} tells nothing for ${field.label}.`)
  const chosen = await oneOfPossible(rehearsal, 'Which one? (no answer: none)', possible)
  return chosen === 'leave' ? 'leave' : chosen?.text
}

/** One of these, asked for where there are several that differ; undefined: none. */
const oneOfPossible = async (
  rehearsal: Rehearsal,
  question: string,
  possible: readonly Told[],
): Promise<Told | undefined | 'leave'> => {
  const [only, ...others] = possible
  if (others.every(({ text }) => text === only?.text)) return only
  const choices = possible.map((one) => ({ label: `${one.label}: ${one.text}`, does: one }))
  return (await chooseOne(rehearsal, question, numbered(choices))) ?? undefined
}

/** What people have more than one of, by the detail that tells it, and how one of it is asked for. */
const severalOf: readonly (readonly [DetailName, string])[] = [
  ['email', 'Which e-mail address? (no answer: it stays as it is)'],
  ['addressLine1', 'Which address? (no answer: it stays as it is)'],
]

/** Fills the form in sight with all that somebody tells. What he or she leaves out stays as it is. */
export const fillTheForm = async (
  rehearsal: Rehearsal,
  everything: readonly Told[],
): Promise<Next> => {
  const { dialogue, simulation, tab } = rehearsal
  const isOneOf = (detail: DetailName) => (one: Told) => one.fills[detail] !== undefined
  const taken = everything.filter((one) => !severalOf.some(([detail]) => isOneOf(detail)(one)))
  for (const [detail, question] of severalOf) {
    const chosen = await oneOfPossible(rehearsal, question, everything.filter(isOneOf(detail)))
    if (chosen === 'leave') return 'leave'
    if (chosen) taken.push(chosen)
  }
  const filled = detailFieldsIn(rehearsal).flatMap(({ name, label, value: before }) => {
    const value = taken.map((one) => filledInto(name, one)).find((text) => text !== undefined)
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
