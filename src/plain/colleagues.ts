import type { DeskAct } from '../simulation/desk-acts.ts'
import { colleagueActs } from '../simulation/desk-acts.ts'
import { actChoices, type Doing } from './acts.ts'
import { type Choice, numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { detailFieldsIn, fillTheForm } from './form-help.ts'
import { detailsToldBy, peopleOf, type Somebody } from './people.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

/** The people of the organisation: what they tell, and what the trainee asks, hands over or tells. */
export const colleagues: Deed = async (rehearsal) => {
  const people = peopleOf(rehearsal.simulation)
  if (people.length === 0) {
    rehearsal.dialogue.say('There is nobody else.')
    return 'go-on'
  }
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
  const possible = [
    ...withDetails(rehearsal, one),
    ...actChoices(rehearsal, actsWith(rehearsal, one)),
  ]
  const chosen = await chooseOne(
    rehearsal,
    `What do you do with ${one.name}? (no answer: nothing)`,
    numbered(possible),
  )
  return chosen === 'leave' ? 'leave' : (chosen?.() ?? 'go-on')
}

const withDetails = (
  rehearsal: Rehearsal,
  { told }: Somebody,
): readonly Omit<Choice<Doing>, 'number'>[] => {
  if (told === null) return []
  const hear = (): Next => {
    rehearsal.dialogue.say('', ...detailsToldBy(told), '')
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

/** What can be done with the accounts of this person, and with no other. */
const actsWith = (
  { simulation: { sms, state } }: Rehearsal,
  { userIds }: Somebody,
): readonly DeskAct[] =>
  colleagueActs(sms, state).filter(({ event }) => {
    if (event.type === 'password.told') return userIds.includes(event.id)
    return 'userId' in event && userIds.includes(event.userId)
  })
