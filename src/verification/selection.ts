import type { Envelope } from '@cucumber/messages'
import { SelectionError } from './fault.ts'
import type { Run } from './run-features.ts'
import { whyNoTag } from './tag-faults.ts'

/**
 * Looks at each tag of a tag expression. How they are put together, cucumber-js itself knows.
 *
 * @throws SelectionError at the first that cites nothing
 */
export const refuseUnknownTags = (expression: string): void => {
  for (const [word] of expression.matchAll(/(?:\\.|[^\s()])+/g)) {
    if (['and', 'or', 'not'].includes(word)) continue
    const why = word.startsWith('@')
      ? whyNoTag(word)
      : { expected: 'a tag, which begins with @', nearest: undefined }
    if (!why) continue
    const near = why.nearest === undefined ? '' : ` (nearest: ${why.nearest})`
    throw new SelectionError(
      `found ${JSON.stringify(word)} behind --tags; expected ${why.expected}${near}`,
    )
  }
}

/** @throws SelectionError where a dry run would run nothing, with what it was asked for */
export const refuseNothing = (planned: readonly Envelope[], { paths, tags }: Run): void => {
  if (planned.some(({ testCase }) => testCase)) return
  const places = paths.join(', ')
  const what = paths.some((path) => /:\d+$/.test(path))
    ? 'a line at which a scenario or a row of examples stands'
    : 'at least one'
  throw new SelectionError(
    `found no scenario in ${places}${tags === undefined ? '' : ` with ${tags}`}; expected ${what}`,
  )
}
