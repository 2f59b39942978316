/** For programs that drive the terminal: tells them after each frame of how much input it takes account. */
export interface Handshake {
  /** From now on there are frames; `flush` waits until the present one is written. */
  readonly begin: (flush: () => Promise<void>) => void
  readonly onTaken: (total: number) => void
  readonly end: () => void
}

/** Writes `ESC ] 5379 ; N BEL`, which no terminal shows. */
export const createHandshake = (write: (text: string) => unknown): Handshake => {
  let taken = 0
  let flush: (() => Promise<void>) | null = null
  const isOver = () => flush === null
  const tell = async () => {
    await flush?.()
    if (!isOver()) write(`\x1b]5379;${taken}\x07`)
  }
  return {
    begin(flushed) {
      flush = flushed
      void tell()
    },
    onTaken(total) {
      taken = total
      void tell()
    },
    end() {
      flush = null
    },
  }
}

/** Nobody waits for it. */
export const noHandshake: Handshake = { begin() {}, onTaken() {}, end() {} }
