import { useMachine, useSelector } from '@xstate/react'
import { Box, useCursor } from 'ink'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { connect, shellOf } from './controller.ts'
import { frameOf, smallRow } from './frame.ts'
import type { Intent } from './keys.ts'
import type { Size } from './layout.ts'
import { createLooker } from './look.ts'
import type { Cursor } from './page-view.ts'
import { painted } from './paint.ts'
import { Lines } from './rows-view.tsx'
import { screenLines } from './screen-lines.ts'
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
  const input = useMemo(() => shellInputOf(trainer), [trainer])
  const [snapshot, , shell] = useMachine(shellChart, { input })
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

  const { setCursorPosition } = useCursor()
  const inSight = look(shellOf(snapshot), size)
  const frame = inSight && frameOf(trainer, inSight)
  setCursorPosition(frame?.cursor ?? undefined)
  const lines = frame ? screenLines(frame) : [painted(smallRow(size, snapshot.matches('leaving')))]
  return (
    <Box flexDirection="column">
      {apart(lines, frame?.cursor ?? null).map((some, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: above, at and below the cursor
        <Lines key={at} text={some.join('\n')} />
      ))}
    </Box>
  )
}

/**
 * The line that is typed into is a text of its own: a key changes that one, and those above and below it need neither be
 * compared nor measured again.
 */
const apart = (lines: readonly string[], cursor: Cursor | null): readonly (readonly string[])[] =>
  cursor
    ? [lines.slice(0, cursor.y), lines.slice(cursor.y, cursor.y + 1), lines.slice(cursor.y + 1)]
    : [lines]
