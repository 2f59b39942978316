import type { Page } from '../screens/screen.ts'
import type { Window } from './layout.ts'
import type { Look } from './look.ts'
import { defaultControl, isChoiceInSight, isFocusInSight } from './look.ts'

/** What the shell itself says. */
export const words = {
  training: 'TRAINING',
  header: 'SMS Simulator - not the real SMS. Never type a real password.',
  menu: 'Menu',
  noTab: 'No tab is open. Enter opens one.',
  leave: 'Leave the rehearsal? Enter leaves, Esc stays; Ctrl-C again leaves.',
  leaveSmall: 'TRAINING: leave? Enter leaves, Esc stays.',
  nobody: 'nobody is logged in',
  noTimeOut: 'no time-out',
  noField: 'There is no field on this page to copy into.',
  copied: (first: string, last: string) =>
    first === last ? `Copied into ${first}.` : `Copied into ${first} to ${last}.`,
  nextField: (label: string) => `Next: ${label}.`,
  hasToBeWritten: 'This has to be written first.',
  draftKept: 'What you wrote is kept: choose it again to go on.',
  rings: 'The telephone rings.',
  missing: (field: string, control = 'The way on') =>
    `${control} is not available: ${field} is empty.`,
  notAvailable: (control = 'The way on') => `${control} is not available.`,
  nowShown: (title: string) => `The page is now: ${title}.`,
  noMoreTabs: 'There are as many tabs as there may be.',
  tooSmall: (columns: number, rows: number, needs: { columns: number; rows: number }) =>
    `TRAINING: needs ${needs.columns}x${needs.rows}, has ${columns}x${rows}. Enlarge the terminal.`,
  more: 'PgDn for more',
  lines: (from: number, to: number, total: number) => `lines ${from}-${to} of ${total}`,
} as const

/** A key and what it does now. */
export type KeyHelp = readonly [key: string, does: string]

/** The keys that work now, the most useful first. */
export const keysOf = (look: Look): readonly KeyHelp[] => {
  if (look.place === 'leaving')
    return [
      ['Enter', 'leave'],
      ['Esc', 'stay'],
      ['Ctrl-C', 'leave'],
    ]
  return look.place === 'pane' ? paneKeys(look) : pageKeys(look)
}

/** What a key does first where what has the focus is out of sight. */
const show = 'show where you are'

/** What Enter does where its choice is out of sight. */
export const showTheChoice: KeyHelp = ['Enter', 'show the choice']

const quit: KeyHelp = ['Ctrl-C', 'quit']

/** The keys that bring into sight what is not; none where everything is. */
export const scrollKeys = ({ from, to, total }: Window): readonly KeyHelp[] => {
  const keys = [...(from > 0 ? ['PgUp'] : []), ...(to < total ? ['PgDn'] : [])]
  return keys.length === 0 ? [] : [[keys.join(' '), 'scroll']]
}

const hints = ({ speaker }: Look): KeyHelp => ['?', speaker.toLowerCase()]

const pageKeys = (look: Look): readonly KeyHelp[] => {
  const { focus, page } = look
  const scrolls = scrollKeys(look.pageWindow)
  if (!page) return [['Enter', 'open a tab'], quit]
  if (focus === null) return [['Tab', 'next'], ['0-9', 'desk'], hints(look), ...scrolls, quit]
  const isSeen = isFocusInSight(look)
  const moves: readonly KeyHelp[] = isSeen
    ? [
        ['Tab', 'next'],
        ['Shift-Tab', 'back'],
      ]
    : [['Tab', show]]
  if (focus.kind === 'control') {
    if (!isSeen) return [['Enter Tab', show], ...scrolls, quit]
    const row = rowNamed(page, focus.label)
    // Its row may be out of sight: what is selected is told first.
    return row === ''
      ? [...moves, ['Enter', 'select'], hints(look), ...scrolls, quit]
      : [['Enter', `select ${row}`], ['Tab', 'next'], quit]
  }
  const control = defaultControl(look)
  const enter: KeyHelp = ['Enter', control?.enabled ? control.label : 'next']
  return [...moves, enter, ['Ctrl-U', 'clear'], ['Esc', 'leave'], quit]
}

/** What else stands in the row of the table that a control selects; empty: it selects none. */
const rowNamed = ({ controls, table }: Page, label: string): string => {
  const isRow = controls.some((one) => one.kind === 'row' && one.label === label)
  const row = isRow ? table?.rows.find((cells) => cells.includes(label)) : undefined
  return (row ?? []).filter((cell) => cell !== label && cell !== '').join(', ')
}

const paneKeys = (look: Look): readonly KeyHelp[] => {
  const { pane, shell } = look
  const isOpened = shell.opened.length > 0 || shell.asking !== null
  const back: KeyHelp = ['Esc', isOpened ? 'back' : 'to the page']
  const scrolls = scrollKeys(look.paneWindow)
  if (pane.choices.length === 0)
    return scrolls.length === 0 ? [back, quit] : [['Up Down', 'scroll'], back, quit]
  if (!isChoiceInSight(look)) return [showTheChoice, ...scrolls, back, quit]
  const types: readonly KeyHelp[] = pane.typing === null ? [] : [['type', 'an answer']]
  // All of them do not fit on the line; that one can choose is told where there is nothing to scroll.
  const chooses: readonly KeyHelp[] =
    types.length > 0 && scrolls.length > 0 ? [] : [['Up Down', 'choose']]
  return [...chooses, ...types, ['Enter', 'do it'], ...scrolls, back, quit]
}

/** What waits on the desk. */
export interface Waiting {
  readonly mail: number
  readonly letters: number
  /** Calls that ring. */
  readonly calls: number
}

/** The panes with their keys, on as many rows as the terminal has for them; what waits in them is told. */
export const paneKeysOf = (
  waiting: Waiting,
  rows: number,
  desk: string,
): readonly (readonly KeyHelp[])[] => {
  const all: readonly KeyHelp[] = [
    ['F1', desk],
    ['F2', counted('Mail', waiting.mail)],
    ['F3', counted('Letters', waiting.letters)],
    ['F4', 'Notes'],
    ['F5', 'Clock'],
    ['F6', 'Tabs'],
    ['F7', 'Home Office'],
    ['F8', 'Events'],
    ['F9', waiting.calls === 0 ? 'Telephone' : 'Phone RINGS'],
    ['F10', 'Colleagues'],
  ]
  return rows === 1 ? [all] : [all.slice(0, 5), all.slice(5)]
}

const counted = (name: string, count: number): string => (count === 0 ? name : `${name} ${count}`)
