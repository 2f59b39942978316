import { isDeepStrictEqual } from 'node:util'
import type { HomeOfficeEvent } from '../../machines/events.ts'
import type { Readings } from '../../machines/readings.ts'
import type { Screen } from '../screens/screen.ts'
import { wording } from '../screens/wording.ts'
import type { Driver, LetterItem, MailItem, Result } from './driver.ts'
import { Known } from './known.ts'
import { literal, type Text } from './text.ts'
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
  #tab = '1'
  #looseEnd: LooseEnd | undefined

  constructor(driver: Driver, readings: Partial<Readings> = {}) {
    this.#driver = driver
    this.readings = readings
  }

  get known(): Known {
    if (!this.#known)
      throw new TypeError('A scenario begins with its world: Given the training world …')
    return this.#known
  }

  async begin(world: string, now?: number): Promise<void> {
    this.#known = new Known((await worldNamed(world)).world)
    const setting = { world, readings: this.readings, ...(now !== undefined && { now }) }
    this.#valueOf(await this.#driver.reset(setting), world)
    this.#tab = '1'
  }

  async fill(field: string, text: Text): Promise<void> {
    this.#speakUp()
    const value = this.known.say(text)
    this.#valueOf(await this.#driver.fill({ tab: this.#tab, field, value }), field)
  }

  async select(control: string): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.select({ tab: this.#tab, control }), control)
    if (this.#looseEnd) return
    const { error } = await this.screen()
    if (error) this.#looseEnd = { kind: 'told', items: error.items.map(({ text }) => text) }
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
    const chosen = this.known.say(replacement)
    await this.fill(labels.original, original)
    await this.fill(labels.replacement, literal(chosen))
    await this.fill(labels.confirmation, confirmation)
    await this.select(wording.change.submit)
    if (!this.#looseEnd) this.known.choosePassword(chosen)
  }

  async pass(ms: number): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.advance({ ms }), 'the clock')
  }

  async openTab(): Promise<void> {
    this.#speakUp()
    const opened = this.#valueOf(await this.#driver.open(), 'another tab')
    if (opened) this.#tab = opened.tab
  }

  async closeTab(): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.close({ tab: this.#tab }), `tab ${this.#tab}`)
  }

  turnTo(tab: string): void {
    this.#speakUp()
    this.#tab = tab
  }

  async homeOffice(event: HomeOfficeEvent): Promise<void> {
    this.#speakUp()
    this.#valueOf(await this.#driver.homeOffice({ event }), 'the Home Office')
  }

  async readLetters(): Promise<readonly LetterItem[]> {
    const to = this.known.authorisingOfficer
    return this.#valueOf(await this.#driver.readLetters({ to }), 'the letters') ?? []
  }

  async readMail(): Promise<readonly MailItem[]> {
    const to = this.known.user.email
    return this.#valueOf(await this.#driver.readMail({ to }), 'the mail') ?? []
  }

  async screen(): Promise<Screen> {
    const screen = this.#valueOf(await this.#driver.observe({ tab: this.#tab }), 'the screen')
    if (!screen) throw new AdapterError(`${this.#driver.name} refuses to show its screen`)
    return screen
  }

  /** Looks at the screen and compares. @throws {ExpectationError} where it is otherwise than expected */
  async see<Seen>(what: string, look: (screen: Screen) => Seen, expected: Seen): Promise<void> {
    const screen = await this.screen()
    this.expect(what, look(screen), expected, screen)
  }

  expect(what: string, found: unknown, expected: unknown, screen?: Screen): void {
    if (!isDeepStrictEqual(found, expected))
      throw new ExpectationError(what, found, expected, screen)
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
        this.#looseEnd = { kind: 'refused', label, why: result.why }
        return undefined
      case 'unsupported':
        throw new NotApplicableError(this.#driver.name, result.what)
      case 'error':
        throw new AdapterError(result.message)
    }
  }
}
