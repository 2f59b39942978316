import { isDeepStrictEqual } from 'node:util'
import { newUserOn } from '../../conformance/new-user.ts'
import type { Screen } from '../../screens/screen.ts'
import { wording } from '../../screens/wording.ts'
import { Then } from '../step.ts'

const { columns, empty } = wording.board
const { columns: users } = wording.users

const column = ({ table }: Screen, name: string): readonly string[] => {
  const at = table?.columns.indexOf(name) ?? -1
  return at < 0 ? [] : (table?.rows ?? []).map((row) => row[at] ?? '')
}

/** What stands on record of a user or of the licence, a detail a row. */
const recorded = ({ table }: Screen): readonly (readonly [string, string])[] =>
  isDeepStrictEqual(table?.columns, Object.values(wording.details.columns))
    ? (table?.rows ?? []).map(([detail = '', value = '']) => [detail, value])
    : []

const listsUsers = ({ table }: Screen): boolean => table?.columns.includes(users.id) ?? false

/** What a column of the table of users has for those of this name, in the order of the table. */
const ofUsers = (screen: Screen, name: string, what: string): readonly string[] => {
  const cells = column(screen, what)
  return column(screen, users.name).flatMap((one, at) => (one === name ? [cells[at] ?? ''] : []))
}

/** The user ID of somebody as the screen shows it: in the confirmation of a new user, or in the table of all users. */
const shownId = (screen: Screen, name: string): string | undefined => {
  const told = newUserOn(screen)
  return told?.name === name ? told.userId : ofUsers(screen, name, users.id).at(-1)
}

/** What a page lists: the users, the details on record, the messages. */
export const listedSteps = [
  Then({
    expression: 'the user ID of {person} is shown',
    example: 'the user ID of "Piers Morrowby" is shown',
    does: (trial, name) =>
      trial.see(
        `the user ID of ${name}`,
        (screen) => shownId(screen, name),
        trial.known.userIdOf(name),
      ),
  }),

  Then({
    expression: 'the status of {person} is {statuses}',
    example: 'the status of "Asta Fernholm" is "Requested"',
    does: (trial, name, statuses) =>
      trial.see(`the status of ${name}`, (screen) => ofUsers(screen, name, users.status), statuses),
    shown: (screen) =>
      [...new Set(column(screen, users.name))].map((name) => [
        name,
        ofUsers(screen, name, users.status),
      ]),
  }),

  Then({
    expression: '{person} is not among the users',
    example: '"Asta Fernholm" is not among the users',
    does: async (trial, name) => {
      // Of a page that lists nobody it would be true of everybody.
      await trial.see('whether the users are listed', listsUsers, true)
      await trial.see(`users called ${name}`, (screen) => ofUsers(screen, name, users.id).length, 0)
    },
  }),

  Then({
    expression: '{detail} is recorded as {recorded}',
    example: '"Job title" is recorded as "Registry officer"',
    does: (trial, detail, value) =>
      trial.see(detail, (screen) => new Map(recorded(screen)).get(detail) ?? null, value),
    shown: recorded,
  }),

  Then({
    expression: 'the messages are {messages}',
    example: 'the messages are "Term dates" and "Maintenance on Sunday"',
    does: async (trial, expected) => {
      if (expected.length === 0)
        return trial.see('whether there are no messages', ({ text }) => text.includes(empty), true)
      const titles = expected.map(({ title }) => title)
      await trial.see('the messages', (screen) => column(screen, columns.title), titles)
      const marks: readonly (string | null)[] = expected.map(({ marked }) => marked)
      if (marks.some((mark) => mark !== null))
        trial.expect('how they are marked', marksIn(await trial.screen()), marks)
    },
    shown: (screen) => {
      const titles = column(screen, columns.title)
      const marks = marksIn(screen)
      if (titles.length === 0) return screen.text.includes(empty) ? [[[]]] : []
      return [[titles.map((title, at) => ({ title, marked: marks[at] || null }))]]
    },
  }),

  Then({
    expression: 'the message {title} of {day} says {text}',
    example: 'the message "Term dates" of "2 September 2027" says "Look at them."',
    does: (trial, title, day, words) =>
      trial.see(
        `the message ${title}`,
        (screen) => {
          const at = column(screen, columns.title).indexOf(title)
          return [columns.date, columns.text].map((name) => column(screen, name)[at])
        },
        [day, words],
      ),
  }),
]

/** How the messages of the archive are marked; none: the active ones are not. */
const marksIn = (screen: Screen): readonly string[] => column(screen, columns.life)
