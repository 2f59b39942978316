import { useActorRef } from '@xstate/react'
import { Box, useCursor } from 'ink'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { connect } from './controller.ts'
import type { Intent } from './keys.ts'
import type { Size } from './layout.ts'
import { Lines } from './lines.tsx'
import { createLooker } from './look.ts'
import { shellChart } from './shell.ts'
import { shellInputOf } from './shell-input.ts'
import { type Showing, type Shown, showingOf } from './shown.ts'
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

/** The whole screen of a rehearsal. It is drawn once; what changes on it are its pieces, each by itself. */
export const App = ({ trainer, terminal, onLeave }: AppProps) => {
  const input = useMemo(() => shellInputOf(trainer), [trainer])
  const shell = useActorRef(shellChart, { input })
  const look = useMemo(() => createLooker(trainer), [trainer])
  const showing = useMemo(
    () => showingOf({ ...terminal, trainer, shell, look }),
    [trainer, terminal, shell, look],
  )

  useEffect(() => {
    const { handle, stop } = connect(trainer, shell, look, terminal.size)
    const unhear = terminal.onIntent(handle)
    return () => {
      unhear()
      stop()
    }
  }, [trainer, shell, look, terminal])

  useEffect(() => {
    const following = shell.subscribe({ complete: onLeave })
    return () => following.unsubscribe()
  }, [shell, onLeave])

  return (
    <Box flexDirection="column">
      <Piece showing={showing} which="above" />
      <Piece showing={showing} which="typed" />
      <Piece showing={showing} which="below" />
      <CursorOf showing={showing} />
    </Box>
  )
}

interface PieceProps {
  readonly showing: Showing
  readonly which: Exclude<keyof Shown, 'cursor'>
}

/** What is shown, drawn anew at each moment. */
const useShown = ({ onChange, moment, shown }: Showing): Shown => {
  useSyncExternalStore(onChange, moment)
  return shown()
}

const Piece = ({ showing, which }: PieceProps) => {
  const text = useShown(showing)[which]
  return text === null ? null : <Lines text={text} />
}

const CursorOf = ({ showing }: Pick<PieceProps, 'showing'>) => {
  const { cursor } = useShown(showing)
  const { setCursorPosition } = useCursor()
  setCursorPosition(cursor ?? undefined)
  return null
}
