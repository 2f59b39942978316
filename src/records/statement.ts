/** One statement of xAPI 1.0.3, as far as ours go. */
export interface Statement {
  /** A UUID. */
  readonly id: string
  readonly actor: {
    readonly objectType: 'Agent'
    readonly account: { readonly homePage: string; readonly name: string }
  }
  readonly verb: { readonly id: string; readonly display: Words }
  readonly object: {
    readonly objectType: 'Activity'
    readonly id: string
    readonly definition: Definition
  }
  readonly result?: {
    readonly success?: boolean
    readonly completion?: boolean
    readonly response?: string
    /** ISO 8601, to the hundredth of a second. */
    readonly duration?: string
    readonly score?: {
      readonly scaled: number
      readonly raw: number
      readonly min: number
      readonly max: number
    }
    readonly extensions?: Readonly<Record<string, unknown>>
  }
  readonly context: {
    readonly registration: string
    readonly platform: string
    readonly language: string
    readonly contextActivities?: {
      readonly parent: readonly { readonly objectType: 'Activity'; readonly id: string }[]
    }
    readonly extensions: Readonly<Record<string, unknown>>
  }
  /** ISO 8601, UTC. */
  readonly timestamp: string
}

/** By language. */
export type Words = Readonly<Record<string, string>>

export interface Definition {
  readonly type: string
  readonly name: Words
  readonly interactionType?: 'performance'
}

const adl = 'http://adlnet.gov/expapi'

export const verbs = {
  initialized: `${adl}/verbs/initialized`,
  answered: `${adl}/verbs/answered`,
  completed: `${adl}/verbs/completed`,
  passed: `${adl}/verbs/passed`,
  failed: `${adl}/verbs/failed`,
  terminated: `${adl}/verbs/terminated`,
} as const

export const activityTypes = {
  lesson: `${adl}/activities/lesson`,
  simulation: `${adl}/activities/simulation`,
  interaction: `${adl}/activities/cmi.interaction`,
} as const

const latestInstant = 8.64e15

/** @param instant in ms since 1970; what no date can tell becomes the last one that can be told */
export const timestampOf = (instant: number): string =>
  new Date(Math.min(Math.max(instant, -latestInstant), latestInstant)).toISOString()

/**
 * A spell as ISO 8601 has it, in hours, minutes and seconds to the hundredth, which is as far as cmi5 goes.
 *
 * @param ms none below 0
 */
export const durationOf = (ms: number): string => {
  const hundredths = Math.floor(ms / 10)
  const whole = Math.floor(hundredths / 100)
  const rest = hundredths % 100
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0').replace(/0$/, '')}`
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${whole % 60}${fraction}S`
}
