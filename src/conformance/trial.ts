import { isDeepStrictEqual } from 'node:util'
import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import type { Readings } from '../../machines/readings.ts'
import type { Screen } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'
import { startIn } from '../worlds/start.ts'
import type { Driver, LetterItem, MailItem, Result } from './driver.ts'
import { Known } from './known.ts'
import { newUserOn } from './new-user.ts'
import type { Text } from './text.ts'
import {
  AdapterError,
  ExpectationError,
  type LooseEnd,
  LooseEndError,
  NotApplicableError,
} from './trial-errors.ts'
import { worldNamed } from './worlds.ts'

/**
 * One scenario played on a system through the driver port: the deeds and looks of which steps are made. It sees to it that
 * nothing goes wrong unnoticed: a refusal, a greyed-out control or an error has to be spoken of before anything else is
 * done. It is unaware of which system this is, and of Gherkin.
 */
export class Trial {
  readonly #driver: Driver
  readonly readings: Partial<Readings>
  #known: Known | undefined
  #now = 0
  #tab = '1'
  /** Those that are open, as far as the user has opened and closed them. */
  readonly #tabs = new Set<string>()
  #looseEnd: LooseEnd | undefined
  /** Of the step at hand. */
  #sentence: () => string | undefined = () => undefined
  /** What has been typed into the page of each tab, by label, and the user ID that went in there. */
  readonly #typed = new Map<string, Map<string, string>>()
  readonly #insiders = new Map<string, string | undefined>()

  constructor(driver: Driver, readings: Partial<Readings> = {}) {
    this.#driver = driver
    this.readings = readings
  }

  get known(): Known {
    if (!this.#known)
      throw new TypeError('A scenario begins with its world: Given the training world …')
    return this.#known
  }

  /** The hour on the clock of the scenario. */
  get now(): number {
    return this.#now
  }

  /** Another step is at hand: what goes wrong from here on is told with its sentence, which is asked for only then. */
  takeUp(sentence: () => string): void {
    this.#sentence = sentence
  }

  async begin(world: string, now?: number): Promise<void> {
    const beginning = await worldNamed(world)
    this.#known = new Known(beginning.world)
    this.#now = startIn(beginning, now)
    const setting = { world, readings: this.readings, ...(now !== undefined && { now }) }
    this.#valueOf(await this.#driver.reset(setting), world)
    this.#tab = '1'
    this.#tabs.clear()
    this.#tabs.add(this.#tab)
    this.#typed.clear()
    this.#insiders.clear()
  }

  async fill(field: string, text: Text): Promise<void> {
    this.#speakUp()
    const value = this.known.say(text)
    this.#valueOf(await this.#driver.fill({ tab: this.#tab, field, value }), field)
    this.#typedHere().set(field, value)
  }

  /** What has been typed into the page that stands in this tab. */
  #typedHere(): Map<string, string> {
    const typed = this.#typed.get(this.#tab) ?? new Map<string, string>()
    this.#typed.set(this.#tab, typed)
    return typed
  }

  async select(control: string): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.select({ tab: this.#tab, control }), control)
    if (this.#looseEnd) return
    const screen = await this.screen()
    const { error } = screen
    if (error)
      this.#looseEnd = {
        kind: 'told',
        items: error.items.map(({ text }) => text),
        sentence: this.#sentence(),
      }
    else this.#remember(control, screen)
  }

  /** Who went in, which password was chosen, who is new: it is remembered, however it came about. */
  #remember(control: string, screen: Screen): void {
    const { fields, logIn, change } = wording
    const typed = this.#typedHere()
    this.#typed.delete(this.#tab)
    const newUser = newUserOn(screen)
    if (newUser) this.known.note(newUser.name, newUser.userId)
    if (screen.title === logIn.title) return
    if (control === logIn.logIn) this.#insiders.set(this.#tab, typed.get(fields['log-in'].userId))
    const chosen = typed.get(fields['password-change'].replacement)
    const isTheUser = this.#insiders.get(this.#tab) === this.known.user.id
    if (control === change.submit && chosen !== undefined && isTheUser)
      this.known.choosePassword(chosen)
  }

  async logIn(userId: Text, password: Text): Promise<void> {
    const { fields, logIn } = wording
    await this.fill(fields['log-in'].userId, userId)
    await this.fill(fields['log-in'].password, password)
    await this.select(logIn.logIn)
  }

  /** Changes the password on the screen that stands there; if that is accepted, the user remembers the new one. */
  async changePassword(original: Text, replacement: Text, confirmation: Text): Promise<void> {
    const labels = wording.fields['password-change']
    await this.fill(labels.original, original)
    await this.fill(labels.replacement, replacement)
    await this.fill(labels.confirmation, confirmation)
    await this.select(wording.change.submit)
  }

  async pass(ms: number): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.advance({ ms }), 'the clock')
    this.#now += ms
  }

  async openTab(): Promise<void> {
    this.#speakUp()
    const opened = this.#valueOf(await this.#driver.open(), 'another tab')
    if (!opened) return
    this.#tab = opened.tab
    this.#tabs.add(opened.tab)
  }

  async closeTab(): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.close({ tab: this.#tab }), `tab ${this.#tab}`)
    if (!this.#looseEnd) this.#tabs.delete(this.#tab)
  }

  /** @throws {ExpectationError} where there is no such tab */
  turnTo(tab: string): void {
    this.#speakUp()
    this.expect(`whether tab ${tab} is open`, this.#tabs.has(tab), true)
    this.#tab = tab
  }

  async homeOffice(event: HomeOfficeEvent): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.homeOffice({ event }), 'the Home Office')
    if (event.type === 'homeOffice.posted' && !this.#looseEnd)
      this.known.notePost(event.title, this.#now)
  }

  /** @param what is done at the desk, such as `the call from …`: for whoever is told that it was refused */
  async desk(event: DeskEvent, what: string): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.desk({ event }), what)
  }

  /** The letters to somebody by name, oldest first; the Authorising Officer's, if none is given. */
  async readLetters(to = this.known.authorisingOfficer): Promise<readonly LetterItem[]> {
    return this.#valueOf(await this.#driver.readLetters({ to }), 'the letters') ?? []
  }

  /** The mail to an address, oldest first; the user's own, if none is given. */
  async readMail(to = this.known.user.email): Promise<readonly MailItem[]> {
    return this.#valueOf(await this.#driver.readMail({ to }), 'the mail') ?? []
  }

  async screen(): Promise<Screen> {
    const screen = this.#valueOf(await this.#driver.observe({ tab: this.#tab }), 'the screen')
    if (!screen) throw new AdapterError(`${this.#driver.name} refuses to show its screen`)
    return screen
  }

  /** The screen for whoever looks into a failure; undefined where even that cannot be had. */
  async lastScreen(): Promise<Screen | undefined> {
    const seen = await this.#driver.observe({ tab: this.#tab })
    return seen.kind === 'ok' ? seen.value : undefined
  }

  /** Looks at the screen and compares. @throws {ExpectationError} where it is otherwise than expected */
  async see<Seen>(what: string, look: (screen: Screen) => Seen, expected: Seen): Promise<void> {
    this.expect(what, look(await this.screen()), expected)
  }

  expect(what: string, found: unknown, expected: unknown): void {
    if (found !== expected && !isDeepStrictEqual(found, expected))
      throw new ExpectationError(what, found, expected)
  }

  /** The step at hand speaks of the error that the screen tells. */
  speakOfTheError(): void {
    if (this.#looseEnd?.kind === 'told') this.#looseEnd = undefined
  }

  /** The step at hand speaks of this control or field, which was refused. */
  speakOf(label: string): void {
    if (this.#looseEnd?.kind === 'refused' && this.#looseEnd.label === label)
      this.#looseEnd = undefined
  }

  /** The step at hand says that what was just done could not be done. @throws {ExpectationError} where it could */
  speakOfTheRefusal(): void {
    this.expect('whether that was refused', this.#looseEnd?.kind === 'refused', true)
    this.#looseEnd = undefined
  }

  /** @throws {LooseEndError} where something went wrong of which no step has spoken */
  end(): void {
    this.#speakUp()
  }

  #speakUp(): void {
    if (this.#looseEnd) throw new LooseEndError(this.#looseEnd)
  }

  #valueOf<Value>(result: Result<Value>, label: string): Value | undefined {
    switch (result.kind) {
      case 'ok':
        return result.value
      case 'refused':
        this.#looseEnd = { kind: 'refused', label, why: result.why, sentence: this.#sentence() }
        return undefined
      case 'unsupported':
        throw new NotApplicableError(this.#driver.name, result.what)
      case 'error':
        throw new AdapterError(result.message)
    }
  }
}
