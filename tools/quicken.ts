import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'
import type { Quickening } from './bundle.ts'

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

const perFrame = 'caches = new OutputCaches();'
const keptBetweenFrames = `caches = keptCaches();`
const keeper = `
const most = 5000;
let kept = new OutputCaches();
function keptCaches() {
    if (kept.styledChars.size > most) kept = new OutputCaches();
    return kept;
}
`

/**
 * Ink works out anew for every frame what each line of it consists of, and forgets it. A key changes one line of the
 * screen: kept between frames, the others cost nothing, and a key is on the screen in about half the time.
 */
const keptLines: Plugin = {
  name: 'kept-lines',
  setup({ onLoad }) {
    onLoad({ filter: /ink[\\/]build[\\/]output\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes(perFrame))
        return { errors: [{ text: `${path} has changed: see tools/quicken.ts, or leave it out` }] }
      return { contents: source.replace(perFrame, keptBetweenFrames) + keeper, loader: 'js' }
    })
  },
}

/**
 * What makes the program start and answer sooner than its libraries would by themselves, without changing what it does.
 * `fetch` is left out since Ink's layout engine would fetch its own code from a data: address, and make Node load its
 * whole HTTP client for it; without, it decodes itself. Nothing here fetches anything.
 */
export const quickening: Quickening = {
  define: { fetch: 'undefined' },
  plugins: [quickWidth, keptLines],
}
