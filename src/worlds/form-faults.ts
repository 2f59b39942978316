import * as z from 'zod'
import { described, type Fault, quoted } from './fault.ts'
import { nearest } from './nearest.ts'

/** What zod finds wrong with the form of a file, in words that a trainer can use: one fault a value. */
export const formFaults = (
  schema: z.ZodType,
  data: unknown,
  issues: readonly z.core.$ZodIssue[],
): readonly Fault[] =>
  firstOfEach(issues.flatMap(unfolded)).flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => unknownKey(key, issue.path, keysAt(schema, issue.path)))
      : [valueFault(issue, valueAt(data, issue.path))],
  )

/** What may have several forms is judged by the first one whose kind it has, or else by the first one. */
const unfolded = (issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue]
  const form = issue.errors.find((inner) => !inner.some(isOfAnotherKind)) ?? issue.errors[0] ?? []
  return form.flatMap(unfolded).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

const isOfAnotherKind = ({ code, path }: z.core.$ZodIssue): boolean =>
  code === 'invalid_type' && path.length === 0

/** What breaks one check often breaks the next one too. */
const firstOfEach = (issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] => {
  const seen = new Set<string>()
  return issues.filter(({ path, code }) => {
    const what = JSON.stringify([path, code === 'unrecognized_keys'])
    return !seen.has(what) && seen.add(what)
  })
}

const unknownKey = (key: string, path: readonly PropertyKey[], keys: readonly string[]): Fault => ({
  path,
  key,
  found: `the key ${quoted(key)}`,
  expected: oneOf(keys),
  nearest: nearest(key, keys),
})

const valueFault = (issue: z.core.$ZodIssue, value: unknown): Fault => {
  const key = issue.path.at(-1)
  if (value === undefined && typeof key === 'string')
    return {
      path: issue.path,
      found: `no key ${quoted(key)}`,
      expected: `it, with ${expectedBy(issue)}`,
    }
  return {
    path: issue.path,
    found: described(value),
    expected: expectedBy(issue) + adviceOn(issue, value),
    nearest:
      typeof value === 'string' && !isQuoted(issue, value)
        ? nearest(value, wordsOf(issue))
        : undefined,
  }
}

/** Whether quotes made a text of what would be right without them: a number, or true or false. */
const isQuoted = (issue: z.core.$ZodIssue, value: string): boolean => {
  if (issue.code === 'invalid_value')
    return issue.values.some((one) => typeof one !== 'string' && String(one) === value.trim())
  const isTruth = issue.code === 'invalid_type' && issue.expected === 'boolean'
  return isTruth && ['true', 'false'].includes(value.trim())
}

/** YAML takes an unquoted 12345 for a number, and keeps the line breaks of a text unless told otherwise. */
const adviceOn = (issue: z.core.$ZodIssue, value: unknown): string => {
  const isText = issue.code === 'invalid_type' && issue.expected === 'string'
  if (isText && (typeof value === 'number' || typeof value === 'boolean'))
    return ' (put it in quotes)'
  if (typeof value === 'string' && isQuoted(issue, value)) return ' (take the quotes away)'
  return typeof value === 'string' && value.includes('\n')
    ? ' (begin a text that runs over several lines with >-)'
    : ''
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping',
  array: 'a list',
  boolean: 'true or false',
}

const expectedBy = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return kinds[issue.expected] ?? issue.expected
    case 'invalid_value':
      return oneOf(issue.values.map(String))
    case 'too_small':
      return issue.origin === 'array' ? 'at least one entry' : 'some text'
    case 'too_big':
      return `at most ${issue.maximum} characters`
    default:
      return issue.message
  }
}

const oneOf = (words: readonly string[]): string =>
  words.length === 1 ? String(words[0]) : `one of ${words.join(', ')}`

const wordsOf = (issue: z.core.$ZodIssue): readonly string[] =>
  issue.code === 'invalid_value' ? issue.values.map(String) : []

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    data,
  )

/** The keys that the mapping at `path` may have. */
const keysAt = (schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] => {
  const [key, ...rest] = path
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((form) => keysAt(form, path))
  if (schema instanceof z.ZodArray && key !== undefined) return keysAt(schema.element, rest)
  if (!(schema instanceof z.ZodObject)) return []
  const { shape } = schema
  if (key === undefined) return Object.keys(shape)
  const inner = shape[String(key)]
  return inner ? keysAt(inner, rest) : []
}
