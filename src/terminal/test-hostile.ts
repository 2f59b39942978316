/** What somebody may type or paste that a terminal must not be given as it is, for tests. */
export const hostile: readonly (readonly [what: string, text: string])[] = [
  ['control characters', 'a\x00\x07\x08\x7f\x9bb'],
  ['an escape sequence', '\x1b[2J\x1b]0;title\x07x'],
  ['line breaks and tabs', 'a\nb\tc'],
  ['emoji', 'a👩‍👩‍👧🇬🇧b'],
  ['right-to-left text', 'שלום\u202eabc'],
  ['stray marks and wide letters', 'e\u0301\u0301漢字'],
  ['a lone surrogate', 'a\ud800b'],
  ['a hundred thousand letters', 'x'.repeat(100_000)],
  ['a hundred thousand words', 'x '.repeat(50_000)],
]
