import type { ScreenSlug, StateMeta } from './session.ts'
import type { Session } from './state.ts'

/** Where a session stands: the screen and form of its page, and the section of SMS to which the page belongs. */
export interface Place extends StateMeta {
  readonly screen: ScreenSlug
}

/** The places of a chart: there are few, and each is asked for many times. */
class Places {
  readonly #byText = new Map<string, Place>()

  at(session: Session): Place {
    const text = textOf(session.value)
    const known = this.#byText.get(text)
    if (known) return known
    const place = worked(session, text)
    this.#byText.set(text, place)
    return place
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

/** `{"inside":{"openSms":"home"}}` and the like: a state has one child at a time, so its keys say all. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value
  let text = ''
  for (const key in value as object)
    text += `${key}.${textOf((value as Record<string, unknown>)[key])}`
  return text
}

const worked = (session: Session, value: string): Place => {
  const metas = Object.entries(session.getMeta()).toSorted(
    ([one], [other]) => one.length - other.length,
  )
  const place: Partial<Place> = Object.assign({}, ...metas.map(([, meta]) => meta))
  if (place.screen === undefined) throw new TypeError(`a session stands on no screen: ${value}`)
  return place as Place
}
