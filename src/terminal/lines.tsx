import { Text } from 'ink'
import { memo } from 'react'

/**
 * Painted lines that are no wider than their place. They are one text: to Ink, a text within a text is a thing of its
 * own, to be compared and put together for every frame.
 */
export const Lines = memo(({ text }: { readonly text: string }) => (
  <Text wrap="truncate">{text}</Text>
))
