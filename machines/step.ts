import { afterHomeOffice } from './desk/home-office.ts'
import type { SessionEvent, SmsEvent } from './events.ts'
import { quietScope } from './quiet-scope.ts'
import { defaultReadings, type Readings } from './readings.ts'
import { type Rules, rules as rulesOfTheManual } from './rules/rules.ts'
import type { EndCause } from './rules/session.ts'
import type { Scene } from './scene.ts'
import type { ChartEvent } from './session.ts'
import { sessionChart } from './sms.ts'
import { type Session, type State, type Tab, tabOf } from './state.ts'
import { passTime, reach } from './time-passing.ts'
import type { AccountNews, World } from './world.ts'
import { afterNews } from './world-changes.ts'

/** More tabs than anybody needs: a second one is already one too many (LOG-9). */
const mostTabs = 4

export interface SmsOptions {
  readonly readings?: Readings
  readonly rules?: Rules
  readonly chart?: typeof sessionChart
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
  /** Whether the chart of this tab would take the event now: what a control is asked before it is shown as available. */
  readonly canTake: (state: State, tab: Tab, event: SessionEvent) => boolean
}

/** SMS as the manual has it, under our readings unless others are given. */
export const createSms = ({
  readings = defaultReadings,
  rules = rulesOfTheManual,
  chart = sessionChart,
}: SmsOptions = {}): Sms => {
  let heard: AccountNews[] = []
  const scope = quietScope<AccountNews & { type: string }>((news) => heard.push(news))
  const firstPage = firstPageOf(chart)

  const sceneOf = ({ now, world }: State): Scene => ({ now, world, readings, rules })

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

  /** What somebody did in a tab: served, refused because the control is not to be had, or met by the session's end. */
  const act = (state: State, event: SessionEvent): State => {
    const tab = tabOf(state, event.tab)
    if (!tab) return state
    const scene = sceneOf(state)
    const { session, news, isTaken } = moved(tab.session, event, scene)
    if (!isTaken) return state
    const over = whyOver(scene, tab)
    if (over === null) return served(state, tab, session, event, news)
    // Typing asks nothing of the server: the page of a dead session can still be typed into.
    return event.type === 'field.filled'
      ? withTab(state, { ...tab, session })
      : endSession(state, tab, over)
  }

  const served = (
    state: State,
    tab: Tab,
    session: Session,
    event: SessionEvent,
    news: readonly AccountNews[],
  ): State => {
    const isInside = session.context.userId !== null
    const entered = isInside && tab.session.context.userId === null
    const isActive = rules.session.isActivity(event, readings)
    const idleUntil = isActive ? rules.session.idleEnd(state.now) : tab.idleUntil
    const after = { ...tab, session, idleUntil: isInside ? idleUntil : null, stale: false }
    const tabs = entered ? state.tabs.map(takenOver) : state.tabs
    return withNews(withTab({ ...state, tabs }, after), news)
  }

  const withNews = (state: State, news: readonly AccountNews[]): State => {
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
        return withWorld(state, opened(state.world, 'mail', event.id))
      case 'letter.opened':
        return withWorld(state, opened(state.world, 'letters', event.id))
      case 'homeOffice.approved':
      case 'homeOffice.refused':
      case 'homeOffice.deactivated':
      case 'homeOffice.posted':
      case 'homeOffice.archived':
      case 'homeOffice.changedLicence':
      case 'homeOffice.rated':
        return withWorld(state, afterHomeOffice(sceneOf(state), event))
      default:
        return act(state, event)
    }
  }

  return {
    readings,
    rules,
    start: (world, now) => reach({ now, world, tabs: [] }, sceneOf, endIdleSessions),
    step,
    sceneOf,
    canTake: (state, tab, event) => tab.session.can({ ...event, scene: sceneOf(state) }),
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

/** The world once the trainee has opened a piece of mail or a letter. */
const opened = (world: World, where: 'mail' | 'letters', id: string): World =>
  world[where].some((item) => item.id === id && !item.opened)
    ? {
        ...world,
        [where]: world[where].map((item) => (item.id === id ? { ...item, opened: true } : item)),
      }
    : world
