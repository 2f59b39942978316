import type { Call, World } from '../../machines/world.ts'
import { callActs, type DeskAct } from '../simulation/desk-acts.ts'
import { perform } from './acts.ts'
import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import { instantText } from './page-text.ts'
import type { Deed, Next, Rehearsal } from './rehearsal.ts'

const standing: Readonly<Record<Call['state'], string>> = {
  ringing: 'ringing',
  taken: 'on the line',
  declined: 'over',
  told: 'over',
}

/** The telephone: who rings, and who has rung. */
export const telephone: Deed = async (rehearsal) => {
  const { calls } = rehearsal.simulation.state.world
  if (calls.length === 0) {
    rehearsal.dialogue.say('Nobody has telephoned.')
    return 'go-on'
  }
  const chosen = await chooseOne(
    rehearsal,
    'Which call? (no answer: none)',
    numbered(
      calls.map(({ id, from, receivedAt, state }) => ({
        label: from,
        note: `${instantText(receivedAt)}, ${standing[state]}`,
        does: id,
      })),
    ),
  )
  if (chosen === null || chosen === 'leave') return chosen ?? 'go-on'
  return answer(rehearsal, chosen)
}

/** What the desk notes of the telephone. */
export const telephoneNote = ({ calls }: World): string => {
  const count = (state: Call['state']) => calls.filter((call) => call.state === state).length
  const waiting = (['ringing', 'taken'] as const).filter((state) => count(state) > 0)
  return waiting.length === 0
    ? 'nobody rings'
    : waiting.map((state) => `${standing[state]}: ${count(state)}`).join(', ')
}

/** One call, as long as something can be done with it. */
const answer = async (rehearsal: Rehearsal, id: string): Promise<Next> => {
  const { simulation, dialogue } = rehearsal
  for (let hasSpoken = false; ; ) {
    const { sms, state } = simulation
    const call = state.world.calls.find((one) => one.id === id)
    const acts = call ? callActs(sms, state, call) : []
    if (!call || acts.length === 0) {
      if (!hasSpoken) dialogue.say('This call is over.')
      return 'go-on'
    }
    if (call.state === 'taken') dialogue.say('', `${call.from} says:`, ...call.text, '')
    const chosen = await chooseOne(
      rehearsal,
      `What do you do? (no answer: ${call.state === 'ringing' ? 'let it ring' : 'listen on'})`,
      numbered(mistakesLast(acts).map((act) => ({ label: act.label, does: act }))),
    )
    if (chosen === 'leave') return 'leave'
    if (chosen === null) return 'go-on'
    perform(rehearsal, chosen)
    hasSpoken = true
  }
}

/** What must never be done is not what the first number does. */
const mistakesLast = (acts: readonly DeskAct[]): readonly DeskAct[] => {
  const isMistake = ({ event }: DeskAct): number => Number(event.type === 'password.told')
  return acts.toSorted((one, other) => isMistake(one) - isMistake(other))
}
