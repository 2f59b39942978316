import { type Actor, createActor, fromTransition, type TransitionActorLogic } from 'xstate'
import type { DeskEvent, HomeOfficeEvent, SmsEvent } from '../../machines/events.ts'
import { defaultReadings, type Readings } from '../../machines/readings.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import type { Instant } from '../../machines/time.ts'
import type { World } from '../../machines/world.ts'
import { fieldsOn, pageOf } from '../screens/pages.ts'
import { type Page, type PageField, type Screen, screenOf } from '../screens/screen.ts'
import type { FormField } from '../screens/view.ts'
import { Chronicle } from './chronicle.ts'
import { type Forgotten, forgottenIn } from './forgotten.ts'
import { whyRefused } from './home-office-acts.ts'
import type { Journal, JournalEntry } from './journal.ts'
import { type Note, notebookOf } from './notebook.ts'
import type { Happening } from './outcomes.ts'
import { StandInError, StandIns } from './stand-ins.ts'

export interface SimulationOptions {
  readonly world: World
  /** The virtual instant at which it begins. */
  readonly now: Instant
  readonly readings?: Readings
  readonly sms?: Sms
  /** How a page is drawn, where that is done in another way: by a system that remembers. */
  readonly draw?: (state: State, tab: string) => Page
  /** What happened in it before, where it is taken up again. */
  readonly entries?: readonly JournalEntry[]
  /** Hears of each event as it is recorded: the place to save it. */
  readonly onRecorded?: (entry: JournalEntry) => void
  /** Hears that what happened was taken back but for the first so many events. */
  readonly onUndone?: (left: number) => void
}

/** What came of filling or selecting: done, or refused with the reason that a person can see. */
export type Outcome = { readonly kind: 'ok' } | { readonly kind: 'refused'; readonly why: string }

const done: Outcome = { kind: 'ok' }
const refused = (why: string): Outcome => ({ kind: 'refused', why })

/** Everything stands again as it stood before. */
interface Rewound {
  readonly type: 'rewound'
  readonly to: State
}

type StateActor = Actor<TransitionActorLogic<State, SmsEvent | Rewound, undefined>>

/**
 * One running SMS with its virtual clock, its journal and the trainee's desk. It is unaware of who drives it: a terminal,
 * a pipe or a test.
 */
export class Simulation {
  readonly sms: Sms
  /** The state as an actor, for views to follow. */
  readonly actor: StateActor
  readonly #start: State
  #entries: JournalEntry[] = []
  /** So many events from the beginning lead to what an earlier run had typed; what it was is known no longer. */
  #forgottenUpTo = 0
  readonly #hearers: ((entry: JournalEntry) => void)[]
  readonly #undoHearers: ((left: number) => void)[]
  readonly #standIns = new StandIns()
  readonly #draw: (state: State, tab: string) => Page
  #chronicle: Chronicle
  #drawn: { readonly state: State | null; readonly pages: Map<string, Page> } = {
    state: null,
    pages: new Map(),
  }
  #previewed: { readonly state: State; readonly about: string; readonly page: Page } | null = null

  constructor({
    world,
    now,
    readings = defaultReadings,
    sms = createSms({ readings }),
    draw = (state, tab) => pageOf(sms, state, tab),
    entries = [],
    onRecorded = () => {},
    onUndone = () => {},
  }: SimulationOptions) {
    this.sms = sms
    this.#draw = draw
    this.#start = this.sms.start(world, now)
    this.#chronicle = new Chronicle(sms, this.#start, draw)
    this.#hearers = [onRecorded]
    this.#undoHearers = [onUndone]
    this.actor = createActor(
      fromTransition(
        (state: State, event: SmsEvent | Rewound) =>
          event.type === 'rewound' ? event.to : this.sms.step(state, event),
        this.#start,
      ),
    )
    this.actor.start()
    this.#takeUp(entries)
  }

  /** Replays what happened in an earlier run; what was typed there is known by its stand-ins alone. */
  #takeUp(entries: readonly JournalEntry[]): void {
    for (const entry of entries) {
      const { event } = entry
      if (event.type === 'field.filled') {
        const field = fieldsOn(this.state, event.tab).find(({ name }) => name === event.field)
        if (field?.secret || field?.replaceUnknown)
          this.#standIns.takeUp(event.value, this.sms.sceneOf(this.state))
      }
      this.actor.send(event)
      this.#entries.push(entry)
    }
  }

  /**
   * Empties, in what an earlier run left, the fields of whose text only a stand-in is known, and gives them back for the
   * trainee to be told. It is recorded like any filling of a field, so that whoever replays the journal finds them empty too.
   */
  emptyForgotten(): readonly Forgotten[] {
    const forgotten = forgottenIn(this.state, this.#standIns)
    for (const { tab, field } of forgotten)
      this.send({ type: 'field.filled', tab, field: field.name, value: '' })
    this.#forgottenUpTo = this.#entries.length
    return forgotten
  }

  /**
   * Takes back what happened but for the first so many events of the journal: everything stands as it stood then.
   *
   * @throws {RangeError} where there are no so many
   */
  undoTo(left: number): void {
    if (!Number.isInteger(left) || left < 0 || left > this.#entries.length)
      throw new RangeError(`there are no ${left} events to go back to`)
    if (left === this.#entries.length) return
    this.#entries = this.#entries.slice(0, left)
    const to = this.#entries.reduce((state, { event }) => this.sms.step(state, event), this.#start)
    this.#chronicle = new Chronicle(this.sms, this.#start, this.#draw)
    this.actor.send({ type: 'rewound', to })
    for (const hear of this.#undoHearers) hear(left)
    if (left < this.#forgottenUpTo) this.emptyForgotten()
  }

  get state(): State {
    return this.actor.getSnapshot().context
  }

  /** The world as it was when this began. */
  get startingWorld(): World {
    return this.#start.world
  }

  get journal(): Journal {
    return {
      head: {
        journal: 'sms-simulator',
        version: 1,
        world: this.startingWorld.name,
        now: this.#start.now,
        readings: this.sms.readings,
      },
      entries: this.#entries,
    }
  }

  /** The page of a tab, with the text that the trainee typed into its open fields; the same object until something happens. */
  page(tab: string): Page {
    if (this.#drawn.state !== this.state) this.#drawn = { state: this.state, pages: new Map() }
    const before = this.#drawn.pages.get(tab)
    if (before) return before
    const page = this.#asTyped(this.#draw(this.state, tab))
    this.#drawn.pages.set(tab, page)
    return page
  }

  screen(tab: string): Screen {
    return screenOf(this.page(tab))
  }

  /** Puts a value into a field, by its visible label. */
  fill(tab: string, label: string, typed: string): Outcome {
    const field = fieldsOn(this.state, tab).find((one) => one.label === label)
    if (!field) return refused(`There is no field ${label} on this screen.`)
    // Where nothing stood, nothing is taken out.
    if (typed === '' && this.#isEmpty(tab, label)) return done
    try {
      this.send({
        type: 'field.filled',
        tab,
        field: field.name,
        value: this.#standInFor(field, typed),
      })
      return done
    } catch (error) {
      if (error instanceof StandInError) return refused(error.message)
      throw error
    }
  }

  /**
   * The page as it would be with this text in a field, for a view to show while it is still being typed: nothing is
   * recorded, and the text is looked at for whether it is empty alone.
   */
  preview(tab: string, label: string, typed: string): Page {
    const field = this.page(tab).fields.find((one) => one.label === label)
    if (!field) return this.page(tab)
    const value = typed === '' ? '' : 'x'
    const about = `${tab} ${field.name} ${value}`
    // The same as long as nothing but letters is typed: a key asks for it each time.
    const before = this.#previewed
    if (before?.state === this.state && before.about === about) return before.page
    const state = this.sms.step(this.state, { type: 'field.filled', tab, field: field.name, value })
    const page = this.#asTyped(pageOf(this.sms, state, tab))
    this.#previewed = { state: this.state, about, page }
    return page
  }

  /** Selects a control, by its visible label. One that is greyed out is refused and changes nothing. */
  select(tab: string, label: string): Outcome {
    const control = this.page(tab).controls.find((one) => one.label === label)
    if (!control) return refused(`There is nothing called ${label} on this screen.`)
    if (!control.enabled) return refused(`${label} is not available.`)
    this.send(control.event)
    return done
  }

  /** Opens another tab, and says which; null: there are as many as there may be. */
  openTab(): string | null {
    const before = this.state.tabs
    this.send({ type: 'tab.opened' })
    return this.state.tabs.find((tab) => !before.some(({ id }) => id === tab.id))?.id ?? null
  }

  closeTab(tab: string): void {
    this.send({ type: 'tab.closed', tab })
  }

  /** Lets virtual time pass, in whole milliseconds. */
  advance(ms: number): void {
    this.send({ type: 'time.passed', ms })
  }

  homeOffice(event: HomeOfficeEvent): Outcome {
    const before = this.state
    this.send(event)
    return this.state === before ? refused(whyRefused(event)) : done
  }

  /** Does something beside SMS. */
  desk(event: DeskEvent): Outcome {
    const before = this.state
    this.send(event)
    return this.state === before ? refused('That cannot be done now.') : done
  }

  openMail(id: string): void {
    this.send({ type: 'mail.opened', id })
  }

  openLetter(id: string): void {
    this.send({ type: 'letter.opened', id })
  }

  /** What the trainee knows by now. A password that was not typed in this run is shown: nobody would know it otherwise. */
  notebook(): readonly Note[] {
    return notebookOf(this.state.world, this.startingWorld).map((note) => ({
      ...note,
      isSecret: note.isSecret && this.#standIns.standsForTyped(note.value),
    }))
  }

  /** What happened so far, oldest first, in plain words: what was done, and what a person could perceive of what came of it. */
  happened(): readonly Happening[] {
    return this.#chronicle.of(this.journal)
  }

  /** Hears of each event from now on, as it is recorded. */
  onRecorded(hear: (entry: JournalEntry) => void): void {
    this.#hearers.push(hear)
  }

  /** Hears from now on that what happened was taken back. */
  onUndone(hear: (left: number) => void): void {
    this.#undoHearers.push(hear)
  }

  /** Lets an event happen and records it; one that changes nothing is not recorded. */
  send(event: SmsEvent): void {
    const at = this.state.now
    const before = this.state
    this.actor.send(event)
    if (this.state === before) return
    const entry = { at, event }
    this.#entries.push(entry)
    for (const hear of this.#hearers) hear(entry)
  }

  #isEmpty(tab: string, label: string): boolean {
    return this.page(tab).fields.some((field) => field.label === label && field.value === '')
  }

  #standInFor(field: FormField, typed: string): string {
    const scene = this.sms.sceneOf(this.state)
    if (field.secret) return this.#standIns.forSecret(typed, scene)
    return field.replaceUnknown ? this.#standIns.forOpen(typed, scene) : typed
  }

  /** What stands in a field instead of what was typed is shown as it was typed; most pages have no such field. */
  #asTyped(page: Page): Page {
    const asTyped = (field: PageField): PageField =>
      field.replaceUnknown ? { ...field, value: this.#standIns.shownAs(field.value) } : field
    return page.fields.some((field) => field.replaceUnknown)
      ? { ...page, fields: page.fields.map(asTyped) }
      : page
  }
}
