import { type State, tabOf } from '../../machines/state.ts'
import { second } from '../../machines/time.ts'
import { widthOf } from '../grammar/width.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { plain, type Row, shortened, styled } from './rows.ts'
import { type KeyHelp, type Waiting, words } from './text.ts'

/** The status line: who is logged in, the virtual time, how long until the time-out, which tab. */
export const statusRow = (state: State, tabId: string | null, columns: number): Row => {
  const tab = tabId === null ? undefined : tabOf(state, tabId)
  const { userId } = tab?.session.context ?? { userId: null }
  const rest = ` | ${momentOf(state.now)} UTC | ${timeOutOf(state.now, tab?.idleUntil ?? null)} | ${tabsOf(state, tabId)}`
  const who = userId === null ? words.nobody : `logged in: ${userId}`
  return plain(` ${shortened(who, columns - widthOf(rest) - 1)}${rest}`)
}

const momentOf = (now: number): string => new Date(now).toISOString().slice(0, 19).replace('T', ' ')

const timeOutOf = (now: number, idleUntil: number | null): string => {
  if (idleUntil === null) return words.noTimeOut
  const left = Math.max(0, Math.ceil((idleUntil - now) / second))
  return `time-out in ${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
}

const tabsOf = ({ tabs }: State, tab: string | null): string =>
  tab === null ? `no tab of ${tabs.length}` : `tab ${tab} of ${tabs.length}`

export const waitingIn = ({ state: { world } }: Simulation): Waiting => ({
  mail: mailboxOf(world).filter(({ opened }) => !opened).length,
  letters: world.letters.filter(({ opened }) => !opened).length,
  calls: world.calls.filter(({ state }) => state === 'ringing').length,
})

const haveRoom = (keys: readonly KeyHelp[], columns: number): boolean =>
  keysRow(keys).reduce((width, { text }) => width + widthOf(text), 0) <= columns

/** As many of these keys as can be told whole in so many columns. */
export const keysWithin = (keys: readonly KeyHelp[], columns: number): readonly KeyHelp[] =>
  haveRoom(keys, columns) ? keys : keysWithin(keys.slice(0, -1), columns)

/** Likewise, but the last one, which leads out, is told in any case; of what the first does, as much as there is room for. */
export const keysThatLeadOut = (keys: readonly KeyHelp[], columns: number): readonly KeyHelp[] => {
  const out = keys.slice(-1)
  if (keys.length < 2 || haveRoom(keys, columns)) return keys
  if (keys.length > 2) return keysThatLeadOut([...keys.slice(0, -2), ...out], columns)
  const [first] = keys
  const [key = '', does = ''] = first ?? []
  const shorter = does.includes(', ') ? does.slice(0, does.lastIndexOf(', ')) : undefined
  return shorter === undefined ? out : keysThatLeadOut([[key, shorter], ...out], columns)
}

/** Keys and what they do, on one line. */
export const keysRow = (keys: readonly KeyHelp[]): Row =>
  keys.flatMap(([key, does], at) => [
    ...plain(at === 0 ? ' ' : '  '),
    ...styled(key, 'strong'),
    ...plain(` ${does}`),
  ])
