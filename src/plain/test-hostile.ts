import fc from 'fast-check'

/** Whether nothing got through upon which a terminal would act. */
export const isLegible = (output: string) =>
  !/[^\P{Cc}\n]|[\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(output)

/** Answers that nobody means well with, and among them these, which are understood. */
export const hostileAmong = (...understood: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\u001b]0;title\u0007',
      '\u001b[2J',
      '\u202eevil',
      '👩‍👩‍👧',
      '\u0000',
      '\ud800',
      'é'.repeat(300),
      '=\u001b[2J',
      '=__proto__',
      'constructor',
      '=1=2',
      ',,,',
    ),
    fc.constantFrom(...understood),
  )
