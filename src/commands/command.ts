import type { Given } from './arguments.ts'
import type { Io } from './io.ts'

/** One verb: what it takes, what is told of it, and what it does. */
export interface Command {
  readonly name: string
  readonly summary: string
  readonly options: Readonly<Record<string, OptionSpec>>
  /** The word that may stand behind the verb, or the words, as help names it; without this, none may. */
  readonly operand?: {
    readonly name: string
    readonly isRepeatable?: true
    readonly help: string
  }
  readonly example: { readonly command: string; readonly tells: string }
  /** What else a person should know, a paragraph each. */
  readonly notes?: readonly string[]
  /**
   * @returns the exit code
   * @throws UsageError where what was given makes no sense
   */
  readonly run: (given: Given, io: Io) => Promise<number> | number
}

export interface OptionSpec {
  /** What follows the option, as help names it; without one it is a switch. */
  readonly value?: string
  readonly isRepeatable?: true
  readonly help: string
}
