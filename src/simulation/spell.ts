import { day, hour, type Instant, longestSpell, minute, second } from '../../machines/time.ts'

/** An instant to come, as a person writes it: half past nine (UTC) on the day after `now`. */
export const untilExample = (now: Instant): string =>
  `until ${new Date(now + day).toISOString().slice(0, 10)} 09:30`

/** What a person may write where a spell of time is asked for. */
export const spellHelp = (now: Instant): string =>
  `minutes (20), a spell (19m59s, 20 minutes, 1 hour 30 minutes, a day), or an instant (${untilExample(now)}, UTC)`

/** How an instant to come is written where a spell is asked for. */
const untilHelp = (now: Instant): string => `until 09:30, ${untilExample(now)}`

/** What a person may write where an instant is asked for. */
export const instantHelp =
  'a date and time in UTC (2026-03-02T09:30Z, 2026-03-02 09:30, 2026-03-02)'

const units: Readonly<Record<string, number>> = Object.fromEntries(
  [
    { ms: 1, names: ['ms', 'millisecond', 'milliseconds'] },
    { ms: second, names: ['s', 'sec', 'secs', 'second', 'seconds'] },
    { ms: minute, names: ['m', 'min', 'mins', 'minute', 'minutes'] },
    { ms: hour, names: ['h', 'hr', 'hrs', 'hour', 'hours'] },
    { ms: day, names: ['d', 'day', 'days'] },
    { ms: 7 * day, names: ['w', 'week', 'weeks'] },
  ].flatMap(({ ms, names }) => names.map((name) => [name, ms])),
)

const longestText = 100

/**
 * A spell of virtual time as a person writes it: a bare number is minutes, `until` leads to an instant after `now`.
 * Answers with whole milliseconds, more than none and no more than ten years; or with what is wrong, in one sentence
 * that does not repeat what was written.
 */
export const parseSpell = (
  text: string,
  now: Instant,
): { readonly ms: number } | { readonly error: string } => {
  const words = plainWords(text)
  const until = /^(?:until|till|to)\s+(.+)$/.exec(words)?.[1]
  if (until !== undefined) return spellUntil(until, now)
  const ms = msOf(words)
  if (ms === null) return { error: `This is no spell of time. Expected: ${spellHelp(now)}.` }
  return judged(ms)
}

/**
 * An instant as a person writes it, in UTC: a date alone is its first moment. Answers with milliseconds since 1970; or with
 * what is wrong, in one sentence that does not repeat what was written.
 */
export const parseInstant = (text: string): { readonly at: Instant } | { readonly error: string } =>
  instantIn(plainWords(text)) ?? { error: `This is no instant. Expected: ${instantHelp}.` }

/** Null: these words have not the form of an instant. */
const instantIn = (words: string): { readonly at: Instant } | { readonly error: string } | null => {
  const match =
    /^(\d{4,}-\d{2}-\d{2})(?:[ t]+(\d{2}:\d{2})(?::(\d{2}))?(?:\.000)?)?\s*(?:z|utc)?$/.exec(words)
  if (!match) return null
  const [, date, time = '00:00', seconds = '00'] = match
  if (/^\d{5}/.test(words)) return { error: 'The calendar ends here with the year 9999.' }
  const iso = `${date}T${time}:${seconds}.000Z`
  const at = Date.parse(iso)
  // The 30th of February parses in some engines; it does not come back as it was written.
  if (Number.isNaN(at) || new Date(at).toISOString() !== iso)
    return { error: 'There is no such day or time in the calendar.' }
  return { at }
}

const plainWords = (text: string): string =>
  text.length > longestText ? '' : text.trim().replace(/\s+/g, ' ').toLowerCase()

const spellUntil = (
  text: string,
  now: Instant,
): { readonly ms: number } | { readonly error: string } => {
  const instant = /^\d{2}:\d{2}(?::\d{2})?$/.test(text)
    ? timeOfDayAfter(text, now)
    : (instantIn(text) ?? {
        error: `This is no instant. Expected, in UTC: ${untilHelp(now)}.`,
      })
  return 'error' in instant ? instant : judged(instant.at - now)
}

/** The next moment at which the clock shows this time: today, or else tomorrow. */
const timeOfDayAfter = (
  time: string,
  now: Instant,
): { readonly at: Instant } | { readonly error: string } => {
  const today = parseInstant(`${new Date(now).toISOString().slice(0, 10)} ${time}`)
  return 'error' in today || today.at > now ? today : { at: today.at + day }
}

const judged = (ms: number): { readonly ms: number } | { readonly error: string } => {
  if (ms <= 0) return { error: 'The clock only runs forward: this moment is not after now.' }
  if (ms > longestSpell) return { error: 'No more than ten years can pass at once.' }
  return { ms }
}

/** The sum of the parts of a spell, each a count and its unit; null where it is none. */
const msOf = (words: string): number | null => {
  const tokens = words
    .replace(/,(?= )/g, '')
    .replace(/(\d)(?=[a-z])|([a-z])(?=\d)/g, '$& ')
    .split(' ')
    .filter((token) => token !== '' && token !== 'and')
  if (/^\d+$/.test(words)) return timesOf(words, minute)
  let sum = 0
  for (let at = 0; at < tokens.length; at += 2) {
    const unit = unitOf(tokens[at + 1] ?? '')
    const ms = unit === undefined ? null : timesOf(tokens[at] ?? '', unit)
    if (ms === null) return null
    sum += ms
  }
  return tokens.length === 0 ? null : sum
}

const unitOf = (name: string): number | undefined =>
  Object.hasOwn(units, name) ? units[name] : undefined

const timesOf = (count: string, unit: number): number | null => {
  if (/^(?:an?|one)$/.test(count)) return unit
  return /^\d{1,12}$/.test(count) ? Number(count) * unit : null
}

const written = [
  { ms: day, name: 'day' },
  { ms: hour, name: 'hour' },
  { ms: minute, name: 'minute' },
  { ms: second, name: 'second' },
  { ms: 1, name: 'millisecond' },
] as const

/** A spell in words, as `parseSpell` reads it again: 19 minutes 59 seconds. */
export const spellInWords = (ms: number): string => {
  let rest = ms
  const parts = written.flatMap((unit) => {
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    return count === 0 ? [] : [`${count} ${unit.name}${count === 1 ? '' : 's'}`]
  })
  return parts.length === 0 ? 'no time' : parts.join(' ')
}
