import type * as z from 'zod'
import type { AttemptHead, AttemptLine, Result } from './attempt.ts'
import type { Format } from './format.ts'
import { RecordError } from './record-error.ts'

/** The journal of one attempt, as it was read. */
export interface ReadJournal {
  readonly head: AttemptHead
  readonly lines: readonly AttemptLine[]
  /** How many bytes of the file are whole lines. What stands behind them was in flight when its process ended. */
  readonly bytes: number
  readonly isTorn: boolean
  /** The version in which it stands in the file, where that is an older one. */
  readonly olderVersion?: number
}

const newLine = 10

/**
 * Reads the journal of an attempt: its head, then what happened, a line of JSON each. What stands behind the last end of a
 * line is left out: who appended it was never told that it is kept.
 *
 * @param name what the file is called in an error
 * @throws {RecordError} `damaged`, with the line; `newer` or `older` where this program does not know its form
 */
export const readJournal = (bytes: Uint8Array, name: string, format: Format): ReadJournal => {
  const whole = bytes.lastIndexOf(newLine) + 1
  const isTorn = whole < bytes.length
  const written = textOf(bytes.subarray(0, whole), name)
    .split('\n')
    .slice(0, -1)
    .map((line, at) => jsonOf(line, at + 1, name))
  const version = versionOf(written[0], name)
  const [first, ...rest] = migrated(written, version, name, format)
  const head = checked(format.head, first, 1, name)
  const lines = rest.map((line, at) => checked(format.line, line, at + 2, name))
  const end = lines.findIndex((line) => 'ended' in line)
  if (end !== -1 && end < lines.length - 1)
    throw damaged(name, end + 3, 'something stands behind the end of the attempt')
  return {
    head,
    lines,
    bytes: whole,
    isTorn,
    ...(version < format.version && { olderVersion: version }),
  }
}

/** How an attempt was judged; undefined: it has not ended. */
export const endOf = (
  lines: readonly AttemptLine[],
):
  | { readonly ended: Result; readonly after: number; readonly registration: string }
  | undefined => {
  const last = lines.at(-1)
  return last !== undefined && 'ended' in last ? last : undefined
}

const textOf = (bytes: Uint8Array, name: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new RecordError('damaged', `${name} is damaged: it holds bytes that are no text`)
  }
}

const jsonOf = (line: string, number: number, name: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw damaged(name, number, 'no JSON')
  }
}

const versionOf = (head: unknown, name: string): number => {
  const isHead = typeof head === 'object' && head !== null
  if (!isHead || Reflect.get(head, 'attempt') !== 'sms-simulator')
    throw damaged(name, 1, 'no head of an attempt')
  const version: unknown = Reflect.get(head, 'version')
  if (typeof version === 'number' && Number.isSafeInteger(version) && version >= 0) return version
  throw damaged(name, 1, 'a head without a version')
}

const migrated = (
  lines: readonly unknown[],
  version: number,
  name: string,
  { version: ours, migrations }: Format,
): readonly unknown[] => {
  if (version > ours)
    throw new RecordError(
      'newer',
      `${name} is of version ${version}, and this program knows ${ours} at most: use the program that wrote it, or a later one`,
    )
  let now = lines
  for (let from = version; from < ours; from += 1) {
    const migrate = migrations[from]
    if (!migrate)
      throw new RecordError(
        'older',
        `${name} is of version ${version}, which this program does not know any more: read it with the one that wrote it`,
      )
    now = migrate(now)
  }
  return now
}

const checked = <Out>(schema: z.ZodType<Out>, line: unknown, number: number, name: string): Out => {
  const result = schema.safeParse(line)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw damaged(name, number, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

const damaged = (name: string, line: number, fact: string): RecordError =>
  new RecordError('damaged', `${name}:${line} is damaged: ${fact}`)
