import type { SmsEvent } from '../../machines/events.ts'
import type { Details } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { type State, tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import { slipsIn } from '../explore/alphabet.ts'
import type { Page } from '../screens/screen.ts'

/** What is tried in a state beside what the search goes on from, once for each page and what it tells. */
export const standingIn = ({ tabs, world }: State): string =>
  JSON.stringify(
    tabs.map(({ session: { value, context } }) => [
      value,
      context.told,
      context.userId === null ? 0 : world.users[context.userId]?.level,
      Object.keys(context.draft).length,
    ]),
  )

/**
 * Walks of a few events: to a millisecond before the next deadline; every slip in the form that stands there; and forms that
 * are filled before they are sent or left.
 */
export const probesIn = (
  sms: Sms,
  state: State,
  draw: (state: State, tab: string) => Page,
): readonly (readonly SmsEvent[])[] => {
  const scene = sms.sceneOf(state)
  const next = nextDeadline(state)
  const almost: readonly SmsEvent[] =
    next === null || next - state.now < 2 ? [] : [{ type: 'time.passed', ms: next - state.now - 1 }]
  const inTabs = state.tabs.flatMap(({ id, session }): (readonly SmsEvent[])[] => {
    const controls = draw(state, id).controls.map(({ event }) => event)
    const late = controls.map((control) => [...almost, control])
    const { form: slug } = placeOf(session)
    if (slug === undefined) return late
    const form = forms[slug]
    const [right] = form.right(scene, session.context)
    if (!right) return late
    const spaced = form.fields
      .filter(({ name }) => right[name] !== '')
      .map(({ name }) => ({ ...right, [name]: ` ${right[name]}` }))
    const slips = slipsIn(form, right, scene)
    const filled = (details: Details): readonly SmsEvent[] =>
      form.fields.map(({ name }) => ({
        type: 'field.filled',
        tab: id,
        field: name,
        value: details[name] ?? '',
      }))
    const [slip = right] = slips
    return [
      ...late,
      ...[...slips, ...spaced].map((details) => [form.submit(id, details)]),
      [...filled(right), form.submit(id, right)],
      ...controls.map((control) => [...filled(slip), form.submit(id, slip), control]),
      ...controls.map((control) => [...filled(right), control]),
    ]
  })
  return [almost, ...inTabs]
}

/** Whether it can be tried still, in time or on a page: a form is sent whole, and everything else by a control that stands there. */
export const isOffered = (
  event: SmsEvent,
  state: State,
  draw: (state: State, tab: string) => Page,
): boolean => {
  if (!('tab' in event)) return true
  if (!tabOf(state, event.tab)) return false
  const { controls, fields } = draw(state, event.tab)
  if (event.type === 'field.filled') return fields.some(({ name }) => name === event.field)
  return controls.some(
    ({ event: offered, enabled, isDefault }) =>
      offered.type === event.type &&
      (isDefault || (enabled && JSON.stringify(offered) === JSON.stringify(event))),
  )
}
