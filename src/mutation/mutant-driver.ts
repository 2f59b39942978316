import type { SmsEvent } from '../../machines/events.ts'
import type { State } from '../../machines/state.ts'
import type { Sms, SmsOptions } from '../../machines/step.ts'
import { adapterError, type Result, refused } from '../conformance/driver.ts'
import { RefDriver } from '../conformance/ref-driver.ts'
import { fieldsOn } from '../screens/pages.ts'
import type { Made, Mutant } from './mutant.ts'

/** Far longer than all scenarios take on a system that comes to its ends, in milliseconds. */
const longestRun = 30_000

/** A mutant as a system under test. It is called what it is, so that a report cannot be mistaken for one of the model. */
export class MutantDriver extends RefDriver {
  override readonly name: string
  readonly #drawsOtherwise: boolean

  constructor({ id, source, make }: Pick<Mutant, 'id' | 'source' | 'make'>, isBounded = false) {
    const { sms, draw } = make()
    super(careful(sms, isBounded ? performance.now() + longestRun : null), draw)
    this.name = `ref:mutant=${id}`
    this.#drawsOtherwise = source === 'wording' || source === 'screens'
  }

  /** A field is filled by the label that stands there, be it a wrong one. */
  override async fill(request: { tab: string; field: string; value: string }): Promise<Result> {
    if (!this.#drawsOtherwise) return super.fill(request)
    const { tab, field } = request
    const there = this.simulation.page(tab).fields.find(({ label }) => label === field)
    if (!there) return refused(`There is no field ${field} on this screen.`)
    const right = fieldsOn(this.simulation.state, tab).find(({ name }) => name === there.name)
    return super.fill({ ...request, field: right?.label ?? field })
  }

  override async observe(request: { tab: string }): ReturnType<RefDriver['observe']> {
    const crash = crashOf(this.simulation.state)
    return crash === undefined ? super.observe(request) : adapterError(crash)
  }
}

/** A state in which a wrong system broke down, and all that come of it. */
interface Crashed extends State {
  readonly crash?: string
}

const crashOf = (state: Crashed): string | undefined => state.crash

/**
 * The same system, which shows where it breaks down instead of taking whoever runs it with it, and which breaks off where
 * its run takes far too long: a wrong one need not come to an end.
 *
 * @param end the instant of the monotonic clock at which it is too long; null: never
 */
const careful =
  (make: Made['sms'], end: number | null): ((options: SmsOptions) => Sms) =>
  (options) => {
    const sms = make(options)
    const step = (state: Crashed, event: SmsEvent): State => {
      if (state.crash !== undefined) return state
      try {
        if (end !== null && performance.now() > end) throw new RunawayError()
        return sms.step(state, event)
      } catch (error) {
        const crash = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
        return { ...state, crash } as Crashed
      }
    }
    return { ...sms, step }
  }

/** A wrong system that does not come to an end. */
export class RunawayError extends Error {
  override readonly name = 'RunawayError'

  constructor() {
    super(`it has not come to an end after ${longestRun / 1000} s`)
  }
}
