import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import type { Readings } from '../../machines/readings.ts'
import type { Screen } from '../screens/screen.ts'

/**
 * The port of the harness: what a feature may ask of a system, be it the model in this process, the terminal in a
 * pseudo-terminal, or somebody else's SMS. A driver is unaware of features, clauses and verdicts.
 */
export interface Driver {
  readonly name: string
  initialize(): Promise<Capabilities>
  /** A fresh system in the named world, under these readings, one tab, '1', open at the log in screen. */
  reset(setting: Setting): Promise<Result>
  open(): Promise<Result<{ readonly tab: string }>>
  close(request: { readonly tab: string }): Promise<Result>
  /** Puts a value into a field, named by its visible label. Values made up by the system are passed as they were read. */
  fill(request: {
    readonly tab: string
    readonly field: string
    readonly value: string
  }): Promise<Result>
  /** Selects a control, named by its visible label. One that is greyed out or not there is refused. */
  select(request: { readonly tab: string; readonly control: string }): Promise<Result>
  observe(request: { readonly tab: string }): Promise<Result<Screen>>
  advance(request: { readonly ms: number }): Promise<Result>
  /** All mail to an address, oldest first; reading it is what the addressee does. */
  readMail(request: { readonly to: string }): Promise<Result<readonly MailItem[]>>
  readLetters(request: { readonly to: string }): Promise<Result<readonly LetterItem[]>>
  homeOffice(request: { readonly event: HomeOfficeEvent }): Promise<Result>
  /** What the user of the scenario does beside SMS; one that cannot be done now is refused. */
  desk(request: { readonly event: DeskEvent }): Promise<Result>
  shutdown(): Promise<void>
}

export interface Setting {
  readonly world: string
  readonly readings: Partial<Readings>
  /** Where the virtual clock starts, in milliseconds since 1970, UTC; the world's own instant if left out. */
  readonly now?: number
}

export interface Capabilities {
  readonly clock: 'virtual' | 'real' | 'none'
  readonly mail: boolean
  readonly letters: boolean
  readonly homeOffice: boolean
  readonly desk: boolean
  readonly tabs: boolean
  readonly worlds: readonly string[]
}

/**
 * `refused` is behaviour of the system; `unsupported` makes a check not applicable; `error` is the fault of the adapter,
 * never of the system.
 */
export type Result<Value = void> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unsupported'; readonly what: string }
  | { readonly kind: 'error'; readonly message: string }

export interface MailItem {
  readonly from: string
  readonly subject: string
  readonly folder: 'inbox' | 'junk'
  readonly text: readonly string[]
  /** The password that it brings, apart from the text; null: it brings none. */
  readonly password: string | null
  /** The user ID that it brings, likewise. */
  readonly userId: string | null
}

export interface LetterItem {
  readonly to: string
  readonly subject: string
  readonly text: readonly string[]
  /** The user ID that it brings; null: it brings none. */
  readonly userId: string | null
}

export const ok = <Value>(value: Value): Result<Value> => ({ kind: 'ok', value })
export const done: Result = { kind: 'ok', value: undefined }
export const refused = (why: string): Result<never> => ({ kind: 'refused', why })
export const unsupported = (what: string): Result<never> => ({ kind: 'unsupported', what })
export const adapterError = (message: string): Result<never> => ({ kind: 'error', message })
