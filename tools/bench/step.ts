import type { SessionEvent, SmsEvent } from '../../machines/events.ts'
import { quietScope } from '../../machines/quiet-scope.ts'
import { sessionChart } from '../../machines/sms.ts'
import { type State, tabOf } from '../../machines/state.ts'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../../src/worlds/test-world.ts'
import { measurePair, type Pair, timed } from './measure.ts'

const tab = '1'
const repetitions = 3_000

/** A rehearsal of the way in: every kind of event that a trainee makes in a tab, refused and served. */
const wayIn = (userId: string, issued: string): readonly SessionEvent[] => {
  const replacement = 'Vq7#Wz9+Kx4_Tn'
  return [
    { type: 'field.filled', tab, field: 'userId', value: userId },
    { type: 'field.filled', tab, field: 'password', value: 'wrong' },
    { type: 'logIn.submitted', tab, userId, password: 'wrong' },
    { type: 'field.filled', tab, field: 'password', value: issued },
    { type: 'logIn.submitted', tab, userId, password: issued },
    { type: 'passwordChange.submitted', tab, original: issued, replacement, confirmation: 'k' },
    {
      type: 'passwordChange.submitted',
      tab,
      original: issued,
      replacement,
      confirmation: replacement,
    },
    { type: 'archive.opened', tab },
    { type: 'back.selected', tab },
    { type: 'board.acknowledged', tab },
    { type: 'section.opened', tab, section: 'licence-menu' },
    { type: 'section.opened', tab, section: 'licence-summary' },
    { type: 'back.selected', tab },
    { type: 'section.opened', tab, section: 'workers' },
    { type: 'section.opened', tab, section: 'contact' },
    { type: 'logOut.selected', tab },
  ]
}

/** The pure step against the bare chart, over the same states and events. */
export const stepAgainstTransition = (): Promise<Pair> => {
  const sms = createSms()
  const { world, now } = testWorld()
  const user = world.users[world.trainee.userId]
  const script = wayIn(world.trainee.userId, user?.account.context.password ?? '')
  let state = sms.step(sms.start(world, now), { type: 'tab.opened' })
  const moves = script.map((event: SmsEvent & SessionEvent) => {
    const before: State = state
    state = sms.step(state, event)
    if (state === before) throw new Error(`the bench's own script is refused at ${event.type}`)
    return {
      before,
      event,
      session: tabOf(before, tab)?.session,
      scened: { ...event, scene: sms.sceneOf(before) },
    }
  })
  const scope = quietScope(() => {})
  const bare = () => {
    for (let time = 0; time < repetitions; time += 1)
      for (const { session, scened } of moves)
        if (session) sessionChart.transition(session, scened, scope)
  }
  const ours = () => {
    for (let time = 0; time < repetitions; time += 1)
      for (const { before, event } of moves) sms.step(before, event)
  }
  const perEvent = (act: () => void): number => (timed(act) * 1000) / (repetitions * moves.length)
  return measurePair(
    'step against machine.transition with a reused scope, µs an event',
    2,
    15,
    () => perEvent(ours),
    () => perEvent(bare),
  )
}
