import type { PageField } from '../screens/screen.ts'
import type { Note } from '../simulation/notebook.ts'
import type { Next, Rehearsal } from './rehearsal.ts'

/**
 * Asks for the value of a field and fills it. `=2` takes the second entry of the notebook, `=` alone empties the field, `==`
 * begins a text that itself begins with an equals sign. No answer leaves the field as it is.
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
    const value = valueMeant(answer, notes)
    if (value !== null) {
      const outcome = simulation.fill(tab, field.label, value)
      dialogue.say(outcome.kind === 'refused' ? outcome.why : toldOf(field, value))
      return 'go-on'
    }
    dialogue.say(noSuchNote(notes))
  }
}

const toldOf = ({ label }: PageField, value: string): string =>
  value === '' ? `${label} is empty now.` : `${label} is filled.`

const askFor = (
  { dialogue }: Rehearsal,
  field: PageField,
  notes: readonly Note[],
): Promise<string | null> => {
  for (const option of field.options ?? []) dialogue.say(`Possible: ${option}`)
  const fromNotebook = notes.length === 0 ? '' : ` (or ${rangeOf(notes)} from the notebook)`
  const question = `${field.label}${field.secret ? ', hidden' : ''}${fromNotebook}:`
  return field.secret ? dialogue.askSecret(question) : dialogue.ask(question)
}

const rangeOf = ({ length }: readonly Note[]): string => (length === 1 ? '=1' : `=1 to =${length}`)

/** The value that an answer stands for; null: it names an entry that is not in the notebook. */
const valueMeant = (answer: string, notes: readonly Note[]): string | null => {
  if (!answer.startsWith('=') || answer === '=') return answer === '=' ? '' : answer
  if (answer.startsWith('==')) return answer.slice(1)
  const number = /^=\s*(\d{1,4})\s*$/.exec(answer)?.[1]
  return (number === undefined ? undefined : notes[Number(number) - 1]?.value) ?? null
}

const noSuchNote = (notes: readonly Note[]): string =>
  `There is no such entry in the notebook. Possible: ${
    notes.length === 0 ? 'none yet' : rangeOf(notes)
  }; == begins a text that starts with an equals sign.`
