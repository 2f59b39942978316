import type { StateValue } from 'xstate'
import { nobodyInside, type ScreenSlug } from '../../machines/session.ts'
import { sessionChart } from '../../machines/sms.ts'
import { createSms } from '../../machines/step.ts'
import { type ChartedState, chartedOf } from '../diagrams/charted.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page } from '../screens/screen.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'

export interface ScreenHint {
  readonly screen: ScreenSlug
  readonly text: string
  readonly clauses: Page['hint']['clauses']
}

/** What each screen tells a trainee of the manual: every state in which a session can stand is drawn once for it. */
export const screenHints = (): readonly ScreenHint[] => {
  const { world, now } = loadWorld(worldNames()[0] ?? '')
  const sms = createSms()
  const state = sms.start(world, now)
  const { userId } = world.trainee
  const context = { ...nobodyInside, userId, subject: userId }
  const hints = [...chartedOf(sessionChart).states.values()].filter(isOfAScreen).map(({ path }) => {
    const session = sessionChart.resolveState({ value: valueAt(path) as never, context })
    const tab = { id: '1', session, idleUntil: null, stale: false }
    const { slug: screen, hint } = pageOf(sms, { ...state, tabs: [tab] }, tab.id)
    return { screen, ...hint }
  })
  return [...new Map(hints.map((hint) => [hint.screen, hint])).values()]
}

/** On the way in a session stands nowhere that a person could see. */
const isOfAScreen = ({ inner, key }: ChartedState): boolean =>
  inner.length === 0 && key !== 'arriving'

/** `sms.inside.openSms.home` as the value of the chart there. */
const valueAt = (path: string): StateValue => {
  const [, ...keys] = path.split('.')
  const [innermost = '', ...around] = keys.toReversed()
  return around.reduce<StateValue>((value, key) => ({ [key]: value }), innermost)
}
