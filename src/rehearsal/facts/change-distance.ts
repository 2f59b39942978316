import type { State } from '../../../machines/state.ts'
import type { World } from '../../../machines/world.ts'
import { distanceToScreens } from '../../explore/screen-distances.ts'
import { mailboxOf } from '../../simulation/mailbox.ts'
import { notebookOf } from '../../simulation/notebook.ts'
import type { Setting } from './fact.ts'
import { traineeIn } from './who.ts'

/**
 * Events that are needed at the least until the trainee has changed the password: the screens up to it, and what has to be
 * found out before. Who knows neither ID nor password opens what tells them; where nothing does, somebody has to be asked for
 * the ID, and the password has to be reset.
 */
export const distanceToAChange = ({ start }: Setting): ((state: State) => number) => {
  const toTheChange = distanceToScreens(['forced-change', 'change-password'], 1)
  // Submit, log in, change.
  const toTheReset = distanceToScreens(['password-reset'], 3)
  return (state) => {
    const { world } = state
    if (state.tabs.some(({ session }) => session.context.userId !== null)) return toTheChange(state)
    const notes = notebookOf(world, start)
    const password = traineeIn(world)?.account.context.password ?? null
    const knows = (value: string | null) => notes.some((note) => note.value === value)
    const tells = tellingIn(world)
    const isTold = (value: string | null) => value !== null && tells(value)
    const knowsId = knows(world.trainee.userId)
    const idIsTold = isTold(world.trainee.userId)
    const knowsPassword = knows(password)
    const hasToReset = !knowsPassword && !isTold(password)
    const unknown = Number(!knowsId) + Number(!knowsPassword)
    // One piece of post may tell both, where both are told already.
    const opened = unknown === 2 && idIsTold && !hasToReset ? 1 : unknown
    // Whoever has been asked still has to be waited for, or to be asked.
    const asked = !knowsId && !idIsTold ? 1 : 0
    return opened + asked + (hasToReset ? toTheReset(state) : toTheChange(state))
  }
}

/** Whether unread post of the trainee's tells something. */
const tellingIn = (world: World) => {
  const unread = [...mailboxOf(world), ...world.letters].filter(({ opened }) => !opened)
  return (value: string): boolean =>
    unread.some(({ credentials: { userId, password } }) => userId === value || password === value)
}
