// The same features against each driver: `cucumber-js` asks the model itself, `cucumber-js -p tui` asks the terminal
// program through a real terminal.

import { enableCompileCache } from 'node:module'

// What was stripped of its types and compiled once is kept in the folder for temporary files.
enableCompileCache()

// As in vitest.config.ts: nobody's home, so that what leans on a time zone shows itself.
process.env.TZ = 'Pacific/Chatham'

/** @param {string} name @param {string} sut */
const profile = (name, sut) => ({
  // No paths: what is named on the command line would come on top of them. Without any, all of features/ is run.
  import: ['features/index.ts'],
  format: [
    'progress',
    // tools/test.ts counts from this.
    ...(process.env.SMS_REPORTS ? [['message', `${process.env.SMS_REPORTS}/${name}.ndjson`]] : []),
  ],
  strict: true,
  worldParameters: { sut },
})

export default profile('ref', 'ref:')
// Most of a scenario is the start of the program: two at a time.
export const tui = { ...profile('tui', 'tui:'), parallel: 2 }
