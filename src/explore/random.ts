/** Numbers from 0 up to 1 that look random and are always the same for a seed (mulberry32). */
export const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The same things in another order. */
export const shuffled = <Thing>(things: readonly Thing[], random: () => number): Thing[] => {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    const moved = mixed[at] as Thing
    mixed[at] = mixed[other] as Thing
    mixed[other] = moved
  }
  return mixed
}
