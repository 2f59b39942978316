import { actsWith, peopleOf, type Somebody, settledToldBy, toldBy } from '../simulation/people.ts'
import { actChoices, type Doing } from './acts.ts'
import { type Choice, numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { detailFieldsIn, fillTheForm } from './form-help.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

/** The people of the organisation: what they tell, and what the trainee asks, hands over or tells. */
export const colleagues: Deed = async (rehearsal) => {
  const people = peopleOf(rehearsal.simulation)
  const chosen = await chooseOne(
    rehearsal,
    'Whom do you turn to? (no answer: nobody)',
    numbered(
      people.map((one) => ({
        label: one.name,
        note: one.isTrainee ? `${one.jobTitle}; you` : one.jobTitle,
        does: one,
      })),
    ),
  )
  if (chosen === null || chosen === 'leave') return chosen ?? 'go-on'
  return withOne(rehearsal, chosen)
}

const withOne = async (rehearsal: Rehearsal, one: Somebody): Promise<Next> => {
  rehearsal.dialogue.say(...one.amendedNames.map((name) => `SMS has ${one.name} as ${name}.`))
  const possible = [
    ...withDetails(rehearsal, one),
    ...actChoices(rehearsal, actsWith(rehearsal.simulation, one)),
  ]
  if (possible.length === 0) {
    rehearsal.dialogue.say(`There is nothing to be done with ${one.name} now.`)
    return 'go-on'
  }
  const chosen = await chooseOne(
    rehearsal,
    `What do you do with ${one.name}? (no answer: nothing)`,
    numbered(possible),
  )
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}

const withDetails = (
  rehearsal: Rehearsal,
  one: Somebody,
): readonly Omit<Choice<Doing>, 'number'>[] => {
  const told = toldBy(one, rehearsal.simulation.state.world)
  if (told.length === 0) return []
  const settled = settledToldBy(one)
  const hear = (): Next => {
    const lines = told.map(({ label, text }) => `${label}: ${text}`)
    rehearsal.dialogue.say('', ...lines, ...(settled === null ? [] : [settled]), '')
    return 'go-on'
  }
  const fill = () => fillTheForm(rehearsal, told)
  return [
    { label: 'Details, as they are told for a form', does: hear },
    ...(detailFieldsIn(rehearsal).length === 0
      ? []
      : [{ label: 'Fill the form with them', does: fill }]),
  ]
}
