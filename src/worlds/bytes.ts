/** What is wrong with the bytes of a file that was to be text, and where. */

/** Whether a mark says that a text is written in UTF-16. */
export const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

/** How many bytes stand before the first that UTF-8 does not have there; null: there is none. */
export const firstWrongByte = (bytes: Uint8Array): number | null => {
  if (isUtf8(bytes)) return null
  let right = 0
  let wrong = bytes.length
  // What begins a character and is cut off is no fault of what stands before it.
  while (wrong - right > 1) {
    const middle = (right + wrong) >> 1
    if (isUtf8(bytes.subarray(0, middle), { stream: true })) right = middle
    else wrong = middle
  }
  return right
}

const isUtf8 = (bytes: Uint8Array, options?: { readonly stream: boolean }): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, options)
    return true
  } catch {
    return false
  }
}

/** The place of a byte in its text: line and column count from 1, a column is one UTF-16 code unit. */
export const placeOf = (
  bytes: Uint8Array,
  offset: number,
): { readonly line: number; readonly column: number } => {
  // A character that was begun and is wrong stands there itself.
  const before = new TextDecoder().decode(bytes.subarray(0, offset), { stream: true })
  const lines = before.split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
