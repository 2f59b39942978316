import stringWidth from 'string-width'

/** Colours and the like, which take no column. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what the sequence begins with
const styles = /\u001b\[[\d;]*m/g

/** ASCII, Western letters, the bullet of the mask and the lines of a frame: a column each in every terminal. */
const oneColumnEach = /^[ -~À-ÿ•↵─-╿]*$/

/**
 * `string-width` for the bundle: the same answer, given without asking where it is plain to see. The library's patterns
 * for emoji take longer to get ready than all the rest of the first frame takes to draw.
 */
export default function quickWidth(
  text: string,
  options?: Parameters<typeof stringWidth>[1],
): number {
  const bare =
    text.includes('\u001b') && !options?.countAnsiEscapeCodes ? text.replace(styles, '') : text
  return oneColumnEach.test(bare) ? bare.length : stringWidth(text, options)
}
