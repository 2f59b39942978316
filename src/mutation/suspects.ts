import type { Walk } from './follow.ts'
import type { Mutant } from './mutant.ts'

/** The mutants that are looked for in a space, and what is known of each so far. */
export class Suspects {
  readonly #count: number
  readonly #byTouch = new Map<string, Mutant[]>()
  readonly #seenAt = new Map<string, Walk>()
  readonly #compared = new Map<string, number>()

  constructor(mutants: readonly Mutant[]) {
    this.#count = mutants.length
    for (const mutant of mutants)
      for (const touch of mutant.touches) {
        const known = this.#byTouch.get(touch)
        if (known) known.push(mutant)
        else this.#byTouch.set(touch, [mutant])
      }
  }

  /** Those that can behave otherwise where this was asked for, and have not been seen yet. */
  meantBy(touched: ReadonlySet<string>): ReadonlySet<Mutant> {
    const meant = new Set<Mutant>()
    for (const touch of touched)
      for (const one of this.#byTouch.get(touch) ?? [])
        if (!this.#seenAt.has(one.id)) meant.add(one)
    return meant
  }

  seen({ id }: Mutant, walk: Walk): void {
    this.#seenAt.set(id, walk)
  }

  seenAt({ id }: Mutant): Walk | undefined {
    return this.#seenAt.get(id)
  }

  get areAllSeen(): boolean {
    return this.#seenAt.size === this.#count
  }

  compared(mutant: Mutant): void {
    this.#compared.set(mutant.id, this.timesCompared(mutant) + 1)
  }

  timesCompared({ id }: Mutant): number {
    return this.#compared.get(id) ?? 0
  }
}
