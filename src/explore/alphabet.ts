import type { HomeOfficeEvent, SessionEvent, SmsEvent } from '../../machines/events.ts'
import type { Details, Form } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import type { Scene } from '../../machines/scene.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import { pageOf } from '../screens/pages.ts'

/**
 * The events worth trying in a state, derived from its pages, forms and deadlines, and never listed a second time: each
 * control, each form with right details and with one slip at a time, each spell that ends just before, at and after the
 * next deadline, each thing that the Home Office can do.
 */
export const eventsWorthTrying = (sms: Sms, state: State): readonly SmsEvent[] => [
  ...state.tabs.flatMap((tab) => eventsInTab(sms, state, tab)),
  ...clockEvents(state),
  ...homeOfficeEvents(sms.sceneOf(state)),
  { type: 'tab.opened' },
  ...state.tabs.map(({ id }): SmsEvent => ({ type: 'tab.closed', tab: id })),
  ...state.world.mail.map(({ id }): SmsEvent => ({ type: 'mail.opened', id })),
  ...state.world.letters.map(({ id }): SmsEvent => ({ type: 'letter.opened', id })),
]

const eventsInTab = (sms: Sms, state: State, tab: Tab): readonly SessionEvent[] => {
  const page = pageOf(sms, state, tab.id)
  const controls = page.controls.map(({ event }) => event)
  if (page.form === null) return controls
  const form = forms[page.form]
  const fills = form.fields.map(
    ({ name }): SessionEvent => ({ type: 'field.filled', tab: tab.id, field: name, value: 'k' }),
  )
  const sent = detailsWorthTrying(form, sms.sceneOf(state), tab.session.context.userId)
  return [...controls, ...fills, ...sent.map((details) => form.submit(tab.id, details))]
}

/** Right details, and for each field each way to be wrong in it alone. */
export const detailsWorthTrying = (
  form: Form,
  scene: Scene,
  userId: string | null,
): readonly Details[] =>
  form
    .right(scene, userId)
    .flatMap((right) => [
      right,
      ...form.fields.flatMap(({ wrong }) =>
        wrong.map(({ spoil }) => spoil(right, scene)).filter((spoilt) => spoilt !== undefined),
      ),
    ])

const clockEvents = (state: State): readonly SmsEvent[] => {
  const next = nextDeadline(state)
  if (next === null) return []
  const left = next - state.now
  return [left - 1, left, left + 1].map((ms) => ({ type: 'time.passed', ms }))
}

const homeOfficeEvents = ({ world }: Scene): readonly HomeOfficeEvent[] => [
  ...Object.keys(world.users).flatMap((userId): HomeOfficeEvent[] => [
    { type: 'homeOffice.approved', userId },
    { type: 'homeOffice.refused', userId, reason: 'The form was incomplete.' },
    { type: 'homeOffice.deactivated', userId },
  ]),
  ...world.posts.map(({ id }): HomeOfficeEvent => ({ type: 'homeOffice.archived', post: id })),
  ...(['suspended', 'madeDormant', 'reinstated', 'revoked'] as const).map(
    (change): HomeOfficeEvent => ({ type: 'homeOffice.changedLicence', change }),
  ),
  ...(['A', 'B', 'provisional'] as const).map(
    (rating): HomeOfficeEvent => ({ type: 'homeOffice.rated', rating }),
  ),
]
