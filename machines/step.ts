import { withFirstPasswordsHandedOver } from './desk/first-password.ts'
import { afterHomeOffice } from './desk/home-office.ts'
import { afterDeskEvent } from './desk/trainee.ts'
import type { SessionEvent, SmsEvent } from './events.ts'
import type { Lives } from './life.ts'
import { afterNews, type News } from './news.ts'
import { placeOf } from './place.ts'
import { quietScope } from './quiet-scope.ts'
import { defaultReadings, type Readings } from './readings.ts'
import { type Rules, rules as rulesOfTheManual } from './rules/rules.ts'
import type { EndCause } from './rules/session.ts'
import { isOpen } from './rules/verdict.ts'
import type { Scene } from './scene.ts'
import type { ChartEvent } from './session.ts'
import { sessionChart } from './sms.ts'
import { type Session, type State, type Tab, tabOf } from './state.ts'
import { passTime, reach } from './time-passing.ts'
import type { World } from './world.ts'

/** More tabs than anybody needs: a second one is already one too many (LOG-9). */
const mostTabs = 4

export interface SmsOptions {
  readonly readings?: Readings
  readonly rules?: Rules
  /** The chart of a session, and those of what outlives one: to be watched, or broken on purpose. */
  readonly chart?: typeof sessionChart
  readonly lives?: Lives
}

/** One SMS under one set of readings and rules. Everything that runs, searches or checks SMS does it with `step`. */
export interface Sms {
  readonly readings: Readings
  readonly rules: Rules
  /** The state before anything happened: nobody is inside, no tab is open. */
  readonly start: (world: World, now: number) => State
  /**
   * The state after an event. Pure; what makes no sense in a state (a control that is not there, a tab that is closed)
   * gives back the very same state.
   */
  readonly step: (state: State, event: SmsEvent) => State
  /** What guards see of a state. */
  readonly sceneOf: (state: State) => Scene
  /** Whether the chart of this tab would take the event in this scene: what a control is asked before it is available. */
  readonly canTake: (scene: Scene, tab: Tab, event: SessionEvent) => boolean
}

/** SMS as the manual has it, under our readings unless others are given. */
export const createSms = ({
  readings = defaultReadings,
  rules = rulesOfTheManual,
  chart = sessionChart,
  lives,
}: SmsOptions = {}): Sms => {
  let heard: News[] = []
  const scope = quietScope<News>((news) => heard.push(news))
  const firstPage = firstPageOf(chart)

  const sceneOf = ({ now, world }: State): Scene => ({ now, world, readings, rules, lives })

  const moved = (session: Session, event: ChartEvent, scene: Scene) => {
    heard = []
    const asked = { ...event, scene }
    const next = chart.transition(session, asked, scope)
    // A link to the very page on which it stands is taken too, though it changes nothing in the chart.
    return { session: next, news: heard, isTaken: next !== session || session.can(asked) }
  }

  const openTab = (state: State): State => {
    const numbers = Array.from({ length: mostTabs }, (_, at) => String(at + 1))
    const id = numbers.find((number) => !tabOf(state, number))
    if (id === undefined) return state
    const tab: Tab = { id, session: firstPage, idleUntil: null, stale: false }
    return { ...state, tabs: [...state.tabs, tab] }
  }

  const closeTab = (state: State, id: string): State =>
    tabOf(state, id) ? { ...state, tabs: state.tabs.filter((tab) => tab.id !== id) } : state

  const whyOver = (scene: Scene, { session, idleUntil, stale }: Tab): EndCause | null => {
    const { userId } = session.context
    return userId === null || idleUntil === null
      ? null
      : rules.session.whyOver(scene, { userId, idleUntil, stale })
  }

  const endSession = (state: State, tab: Tab, cause: EndCause): State => {
    const { session } = moved(tab.session, { type: 'session.ended', cause }, sceneOf(state))
    return withTab(state, { ...tab, session, idleUntil: null, stale: false })
  }

  /** What somebody did in a tab: served, refused because the control is not to be had, or met by what has ended. */
  const act = (state: State, event: SessionEvent): State => {
    const tab = tabOf(state, event.tab)
    if (!tab) return state
    const scene = sceneOf(state)
    const { session, news, isTaken } = moved(tab.session, event, scene)
    if (!isTaken) return state
    const over = whyOver(scene, tab)
    // Typing asks nothing of the server: the page of a dead session can still be typed into.
    if (event.type === 'field.filled')
      return over === null
        ? served(state, tab, session, event, news)
        : withTab(state, { ...tab, session })
    if (over !== null) return endSession(state, tab, over)
    if (!isClosed(scene, session) && !(news.length > 0 && isClosed(scene, tab.session)))
      return served(state, tab, session, event, news)
    return served(
      state,
      tab,
      moved(tab.session, { type: 'section.closed' }, scene).session,
      event,
      [],
    )
  }

  /** Whether the page belongs to a section that this user no longer sees: the licence was changed meanwhile (R-LIVE). */
  const isClosed = (scene: Scene, session: Session): boolean => {
    const { userId } = session.context
    if (userId === null) return false
    const { section } = placeOf(session)
    if (section === undefined) return false
    const user = rules.logIn.bearerOf(scene, userId)
    return !user || !isOpen(rules.access.sees(section, user, scene.world.licence, readings))
  }

  const served = (
    state: State,
    tab: Tab,
    session: Session,
    event: SessionEvent,
    news: readonly News[],
  ): State => {
    const isInside = session.context.userId !== null
    const entered = isInside && tab.session.context.userId === null
    const isActive = rules.session.isActivity(event, readings)
    const idleUntil = isActive ? rules.session.idleEnd(state.now) : tab.idleUntil
    const after = { ...tab, session, idleUntil: isInside ? idleUntil : null, stale: false }
    const tabs = entered ? state.tabs.map(takenOver) : state.tabs
    return withNews(withTab({ ...state, tabs }, after), news)
  }

  const withNews = (state: State, news: readonly News[]): State => {
    let { world } = state
    for (const one of news) world = afterNews(sceneOf({ ...state, world }), one)
    return withWorld(state, world)
  }

  const endIdleSessions = (state: State): State =>
    rules.session.timeOutIsSeenAtOnce(readings)
      ? state.tabs.reduce(
          (earlier, tab) =>
            whyOver(sceneOf(earlier), tab) === 'timed-out'
              ? endSession(earlier, tab, 'timed-out')
              : earlier,
          state,
        )
      : state

  const step = (state: State, event: SmsEvent): State => {
    switch (event.type) {
      case 'time.passed':
        return passTime(state, event.ms, sceneOf, endIdleSessions)
      case 'tab.opened':
        return openTab(state)
      case 'tab.closed':
        return closeTab(state, event.tab)
      case 'mail.opened':
      case 'mail.linkFollowed':
      case 'mail.filterMended':
      case 'letter.opened':
      case 'call.taken':
      case 'call.declined':
      case 'password.told':
      case 'userId.handedOver':
      case 'colleague.asked':
      case 'helpdesk.asked':
      case 'paperForm.sent':
        return withWorld(state, afterDeskEvent(sceneOf(state), event))
      case 'homeOffice.approved':
      case 'homeOffice.refused':
      case 'homeOffice.deactivated':
      case 'homeOffice.amendmentApproved':
      case 'homeOffice.amendmentRejected':
      case 'homeOffice.posted':
      case 'homeOffice.archived':
      case 'homeOffice.changedLicence':
      case 'homeOffice.rated':
      case 'homeOffice.automated':
        return withWorld(state, afterHomeOffice(sceneOf(state), event))
      default:
        return act(state, event)
    }
  }

  return {
    readings,
    rules,
    start: (given, now) => {
      const world = withFirstPasswordsHandedOver(given, readings)
      return reach({ now, world, tabs: [] }, sceneOf, endIdleSessions)
    },
    step,
    sceneOf,
    canTake: (scene, tab, event) => tab.session.can({ ...event, scene }),
  }
}

/** Where a tab of each chart begins: worked out once, for many systems are made of one chart. */
const firstPages = new WeakMap<typeof sessionChart, Session>()

const firstPageOf = (chart: typeof sessionChart): Session => {
  const known = firstPages.get(chart) ?? chart.getInitialSnapshot(quietScope(() => {}))
  firstPages.set(chart, known)
  return known
}

const withTab = (state: State, tab: Tab): State => ({
  ...state,
  tabs: state.tabs.map((one) => (one.id === tab.id ? tab : one)),
})

const withWorld = (state: State, world: World): State =>
  world === state.world ? state : { ...state, world }

/** A tab once somebody has logged in in another one: if somebody was inside, that session is stale (LOG-9). */
const takenOver = (tab: Tab): Tab =>
  tab.session.context.userId === null ? tab : { ...tab, stale: true }
