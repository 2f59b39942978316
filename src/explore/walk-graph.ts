import { Numbers } from './numbers.ts'

/** What of the charts walks are to take, and which steps take it. */
export interface Goals {
  readonly all: ReadonlySet<string>
  /** What an edge takes, where the one before it was `before`; null: it is the first. */
  readonly of: (edge: number, before: number | null) => readonly string[]
  /** The most that any one step takes. */
  readonly most: number
}

/** The steps between states, in the order of the states from which they lead, and what of the charts each takes. */
export class WalkGraph {
  readonly #from = new Numbers()
  readonly #to = new Numbers()
  readonly #choices = new Numbers()
  readonly #kinds = new Numbers()
  readonly #takenBy: (readonly string[])[] = []
  readonly #kindOf = new Map<string, number>()
  /** The first edge that leads from a state, by the number of the state. */
  readonly #first: number[] = []

  add(
    { from, to, choice }: { from: number; to: number; choice: number },
    taken: readonly string[],
  ): void {
    while (this.#first.length <= from) this.#first.push(this.#from.length)
    const text = taken.join('|')
    let kind = this.#kindOf.get(text)
    if (kind === undefined) {
      kind = this.#takenBy.length
      this.#kindOf.set(text, kind)
      this.#takenBy.push([...taken])
    }
    this.#from.add(from)
    this.#to.add(to)
    this.#choices.add(choice)
    this.#kinds.add(kind)
  }

  choiceOf(edge: number): number {
    return this.#choices.at(edge)
  }

  toOf(edge: number): number {
    return this.#to.at(edge)
  }

  takenBy(edge: number): readonly string[] {
    return this.#takenBy[this.#kinds.at(edge)] ?? []
  }

  single(): Goals {
    return {
      all: new Set(this.#takenBy.flat()),
      of: (edge) => this.takenBy(edge),
      most: Math.max(1, ...this.#takenBy.map(({ length }) => length)),
    }
  }

  pairs(): Goals {
    const all = new Set<string>()
    const known = new Map<string, readonly string[]>()
    const ofKinds = (before: number, kind: number): readonly string[] => {
      const key = `${before} ${kind}`
      const made = known.get(key)
      if (made) return made
      const both = (this.#takenBy[before] ?? []).flatMap((one) =>
        (this.#takenBy[kind] ?? []).map((other) => `${one}, then ${other}`),
      )
      known.set(key, both)
      return both
    }
    const arriving: Set<number>[] = []
    for (let edge = 0; edge < this.#from.length; edge += 1) {
      const to = this.#to.at(edge)
      arriving[to] ??= new Set()
      arriving[to].add(this.#kinds.at(edge))
    }
    let most = 1
    const seen = new Set<string>()
    for (let edge = 0; edge < this.#from.length; edge += 1)
      for (const before of arriving[this.#from.at(edge)] ?? []) {
        const kinds = `${before} ${this.#kinds.at(edge)}`
        if (seen.has(kinds)) continue
        seen.add(kinds)
        const both = ofKinds(before, this.#kinds.at(edge))
        most = Math.max(most, both.length)
        for (const pair of both) all.add(pair)
      }
    return {
      all,
      of: (edge, before) =>
        before === null ? [] : ofKinds(this.#kinds.at(before), this.#kinds.at(edge)),
      most,
    }
  }

  /** The fewest edges, the first from where `at` led, that end with one that is wanted; null: none can be reached. */
  nearest(
    at: number | null,
    isWanted: (edge: number, before: number | null) => boolean,
  ): readonly number[] | null {
    const cameBy = new Map<number, number | null>()
    const queue: number[] = []
    const look = (state: number, before: number | null): number | null => {
      const end = this.#endOf(state)
      for (let edge = this.#first[state] ?? end; edge < end; edge += 1) {
        if (isWanted(edge, before)) return edge
        if (!cameBy.has(edge)) {
          cameBy.set(edge, before)
          queue.push(edge)
        }
      }
      return null
    }
    let before = at
    let found = look(at === null ? 0 : this.#to.at(at), at)
    for (let next = 0; found === null && next < queue.length; next += 1) {
      before = queue[next] as number
      found = look(this.#to.at(before), before)
    }
    if (found === null) return null
    const way = [found]
    for (let edge = before; edge !== null && edge !== at; edge = cameBy.get(edge) ?? null)
      way.push(edge)
    return way.reverse()
  }

  #endOf(state: number): number {
    return this.#first[state + 1] ?? this.#from.length
  }
}
