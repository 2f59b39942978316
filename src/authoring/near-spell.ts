import { day, hour, longestSpell, minute, second } from '../../machines/time.ts'
import { spellInWords } from '../simulation/spell.ts'
import { nearest } from '../worlds/nearest.ts'

const units: readonly { readonly name: string; readonly ms: number; readonly also: string[] }[] = [
  { name: 'minute', ms: minute, also: ['m', 'min', 'mins', 'minutes'] },
  { name: 'second', ms: second, also: ['s', 'sec', 'secs', 'seconds'] },
  { name: 'hour', ms: hour, also: ['h', 'hr', 'hrs', 'hours'] },
  { name: 'day', ms: day, also: ['d', 'days'] },
  { name: 'week', ms: 7 * day, also: ['w', 'weeks'] },
  { name: 'millisecond', ms: 1, also: ['ms', 'msec', 'milliseconds'] },
]

const names = units.flatMap(({ name, also }) => [name, ...also])

/**
 * The spell of time, as a step takes it, that was probably meant by what is written otherwise: `20 mins`, `1.5 hours`,
 * `PT20M`. A number alone is of minutes, as it is elsewhere in this program.
 *
 * @returns undefined where no number or no unit can be seen in it
 */
export const nearSpell = (written: string): string | undefined => {
  const text = written.trim().toLowerCase()
  if (/^\d+$/.test(text)) return nearSpell(`${text} minutes`)
  const iso = /^p(\d+d)?(?:t([\d.hms]+))?$/.exec(text)
  const parts = partsOf(iso ? `${iso[1] ?? ''}${iso[2] ?? ''}` : text)
  const ms = Math.round(parts.reduce((sum, { count, unit }) => sum + count * unit.ms, 0))
  if (!(ms > 0 && ms <= longestSpell)) return undefined
  const [only, ...others] = parts
  const isSaidSo = only && others.length === 0 && Number.isInteger(only.count)
  // The number is the one that was written, if it can be.
  return isSaidSo && only.unit.name !== 'week'
    ? `${only.count} ${only.unit.name}${only.count === 1 ? '' : 's'}`
    : spellInWords(ms)
}

interface Part {
  readonly count: number
  readonly unit: (typeof units)[number]
}

/** Each number with its unit; none where anything else stands between. */
const partsOf = (text: string): readonly Part[] => {
  const form = /(\d+(?:\.\d+)?)\s*([a-z]+)/g
  if (!/^(?:[\s,]|and\b)*$/.test(text.replace(form, ''))) return []
  return Array.from(text.matchAll(form), ([, count = '', word = '']) => {
    const near = nearest(word, names)
    const unit = units.find(({ name, also }) => name === near || also.includes(near ?? ''))
    return unit ? [{ count: Number(count), unit }] : []
  }).flat()
}
