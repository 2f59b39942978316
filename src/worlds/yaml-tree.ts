import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import { codePoint, type Fault, type PlacedFault, quoted } from './fault.ts'
import { yamlFault } from './yaml-faults.ts'

/** A YAML text as plain data, the faults that YAML itself has, and the way from data back to the text. */
export interface YamlTree {
  readonly data: unknown
  readonly faults: readonly PlacedFault[]
  /** Whether the text could be read to its end, so that what is missing in the data says something. */
  readonly isWhole: boolean
  readonly placed: (fault: Fault) => PlacedFault
}

/**
 * Reads YAML 1.2 with nothing that a world file needs none of: no aliases, no merging, no tags. Never throws; a text made
 * to exhaust a parser is refused before, or soon after, it is parsed.
 */
export const yamlTree = (text: string): YamlTree => {
  const counter = new LineCounter()
  const fault = (offset: number, found: string, expected: string): PlacedFault => {
    const { line, col } = counter.linePos(offset)
    return { line, column: col, found, expected }
  }
  countLines(text, counter)
  const unwritable = firstUnwritable(text)
  if (unwritable)
    return broken([fault(unwritable.at, unwritable.found, 'text without control characters')])
  if (hasTooManyTokens(text))
    return broken([fault(0, 'far too many YAML marks', `at most ${mostTokens}`)])

  const document = parsed(text)
  // After a fault of syntax, whatever else the parser stumbles over mostly follows from it.
  const [first] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  const problems = first ? [first] : document.warnings
  if (problems.length > 0)
    return broken(
      problems.map((problem) => {
        const { found, expected } = yamlFault(problem)
        return fault(problem.pos[0], found, expected)
      }),
    )

  const faults: PlacedFault[] = []
  const data = dataOf(document.contents, 0, (node, found, expected) =>
    faults.push(fault(offsetOf(node), found, expected)),
  )
  return { data, faults, isWhole: true, placed: placer(document, counter) }
}

/** More than a world of 1 MiB has that a person wrote. */
const mostTokens = 250_000

/** No token is shorter than a character, but for the few that the lexer itself puts in. */
const hasTooManyTokens = (text: string): boolean => {
  if (text.length < mostTokens / 4) return false
  let tokens = 0
  for (const _ of new Lexer().lex(text)) if (++tokens > mostTokens) return true
  return false
}

const countLines = (text: string, counter: LineCounter): void => {
  counter.addNewLine(0)
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
    counter.addNewLine(at + 1)
}

/** A control character that stands in the text itself, a carriage return that ends no line included. */
const firstUnwritable = (text: string): { at: number; found: string } | undefined => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const at = text.search(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n)/)
  return at < 0 ? undefined : { at, found: `the control character ${codePoint(text.charAt(at))}` }
}

const broken = (faults: readonly PlacedFault[]): YamlTree => ({
  data: null,
  faults,
  isWhole: false,
  placed: ({ path: _, key: __, ...fault }) => ({ ...fault, line: 1, column: 1 }),
})

/** Each fault that the parser finds would collect a stack trace, which takes a hundred times as long as finding it. */
const parsed = (text: string): Document.Parsed => {
  const traced = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  try {
    return parseDocument(text, {
      schema: 'core',
      merge: false,
      // Else !!binary, !!set and the like would be understood.
      resolveKnownTags: false,
      // Looked for below, in a time that does not grow with the square of the keys.
      uniqueKeys: false,
      prettyErrors: false,
    })
  } finally {
    Error.stackTraceLimit = traced
  }
}

type Tell = (node: unknown, found: string, expected: string) => void

/** Deeper than any world goes, and far from where the stack ends. */
const deepest = 20

const dataOf = (node: unknown, depth: number, tell: Tell): unknown => {
  if (depth > deepest) {
    tell(node, `more than ${deepest} levels of nesting`, 'a world, which has fewer')
    return null
  }
  if (isAlias(node)) {
    tell(node, `the alias ${quoted(node.source)}`, 'what it stands for, written out')
    return null
  }
  if (isMap(node)) return mappingOf(node, depth, tell)
  if (isSeq(node)) return node.items.map((item) => dataOf(item, depth + 1, tell))
  return isScalar(node) ? node.value : null
}

const mappingOf = (node: YAMLMap, depth: number, tell: Tell): unknown => {
  const entries = new Map<string, unknown>()
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') {
      tell(key ?? node, 'a key that is not a word', 'a word')
      continue
    }
    if (entries.has(key.value)) tell(key, `the key ${quoted(key.value)} a second time`, 'it once')
    else entries.set(key.value, dataOf(value, depth + 1, tell))
  }
  // Not by assignment, for which __proto__ is no key like others.
  return Object.fromEntries(entries)
}

const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0

/** The place of a fault: of the key, if that is wrong; else of the value, or of what it is missing from. */
const placer =
  (document: Document, counter: LineCounter) =>
  ({ path, key, ...fault }: Fault): PlacedFault => {
    const node = nodeAt(document, path)
    const { line, col } = counter.linePos(offsetOf(key === undefined ? node : keyOf(node, key)))
    return { ...fault, line, column: col }
  }

const nodeAt = (document: Document, path: readonly PropertyKey[]): unknown => {
  let node: unknown = document.contents
  for (const key of path) {
    const inner = isMap(node) || isSeq(node) ? node.get(key, true) : undefined
    if (inner === undefined || inner === null) return node
    node = inner
  }
  return node
}

/** The keys of each mapping by their names, gathered once: a file may have very many wrong ones. */
const keysOf = new WeakMap<YAMLMap, ReadonlyMap<unknown, unknown>>()

const keyOf = (node: unknown, name: string): unknown => {
  if (!isMap(node)) return node
  const keys =
    keysOf.get(node) ??
    new Map(node.items.map(({ key }) => [isScalar(key) ? key.value : undefined, key]))
  keysOf.set(node, keys)
  return keys.get(name) ?? node
}
