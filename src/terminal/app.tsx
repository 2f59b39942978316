import { useMachine, useSelector } from '@xstate/react'
import { Box, Text, useCursor } from 'ink'
import { memo, useEffect, useMemo, useSyncExternalStore } from 'react'
import { connect, shellOf } from './controller.ts'
import { type Frame, frameOf, type Part, smallRow } from './frame.ts'
import type { Intent } from './keys.ts'
import type { Size } from './layout.ts'
import { createLooker } from './look.ts'
import { Rows } from './rows-view.tsx'
import { shellChart } from './shell.ts'
import { shellInputOf } from './shell-input.ts'
import type { Trainer } from './trainer.ts'

/** What the app is given besides the simulation: intents as they come, and the size of the terminal. */
export interface Terminal {
  readonly size: () => Size
  readonly onResize: (listener: () => void) => () => void
  readonly onIntent: (listener: (intent: Intent) => void) => () => void
}

interface AppProps {
  readonly trainer: Trainer
  readonly terminal: Terminal
  /** The trainee has left. */
  readonly onLeave: () => void
}

export const App = ({ trainer, terminal, onLeave }: AppProps) => {
  const { simulation } = trainer
  const [snapshot, , shell] = useMachine(shellChart, { input: shellInputOf(trainer) })
  // Only to draw again when the simulation has moved: what is drawn is asked of the simulation itself.
  useSelector(simulation.actor, ({ context }) => context)
  const size = useSyncExternalStore(terminal.onResize, terminal.size)
  const look = useMemo(() => createLooker(trainer), [trainer])

  useEffect(() => {
    const { handle, stop } = connect(trainer, shell, look, terminal.size)
    const unhear = terminal.onIntent(handle)
    return () => {
      unhear()
      stop()
    }
  }, [trainer, shell, look, terminal])

  const hasLeft = snapshot.status === 'done'
  useEffect(() => {
    if (hasLeft) onLeave()
  }, [hasLeft, onLeave])

  const inSight = look(shellOf(snapshot), size)
  if (!inSight) return <Rows rows={[smallRow(size, snapshot.matches('leaving'))]} />
  return <Screen frame={frameOf(trainer, inSight)} />
}

const Screen = ({ frame }: { readonly frame: Frame }) => {
  const { setCursorPosition } = useCursor()
  setCursorPosition(frame.cursor ?? undefined)
  return (
    <Box flexDirection="column">
      <Rows rows={[frame.header]} />
      <Box>
        {frame.parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place on the screen
          <PartView key={at} part={part} height={frame.height} isFirst={at === 0} />
        ))}
      </Box>
      <Rows rows={frame.footer} />
    </Box>
  )
}

/** The lines between the parts of the body, with joints where they meet. Ink draws borders at less cost than text. */
const lines = {
  top: '─',
  bottom: '─',
  left: '│',
  right: '│',
  topLeft: '┬',
  bottomLeft: '┴',
  topRight: '─',
  bottomRight: '─',
}

interface PartProps {
  readonly part: Part
  readonly height: number
  readonly isFirst: boolean
}

const PartView = ({ part, height, isFirst }: PartProps) => (
  <Box
    width={isFirst ? part.width : part.width + 1}
    height={height + 2}
    borderStyle={lines}
    borderLeft={!isFirst}
    borderRight={false}
    borderDimColor
  >
    <Body part={part} />
    <OnLine text={part.heading} top={-1} />
    <OnLine text={part.footing} top={height} />
  </Box>
)

/** The row that is typed into is a text of its own: a key changes that one, and the others need not be looked at. */
const Body = ({ part: { rows, cursor } }: { readonly part: Part }) => {
  if (!cursor) return <Rows rows={rows} />
  const pieces = [
    rows.slice(0, cursor.y),
    rows.slice(cursor.y, cursor.y + 1),
    rows.slice(cursor.y + 1),
  ]
  return (
    <Box flexDirection="column">
      {pieces.map((piece, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: above, at and below the cursor
        piece.length === 0 ? null : <Rows key={at} rows={piece} />,
      )}
    </Box>
  )
}

/** A word that stands on the line over or under a part. */
const OnLine = memo(({ text, top }: { readonly text: string; readonly top: number }) =>
  text === '' ? null : (
    <Box position="absolute" top={top} left={1}>
      <Text bold>{` ${text} `}</Text>
    </Box>
  ),
)
