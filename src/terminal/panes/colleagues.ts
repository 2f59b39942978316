import type { Page, PageField } from '../../screens/screen.ts'
import { type DeskAct, paperFormActs } from '../../simulation/desk-acts.ts'
import {
  actsWith,
  asksADetail,
  filledInto,
  peopleOf,
  type Somebody,
  settledToldBy,
  type Told,
  toldBy,
} from '../../simulation/people.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  indented,
  openIn,
  type Pane,
  type PaneLine,
  pageBeside,
  paragraph,
} from './pane.ts'

/** The people of the organisation: what they tell about themselves, and what can be done with them. */
export const colleagues = (desk: Desk): Pane => {
  const people = peopleOf(desk.simulation)
  const [id] = openIn(desk)
  const open = people.find((one) => one.id === id)
  return open ? opened(desk, open) : listOf(desk, people)
}

const listOf = ({ simulation, columns }: Desk, people: readonly Somebody[]): Pane => {
  const { sms, state } = simulation
  const persons = people.map(
    ({ id, name, jobTitle, isTrainee }): Choice => ({
      label: `${isTrainee ? 'You: ' : ''}${name}, ${jobTitle}`,
      act: { type: 'open', id },
    }),
  )
  const forms = paperFormActs(sms, state).map(toChoice)
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

const opened = (desk: Desk, one: Somebody): Pane => {
  const { simulation, columns } = desk
  const page = pageBeside(desk)
  const { asked = [], unasked = [] } = Object.groupBy(
    toldBy(one, simulation.state.world),
    (told) => (isAskedBy(page, told) ? 'asked' : 'unasked'),
  )
  const details = asked.map(
    ({ label, text, fills }): Choice => ({
      label: `${label}: ${text}`,
      act: { type: 'copyDetail', fills },
    }),
  )
  const acts = guarded(actsWith(simulation, one))
  const field = fieldLastFocused(desk)
  const start = asked.findIndex((each) => field && filledInto(field.name, each) !== undefined)
  return {
    title: 'Colleagues',
    lines: [
      ...heading(one.name, columns),
      ...headOf(one, details.length > 0 ? field : undefined).flatMap((line) =>
        indented(line, columns, 'quiet'),
      ),
      ...(unasked.length === 0 ? [] : [gap, ...toldOnly(unasked, details.length === 0, columns)]),
      ...(details.length === 0 ? [] : [gap, ...choiceLines(details, columns)]),
      ...(acts.length === 0 ? [] : [gap, ...choiceLines(acts, columns, details.length)]),
    ],
    choices: [...details, ...acts],
    typing: null,
    ...(start >= 0 && { start }),
  }
}

/** Whether the page has a field for it: a log-in asks nobody for a name. */
const isAskedBy = (page: Page | null, told: Told): boolean =>
  page?.fields.some(({ name }) => filledInto(name, told) !== undefined) ?? false

/** What is told, but goes nowhere on this page. */
const toldOnly = (told: readonly Told[], isAll: boolean, columns: number): readonly PaneLine[] => [
  ...(isAll ? paragraph('For a form that asks for it:', columns, 'quiet') : []),
  ...told.flatMap(({ label, text }) => indented(`${label}: ${text}`, columns)),
]

/**
 * What must never be done comes last, behind a way out: what was done is no longer offered, so that the next choice comes
 * under the focus, and nobody does it by holding Enter down.
 */
const guarded = (acts: readonly DeskAct[]): readonly Choice[] => {
  const { telling = [], others = [] } = Object.groupBy(acts, ({ event }) =>
    event.type === 'password.told' ? 'telling' : 'others',
  )
  return [
    ...others.map(toChoice),
    ...(telling.length === 0 ? [] : [wayOut]),
    ...telling.map(toChoice),
  ]
}

const toChoice = ({ label, event }: DeskAct): Choice => ({ label, act: { type: 'desk', event } })
const wayOut: Choice = { label: 'Back to the colleagues', act: { type: 'goBack' } }

/** What stands under a name. The trainee’s own user ID is for letters and mail to tell. */
const headOf = (one: Somebody, field: PageField | undefined): readonly string[] => [
  ...(one.isTrainee ? [] : one.userIds.map((id) => `User ID: ${id}`)),
  ...one.amendedNames.map((name) => `In SMS: ${name}`),
  ...[settledToldBy(one) ?? []].flat(),
  ...(field ? [`The form is at: ${field.label}`] : []),
]

/** The field of the page that had the focus last, if it asks something of a person. */
const fieldLastFocused = (desk: Desk): PageField | undefined =>
  pageBeside(desk)?.fields.find(
    ({ label, name }) => label === desk.shell.lastField && asksADetail(name),
  )
