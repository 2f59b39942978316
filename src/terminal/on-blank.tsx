import { type ReactNode, useInsertionEffect } from 'react'

interface OnBlankProps {
  /** Wipes the screen, and puts the cursor where the first row begins. */
  readonly wipe: () => void
  readonly children: ReactNode
}

/**
 * Wipes the screen immediately before its content is written. Ink writes from where the cursor stands, which is where the
 * terminal had left it: behind what was typed before the program ran, for instance.
 */
export const OnBlank = ({ wipe, children }: OnBlankProps) => {
  // Of all effects this one comes before the frame; the others come after it.
  useInsertionEffect(wipe, [wipe])
  return children
}
