import { PassThrough, Writable } from 'node:stream'

/** An input of which a test says what it is and what is typed. */
export class TestInput extends PassThrough {
  readonly isTTY: boolean
  /** Each switch of the raw mode, in order. */
  readonly rawModes: boolean[] = []

  constructor({ isTTY = false }: { readonly isTTY?: boolean } = {}) {
    super()
    this.isTTY = isTTY
  }

  setRawMode(isRaw: boolean): this {
    this.rawModes.push(isRaw)
    return this
  }
}

/** An output that keeps what was written, and tells when it says something. */
export class TestOutput extends Writable {
  readonly isTTY: boolean
  readonly columns: number
  text = ''
  #awaited: { readonly words: string; readonly from: number; readonly said: () => void }[] = []

  constructor({
    isTTY = false,
    columns = 80,
  }: { readonly isTTY?: boolean; readonly columns?: number } = {}) {
    super({ decodeStrings: false })
    this.isTTY = isTTY
    this.columns = columns
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk
    const isSaid = ({ words, from }: { words: string; from: number }) =>
      this.text.includes(words, from)
    for (const { said } of this.#awaited.filter(isSaid)) said()
    this.#awaited = this.#awaited.filter((awaited) => !isSaid(awaited))
    done()
  }

  /** Resolves once these words were written after the place `from`. */
  says(words: string, from = 0): Promise<void> {
    if (this.text.includes(words, from)) return Promise.resolve()
    return new Promise((said) => {
      this.#awaited.push({ words, from, said })
    })
  }
}
