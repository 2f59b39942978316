import type { ClauseId } from './clauses.ts'
import type { SessionEvent } from './events.ts'
import type { Scene } from './scene.ts'

/**
 * One form of SMS: what it asks, and every way in which an answer can be wrong. Guards, screens, search and lint all read
 * it here; a guard says what follows from an answer, never this file.
 */
export interface Form<Name extends string = string> {
  readonly slug: FormSlug
  readonly fields: readonly Field<Name>[]
  /** The one event that carries all details when the form is sent. */
  readonly submit: (tab: string, details: Details<Name>) => SessionEvent
  /** Details that are right, one entry for each user whom they would serve; none where nobody can be served. */
  readonly right: (scene: Scene, standing: Standing) => readonly Details<Name>[]
}

/** Who sends a form, and about whom, where it is about a user. */
export interface Standing {
  readonly userId: string | null
  readonly subject: string | null
}

export type FormSlug =
  | 'log-in'
  | 'password-change'
  | 'password-reset'
  | 'request-user'
  | 'create-user'
  | 'amend-user'

export type Details<Name extends string = string> = Readonly<Record<Name, string>>

export interface Field<Name extends string = string> {
  readonly name: Name
  readonly required: boolean
  /** What is typed here reaches no disk, log or report; only its stand-in does. */
  readonly secret: boolean
  /** Text that means something else to a person than it says, such as an unknown user ID, is replaced likewise. */
  readonly replaceUnknown: boolean
  readonly wrong: readonly Partition<Name>[]
}

/** One way to be wrong: right details, spoilt in this field. */
export interface Partition<Name extends string = string> {
  readonly way: string
  readonly clauses: readonly ClauseId[]
  /** Undefined where the right details leave no room for this slip. */
  readonly spoil: (right: Details<Name>, scene: Scene) => Details<Name> | undefined
}

/** Whether every mandatory field has something in it (NAV-1). */
export const isComplete = (form: Form, details: Readonly<Record<string, unknown>>): boolean =>
  form.fields.every(({ name, required }) => !required || (details[name] ?? '') !== '')

/** The details that a draft holds so far, untouched fields empty. */
export const detailsFrom = <Name extends string>(
  form: Form<Name>,
  draft: Readonly<Record<string, string>>,
): Details<Name> =>
  Object.fromEntries(form.fields.map(({ name }) => [name, draft[name] ?? ''])) as Details<Name>

/** A draft with its secret fields emptied: what is left of a form that was not accepted (R-REFILLED). */
export const withoutSecrets = (
  form: Form,
  draft: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(draft).filter(([name]) => !form.fields.find((f) => f.name === name)?.secret),
  )

/** The same text with the case of its first letter turned; undefined where it has no letter. */
export const withCaseTurned = (text: string): string | undefined => {
  const at = text.search(/[A-Za-z]/)
  const letter = text[at]
  if (letter === undefined) return undefined
  const turned = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase()
  return text.slice(0, at) + turned + text.slice(at + 1)
}
