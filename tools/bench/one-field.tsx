import { Box, render, Text, useInput } from 'ink'
import { useState } from 'react'

/** The least program with a text field, under the same options as ours, to compare a key's way to the screen with. */
const OneField = () => {
  const [typed, setTyped] = useState('')
  useInput((input) => setTyped((before) => before + input))
  return (
    <Box>
      <Text>hello </Text>
      <Text>{typed}</Text>
    </Box>
  )
}

render(<OneField />, {
  interactive: true,
  alternateScreen: true,
  incrementalRendering: true,
  maxFps: 120,
})
