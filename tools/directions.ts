import { globSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawing, rooms, testing } from './rooms.ts'

/** One import as written: what stands between the quotes, or null where that is worked out at run time. */
type Import = { line: number; specifier: string | null }

const statement = /^[ \t]*(?:import|export)\b(?:[^'"`;=()]*?\bfrom)?\s*(['"])([^'"\n]+)\1/gm
const call = /\bimport\(\s*(?:(['"`])((?:(?!\1)[^$\n])+)\1\s*[,)]|(?=\S))/g

/**
 * The imports of a TypeScript file, types included. Read by pattern, as this repository's formatter leaves them: a
 * statement opens its line.
 */
export function importsOf(source: string): Import[] {
  const code = source.replace(/(?<!\S)\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  )
  return [statement, call].flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      line: code.slice(0, match.index + match[0].search(/\S/)).split('\n').length,
      specifier: match[2] ?? null,
    })),
  )
}

/** The room of a path from the root: `machines`, `src/screens`, `src/main.ts`. */
export function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'src' ? `src/${second}` : first
}

/** What is wrong with the imports of one file, a sentence each. `path` is from the root, with forward slashes. */
export function faultsOf(path: string, source: string): string[] {
  const from = roomOf(path)
  const room = rooms[from]
  if (!room)
    return [`${path}: ${from} is not a room of tools/rooms.ts: add it, and what it may import`]
  const isTest = /\.(test|bench)\.tsx?$/.test(path)

  return importsOf(source).flatMap(({ line, specifier }) => {
    const told = (target: string, may: string) => [
      `${path}:${line} imports ${target}: ${from}/ may import only ${may}`,
    ]
    if (specifier === null) {
      return from === 'tools' ? [] : told('what is worked out at run time', 'what it names')
    }
    if (specifier.startsWith('.')) {
      const target = posix.join(posix.dirname(path), specifier)
      const to = roomOf(target)
      if (to === from || room.rooms.includes(to) || target === 'package.json') return []
      return told(target, [from, ...room.rooms].join(', '))
    }
    const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
    if (isTest && (isBuiltin(specifier) || testing.includes(name))) return []
    if (room.packages === undefined) {
      return drawing.includes(name) ? told(name, 'packages that do not draw') : []
    }
    if (room.packages.includes('*') || room.packages.includes(name)) return []
    return told(specifier, `the packages ${room.packages.join(', ')}`)
  })
}

/** Every fault under `root`, in the order of the files. */
export function allFaults(root: string): string[] {
  return globSync('{machines,src,features,tools}/**/*.{ts,tsx}', { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => faultsOf(path, readFileSync(`${root}/${path}`, 'utf8')))
}

if (import.meta.main) {
  const faults = allFaults(fileURLToPath(new URL('..', import.meta.url)))
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
