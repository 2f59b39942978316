import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, test } from 'vitest'
import quickWidth from './quick-width.ts'

test('gives the answer of string-width, for any text', () => {
  const unit = fc.oneof(
    fc.constantFrom(
      ...'aZ ~─│┬•é',
      '\u001b[1m',
      '\u001b[39;49m',
      '\u001b',
      '漢',
      '🙂',
      '\u0301',
      '\u00ad',
    ),
    fc.string({ unit: 'grapheme', maxLength: 1 }),
  )
  fc.assert(
    fc.property(
      fc.array(unit).map((units) => units.join('')),
      fc.boolean(),
      (text, countAnsiEscapeCodes) => {
        const options = { countAnsiEscapeCodes }
        expect(quickWidth(text, options)).toBe(stringWidth(text, options))
        expect(quickWidth(text)).toBe(stringWidth(text))
      },
    ),
    { numRuns: 2_000 },
  )
})
