import { eventSchema, type SessionEvent } from '../../machines/events.ts'
import { forms } from '../../machines/forms.ts'
import { sectionIds } from '../../machines/sections/sections.ts'
import type { State } from '../../machines/state.ts'
import { tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import type { Page } from '../screens/screen.ts'

/** What a user asks by the mere press of a control: the events that carry nothing but their tab. */
const bare = eventSchema.options
  .filter(({ shape }) => Object.keys(shape).sort().join() === 'tab,type')
  .map(({ shape }) => shape.type.value)
  .filter((type) => type !== 'tab.closed') as readonly SessionEvent['type'][]

/**
 * Everything that a user could ask of SMS in a tab and no control of its page offers: what other pages offer, and other
 * forms sent with right details. Asking it takes a wrong system, or somebody who writes requests by hand.
 */
export const askedElsewhere = (
  sms: Sms,
  state: State,
  page: Page,
  tab: string,
): readonly SessionEvent[] => {
  const offered = new Set(page.controls.map(({ event }) => JSON.stringify(event)))
  const scene = sms.sceneOf(state)
  const context = tabOf(state, tab)?.session.context ?? { userId: null, subject: null }
  const pressed: readonly SessionEvent[] = [
    ...bare.map((type) => ({ type, tab }) as SessionEvent),
    ...sectionIds.map((section) => ({ type: 'section.opened', tab, section }) as const),
    ...([1, 2] as const).map((level) => ({ type: 'newUser.opened', tab, level }) as const),
    ...Object.keys(state.world.users).map(
      (userId) => ({ type: 'userDetails.opened', tab, userId }) as const,
    ),
  ]
  const sent = Object.values(forms)
    .filter(({ slug }) => slug !== page.form)
    .flatMap((form) => form.right(scene, context).map((details) => form.submit(tab, details)))
  return [...pressed.filter((event) => !offered.has(JSON.stringify(event))), ...sent]
}
