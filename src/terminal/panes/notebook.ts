import { mask } from '../../screens/screen.ts'
import { originOf } from '../../simulation/notebook.ts'
import { type Choice, choiceLines, type Desk, gap, type Pane, paragraph } from './pane.ts'

/** What the trainee knows by now; Enter copies it into the field that had the focus. */
export const notebook = ({ simulation, columns }: Desk): Pane => {
  const choices = simulation.notebook().map(
    (note): Choice => ({
      label: `${note.what}: ${note.isSecret ? mask : note.value} - ${originOf(note)}`,
      act: { type: 'copy', note },
    }),
  )
  const words =
    choices.length === 0
      ? 'Nothing yet. What you read in mail and letters is noted here.'
      : 'What you know. Enter copies it into the field.'
  return {
    title: 'Notebook',
    lines: [...paragraph(words, columns, 'quiet'), gap, ...choiceLines(choices, columns)],
    choices,
    typing: null,
  }
}
