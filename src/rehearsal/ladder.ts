import type { ClauseId } from '../../machines/clauses.ts'
import { helpdeskAddresses } from '../../machines/desk/helpdesks.ts'
import { nameOf } from '../../machines/details.ts'
import type { DeskEvent, SessionEvent, SmsEvent } from '../../machines/events.ts'
import { detailsFrom } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { type State, tabOf } from '../../machines/state.ts'
import type { Mail, World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import type { Page } from '../screens/screen.ts'
import { askerAtTheAddressOf, askerWords } from '../simulation/askers.ts'
import { spellInWords } from '../simulation/spell.ts'
import type { Tracked, Tracker } from './track.ts'
import type { Distance, WayFinder } from './way.ts'

/** What the coach can tell of the next step, rung by rung; each tells more than the one before. */
export interface Ladder {
  readonly goal: string
  readonly where: string
  readonly what: string
  /** The step itself, for the coach to do; null: there is none to be done. */
  readonly event: SmsEvent | null
  readonly clauses: readonly ClauseId[]
  readonly distance: Distance
}

/** The ladder at the place where an attempt stands. */
export const ladderAt = (tracker: Tracker, finder: WayFinder, tracked: Tracked): Ladder => {
  const distance = finder.distanceFrom(tracked)
  const event = finder.nextFrom(tracked)
  const goal = tracker.lesson.goal.say
  if (event === null)
    return { goal, ...withoutAWay(distance), event, clauses: tracker.lesson.clauses, distance }
  return { goal, ...placeAndAct(tracker, tracked.state, event), event, distance }
}

const withoutAWay = (distance: Distance): Pick<Ladder, 'where' | 'what'> => {
  if (distance === 0)
    return { where: 'You are there.', what: 'Nothing more is to be done: the goal is reached.' }
  return distance === 'out of reach'
    ? {
        where: 'From here the goal can no longer be reached.',
        what: 'Take steps back to where it still could be.',
      }
    : {
        where: 'From here the goal is further away than the coach can see.',
        what: 'Take steps back, or go on: nothing says that it cannot be reached.',
      }
}

type Told = Pick<Ladder, 'where' | 'what' | 'clauses'>

const placeAndAct = ({ sms }: Tracker, state: State, event: SmsEvent): Told => {
  if ('tab' in event && event.type !== 'tab.closed') {
    const page = pageOf(sms, state, event.tab)
    const tab = state.tabs.length > 1 ? `, in tab ${event.tab}` : ''
    return {
      where: `On the screen “${page.title}”${tab}. ${page.hint.text}`,
      what: actOn(page, state, event),
      clauses: page.hint.clauses,
    }
  }
  return besides(state.world, event as Exclude<SmsEvent, SessionEvent>)
}

/** What is to be filled and selected on a page. */
const actOn = (page: Page, state: State, event: SessionEvent): string => {
  const offered = page.controls.find(
    (one) => one.enabled && JSON.stringify(one.event) === JSON.stringify(event),
  )
  if (offered) return `Select “${offered.label}”.`
  const sending = page.controls.find(({ isDefault }) => isDefault)
  const fields = fieldsToFill(page, state, event)
  const filled = fields.length === 0 ? '' : `Fill ${listed(fields)}, then select`
  return `${filled === '' ? 'Select' : filled} “${sending?.label ?? ''}”.`
}

/** The fields in which something else has to stand than stands there now. */
const fieldsToFill = ({ fields }: Page, state: State, event: SessionEvent): readonly string[] => {
  const tab = tabOf(state, event.tab)
  const slug = tab && placeOf(tab.session).form
  if (!tab || slug === undefined) return []
  const now = detailsFrom(forms[slug], tab.session.context.draft)
  const wanted = event as unknown as Readonly<Record<string, string | undefined>>
  return fields
    .filter(({ name }) => (wanted[name] ?? '') !== now[name])
    .map(({ label }) => `“${label}”`)
}

const listed = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')

const besides = (world: World, event: Exclude<SmsEvent, SessionEvent>): Told => {
  switch (event.type) {
    case 'tab.opened':
      return {
        where: 'Among the tabs of the browser.',
        what: 'Open another tab.',
        clauses: ['LOG-9'],
      }
    case 'time.passed':
      return {
        where: 'At the clock.',
        what: `Let ${spellInWords(event.ms)} pass.`,
        clauses: [],
      }
    default:
      return { ...deskPlace(world, event as DeskEvent) }
  }
}

/** Mail and letters that bring nothing to get in with are read because of what they say. */
const clausesOfReading = ({ folder, credentials }: Mail): readonly ClauseId[] => {
  if (folder === 'junk') return ['COM-2']
  return credentials.password === null ? [] : ['CRED-5']
}

const deskPlace = (world: World, event: DeskEvent): Told => {
  switch (event.type) {
    case 'mail.opened':
    case 'mail.linkFollowed': {
      const mail = world.mail.find(({ id }) => id === event.id)
      return {
        where: mail?.folder === 'junk' ? 'In your mailbox, under Junk.' : 'In your mailbox.',
        what: `Read “${mail?.subject ?? event.id}”.`,
        clauses: mail ? clausesOfReading(mail) : [],
      }
    }
    case 'mail.filterMended':
      return {
        where: 'In your mailbox.',
        what: 'Let mail from homeoffice.gov.uk through to the inbox.',
        clauses: ['COM-2', 'TRB-11'],
      }
    case 'letter.opened': {
      const letter = world.letters.find(({ id }) => id === event.id)
      return {
        where: 'Among the letters on the desk.',
        what: `Read “${letter?.subject ?? event.id}”.`,
        clauses: letter?.credentials.userId ? ['CRED-1'] : [],
      }
    }
    case 'call.taken':
      return {
        where: 'At the telephone.',
        what: 'Take the call, and listen.',
        clauses: ['CRED-6'],
      }
    case 'call.declined':
      return {
        where: 'At the telephone.',
        what: 'Put the telephone down, or do not take the call.',
        clauses: ['CRED-6'],
      }
    case 'password.told':
      return { where: 'Nowhere.', what: 'Tell the password to nobody.', clauses: ['CRED-6'] }
    case 'userId.handedOver':
      return {
        where: 'Among your colleagues.',
        what: `Hand the user ID ${event.userId} over to ${nameOfUser(world, event.userId)}.`,
        clauses: ['G3-5n', 'CRED-3'],
      }
    case 'colleague.asked':
      return {
        where: 'Among your colleagues.',
        what: `Ask ${nameOfUser(world, event.userId)} to look up your user ID.`,
        clauses: ['G2-0d'],
      }
    case 'helpdesk.asked':
      return {
        where: 'At the helpdesks.',
        what: `Write to ${helpdeskAddresses[event.helpdesk]} ${askerWords[askerAtTheAddressOf(world, event.from)]}.`,
        clauses: ['G2-0b', 'G2-0c'],
      }
    case 'paperForm.sent': {
      const named = world.colleagues.find(({ id }) => id === event.colleague)
      return {
        where: 'Among the paper forms.',
        what: `Send a Sponsor change of circumstances form that names ${named ? nameOf(named) : event.colleague}.`,
        clauses: ['G3-0f', 'G4-0g'],
      }
    }
  }
}

const nameOfUser = ({ users }: World, id: string): string => {
  const user = users[id]
  return user ? nameOf(user) : id
}
