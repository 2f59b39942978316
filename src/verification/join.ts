import type { Envelope } from '@cucumber/messages'
import { shown } from '../worlds/fault.ts'
import { type Part, partsIn, partText } from './part.ts'
import { ReportError } from './report-error.ts'
import { scenarioVerdicts } from './scenario-verdicts.ts'

/** What an earlier run left, and where. */
export interface EarlierRun {
  readonly folder: string
  readonly messages: readonly Envelope[]
}

/**
 * The messages of earlier runs as those of one: with one beginning, and one end if all of them came to one.
 *
 * @throws ReportError where a part is missing, is there twice or is one of another run, and where two runs tell of one scenario
 */
export const joined = (runs: readonly EarlierRun[]): readonly Envelope[] => {
  refuseGaps(runs)
  refuseTwice(runs)
  const messages = runs.flatMap((run) => run.messages)
  if (runs.length === 1) return messages
  const once = new Set<string>()
  const isFirst = (name: 'meta' | 'testRunStarted', message: Envelope): boolean => {
    if (!message[name]) return true
    if (once.has(name)) return false
    once.add(name)
    return true
  }
  return [
    ...messages.filter(
      (message) =>
        !message.testRunFinished && isFirst('meta', message) && isFirst('testRunStarted', message),
    ),
    ...endOf(runs),
  ]
}

const endOf = (runs: readonly EarlierRun[]): readonly Envelope[] => {
  const ends = runs.flatMap(({ messages }) => {
    const end = messages.findLast(({ testRunFinished }) => testRunFinished)?.testRunFinished
    return end ? [end] : []
  })
  const last = ends.at(-1)
  if (!last || ends.length < runs.length) return []
  const { exception } = ends.find((end) => end.exception) ?? {}
  const success = ends.every((end) => end.success)
  return [{ testRunFinished: { ...last, success, ...(exception && { exception }) } }]
}

interface FoundPart extends Part {
  readonly folder: string
}

const refuseGaps = (runs: readonly EarlierRun[]): void => {
  const found = runs.flatMap(({ folder, messages }) =>
    partsIn(messages).map((part): FoundPart => ({ ...part, folder })),
  )
  const [first] = found
  if (!first) return
  const whole = runs.find(({ messages }) => partsIn(messages).length === 0)
  if (whole)
    throw new ReportError(
      `${shown(whole.folder)}: found a whole run beside ${partText(first)} of one (${shown(first.folder)}); expected either`,
    )
  const stranger = found.find(
    ({ parts, scenarios }) => parts !== first.parts || scenarios !== first.scenarios,
  )
  if (stranger)
    throw new ReportError(
      `${shown(stranger.folder)}: found ${sized(stranger)}; expected one of the same run as ${shown(first.folder)}, which is ${sized(first)}`,
    )
  const second = found.find(({ part }, at) => found.slice(0, at).some((one) => one.part === part))
  if (second)
    throw new ReportError(
      `${shown(second.folder)}: ${partText(second)} is there twice; expected each part once`,
    )
  const missing = Array.from({ length: first.parts }, (_, at) => at + 1).find((part) =>
    found.every((one) => one.part !== part),
  )
  if (missing !== undefined)
    throw new ReportError(
      `${shown(first.folder)}: found ${partText(first)}, but ${partText({ ...first, part: missing })} is missing; expected all parts, each behind a --from`,
    )
}

const sized = (part: Part): string => `${partText(part)}, ${part.scenarios} scenarios in all`

const refuseTwice = (runs: readonly EarlierRun[]): void => {
  const told = new Map<string, string>()
  for (const { folder, messages } of runs) {
    const places = scenarioVerdicts(messages).map(({ uri, line }) => `${uri}:${line}`)
    for (const place of places) {
      const before = told.get(place)
      if (before !== undefined)
        throw new ReportError(
          `${shown(folder)}: found ${shown(place)}, of which ${shown(before)} tells already; expected each scenario once`,
        )
    }
    for (const place of places) told.set(place, folder)
  }
}
