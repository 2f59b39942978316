import fc from 'fast-check'
import * as z from 'zod'
import { eventSchema, type SmsEvent } from '../../machines/events.ts'
import { hour } from '../../machines/time.ts'

/** Words that mean something somewhere, and words that mean trouble. */
const words = ['1', '2', '3', '9', '', 'mail-1', 'letter-1', 'call-1', '__proto__', 'constructor']

/**
 * Any event at all, as the list of events has it: of every type, with any content of the right shape. Made from the schema,
 * so that a new event is tried as soon as there is one.
 *
 * @param ids words of the worlds at hand, such as user IDs
 */
export const anyEvent = (ids: readonly string[]): fc.Arbitrary<SmsEvent> => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(...words, ...ids),
  )
  return fc.oneof(
    ...eventSchema.options.map((option) => {
      const { value: type } = option.shape.type
      return anyOf(option, type === 'homeOffice.posted' ? line : text) as fc.Arbitrary<SmsEvent>
    }),
  )
}

/** Whoever asks what a message says sees to it that it is a line that a Screen can show. */
const line = fc.stringMatching(/^[A-Za-z]{1,9}( [a-z]{1,9})?$/)

const anyOf = (schema: z.core.$ZodType, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> => {
  if (schema instanceof z.ZodString) return text
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return fc.integer({ min: 0, max: 3 * hour })
  if (schema instanceof z.ZodNullable) return fc.option(anyOf(schema.def.innerType, text))
  if (schema instanceof z.ZodReadonly) return anyOf(schema.def.innerType, text)
  if (schema instanceof z.ZodArray)
    return fc.array(anyOf(schema.def.element, text), { maxLength: 3 })
  if (schema instanceof z.ZodObject)
    return fc.record(
      Object.fromEntries(
        Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, inner]) => [
          key,
          anyOf(inner, text),
        ]),
      ),
    )
  throw new TypeError(`no values are known for a schema of type ${schema._zod.def.type}`)
}
