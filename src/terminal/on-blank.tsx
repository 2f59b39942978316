import { type ReactNode, useInsertionEffect, useSyncExternalStore } from 'react'

/** Counts how often the whole screen was asked for anew. */
export interface Repaints {
  readonly ask: () => void
  readonly count: () => number
  readonly onAsked: (listener: () => void) => () => void
}

export const createRepaints = (): Repaints => {
  let count = 0
  const listeners = new Set<() => void>()
  return {
    ask() {
      count += 1
      for (const listener of listeners) listener()
    },
    count: () => count,
    onAsked(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

interface OnBlankProps {
  /** Wipes the screen, and puts the cursor where the first row begins. */
  readonly wipe: () => void
  readonly repaints: Repaints
  readonly children: ReactNode
}

/**
 * Wipes the screen immediately before its content is written: at first, for Ink writes from where the cursor stands, which
 * may be behind what was typed before the program ran; and whenever it is asked for anew, since others can write there too.
 */
export const OnBlank = ({ wipe, repaints, children }: OnBlankProps) => {
  useSyncExternalStore(repaints.onAsked, repaints.count)
  // Of all effects this one comes before the frame; the others come after it.
  useInsertionEffect(wipe)
  return children
}
