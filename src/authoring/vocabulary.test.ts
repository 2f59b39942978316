import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { match, SentenceError } from './match.ts'
import type { Parameter } from './parameter.ts'
import { type ParameterName, parameters, type ValueOf } from './parameters.ts'
import { print } from './step.ts'
import { vocabulary } from './vocabulary.ts'

describe.each(vocabulary)('$expression', (step) => {
  test('its example is this step and no other, and is printed again', () => {
    const { step: matched, values } = match(step.example, vocabulary)
    expect(matched).toBe(step)
    expect(print(step.expression, values)).toBe(step.example)
  })

  test('is plain words and parameters: Cucumber has nothing optional or alternative to choose from', () => {
    expect(step.expression).not.toMatch(/[()/\\]/)
  })
})

/** Told by journals alone: no clause of SMS asks for these. */
const beside = [
  'the link in the e-mail {mail} is followed',
  'the call from {caller} is {callAct}',
  'the password is told to {confidant}',
]

test('every other step is used by a feature', () => {
  const lines = globSync('features/**/*.feature').flatMap((path) =>
    readFileSync(path, 'utf8').split('\n'),
  )
  const sentences = lines.flatMap(
    (line) => /^\s*(?:Given|When|Then|And) (.*)$/.exec(line)?.[1] ?? [],
  )
  const used = new Set(sentences.flatMap((sentence) => expressionsOf(sentence)))
  const unused = vocabulary.filter(({ expression }) => !used.has(expression))
  expect(unused.map(({ expression }) => expression)).toEqual(beside)
})

/** A row of a Scenario Outline may be more or less than a word of a step: such a sentence is none by itself. */
const expressionsOf = (sentence: string): readonly string[] => {
  try {
    return [match(sentence, vocabulary).step.expression]
  } catch (error) {
    if (error instanceof SentenceError) return []
    throw error
  }
}

test('is small enough to be read at one sitting', () => {
  expect(vocabulary.length).toBeLessThanOrEqual(50)
})

test('has no parameter that no step takes', () => {
  const taken = new Set<string>(vocabulary.flatMap((step) => step.parameters))
  expect(Object.keys(parameters).filter((name) => !taken.has(name))).toEqual([])
})

test('no two sentences are the same', () => {
  const expressions = vocabulary.map(({ expression }) => expression)
  expect(new Set(expressions).size).toBe(expressions.length)
})

/** Every parameter, and each of its examples. */
const examples = Object.entries<Pick<Parameter<unknown>, 'examples'>>(parameters).flatMap(
  ([name, { examples }]) => examples.map((example) => [name as ParameterName, example] as const),
)

describe('a parameter', () => {
  test.each(Object.entries(parameters))('%s says what it is, and how it is written', (_, one) => {
    expect(one.means).toMatch(/^[a-z].*[^.]$/)
    expect(one.examples.length).toBeGreaterThan(0)
    expect(new Set(one.examples).size).toBe(one.examples.length)
  })

  test.each(examples)('%s: %s is read, and written again', (name, example) => {
    const { regexp, read, write } = parameters[name] as Parameter<unknown>
    expect(example).toMatch(new RegExp(`^(?:${regexp.source})$`))
    expect(write(read(example))).toBe(example)
  })

  test.each<[ParameterName, string, string]>([
    ['value', String.raw`"C:\d"`, 'a backslash written as'],
    ['value', 'a password of 3 characters', 'a password of 10 to 10000 characters'],
    ['value', 'a text of 99999999999 characters', 'a text of 0 to 10000 characters'],
    ['end', '2027-13-01T00:00:00Z', 'an instant of the calendar'],
    ['world', '"x" at 2027-02-01T25:00:00Z', 'an instant of the calendar'],
    ['world', '"x" at 10000-01-01T00:00:00Z', 'an instant up to the year 9999'],
    ['spell', '0 minutes', 'a spell of time'],
    ['spell', '4000 days', 'a spell of time'],
    ['audience', '"Nowhere"', 'a route, not Nowhere'],
  ])('%s: %s is no value, and what was expected is told', (name, written, expected) => {
    expect(() => parameters[name].read(written)).toThrow(expected)
  })
})

describe('a parameter reads what it writes', () => {
  test('any text at all, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sentence = print('the screen is {screen}', [text])
        expect(match(sentence, vocabulary).values).toEqual([text])
        expect(sentence).not.toMatch(/[\r\n]/)
      }),
    )
  })

  test('any list of texts', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 6 }), (texts) => {
        const sentence = print('the {part} offers {controls}', ['menu', texts])
        expect(match(sentence, vocabulary).values).toEqual(['menu', texts])
      }),
    )
  })

  test('any spell that the clock takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 315_000_000_000 }), (ms) => {
        const sentence = print('the clock moves on by {spell}', [ms])
        expect(match(sentence, vocabulary).values).toEqual([ms])
      }),
    )
  })

  test.each<[string, ValueOf<'value'>]>([
    ['"x"', { kind: 'literal', text: 'x' }],
    ['the user ID', { kind: 'known', what: 'the user ID', cased: 'as it is' }],
    ['the password in capitals', { kind: 'known', what: 'the password', cased: 'in capitals' }],
    [
      'the user ID of the licence application',
      { kind: 'known', what: 'the user ID of the licence application', cased: 'as it is' },
    ],
    ['a password of 257 characters', { kind: 'sized', what: 'password', characters: 257 }],
    ['a text of 101 characters', { kind: 'sized', what: 'text', characters: 101 }],
    ['the e-mail address', { kind: 'known', what: 'the e-mail address', cased: 'as it is' }],
    [
      'a password with the family name in small letters in it',
      { kind: 'containing', what: 'the family name', cased: 'in small letters' },
    ],
  ])('%s', (written, meant) => {
    const sentence = `${written} is typed into "User ID"`
    expect(match(sentence, vocabulary).values).toEqual([meant, 'User ID'])
    expect(parameters.value.write(meant)).toBe(written)
  })
})

describe('a sentence that is no step', () => {
  test('says so', () => {
    expect(() => match('the user logs on', vocabulary)).toThrow('No step matches: the user logs on')
  })

  test('or could be two', () => {
    const [step] = vocabulary
    if (!step) throw new TypeError('no vocabulary')
    expect(() => match(step.example, [step, step])).toThrow('More than one step matches')
  })
})
