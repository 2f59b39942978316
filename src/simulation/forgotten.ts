import type { State } from '../../machines/state.ts'
import { fieldsOn } from '../screens/pages.ts'
import type { FormField } from '../screens/view.ts'
import type { StandIns } from './stand-ins.ts'
import { inTab } from './told.ts'

/** A field in which something stands of which nobody knows any more what was typed there. */
export interface Forgotten {
  readonly tab: string
  readonly field: FormField
}

/**
 * The fields in which an earlier run left what a person cannot go on with: what is secret, which nobody sees, and text that a
 * stand-in replaced. Typed again, the same text would get another stand-in, and so would no longer be the same.
 */
export const forgottenIn = (state: State, standIns: StandIns): readonly Forgotten[] =>
  state.tabs.flatMap(({ id: tab, session }) =>
    fieldsOn(state, tab)
      .filter(({ name, secret, replaceUnknown }) => {
        const draft = session.context.draft[name] ?? ''
        return secret ? draft !== '' : replaceUnknown && standIns.isLeftBehind(draft)
      })
      .map((field) => ({ tab, field })),
  )

/** What a person is told who finds these fields empty; null: there are none. */
export const forgottenText = (forgotten: readonly Forgotten[]): string | null => {
  const labels = forgotten.map(({ tab, field }) => `${field.label}${inTab({ tab })}`)
  if (labels.length === 0) return null
  const fields = [labels.slice(0, -1).join(', '), ...labels.slice(-1)].filter(Boolean)
  return `What you had typed into ${fields.join(' and ')} and had not sent is not kept: type it again.`
}
