import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import { readingsWith } from '../../machines/readings.ts'
import { createSms, type Sms, type SmsOptions } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { type Remembering, remembering } from '../simulation/remembering.ts'
import { type Outcome, Simulation } from '../simulation/simulation.ts'
import { YamlFileError } from '../worlds/fault.ts'
import { worldNames } from '../worlds/names.ts'
import type { Beginning } from '../worlds/translation.ts'
import {
  adapterError,
  type Capabilities,
  type Driver,
  done,
  type LetterItem,
  type MailItem,
  ok,
  type Result,
  refused,
  type Setting,
} from './driver.ts'
import { worldNamed } from './worlds.ts'

/** The model itself, in this process (`ref:`): what every other system is compared with. */
export class RefDriver implements Driver {
  readonly name: string = 'ref:'
  #simulation: Simulation | undefined
  readonly #systems = new Map<string, Remembering>()
  readonly #make: (options: SmsOptions) => Sms
  readonly #draw: typeof pageOf

  /**
   * @param make makes an SMS, where that is not our own as it stands: one that is watched, or wrong on purpose
   * @param draw how its pages are drawn, likewise
   */
  constructor(make: (options: SmsOptions) => Sms = createSms, draw: typeof pageOf = pageOf) {
    this.#make = make
    this.#draw = draw
  }

  /** The running SMS, for tests that compare states. */
  get simulation(): Simulation {
    if (!this.#simulation) throw new TypeError('ref: reset comes before everything else')
    return this.#simulation
  }

  async initialize(): Promise<Capabilities> {
    return {
      clock: 'virtual',
      mail: true,
      letters: true,
      homeOffice: true,
      desk: true,
      tabs: true,
      worlds: worldNames(),
    }
  }

  async reset({ world: name, readings, now }: Setting): Promise<Result> {
    const world = await beginningOf(name)
    if (typeof world === 'string') return adapterError(world)
    this.#simulation = new Simulation({
      world: world.world,
      now: now ?? world.now,
      ...this.#systemUnder(readings),
    })
    this.#simulation.openTab()
    return done
  }

  /** One system for whatever readings are pinned: scenario after scenario begins in the same way. */
  #systemUnder(pinned: Setting['readings']): Remembering {
    const key = JSON.stringify(pinned)
    const known = this.#systems.get(key)
    if (known) return known
    const made = remembering(this.#make({ readings: readingsWith(pinned) }), this.#draw)
    this.#systems.set(key, made)
    return made
  }

  open(): Promise<Result<{ readonly tab: string }>> {
    return this.#on((simulation) => {
      const tab = simulation.openTab()
      return tab === null ? refused('There are as many tabs as there may be.') : ok({ tab })
    })
  }

  close({ tab }: { tab: string }): Promise<Result> {
    return this.#onTab(tab, (simulation) => {
      simulation.closeTab(tab)
      return done
    })
  }

  fill({ tab, field, value }: { tab: string; field: string; value: string }): Promise<Result> {
    return this.#onTab(tab, (simulation) => resultOf(simulation.fill(tab, field, value)))
  }

  select({ tab, control }: { tab: string; control: string }): Promise<Result> {
    return this.#onTab(tab, (simulation) => resultOf(simulation.select(tab, control)))
  }

  observe({ tab }: { tab: string }): ReturnType<Driver['observe']> {
    return this.#onTab(tab, (simulation) => ok(simulation.screen(tab)))
  }

  advance({ ms }: { ms: number }): Promise<Result> {
    return this.#on((simulation) => {
      simulation.advance(ms)
      return done
    })
  }

  readMail({ to }: { to: string }): Promise<Result<readonly MailItem[]>> {
    return this.#on((simulation) => {
      const mail = simulation.state.world.mail.filter((item) => item.to === to)
      for (const { id } of mail) simulation.openMail(id)
      return ok(
        mail.map(({ from, subject, folder, text, credentials: { password, userId } }) => ({
          from,
          subject,
          folder,
          text,
          password,
          userId,
        })),
      )
    })
  }

  readLetters({ to }: { to: string }): Promise<Result<readonly LetterItem[]>> {
    return this.#on((simulation) => {
      const letters = simulation.state.world.letters.filter((letter) => letter.to === to)
      for (const { id } of letters) simulation.openLetter(id)
      return ok(
        letters.map(({ subject, text, credentials: { userId } }) => ({
          to,
          subject,
          text,
          userId,
        })),
      )
    })
  }

  homeOffice({ event }: { event: HomeOfficeEvent }): Promise<Result> {
    return this.#on((simulation) => resultOf(simulation.homeOffice(event)))
  }

  desk({ event }: { event: DeskEvent }): Promise<Result> {
    return this.#on((simulation) => resultOf(simulation.desk(event)))
  }

  async shutdown(): Promise<void> {
    this.#simulation = undefined
  }

  async #on<Value>(act: (simulation: Simulation) => Result<Value>): Promise<Result<Value>> {
    return this.#simulation
      ? act(this.#simulation)
      : adapterError('ref: nothing runs yet; reset comes before everything else')
  }

  #onTab<Value>(
    tab: string,
    act: (simulation: Simulation) => Result<Value>,
  ): Promise<Result<Value>> {
    return this.#on((simulation) =>
      simulation.state.tabs.some(({ id }) => id === tab)
        ? act(simulation)
        : adapterError(`ref: tab ${tab} is not open`),
    )
  }
}

const resultOf = (outcome: Outcome): Result => (outcome.kind === 'ok' ? done : refused(outcome.why))

/** The world of that name, or what is wrong with it. */
const beginningOf = async (name: string): Promise<Beginning | string> => {
  try {
    return await worldNamed(name)
  } catch (error) {
    if (error instanceof YamlFileError) return error.message
    throw error
  }
}
