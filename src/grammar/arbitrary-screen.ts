import fc from 'fast-check'
import { mask, type Screen, type ScreenField } from '../screens/screen.ts'
import { cleanLine } from './safe-text.ts'

/** Words of many scripts, narrow and wide, from left and from right, with marks, conjuncts and conjoining letters. */
const words = [
  'Log in User ID licence CoS/CAS it’s £5 100% a@b.example … — © naïve Ω 𝒳 𐍈 e\u0301te\u0301',
  'Київ ქართული ⵜⵉⴼⵉⵏⴰⵖ 中文 日本語 ｶﾞ 한국어 \u1112\u1161\u11ab שלום עִבְרִית العربية',
  'ไทยน้ำ हिन्दी क्षेत्र தமிழ் བོད་ཡིག မြန်မာ',
].flatMap((line) => line.split(' '))

/** Texts that look like grammar, or stand where it has its marks; semicolons stand between them. */
const traps = [
  '[ Log in ];( Log in ) unavailable;a ) unavailable link;) unavailable;< x >;{ x };];>',
  '= x;! x;i x;* User ID: x;- User ID: x;o x;^ x;| a | b;: x;|-;|;|---|---',
  'a: b;a:;a:b;:;: :;a::;PIN (hidden);(hidden);x (hidden):;a|b;||;*;-',
].flatMap((line) => line.split(';'))

const record = <Value>(model: { [Key in keyof Value]: fc.Arbitrary<Value[Key]> }) =>
  fc.record<Value>(model, { noNullPrototype: true })

const foreign = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .map(cleanLine)
  .filter((text) => text !== '')

const longWord = fc
  .tuple(fc.constantFrom(...words, 'x:', '|', 'पा'), fc.integer({ min: 20, max: 120 }))
  .map(([word, times]) => word.repeat(times).slice(0, 300))
  .map(cleanLine)

const someWords = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...traps)), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.join(' '))

/** Any legal line of a Screen. */
export const arbitraryLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: someWords },
  { weight: 3, arbitrary: fc.constantFrom(...traps) },
  { weight: 2, arbitrary: foreign },
  { weight: 1, arbitrary: longWord },
)

const codeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }))
  .map((units) => String.fromCharCode(...units))

/** Anything a person can type or paste, whole or torn. */
export const arbitraryValue: fc.Arbitrary<string> = fc.oneof(
  fc.constant(''),
  arbitraryLine,
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  codeUnits,
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '  ',
      'a',
      '\\',
      '␣',
      '↵',
      '\u0301',
      '\u200d',
      '👩',
      '\u{1f1ec}',
      '\n',
    ),
  }),
  fc.string({
    unit: fc.constantFrom(
      '\u001b',
      '[',
      '2J',
      '\u009b',
      ']0;',
      '\u0007',
      '\u202e',
      'u{',
      '}',
      '1b',
    ),
  }),
  fc
    .tuple(fc.string({ unit: 'binary', minLength: 1 }), fc.constant(1000))
    .map(([text, length]) => text.repeat(length).slice(0, length)),
)

const arbitraryField: fc.Arbitrary<ScreenField> = fc
  .record(
    {
      label: arbitraryLine,
      required: fc.boolean(),
      secret: fc.boolean(),
      value: arbitraryValue,
      options: fc.array(arbitraryLine, { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: ['label', 'required', 'secret', 'value'], noNullPrototype: true },
  )
  .map((field) => (field.secret ? { ...field, value: field.value === '' ? '' : mask } : field))

const arbitraryTable = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const cells = fc.array(fc.oneof(fc.constant(''), arbitraryLine), {
    minLength: size,
    maxLength: size,
  })
  return record({ columns: cells, rows: fc.array(cells, { maxLength: 4 }) })
})

const controlsOf = (kinds: readonly ('button' | 'link' | 'row' | 'menu')[], maxLength: number) =>
  fc.array(
    record({ label: arbitraryLine, kind: fc.constantFrom(...kinds), enabled: fc.boolean() }),
    { maxLength },
  )

const arbitraryControls = fc
  .tuple(controlsOf(['button', 'link', 'row'], 20), controlsOf(['menu'], 20))
  .map(([page, menu]) => [...page, ...menu])

/** An error without a field begins now and then like one with. */
const errorsAmong = (fields: readonly ScreenField[]) => {
  const general = record({ text: arbitraryLine })
  if (fields.length === 0) return fc.array(general, { minLength: 1, maxLength: 4 })
  const field = fc.constantFrom(...fields.map(({ label }) => label))
  const misleading = fc
    .tuple(field, arbitraryLine)
    .map(([label, text]) => ({ text: `${label}: ${text}` }))
  const own = record({ text: arbitraryLine, field })
  return fc.array(fc.oneof(general, own, misleading), { minLength: 1, maxLength: 4 })
}

/** Any legal Screen. */
export const arbitraryScreen: fc.Arbitrary<Screen> = fc
  .array(arbitraryField, { maxLength: 5 })
  .chain((fields) =>
    fc.record(
      {
        title: arbitraryLine,
        error: record({ items: errorsAmong(fields) }),
        notices: fc.array(arbitraryLine, { maxLength: 3 }),
        text: fc.array(arbitraryLine, { maxLength: 4 }),
        fields: fc.constant(fields),
        controls: arbitraryControls,
        table: arbitraryTable,
      },
      { requiredKeys: ['title', 'notices', 'text', 'fields', 'controls'], noNullPrototype: true },
    ),
  )

/** Widths that a front end may ask for. */
export const arbitraryWidths: fc.Arbitrary<{ readonly page: number; readonly menu: number }> =
  record({
    page: fc.integer({ min: 20, max: 200 }),
    menu: fc.integer({ min: 20, max: 60 }),
  })
