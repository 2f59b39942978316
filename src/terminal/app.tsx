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
import { type Showing, showingOf } from './shown.ts'
import type { Trainer } from './trainer.ts'

/** What the app is given besides the simulation: intents as they come, the size of the terminal, and its end. */
export interface Terminal {
  readonly size: () => Size
  readonly onResize: (listener: () => void) => () => void
  readonly onIntent: (listener: (intent: Intent) => void) => () => void
  /** It ends, perhaps from outside: the window was closed. */
  readonly onEnd: (listener: () => void) => () => void
}

interface AppProps {
  readonly trainer: Trainer
  readonly terminal: Terminal
  /** The trainee has left. */
  readonly onLeave: () => void
}

/** A rehearsal on the whole screen. */
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
    const unpart = terminal.onEnd(() => shell.send({ type: 'ended' }))
    const following = shell.subscribe({
      complete: () => {
        // What is typed from here on is for what comes next.
        unhear()
        onLeave()
      },
    })
    return () => {
      following.unsubscribe()
      unpart()
      unhear()
      stop()
    }
  }, [trainer, shell, look, terminal, onLeave])

  return (
    <Box flexDirection="column">
      <Screen showing={showing} />
    </Box>
  )
}

/** What is shown, drawn anew at each moment. */
const Screen = ({ showing: { onChange, moment, shown } }: { readonly showing: Showing }) => {
  useSyncExternalStore(onChange, moment)
  const { above, typed, below, cursor } = shown()
  const { setCursorPosition } = useCursor()
  setCursorPosition(cursor ?? undefined)
  return (
    <>
      <Lines text={above} />
      {typed !== null && <Lines text={typed} />}
      {below !== null && <Lines text={below} />}
    </>
  )
}
