import type { ScreenSlug, StateMeta } from './session.ts'
import type { Session } from './state.ts'

/** Where a session stands: the screen and form of its page, and the section of SMS to which the page belongs. */
export interface Place extends StateMeta {
  readonly screen: ScreenSlug
}

/** The places of a chart, along the states in which they lie: there are few, and each is asked for many times. */
class Places {
  readonly #within = new Map<string, Places>()
  #here: Place | undefined

  at(session: Session): Place {
    const innermost = this.#along(session.value)
    innermost.#here ??= worked(session)
    return innermost.#here
  }

  /** `{"inside":{"openSms":"home"}}` and the like: a state has one child at a time, so its first key is its only one. */
  #along(value: unknown): Places {
    if (typeof value === 'string') return this.#child(value)
    for (const key in value as object)
      return this.#child(key).#along((value as Readonly<Record<string, unknown>>)[key])
    return this
  }

  #child(key: string): Places {
    const known = this.#within.get(key)
    if (known) return known
    const child = new Places()
    this.#within.set(key, child)
    return child
  }
}

const placesOf = new WeakMap<object, Places>()

/** Where a session stands, as its chart says: an inner state says more than the one around it. */
export const placeOf = (session: Session): Place => {
  const known = placesOf.get(session.machine)
  if (known) return known.at(session)
  const places = new Places()
  placesOf.set(session.machine, places)
  return places.at(session)
}

const worked = (session: Session): Place => {
  const metas = Object.entries(session.getMeta()).toSorted(
    ([one], [other]) => one.length - other.length,
  )
  const place: Partial<Place> = Object.assign({}, ...metas.map(([, meta]) => meta))
  if (place.screen === undefined)
    throw new TypeError(`a session stands on no screen: ${JSON.stringify(session.value)}`)
  return place as Place
}
