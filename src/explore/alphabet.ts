import type { SessionEvent, SmsEvent } from '../../machines/events.ts'
import type { Details, Form } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import type { Scene } from '../../machines/scene.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import { fieldsOn, pageOf } from '../screens/pages.ts'
import type { ControlKind } from '../screens/screen.ts'
import { everyDeskAct } from '../simulation/desk-acts.ts'
import { everyHomeOfficeAct } from '../simulation/home-office-acts.ts'

type Tries = (sms: Sms, state: State) => readonly SmsEvent[]

/**
 * The events worth trying in a state, by what they are: derived from its pages, forms, deadlines and desks, and never listed
 * a second time.
 */
export const worthTrying = {
  /** Each control of each open page itself, whether it can be selected or not. */
  controls: (sms, state) => controlsOn(sms, state, (kind) => kind !== 'menu'),

  /** What the menu beside each page offers. */
  menu: (sms, state) => controlsOn(sms, state, (kind) => kind === 'menu'),

  /** Something typed into each field. */
  fills: (_, state) =>
    state.tabs.flatMap(({ id: tab }) =>
      fieldsOn(state, tab).map(({ name: field }): SmsEvent => {
        return { type: 'field.filled', tab, field, value: 'k' }
      }),
    ),

  /** Each form sent with right details. */
  right: (sms, state) => state.tabs.flatMap((tab) => sentFrom(sms, state, tab).right),

  /** Each form sent with one slip at a time. */
  wrong: (sms, state) => state.tabs.flatMap((tab) => sentFrom(sms, state, tab).wrong),

  /** Spells that end just before, at and after the next deadline. */
  clock: (_, state) => {
    const next = nextDeadline(state)
    if (next === null) return []
    const left = next - state.now
    return [left - 1, left, left + 1].map((ms) => ({ type: 'time.passed', ms }))
  },

  homeOffice: (_, { world }) =>
    everyHomeOfficeAct(world).map(({ event }) => event(['Text', 'More text'])),

  desk: (_, { world }) => everyDeskAct(world).map(({ event }) => event),

  tabs: (_, { tabs }) => [
    { type: 'tab.opened' },
    ...tabs.map(({ id }): SmsEvent => ({ type: 'tab.closed', tab: id })),
  ],
} satisfies Readonly<Record<string, Tries>>

export type Kind = keyof typeof worthTrying

/** The events worth trying in a state, all of them. */
export const eventsWorthTrying: Tries = (sms, state) =>
  Object.values<Tries>(worthTrying).flatMap((tries) => tries(sms, state))

const controlsOn = (sms: Sms, state: State, isMeant: (kind: ControlKind) => boolean) =>
  state.tabs.flatMap(({ id }) =>
    pageOf(sms, state, id)
      .controls.filter(({ kind }) => isMeant(kind))
      .map(({ event }) => event),
  )

/** The form of a page, sent with each details that are right, and with each of them spoilt in one way. */
const sentFrom = (sms: Sms, state: State, { id, session }: Tab) => {
  const { form: slug } = placeOf(session)
  if (slug === undefined) return { right: [], wrong: [] }
  const form = forms[slug]
  const scene = sms.sceneOf(state)
  const right = form.right(scene, session.context)
  const wrong = right.flatMap((details) => slipsIn(form, details, scene))
  const sent = (details: Details): SessionEvent => form.submit(id, details)
  return { right: right.map(sent), wrong: wrong.map(sent) }
}

/** For each field, each way to be wrong in it alone. */
export const slipsIn = ({ fields }: Form, right: Details, scene: Scene): readonly Details[] =>
  fields.flatMap(({ wrong }) =>
    wrong.map(({ spoil }) => spoil(right, scene)).filter((spoilt) => spoilt !== undefined),
  )
