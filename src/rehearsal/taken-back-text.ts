import { describeEvent, fieldLabel } from '../simulation/told.ts'
import type { Passed } from './passage.ts'

/**
 * What was taken back, in a sentence or two: the one thing by its name; of more, how many steps, and what had been typed for
 * them, since that has to be typed again.
 *
 * @param taken what no longer stands, the oldest first; one thing at least
 */
export const takenBackText = (taken: readonly Passed[]): string => {
  const steps = taken.filter(({ turn }) => turn !== null)
  const first = steps[0] ?? taken[0]
  if (!first) return ''
  const told =
    steps.length > 1
      ? `Taken back: ${steps.length} steps, from here on: ${describeEvent(first.event)}`
      : `Taken back: ${describeEvent(first.event)}`
  const typed = steps.length === 0 ? [] : fieldsIn(taken)
  return typed.length === 0 ? told : `${told} What was typed is gone with it: ${typed.join(', ')}.`
}

/** The fields into which something had been typed, by their labels, each once. */
const fieldsIn = (taken: readonly Passed[]): readonly string[] => [
  ...new Set(
    taken.flatMap(({ event }) =>
      event.type === 'field.filled' && event.value !== '' ? [fieldLabel(event.field)] : [],
    ),
  ),
]

/** What it is called to take back what was done last. */
export const takeBackLabel = ({ turn }: Passed): string =>
  turn === null ? 'Take the last entry back' : 'Take the last step back'
