/** What a person has to be told besides the rehearsal: that something cannot be saved, say. Kept until somebody listens. */
export class Remarks {
  readonly #all: string[] = []
  #listener: ((remark: string) => void) | null = null

  readonly add = (remark: string): void => {
    this.#all.push(remark)
    this.#listener?.(remark)
  }

  /** Everything that was remarked so far, the oldest first. */
  get all(): readonly string[] {
    return this.#all
  }

  /** Hears of each remark from now on; gives back how to stop. */
  onRemark(listener: (remark: string) => void): () => void {
    this.#listener = listener
    return () => {
      this.#listener = null
    }
  }
}
