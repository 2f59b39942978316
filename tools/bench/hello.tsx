import { render, Text } from 'ink'

/** The least that Ink can draw, to compare the first frame with. */
render(<Text>hello</Text>)
