import { progressData } from '../rehearsal/progress-data.ts'
import { progressPage } from '../rehearsal/progress-page.ts'
import { progressText } from '../rehearsal/progress-text.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'
import { writePage } from './page-file.ts'
import { existingRecords, standingIn } from './standing.ts'
import { dataOption } from './undertaking.ts'

export const progress: Command = {
  name: 'progress',
  summary: 'tell how far you are: courses, clauses of the manual, what was never rehearsed',
  options: {
    ...dataOption,
    page: {
      value: 'FILE',
      help: 'write it as a page that needs nothing beside itself, and prints well',
    },
    json: { help: 'as JSON, for a machine' },
  },
  example: {
    command: 'sms-sim progress',
    tells: 'tells courses as bars, and of each clause how often it was gone through',
  },
  notes: ['Only attempts that have ended count for clauses and transitions.'],
  run: (given, io) => {
    const { courses, briefs, progress: made } = standingIn(existingRecords(given, io))
    const data = progressData(made, courses, briefs)
    const path = given.one('page')
    if (path !== undefined) writePage(path, progressPage(data), io)
    if (given.has('json')) writeLines(io.stdout, [JSON.stringify(data, null, 2)])
    else if (path === undefined) writeLines(io.stdout, progressText(data))
    return exitCodes.done
  },
}
