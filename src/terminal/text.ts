import type { Look } from './look.ts'
import { defaultControl } from './look.ts'

/** What the shell itself says. */
export const words = {
  training: 'TRAINING',
  header: 'SMS Simulator - not the real SMS. Never type a real password.',
  menu: 'Menu',
  noTab: 'No tab is open. Enter opens one.',
  leave: 'Leave the rehearsal? Enter leaves, Esc stays; Ctrl-C again leaves.',
  nobody: 'nobody is logged in',
  noTimeOut: 'no time-out',
  noField: 'There is no field on this page to copy into.',
  copied: (label: string) => `Copied into ${label}.`,
  unavailable: (label: string) => `${label} is not available.`,
  nowShown: (title: string) => `The page is now: ${title}.`,
  hasToBeWritten: 'This has to be written first.',
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

const quit: KeyHelp = ['Ctrl-C', 'quit']

const pageKeys = (look: Look): readonly KeyHelp[] => {
  const { focus, page } = look
  if (!page) return [['Enter', 'open a tab'], quit]
  if (focus === null) return [['Tab', 'next'], ['2-8', 'desk'], ['PgDn', 'scroll'], quit]
  const moves: readonly KeyHelp[] = [
    ['Tab', 'next'],
    ['Shift-Tab', 'back'],
  ]
  if (focus.kind === 'control') return [...moves, ['Enter', 'select'], ['PgDn', 'scroll'], quit]
  const control = defaultControl(look)
  const enter: KeyHelp = ['Enter', control?.enabled ? control.label : 'next']
  return [...moves, enter, ['Ctrl-U', 'clear'], ['Esc', 'leave'], quit]
}

const paneKeys = ({ pane, shell }: Look): readonly KeyHelp[] => {
  const isOpened = shell.reading !== null || shell.asking !== null
  const back: KeyHelp = ['Esc', isOpened ? 'back' : 'to the page']
  if (pane.typing !== null)
    return [['Up Down', 'choose'], ['type', 'an answer'], ['Enter', 'do it'], back, quit]
  if (pane.choices.length === 0) return [['Up Down', 'scroll'], back, quit]
  return [['Up Down', 'choose'], ['Enter', 'do it'], back, quit]
}

/** The panes with their keys; `unread` says how much waits in the first two. */
export const paneKeysOf = (unread: { mail: number; letters: number }): readonly KeyHelp[] => [
  ['F2', counted('Mail', unread.mail)],
  ['F3', counted('Letters', unread.letters)],
  ['F4', 'Notes'],
  ['F5', 'Clock'],
  ['F6', 'Tabs'],
  ['F7', 'Home Office'],
  ['F8', 'Events'],
]

const counted = (name: string, count: number): string => (count === 0 ? name : `${name} ${count}`)
