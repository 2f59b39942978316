import { fileURLToPath } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Ink asks for React's developer tools only when DEV is set; they are no dependency of ours. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-devtools-core$/ }, ({ path }) => ({ path, namespace: 'stub' }))
    onLoad({ filter: /.*/, namespace: 'stub' }, () => ({ contents: 'export default {}' }))
  },
}

/** What makes one bundle start sooner than another. */
export type Quickening = Pick<BuildOptions, 'define' | 'plugins' | 'supported'>

/** The production bundle of a program, in memory: what the build writes, and what the bench compares it with. */
export const bundle = (
  entry: string | Readonly<Record<string, string>>,
  outdir: string,
  { define = {}, plugins = [], supported = {} }: Quickening = {},
) =>
  build({
    absWorkingDir: root,
    entryPoints: typeof entry === 'string' ? [entry] : entry,
    outdir,
    bundle: true,
    // What is imported with import() becomes a file of its own, loaded when needed. All stand side by side.
    splitting: true,
    chunkNames: '[name]-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node22',
    jsx: 'automatic',
    minify: true,
    legalComments: 'linked',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    // CommonJS packages call require() for Node's own modules; an ES module has none unless it makes one.
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    // cucumber-js loads the steps by itself, and they have to meet the same cucumber-js; what makes a page of a run reads files
    // that stand beside it; a pseudo-terminal is native code.
    external: ['@cucumber/cucumber', '@cucumber/html-formatter', '@lydell/node-pty'],
    plugins: [withoutDevtools, ...plugins],
    supported,
    write: false,
    metafile: true,
    logLevel: 'warning',
  })
