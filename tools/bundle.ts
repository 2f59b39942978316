import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Plugin, rolldown } from 'rolldown'
import { groupsOf, type Together } from './together.ts'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Ink asks for React's developer tools only when DEV is set; they are no dependency of ours. */
const withoutDevtools: Plugin = {
  name: 'without-devtools',
  resolveId: { filter: { id: /^react-devtools-core$/ }, handler: (name) => `\0${name}` },
  load: { filter: { id: /^\0react-devtools-core$/ }, handler: () => 'export default {}' },
}

/** What makes one bundle start sooner than another. */
export interface Quickening {
  readonly define?: Readonly<Record<string, string>>
  readonly plugins?: readonly Plugin[]
  readonly together?: readonly Together[]
}

export interface Bundle {
  readonly files: readonly { readonly path: string; readonly contents: Buffer }[]
  /** What is in it, as paths from the root. */
  readonly inputs: readonly string[]
}

/** The production bundle of programs, in memory: what the build writes, and what the bench compares it with. */
export const bundle = async (
  programs: Readonly<Record<string, string>>,
  folder: string,
  { define = {}, plugins = [], together = [] }: Quickening = {},
): Promise<Bundle> => {
  const bundled = await rolldown({
    cwd: root,
    input: programs,
    platform: 'node',
    // cucumber-js loads the steps by itself, and they have to meet the same cucumber-js; what makes a page of a run reads files
    // that stand beside it; a pseudo-terminal is native code.
    external: /^(@cucumber\/cucumber|@cucumber\/html-formatter|@lydell\/node-pty)(\/|$)/,
    plugins: [withoutDevtools, ...plugins],
    transform: {
      target: 'node22',
      define: { 'process.env.NODE_ENV': '"production"', ...define },
    },
  })
  const { output } = await bundled.generate({
    format: 'esm',
    minify: true,
    // dist/licences.txt has the whole of what these say.
    comments: { legal: false },
    // What is imported with import() becomes a file of its own, loaded when needed. All stand side by side.
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: groupsOf(root, together) },
  })
  await bundled.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  return {
    files: chunks.map(({ fileName, code }) => ({
      path: join(folder, fileName),
      contents: Buffer.from(code),
    })),
    inputs: chunks.flatMap(({ moduleIds }) => moduleIds.map((module) => relative(root, module))),
  }
}
