/** What is asked for while something is worked out; see `touch.ts`. */
export class Touching {
  /** Everything that was ever asked for. */
  readonly ever = new Set<string>()
  #now = new Set<string>()

  readonly note = (touch: string): void => {
    this.#now.add(touch)
    this.ever.add(touch)
  }

  /** What an act comes to, and what it asks for: that counts for nothing else that is under way. */
  during<Value>(act: () => Value): readonly [Value, ReadonlySet<string>] {
    const outer = this.#now
    this.#now = new Set()
    const value = act()
    const own = this.#now
    this.#now = outer
    return [value, own]
  }

  /** What is kept was asked for once, and is asked for again by whoever looks at it again. */
  kept<Value>(make: () => Value): () => Value {
    const [value, asked] = this.during(make)
    return () => {
      for (const touch of asked) this.#now.add(touch)
      return value
    }
  }
}
