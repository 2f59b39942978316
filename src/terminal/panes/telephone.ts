import type { Call } from '../../../machines/world.ts'
import { dayOf, timeOf } from '../../screens/dates.ts'
import { callActs, helpdeskActs } from '../../simulation/desk-acts.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  openIn,
  type Pane,
  paragraph,
  textAndChoices,
} from './pane.ts'
import { newestFirst } from './written.ts'

/** Who telephones, and writing to the helpdesks. */
export const telephone = (desk: Desk): Pane => {
  const { simulation, columns } = desk
  const { sms, state } = simulation
  const [id] = openIn(desk)
  const open = state.world.calls.find((call) => call.id === id)
  if (open) return openedCall(desk, open)
  const calls = newestFirst(state.world.calls).map(
    (call): Choice => ({
      label: `${call.state === 'ringing' ? 'RINGING ' : ''}${call.from} (${dayOf(call.receivedAt)})`,
      act: { type: 'open', id: call.id },
    }),
  )
  const helpdesks = helpdeskActs(sms, state).map(
    ({ label, event }): Choice => ({ label, act: { type: 'desk', event } }),
  )
  return {
    title: 'Telephone',
    lines: [
      ...heading('Calls', columns),
      ...(calls.length === 0
        ? paragraph('Nobody has called.', columns, 'quiet')
        : choiceLines(calls, columns)),
      gap,
      ...heading('Helpdesks, by e-mail', columns),
      ...paragraph('The answer comes by e-mail, and takes a while.', columns, 'quiet'),
      ...choiceLines(helpdesks, columns, calls.length),
    ],
    choices: [...calls, ...helpdesks],
    typing: null,
  }
}

const standings: Readonly<Record<Call['state'], string>> = {
  ringing:
    'The telephone is ringing. Who calls tries again and again, until you take the call or refuse it.',
  taken: 'You are on the telephone.',
  declined: 'The call is over.',
  told: 'You told the caller your password. The call is over.',
}

/** What the caller says is heard by whoever takes the call. */
const openedCall = ({ simulation, columns }: Desk, call: Call): Pane => {
  const { id, from, receivedAt, state, text } = call
  const acts = callActs(simulation.sms, simulation.state, call)
  // What must never be done is not the first choice: nobody does it by holding Enter down.
  const sorted = acts.toSorted((one, other) => Number(isTelling(one)) - Number(isTelling(other)))
  const lines = [
    ...heading(from, columns),
    ...paragraph(`Called: ${dayOf(receivedAt)}, ${timeOf(receivedAt)} UTC`, columns, 'quiet'),
    ...paragraph(`Reference: ${id}`, columns, 'quiet'),
    ...paragraph(standings[state], columns, 'quiet'),
    ...(wasHeard(call) ? text.flatMap((line) => [gap, ...paragraph(line, columns)]) : []),
  ]
  const choices = sorted.map(
    ({ label, event }): Choice => ({ label, act: { type: 'desk', event } }),
  )
  return textAndChoices('Telephone', lines, choices, columns)
}

const isTelling = ({ event }: { readonly event: { readonly type: string } }): boolean =>
  event.type === 'password.told'

const wasHeard = ({ state }: Call): boolean => state === 'taken' || state === 'told'
