import type { ScreenSlug, StateMeta } from './session.ts'
import type { Session } from './state.ts'

/** Where a session stands: the screen and form of its page, and the section of SMS to which the page belongs. */
export interface Place extends StateMeta {
  readonly screen: ScreenSlug
}

/** A session is never changed in place, and is asked many times. */
const places = new WeakMap<Session, Place>()

/** Where a session stands, as its chart says: an inner state says more than the one around it. */
export const placeOf = (session: Session): Place => {
  const known = places.get(session)
  if (known) return known
  const metas = Object.entries(session.getMeta()).toSorted(
    ([one], [other]) => one.length - other.length,
  )
  const place: Partial<Place> = Object.assign({}, ...metas.map(([, meta]) => meta))
  if (place.screen === undefined)
    throw new TypeError(`a session stands on no screen: ${JSON.stringify(session.value)}`)
  places.set(session, place as Place)
  return place as Place
}
