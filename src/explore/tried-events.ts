import type { DeskEvent, HomeOfficeEvent, SessionEvent, SmsEvent } from '../../machines/events.ts'
import type { Details, Form, FormSlug } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import { routes } from '../../machines/routes.ts'
import type { Scene } from '../../machines/scene.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { deadlinesIn } from '../../machines/time-passing.ts'
import type { World } from '../../machines/world.ts'
import type { Page } from '../screens/screen.ts'
import { everyDeskAct } from '../simulation/desk-acts.ts'
import { everyHomeOfficeAct } from '../simulation/home-office-acts.ts'
import type { Aspect } from './aspects.ts'
import { spellsAround } from './distances.ts'
import { memo } from './shorthand.ts'
import { mailThatCounts } from './waste-paper.ts'

/** The page of a tab: given, so that it is drawn once for all who ask. */
export type PageOf = (state: State, tab: string) => Page

/** The events that an aspect tries in a state, always in the same order. */
export const eventsOf = (
  aspect: Aspect,
  sms: Sms,
  pageOf: PageOf,
  start: World,
): ((state: State) => readonly SmsEvent[]) => {
  const mostUsers = Object.keys(start.users).length + aspect.additions
  const mostPosts = start.posts.length + aspect.additions
  const leaves = new Set<string>(aspect.leaves)
  const sends = new Set<string>(aspect.forms)
  const decides = new Set<string>(aspect.homeOffice)
  const atDesk = new Set<string>(aspect.desk)
  const opens = aspect.sections === 'all' ? null : new Set<string>(aspect.sections)

  const isOpened = (event: SessionEvent): boolean =>
    !leaves.has(event.type) &&
    (event.type !== 'section.opened' || opens === null || opens.has(event.section)) &&
    (event.type !== 'passwordReset.opened' || sends.has('password-reset'))

  const isTheirs = (details: Details): boolean =>
    aspect.who === 'everybody' || !('userId' in details) || details.userId === start.trainee.userId

  const sentFrom = (scene: Scene, { id, session }: Tab): readonly SmsEvent[] => {
    const { form: slug } = placeOf(session)
    if (slug === undefined || !sends.has(slug)) return []
    const adds = slug === 'request-user' || slug === 'create-user'
    if (adds && Object.keys(scene.world.users).length >= mostUsers) return []
    const form = forms[slug]
    return form
      .right(scene, session.context)
      .filter(isTheirs)
      .flatMap((right) => [right, ...slips(form, right, scene)])
      .map((details) => form.submit(id, details))
  }

  const slips = ({ slug, fields }: Form, right: Details, scene: Scene): readonly Details[] => {
    const each = fields
      .filter(({ name }) => isSpoilt(slug, name))
      .flatMap(({ wrong }) =>
        wrong
          .map(({ spoil }) => spoil(right, scene))
          .filter((spoilt) => spoilt !== undefined)
          .slice(0, 1),
      )
    return aspect.slips === 'in details' ? each.slice(0, 1) : each
  }

  const isSpoilt = (slug: FormSlug, field: string): boolean => {
    if (aspect.slips === 'none') return false
    if (aspect.slips === 'in details') return slug.endsWith('-user')
    return (field === 'userId') === (aspect.slips === 'in user IDs')
  }

  /** Two messages: one for everybody, and one for a route that the sponsor does not hold. */
  const written = [
    'Text',
    'More text',
    routes.find((one) => !start.licence.routes.includes(one)) ?? '',
  ]

  const isTried = ({ posts, schedule }: World, { type }: HomeOfficeEvent | DeskEvent): boolean => {
    if (type === 'homeOffice.posted') return decides.has(type) && posts.length < mostPosts
    // What was asked on the way to an answer comes at its own distance from it: there are too many of these.
    if (type === 'helpdesk.asked')
      return atDesk.has(type) && schedule.every(({ event }) => event.type !== 'helpdesk.answered')
    return decides.has(type) || atDesk.has(type)
  }

  /** Made once for each world: a search meets it under many pages, and knows an event again by its object. */
  const besideTabs = memo((world: World): readonly SmsEvent[] =>
    [
      ...everyHomeOfficeAct(inOneOrder(world)).map(({ event }) => event(written)),
      ...everyDeskAct({ ...world, mail: mailThatCounts(world) }).map(({ event }) => event),
    ].filter((event) => isTried(world, event)),
  )

  return (state) => {
    const { world, tabs, now } = state
    const scene = sms.sceneOf(state)
    const events: SmsEvent[] = []
    for (const tab of tabs) {
      for (const { event, enabled } of pageOf(state, tab.id).controls)
        if (enabled && isOpened(event)) events.push(event)
      events.push(...sentFrom(scene, tab))
      if (aspect.tabs > 1) events.push({ type: 'tab.closed', tab: tab.id })
    }
    if (tabs.length < aspect.tabs) events.push({ type: 'tab.opened' })
    if (aspect.clock)
      for (const ms of spellsAround(deadlinesIn(state), now))
        events.push({ type: 'time.passed', ms })
    if (decides.size > 0 || atDesk.size > 0) events.push(...besideTabs(world))
    return events
  }
}

/** The world with its amendments in the order of the users: which was sent first makes no difference to anybody. */
const inOneOrder = (world: World): World => {
  const places = Object.keys(world.users)
  const amendments = Object.entries(world.amendments).toSorted(
    ([one], [other]) => places.indexOf(one) - places.indexOf(other),
  )
  return { ...world, amendments: Object.fromEntries(amendments) }
}
