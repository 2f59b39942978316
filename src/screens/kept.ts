/**
 * What is made of a thing in its place, made anew only where one of them is another: a page is shown again at every key,
 * and one field of it has changed. The thing must never be changed in place.
 */
export const kept = <Thing extends object, Place extends readonly unknown[], Made>(
  make: (thing: Thing, ...place: Place) => Made,
): ((thing: Thing, ...place: Place) => Made) => {
  const last = new WeakMap<Thing, { readonly place: Place; readonly made: Made }>()
  return (thing, ...place) => {
    const before = last.get(thing)
    if (before?.place.every((part, at) => part === place[at])) return before.made
    const made = make(thing, ...place)
    last.set(thing, { place, made })
    return made
  }
}
