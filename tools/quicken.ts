import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import type { Quickening } from './bundle.ts'
import { quickenedOutput, quickenedSanitizer } from './quicken-ink.ts'

/** What Ink and the grammar measure texts with, asked only where the answer is not plain to see. */
const quickWidth: Plugin = {
  name: 'quick-width',
  setup({ onResolve }) {
    const path = fileURLToPath(new URL('quick-width.ts', import.meta.url))
    onResolve({ filter: /^string-width$/ }, ({ importer }) =>
      importer === path ? undefined : { path },
    )
  },
}

/** A key is on the screen in less than half the time. */
const quickInk: Plugin = {
  name: 'quick-ink',
  setup({ onLoad }) {
    const quicken = (filter: RegExp, quickened: (source: string) => string) =>
      onLoad({ filter }, ({ path }) => ({
        contents: quickened(readFileSync(path, 'utf8')),
        loader: 'js',
      }))
    quicken(/ink[\\/]build[\\/]output\.js$/, quickenedOutput)
    quicken(/ink[\\/]build[\\/]sanitize-ansi\.js$/, quickenedSanitizer)
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
  // A pattern that is written out is made ready when it is first used, one that is made from a text at once. Node has known
  // these since 20.
  supported: { 'regexp-set-notation': true },
}
