import { z } from 'zod'
import { screenSchema } from '../screens/screen.ts'
import { day, hour, type Instant, longestSpell, minute, second } from '../../machines/time.ts'

/** The small words of a world file: one line of text, an instant, a date, a spell, an address, a user ID. */

/** What no terminal may be sent and no reader can see: control and format characters, half of a pair, odd line breaks. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u

/** One line as a screen can show it, of 1 to `longest` characters. */
const line = (longest: number) =>
  screenSchema.shape.title
    .min(1)
    .max(longest)
    .refine((text) => !/\n./s.test(text.trimEnd()) || text.length === 0, { error: oneLine, abort: true })
    .refine((text) => !unseen.test(text), { error: 'text without control characters' })

const oneLine = 'one line'

export const heading = line(120)
export const sentence = line(2_000)
