import type { ClauseId } from '../../machines/clauses.ts'
import {
  catalogue,
  defaultReadings,
  optionsOf,
  type Readings,
  readingIds,
} from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import type { Mutant } from './mutant.ts'
import { slugFor } from './slug-for.ts'
import { touchOf } from './touch.ts'

/** Each option of each reading, where each other one of it is in force. */
export const readingMutants = (): readonly Mutant[] =>
  readingIds.flatMap((id) => {
    const options = optionsOf(id)
    const clauses = catalogue[id].clauses as readonly ClauseId[]
    return options.flatMap((right) =>
      options
        .filter((wrong) => wrong !== right)
        .map((wrong): Mutant => {
          const put = (readings: Readings): Readings =>
            readings[id] === right ? { ...readings, [id]: wrong } : readings
          return {
            id: `reading-exchanged:${id}/${right}/${wrong}`,
            source: 'rules',
            kind: 'reading-exchanged',
            file: 'machines/readings.ts',
            place: `${id}/${right}/${wrong}`,
            clauses,
            slug: slugFor(clauses),
            says: `${id}: where ${right} is in force, it does what is meant by ${wrong}.`,
            touches: [touchOf.reading(id, right)],
            make: () => ({
              sms: (options) =>
                createSms({ ...options, readings: put(options.readings ?? defaultReadings) }),
              draw: (sms, state, tab) => pageOf(sms, state, tab),
            }),
          }
        }),
    )
  })
