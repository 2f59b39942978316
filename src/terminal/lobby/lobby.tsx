import { useMachine } from '@xstate/react'
import { Box } from 'ink'
import { useEffect, useSyncExternalStore } from 'react'
import type { LobbyChoice, Offer } from '../../rehearsal/lobby.ts'
import type { Terminal } from '../app.tsx'
import { isBigEnough, least, windowOf } from '../layout.ts'
import { Lines } from '../lines.tsx'
import { messageLines, messageRow } from '../message.ts'
import { paintedRows } from '../paint.ts'
import type { Row } from '../rows.ts'
import { clipped, cut, plain, styled } from '../rows.ts'
import { keysRow } from '../status.ts'
import { type KeyHelp, scrollKeys, showTheChoice, words } from '../text.ts'
import { isChoiceInSight, type LobbyContext, type LobbySight, lobbyChart } from './lobby-chart.ts'
import { lobbyPane } from './lobby-pane.ts'

interface LobbyProps {
  readonly offer: Offer
  /** What there is to be told at first; null: nothing. */
  readonly message?: string | null
  readonly terminal: Terminal
  /** Null: the trainee leaves. */
  readonly onChosen: (choice: LobbyChoice | null) => void
}

/** Header and rule above the list; rule and keys below it, and between these what is told. */
const rowsAround = 4

type Sight = LobbySight & { readonly to: number }

/** What is in sight of the lobby in a terminal of this size. */
const sightOf = (
  offer: Offer,
  { place, choice, scroll, message }: LobbyContext,
  { columns, rows }: { readonly columns: number; readonly rows: number },
): Sight => {
  const pane = lobbyPane(offer, place, columns - 4)
  const height = Math.max(1, rows - rowsAround - toldIn(message, columns).length)
  const chosen = Math.min(choice ?? pane.start, pane.items.length - 1)
  const first = pane.lines.findIndex((line) => line.choice === chosen)
  const kept = { first, last: pane.lines.findLastIndex((line) => line.choice === chosen) }
  const { from, to } = windowOf(pane.lines.length, height, scroll, kept)
  return { pane, choice: chosen, from, to, rows: height }
}

export const Lobby = ({ offer, message = null, terminal, onChosen }: LobbyProps) => {
  const [snapshot, send, lobby] = useMachine(lobbyChart, { input: { message } })
  const size = useSyncExternalStore(terminal.onResize, terminal.size)
  const { context, status } = snapshot
  const sight = sightOf(offer, context, size)

  useEffect(
    // Several keys may come at once: each is understood by what the one before it has led to.
    () => {
      const unhear = terminal.onIntent((intent) =>
        send({ ...intent, sight: sightOf(offer, lobby.getSnapshot().context, terminal.size()) }),
      )
      // What is typed after the choice is for what was chosen.
      const following = lobby.subscribe({ complete: unhear })
      return () => {
        following.unsubscribe()
        unhear()
      }
    },
    [terminal, send, lobby, offer],
  )
  useEffect(() => {
    if (status === 'done') onChosen(context.chosen)
  }, [status, context, onChosen])

  if (!isBigEnough(size)) {
    const text = words.tooSmall(size.columns, size.rows, least)
    return <Lines text={paintedRows([plain(clipped(text, size.columns))])} />
  }
  const rule = plain('─'.repeat(size.columns))
  const body = rowsIn(sight)
  const told = toldIn(context.message, size.columns)
  return (
    <Box flexDirection="column">
      <Lines text={paintedRows([header, titled(sight.pane.title, size.columns)])} />
      <Box height={sight.rows}>
        <Lines text={paintedRows(body.map((row) => cut(row, size.columns)))} />
      </Box>
      <Lines text={paintedRows([rule, ...told, keysRow(keysOf(context, sight))])} />
    </Box>
  )
}

const header: Row = [...styled(` ${words.training} `, 'training'), ...plain(` ${words.header}`)]

/** What is told, on no row where that is nothing. */
const toldIn = (message: string | null, columns: number): readonly Row[] =>
  message === null
    ? []
    : messageLines({ text: message, isError: true }, columns).map((line) => messageRow(line, true))

/** The rule under the header, which says where one is. */
const titled = (title: string, columns: number): Row => [
  ...plain('─'),
  ...styled(` ${title} `, 'strong'),
  ...plain('─'.repeat(Math.max(0, columns - title.length - 3))),
]

const rowsIn = ({ pane, choice, from, to }: Sight): readonly Row[] =>
  pane.lines.slice(from, to).map((line, at) => {
    const isChosen = line.choice === choice
    const isFirst = isChosen && pane.lines[from + at - 1]?.choice !== choice
    const look = line.look === 'heading' ? 'strong' : line.look === 'quiet' ? 'quiet' : undefined
    return [
      ...plain(isFirst ? '> ' : '  '),
      ...(isChosen
        ? styled(line.text, 'focus')
        : look
          ? styled(line.text, look)
          : plain(line.text)),
    ]
  })

const keysOf = ({ behind }: LobbyContext, sight: Sight): readonly KeyHelp[] => [
  ...(isChoiceInSight(sight)
    ? ([
        ['Up Down', 'choose'],
        ['Enter', 'open'],
      ] as const)
    : [showTheChoice]),
  ...scrollKeys({ ...sight, total: sight.pane.lines.length }),
  ['Esc', behind.length > 0 ? 'back' : 'leave'],
  ['Ctrl-C', 'leave'],
]
