import type { SmsEvent } from '../../machines/events.ts'
import { type Details, detailsFrom } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { placeOf } from '../../machines/place.ts'
import type { Readings } from '../../machines/readings.ts'
import { type State, tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { journalToSteps, NoStepError } from '../authoring/journal-to-steps.ts'
import type { Journal, JournalEntry } from '../simulation/journal.ts'
import { describeEvent } from '../simulation/told.ts'
import type { Beginning } from '../worlds/translation.ts'

/** Where a way begins, and in which system. */
export interface Story {
  readonly beginning: Beginning
  /** By which a feature finds that world: its name, or the path of its file. */
  readonly worldName: string
  readonly sms: Sms
  readonly readings: Readings
}

/** A way as a journal: a search sends forms whole, a person fills each field before. */
export const journalOfWay = (
  way: readonly SmsEvent[],
  { beginning: { world, now }, worldName, sms, readings }: Story,
): Journal => {
  const entries: JournalEntry[] = []
  let state = sms.start(world, now)
  for (const event of way)
    for (const one of [...filledBefore(state, event), event]) {
      entries.push({ at: state.now, event: one })
      state = sms.step(state, one)
    }
  return {
    head: { journal: 'sms-simulator', version: 1, world: worldName, now, readings },
    entries,
  }
}

/** A form that is sent whole, as a person sends it: what has to be filled before, field by field. */
export const filledBefore = (state: State, event: SmsEvent): readonly SmsEvent[] => {
  if (!('tab' in event)) return []
  const tab = tabOf(state, event.tab)
  const slug = tab && placeOf(tab.session).form
  if (!tab || slug === undefined) return []
  const form = forms[slug]
  const typed: Details = { ...event } as unknown as Details
  const draft = detailsFrom(form, tab.session.context.draft)
  const isOfDetails = slug.endsWith('-user')
  const isSent = form.submit(event.tab, draft).type === event.type
  return isSent
    ? form.fields
        .filter(({ name }) => !isOfDetails || (typed[name] ?? '') !== draft[name])
        .map(({ name }) => ({
          type: 'field.filled',
          tab: event.tab,
          field: name,
          value: typed[name] ?? '',
        }))
    : []
}

/** A way as a scenario in the steps of the house, line by line; where no step tells an event, what happened in plain words. */
export const scenarioOf = (
  title: string,
  way: readonly SmsEvent[],
  story: Story,
): readonly string[] => {
  const journal = journalOfWay(way, story)
  try {
    const { tags, lines } = journalToSteps(journal, story.beginning, story.sms)
    return [
      ...(tags.length > 0 ? [tags.join(' ')] : []),
      `Scenario: ${title}`,
      ...lines.map(({ keyword, sentence }) => `  ${keyword} ${sentence}`),
    ]
  } catch (error) {
    if (!(error instanceof NoStepError)) throw error
    return [
      `# ${error.message}`,
      ...journal.entries.map(({ event }) => `# ${describeEvent(event)}`),
    ]
  }
}
