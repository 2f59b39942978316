import type { DeskEvent, HomeOfficeEvent, SessionEvent, SmsEvent } from '../../machines/events.ts'
import type { Details, Form, FormSlug } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import type { Scene } from '../../machines/scene.ts'
import type { SectionId } from '../../machines/sections/sections.ts'
import type { State, Tab } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { nextDeadline } from '../../machines/time-passing.ts'
import type { World } from '../../machines/world.ts'
import type { Page } from '../screens/screen.ts'
import { everyDeskAct } from '../simulation/desk-acts.ts'
import { everyHomeOfficeAct } from '../simulation/home-office-acts.ts'
import { mailThatCounts } from './waste-paper.ts'

/**
 * What of all that is worth trying a search tries. Everything at once makes more states than any machine can hold, so a
 * proof takes one aspect after the other, each complete in itself; `docs/proofs.md` tells what that leaves out.
 */
export interface Aspect {
  readonly name: AspectName
  readonly about: string
  /** How many tabs may stand open. */
  readonly tabs: 1 | 2
  /** The sections that are opened. */
  readonly sections: readonly SectionId[] | 'all'
  /** Controls that are left alone, by what they ask for. */
  readonly leaves: readonly SessionEvent['type'][]
  readonly forms: readonly FormSlug[]
  /** Beside right details: nothing; one slip in each form of details; one in each user ID; one in each other field. */
  readonly slips: 'none' | 'in details' | 'in user IDs' | 'in other fields'
  /** Who logs in and asks for passwords. */
  readonly who: 'trainee' | 'everybody'
  readonly clock: boolean
  readonly homeOffice: readonly HomeOfficeEvent['type'][]
  readonly desk: readonly DeskEvent['type'][]
  /** How many users may be added beyond those of the world. */
  readonly additions: number
}

export const aspectNames = [
  'locks',
  'unknown-ids',
  'sections',
  'users',
  'amendments',
  'tabs',
  'desk',
] as const
export type AspectName = (typeof aspectNames)[number]

/** What is tried under each aspect. */
export const aspects: Readonly<Record<AspectName, Aspect>> = {
  locks: {
    name: 'locks',
    about: 'one user logs in, resets and changes the password, rightly and wrongly, as time passes',
    tabs: 1,
    sections: ['change-password'],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset', 'password-change'],
    slips: 'in other fields',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: [],
    additions: 0,
  },
  'unknown-ids': {
    name: 'unknown-ids',
    about: 'user IDs that no account bears are tried, until they are locked, as time passes',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset'],
    slips: 'in user IDs',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: [],
    additions: 0,
  },
  sections: {
    name: 'sections',
    about: 'everybody goes everywhere while the Home Office changes the licence and its rating',
    tabs: 1,
    sections: 'all',
    leaves: ['deactivation.confirmed'],
    forms: ['log-in'],
    slips: 'none',
    who: 'everybody',
    clock: true,
    homeOffice: ['homeOffice.changedLicence', 'homeOffice.rated'],
    desk: [],
    additions: 0,
  },
  users: {
    name: 'users',
    about: 'users are requested, created and deactivated, and the Home Office decides',
    tabs: 1,
    sections: ['licence-menu', 'manage-users'],
    leaves: ['archive.opened', 'amendment.opened'],
    forms: ['log-in', 'password-change', 'request-user', 'create-user'],
    slips: 'in details',
    who: 'everybody',
    clock: false,
    homeOffice: ['homeOffice.approved', 'homeOffice.refused', 'homeOffice.deactivated'],
    desk: [],
    additions: 1,
  },
  amendments: {
    name: 'amendments',
    about: 'details are amended, and the Home Office decides',
    tabs: 1,
    sections: ['licence-menu', 'manage-users'],
    leaves: ['archive.opened', 'newUser.opened', 'deactivation.opened'],
    forms: ['log-in', 'amend-user'],
    slips: 'in details',
    who: 'everybody',
    clock: false,
    homeOffice: [
      'homeOffice.amendmentApproved',
      'homeOffice.amendmentRejected',
      'homeOffice.automated',
    ],
    desk: [],
    additions: 0,
  },
  tabs: {
    name: 'tabs',
    about: 'two tabs stand open at once, as users come to their ends and time passes',
    tabs: 2,
    sections: ['contact'],
    leaves: ['archive.opened'],
    forms: ['log-in'],
    slips: 'none',
    who: 'everybody',
    clock: true,
    homeOffice: ['homeOffice.deactivated'],
    desk: [],
    additions: 0,
  },
  desk: {
    name: 'desk',
    about: 'mail and letters are read, colleagues asked, forms sent on paper',
    tabs: 1,
    sections: [],
    leaves: ['archive.opened'],
    forms: ['log-in', 'password-reset', 'password-change'],
    slips: 'none',
    who: 'trainee',
    clock: true,
    homeOffice: [],
    desk: ['mail.opened', 'letter.opened', 'colleague.asked', 'paperForm.sent'],
    additions: 0,
  },
}

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

  /** Made once for each world: a search meets it under many pages, and knows an event again by its object. */
  const known = new WeakMap<World, readonly SmsEvent[]>()
  const besideTabs = (world: World): readonly SmsEvent[] => {
    if (decides.size === 0 && atDesk.size === 0) return []
    const made = known.get(world)
    if (made) return made
    const acts = everyHomeOfficeAct(world).map(({ event }) => event(['Text', 'More text']))
    const atTheDesk = everyDeskAct({ ...world, mail: mailThatCounts(world) })
    const all = [
      ...acts.filter(({ type }) => decides.has(type)),
      ...atTheDesk.map(({ event }) => event).filter(({ type }) => atDesk.has(type)),
    ]
    known.set(world, all)
    return all
  }

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
    if (aspect.clock) events.push(...spells(state, now))
    events.push(...besideTabs(world))
    return events
  }
}

/** Spells that end just before, at and just after the next deadline. */
const spells = (state: State, now: number): readonly SmsEvent[] => {
  const next = nextDeadline(state)
  if (next === null) return []
  return [next - now - 1, next - now, next - now + 1]
    .filter((ms) => ms > 0)
    .map((ms) => ({ type: 'time.passed', ms }))
}
