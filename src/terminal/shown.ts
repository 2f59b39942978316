import { type ShellActor, shellOf } from './controller.ts'
import type { Cursor } from './cursor.ts'
import { frameOf, smallRow } from './frame.ts'
import type { Size } from './layout.ts'
import type { Looker } from './look.ts'
import { painted } from './paint.ts'
import { screenLines } from './screen-lines.ts'
import type { Trainer } from './trainer.ts'

/**
 * All that stands on the screen. The line that is typed into stands apart from those above and below it: a key changes
 * that one alone.
 */
export interface Shown {
  readonly above: string
  readonly typed: string | null
  readonly below: string | null
  readonly cursor: Cursor | null
}

/** What is shown, and how to hear that it may be something else. */
export interface Showing {
  /** Draws it, once for each moment. Asked for only when what has begun is done: until then not all of it is written down. */
  readonly shown: () => Shown
  /** The same object as long as nothing has happened. */
  readonly moment: () => object
  readonly onChange: (listener: () => void) => () => void
}

interface Sources {
  readonly trainer: Trainer
  readonly shell: ShellActor
  readonly look: Looker
  readonly size: () => Size
  readonly onResize: (listener: () => void) => () => void
}

/** Follows the shell, the simulation and the size of the terminal. */
export const showingOf = ({ trainer, shell, look, size, onResize }: Sources): Showing => {
  let last: readonly unknown[] = []
  const moment = (): object => {
    const now = [shell.getSnapshot(), trainer.simulation.state, size()]
    if (now.some((part, at) => part !== last[at])) last = now
    return last
  }
  let drawnAt: object = []
  let shown: Shown = { above: '', typed: null, below: null, cursor: null }
  return {
    moment,
    shown: () => {
      const now = moment()
      if (now !== drawnAt) shown = drawn({ trainer, shell, look, size })
      drawnAt = now
      return shown
    },
    onChange: (listener) => {
      const followings = [shell.subscribe(listener), trainer.simulation.actor.subscribe(listener)]
      const unhear = onResize(listener)
      return () => {
        for (const following of followings) following.unsubscribe()
        unhear()
      }
    },
  }
}

const drawn = ({ trainer, shell, look, size }: Omit<Sources, 'onResize'>): Shown => {
  const snapshot = shell.getSnapshot()
  const inSight = look(shellOf(snapshot), size())
  if (!inSight) {
    const small = painted(smallRow(size(), snapshot.matches('leaving')))
    return { above: small, typed: null, below: null, cursor: null }
  }
  const frame = frameOf(trainer, inSight)
  const lines = screenLines(frame)
  const { cursor } = frame
  if (!cursor) return { above: lines.join('\n'), typed: null, below: null, cursor }
  return {
    above: lines.slice(0, cursor.y).join('\n'),
    typed: lines[cursor.y] ?? null,
    below: lines.slice(cursor.y + 1).join('\n'),
    cursor,
  }
}
