import type { DeskEvent } from '../../../machines/events.ts'
import type { PageField } from '../../screens/screen.ts'
import { colleagueActs, paperFormActs } from '../../simulation/desk-acts.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  openIn,
  type Pane,
  type PaneLine,
  paragraph,
} from './pane.ts'
import { peopleOf, type Someone, toldBy } from './people.ts'

/** The people of the organisation: what they tell about themselves, and what can be done with them. */
export const colleagues = (desk: Desk): Pane => {
  const people = peopleOf(desk.simulation.state.world)
  const [id] = openIn(desk)
  const open = people.find((one) => one.id === id)
  return open ? opened(desk, open) : listOf(desk, people)
}

const listOf = ({ simulation, columns }: Desk, people: readonly Someone[]): Pane => {
  const { sms, state } = simulation
  const persons = people.map(
    ({ id, name, jobTitle, isTrainee }): Choice => ({
      label: `${isTrainee ? 'You: ' : ''}${name}, ${jobTitle}`,
      act: { type: 'open', id },
    }),
  )
  const forms = paperFormActs(sms, state).map(
    ({ label, event }): Choice => ({ label, act: { type: 'desk', event } }),
  )
  return {
    title: 'Colleagues',
    lines: [
      ...paragraph(
        'Enter opens a person: details for a form, and what to ask or tell.',
        columns,
        'quiet',
      ),
      gap,
      ...choiceLines(persons, columns),
      ...(forms.length === 0 ? [] : paperForm(forms, columns, persons.length)),
    ],
    choices: [...persons, ...forms],
    typing: null,
  }
}

const paperForm = (
  forms: readonly Choice[],
  columns: number,
  first: number,
): readonly PaneLine[] => [
  gap,
  ...heading('Sponsor change of circumstances form', columns),
  ...paragraph(
    'On paper: it asks for a Level 1 user where no active one is left to do so in SMS.',
    columns,
    'quiet',
  ),
  ...choiceLines(forms, columns, first),
]

const opened = ({ simulation, shell, columns }: Desk, one: Someone): Pane => {
  const { sms, state } = simulation
  const { name, user, colleague, isTrainee } = one
  const told = toldBy(one, state.world)
  const details = told.map(
    ({ detail, label, value }): Choice => ({
      label: `${label}: ${value}`,
      act: { type: 'copyDetail', detail, value },
    }),
  )
  const acts = colleagueActs(sms, state)
    .filter(({ event }) => userOf(event) === user?.id)
    .map(({ label, event }): Choice => ({ label, act: { type: 'desk', event } }))
  const field = fieldLastFocused({ simulation, shell })
  const start = told.findIndex(({ detail }) => detail === field?.name)
  return {
    title: 'Colleagues',
    lines: [
      ...heading(name, columns),
      ...(isTrainee || !user ? [] : paragraph(`User ID: ${user.id}`, columns, 'quiet')),
      ...(colleague
        ? paragraph(`Settled worker: ${colleague.settled ? 'yes' : 'no'}`, columns, 'quiet')
        : []),
      ...(field && details.length > 0
        ? paragraph(`The form is at: ${field.label}`, columns, 'quiet')
        : []),
      ...(details.length === 0 ? [] : [gap, ...choiceLines(details, columns)]),
      ...(acts.length === 0 ? [] : [gap, ...choiceLines(acts, columns, details.length)]),
    ],
    choices: [...details, ...acts],
    typing: null,
    start: Math.max(0, start),
  }
}

/** The user with whom it is done; undefined: it is done with nobody of the organisation. */
const userOf = (event: DeskEvent): string | undefined => {
  if (event.type === 'password.told') return event.to === 'colleague' ? event.id : undefined
  return 'userId' in event ? event.userId : undefined
}

/** The field of the page that had the focus last. */
const fieldLastFocused = ({
  simulation,
  shell: { tab, lastField },
}: Pick<Desk, 'simulation' | 'shell'>): PageField | undefined => {
  const isOpen = simulation.state.tabs.some(({ id }) => id === tab)
  const page = tab !== null && isOpen ? simulation.page(tab) : null
  return page?.fields.find(({ label }) => label === lastField)
}
