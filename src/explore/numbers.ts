/** A growing row of whole numbers, four bytes each. */
export class Numbers {
  #room = new Int32Array(1_024)
  #length = 0

  add(number: number): void {
    if (this.#length === this.#room.length) {
      const larger = new Int32Array(2 * this.#room.length)
      larger.set(this.#room)
      this.#room = larger
    }
    this.#room[this.#length] = number
    this.#length += 1
  }

  get length(): number {
    return this.#length
  }

  at(index: number): number {
    return this.#room[index] ?? 0
  }
}
