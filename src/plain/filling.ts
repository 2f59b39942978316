import type { PageField } from '../screens/screen.ts'
import type { Note } from '../simulation/notebook.ts'
import { canBeTold, toldFor } from './form-help.ts'
import type { Next, Rehearsal } from './rehearsal.ts'

/**
 * Asks for the value of a field and fills it. `=2` takes the second entry of the notebook, `=Ada` what a colleague tells
 * where a form asks a person's details, `=` alone empties the field, `==` begins a text that itself begins with an equals
 * sign. No answer leaves the field as it is.
 */
export const fill = async (rehearsal: Rehearsal, field: PageField): Promise<Next> => {
  const { simulation, dialogue, tab } = rehearsal
  if (tab === null) return 'go-on'
  const notes = simulation.notebook()
  for (;;) {
    const answer = await askFor(rehearsal, field, notes)
    if (answer === null) return 'leave'
    if (answer === '') {
      dialogue.say(`${field.label} stays as it was.`)
      return 'go-on'
    }
    const meant = await valueMeant(rehearsal, field, answer, notes)
    if (meant === 'leave') return 'leave'
    if (meant !== undefined) {
      const outcome = simulation.fill(tab, field.label, meant.value)
      dialogue.say(outcome.kind === 'refused' ? outcome.why : toldOf(field, meant.value))
      return 'go-on'
    }
  }
}

/** Asks for every field of the page in sight, one after the other. */
export const fillEvery = async (rehearsal: Rehearsal): Promise<Next> => {
  const { simulation, tab } = rehearsal
  for (const field of tab === null ? [] : simulation.page(tab).fields)
    if ((await fill(rehearsal, field)) === 'leave') return 'leave'
  return 'go-on'
}

const toldOf = ({ label }: PageField, value: string): string =>
  value === '' ? `${label} is empty now.` : `${label} is filled.`

const askFor = (
  rehearsal: Rehearsal,
  field: PageField,
  notes: readonly Note[],
): Promise<string | null> => {
  const { dialogue } = rehearsal
  for (const option of field.options ?? []) dialogue.say(`Possible: ${option}`)
  const question = `${field.label}${field.secret ? ', hidden' : ''}${shortcuts(rehearsal, field, notes)}:`
  return field.secret ? dialogue.askSecret(question) : dialogue.ask(question)
}

const shortcuts = (rehearsal: Rehearsal, field: PageField, notes: readonly Note[]): string => {
  if (canBeTold(rehearsal, field)) return ' (or = and a colleague’s name)'
  return notes.length === 0 ? '' : ` (or ${rangeOf(notes)} from the notebook)`
}

const rangeOf = ({ length }: readonly Note[]): string => (length === 1 ? '=1' : `=1 to =${length}`)

/** The value that an answer stands for; undefined: it stands for none, and why has been said. */
const valueMeant = async (
  rehearsal: Rehearsal,
  field: PageField,
  answer: string,
  notes: readonly Note[],
): Promise<{ readonly value: string } | undefined | 'leave'> => {
  if (!answer.startsWith('=')) return { value: answer }
  if (answer === '=') return { value: '' }
  if (answer.startsWith('==')) return { value: answer.slice(1) }
  const named = answer.slice(1).trim()
  const isNote = /^\d{1,4}$/.test(named)
  if (!isNote && canBeTold(rehearsal, field)) {
    const told = await toldFor(rehearsal, field, named)
    return told === undefined || told === 'leave' ? told : { value: told }
  }
  const value = isNote ? notes[Number(named) - 1]?.value : undefined
  if (value !== undefined) return { value }
  rehearsal.dialogue.say(noSuchNote(notes))
  return undefined
}

const noSuchNote = (notes: readonly Note[]): string =>
  `There is no such entry in the notebook. Possible: ${
    notes.length === 0 ? 'none yet' : rangeOf(notes)
  }; == begins a text that starts with an equals sign.`
