import type { ClauseId } from '../../machines/clauses.ts'
import type { SessionEvent } from '../../machines/events.ts'
import { detailsFrom, type Form, type FormSlug } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import type { RefusalCause } from '../../machines/rules/log-in.ts'
import { clauseOf, type UsersWhy } from '../../machines/rules/users.ts'
import type { Verdict } from '../../machines/rules/verdict.ts'
import type { Scene } from '../../machines/scene.ts'
import type { SessionContext } from '../../machines/session.ts'
import type { User } from '../../machines/world.ts'
import { kept } from './kept.ts'
import { mask, type Page, type PageControl, type PageField, type Why } from './screen.ts'
import type { Wording } from './wording.ts'

/** What a page is drawn from: one tab's session, the scene around it, the words, and the chart's own answer. */
export interface View {
  readonly tab: string
  readonly context: SessionContext
  readonly scene: Scene
  readonly wording: Wording
  /** Who is inside; undefined before the log-in. */
  readonly user: User | undefined
  /** Whether the chart would take this event now. */
  readonly canTake: (event: SessionEvent) => boolean
}

/** What one screen adds to what every page has. */
export type PageBody = Pick<Page, 'hint'> &
  Partial<Pick<Page, 'error' | 'notices' | 'text' | 'fields' | 'controls' | 'table' | 'holdsTexts'>>

/** A control is available exactly when the chart would take its event. */
export const control = (
  view: View,
  kind: PageControl['kind'],
  label: string,
  event: SessionEvent,
  whyNot?: Why,
): PageControl => {
  const enabled = view.canTake(event)
  return { label, kind, enabled, event, ...(!enabled && whyNot && { why: whyNot }) }
}

/** What a field is, whatever has been typed into it. */
export type FormField = Omit<PageField, 'value' | 'options'>

/** What the fields of a form are. The same list for the same words. */
export const formFields = (wording: Wording, slug: FormSlug): readonly FormField[] =>
  inWords(forms[slug], wording)

const inWords = kept((form: Form, wording: Wording): readonly FormField[] =>
  form.fields.map(({ name, required, secret, replaceUnknown }) => ({
    name,
    label: labelOf(wording, form.slug, name),
    required,
    secret,
    replaceUnknown,
  })),
)

/** The fields of a form with what has been typed into them; secret ones show only whether anything has. */
export const fieldsOf = ({ context, wording }: View, slug: FormSlug): readonly PageField[] =>
  formFields(wording, slug).map((field) => {
    const typed = context.draft[field.name] ?? ''
    return { ...field, value: field.secret && typed !== '' ? mask : typed }
  })

export const labelOf = (wording: Wording, slug: FormSlug, field: string): string =>
  (wording.fields[slug] as Readonly<Record<string, string>>)[field] ?? field

/** The control that sends a form: closed until every mandatory field is filled (NAV-1). */
export const submitControl = (view: View, slug: FormSlug, label: string): PageControl => {
  const form = forms[slug]
  const event = form.submit(view.tab, detailsFrom(form, view.context.draft))
  return {
    ...control(view, 'button', label, event, view.wording.whyNot.mandatory),
    isDefault: true,
  }
}

export const hint = (text: string, ...clauses: readonly ClauseId[]): Page['hint'] => ({
  text,
  clauses,
})

/** What SMS says to an entry that it refuses: one message for every cause, or the cause (TRB-9, G2-2n, R-REFUSAL). */
export const refusalIn = ({ scene, wording }: View, cause: RefusalCause): Page['error'] & {} => {
  const { refused, refusedByCause } = wording.logIn
  const byCause = scene.readings['R-REFUSAL'] === 'told-by-cause'
  return { items: [{ text: byCause ? refusedByCause[cause] : refused }] }
}

/** Why something cannot be done with a user, for the coach; undefined: it can. */
export const whyOf = (
  { wording }: View,
  verdict: Verdict<UsersWhy>,
  clauses: typeof clauseOf = clauseOf,
): Why | undefined =>
  'closed' in verdict
    ? { text: wording.whyNot.users[verdict.why], clause: clauses[verdict.why] }
    : undefined

/** A hint about users, and before it why they are not managed here, where they are not (G3-0a, G4-0a). */
export const hintAboutUsers = (
  view: View,
  reasons: typeof clauseOf,
  text: string,
  ...clauses: readonly ClauseId[]
): Page['hint'] => {
  const { rules, world } = view.scene
  const why = whyOf(view, rules.users.areManagedHere(world.licence), reasons)
  return why ? hint(`${why.text} ${text}`, why.clause, ...clauses) : hint(text, ...clauses)
}

/** The user about whom the page is. */
export const subjectOf = ({ context: { subject }, scene }: View): User | undefined =>
  subject === null ? undefined : scene.rules.logIn.bearerOf(scene, subject)
