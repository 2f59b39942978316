import type { DeskEvent, SmsEvent } from '../../machines/events.ts'
import type { Details } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import type { Mail, World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import { everyDeskAct } from '../simulation/desk-acts.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import { notebookOf } from '../simulation/notebook.ts'
import { keysFor } from './key.ts'
import { drawingOnce } from './prove.ts'
import type { Goal, Way } from './shortest-way.ts'
import { shortestWay } from './shortest-way.ts'
import type { Limits, Space } from './space.ts'
import { mailThatCounts } from './waste-paper.ts'

/**
 * Whether something beside SMS can be right, and of use: telling a password or following a link never is; asking for the own
 * user ID only while it is not known; handing one over only where it is new.
 */
const isOfUse = (event: DeskEvent, knowsTheId: boolean, startingWorld: World): boolean => {
  switch (event.type) {
    case 'mail.opened':
    case 'mail.filterMended':
    case 'letter.opened':
    case 'call.declined':
    case 'paperForm.sent':
      return true
    case 'colleague.asked':
    case 'helpdesk.asked':
      return !knowsTheId
    case 'userId.handedOver':
      return !Object.hasOwn(startingWorld.users, event.userId)
    default:
      return false
  }
}

/** Forms in which the trainee types what has to be known from somewhere. */
const needKnowledge = new Set(['log-in', 'password-reset', 'password-change'])

/**
 * SMS as a trainee can move it, who knows only what he or she has seen: the notebook, which mail and letters fill once they
 * are opened. Everything typed is right and known, others act by the schedule, and time passes to the next thing that is due.
 *
 * @param startingWorld the world in which the rehearsal began: what was known then counts as known
 */
export const traineeSpace = (
  sms: Sms,
  startingWorld: World,
  start: State,
): Space<State, SmsEvent> => {
  const draw = drawingOnce((state, tab) => pageOf(sms, state, tab))
  const { keyOf } = keysFor(startingWorld, { desk: true })
  return {
    start,
    step: sms.step,
    keyOf,
    eventsIn: (state) => {
      const { world, tabs } = state
      const scene = sms.sceneOf(state)
      const notes = notebookOf(world, startingWorld)
      const knows = (what: 'User ID' | 'Password', value: unknown): boolean =>
        notes.some((note) => note.what === what && note.value === value)
      const isKnown = (slug: string, details: Details): boolean =>
        !needKnowledge.has(slug) ||
        ((!('userId' in details) ||
          (details.userId === world.trainee.userId && knows('User ID', details.userId))) &&
          (!('password' in details) || knows('Password', details.password)) &&
          (!('original' in details) || knows('Password', details.original)))
      const events: SmsEvent[] = []
      if (tabs.length === 0) events.push({ type: 'tab.opened' })
      for (const { id, session } of tabs) {
        for (const { event, enabled } of draw(state, id).controls) if (enabled) events.push(event)
        const { form: slug } = placeOf(session)
        if (slug === undefined) continue
        for (const details of forms[slug].right(scene, session.context))
          if (isKnown(slug, details)) events.push(forms[slug].submit(id, details))
      }
      const knowsTheId = knows('User ID', world.trainee.userId)
      const own = new Set(mailboxOf(world))
      // To open what tells nothing new leads nowhere, and each piece of it would double what has to be searched.
      const isNews = ({
        opened,
        credentials: { userId, password },
      }: Pick<Mail, 'opened' | 'credentials'>) =>
        !opened &&
        ((userId !== null && !knows('User ID', userId)) ||
          (password !== null && !knows('Password', password)))
      const mail = mailThatCounts(world).filter((one) => own.has(one) && isNews(one))
      const letters = world.letters.filter(isNews)
      for (const { event } of everyDeskAct({ ...world, mail, letters }))
        if (isOfUse(event, knowsTheId, startingWorld)) events.push(event)
      const next = nextDeadline(state)
      if (next !== null) events.push({ type: 'time.passed', ms: next - state.now })
      return events
    },
  }
}

/** The expansions within which a hint has to be found. */
export const mostExpansions = 5_000

/**
 * The shortest way of a trainee from a state to a goal: its first event is the hint.
 *
 * @throws {GoalError} where the goal throws
 */
export const hintFor = (
  sms: Sms,
  startingWorld: World,
  state: State,
  goal: Goal<State>,
  limits: Limits = {},
): Way<SmsEvent> => shortestWay(traineeSpace(sms, startingWorld, state), goal, limits)
