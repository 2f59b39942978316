import { fileURLToPath } from 'node:url'
import type { Plugin } from 'rolldown'
import type { Quickening } from './bundle.ts'
import { quickenedOutput, quickenedSanitizer } from './quicken-ink.ts'

/** What Ink and the grammar measure texts with, asked only where the answer is not plain to see. */
const quickWidth: Plugin = {
  name: 'quick-width',
  resolveId: {
    filter: { id: /^string-width$/ },
    handler: (_name, importer) => (importer === quickWidthFile ? null : quickWidthFile),
  },
}

const quickWidthFile = fileURLToPath(new URL('quick-width.ts', import.meta.url))

/** A key is on the screen in less than half the time. */
const quickInk: Plugin = {
  name: 'quick-ink',
  transform: {
    filter: { id: /[\\/]ink[\\/]build[\\/](output|sanitize-ansi)\.js$/ },
    handler: (source, file) =>
      file.endsWith('output.js') ? quickenedOutput(source) : quickenedSanitizer(source),
  },
}

/**
 * What makes the program start and answer sooner than its libraries would by themselves, without changing what it does.
 * `fetch` is left out since Ink's layout engine would fetch its own code from a data: address, and make Node load its
 * whole HTTP client for it; without, it decodes itself. Nothing here fetches anything.
 */
export const quickening: Quickening = {
  define: { fetch: 'undefined' },
  plugins: [quickWidth, quickInk],
  together: [
    { name: 'command', from: ['src/commands/cli.ts'] },
    { name: 'model', from: ['src/simulation/simulation.ts'] },
    { name: 'rehearsal', from: ['src/commands/rehearse.ts', 'src/terminal/run.tsx'] },
    { name: 'terminal', from: ['src/terminal/app.tsx'] },
  ],
}
