import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './bundle.ts'
import { faultsOf, importsOf } from './directions.ts'
import { rooms } from './rooms.ts'

describe('reads imports', () => {
  test.each([
    ["import { a } from './a.ts'", ['./a.ts']],
    ["import type { A } from './a.ts'", ['./a.ts']],
    ["import {\n  a,\n  type B,\n} from './a.ts'\n", ['./a.ts']],
    ["import './a.ts'", ['./a.ts']],
    ["export * from './a.ts'\nexport { b } from './b.ts'", ['./a.ts', './b.ts']],
    ["const a = await import('./a.ts')", ['./a.ts']],
    ["type A = import('./a.ts').A", ['./a.ts']],
    ['await import(name)', [null]],
    [`await import(\`./\${name}.ts\`)`, [null]],
    ["// import { a } from './a.ts'\n/* import './b.ts' */", []],
    ["export const from = 'here'", []],
    ["export const a = { from: 'b' }\nimport 'c'", ['c']],
    ["glob('src/*')\nawait import('c') // **/", ['c']],
  ])('%s', (source, specifiers) => {
    expect(importsOf(source).map(({ specifier }) => specifier)).toEqual(specifiers)
  })

  test('and tells the line', () => {
    expect(importsOf("\n\nimport {\n  a,\n} from './a.ts'\n")[0]?.line).toBe(3)
  })
})

describe('an arrow goes down only', () => {
  test.each([
    ['machines/log-in/chart.ts', '../rules/rules.ts'],
    ['machines/world.ts', 'zod'],
    ['machines/world.test.ts', 'node:fs'],
    ['src/screens/page.ts', '../../machines/sms.ts'],
    ['src/simulation/step.ts', 'node:fs'],
    ['src/terminal/app.tsx', 'ink'],
    ['src/plain/shell.ts', '../grammar/draw.ts'],
    ['src/main.ts', './commands/verify.ts'],
    ['features/support/world.ts', '../../src/conformance/driver.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(faultsOf(path, `import '${specifier}'`)).toEqual([])
  })

  test.each([
    ['machines/x.ts', '../src/y.ts'],
    ['machines/x.ts', 'react'],
    ['machines/x.ts', 'yaml'],
    ['machines/x.ts', 'node:fs'],
    ['machines/x.test.ts', '../src/y.ts'],
    ['src/screens/x.ts', '../simulation/step.ts'],
    ['src/grammar/x.ts', '../simulation/step.ts'],
    ['src/simulation/x.ts', '../explore/search.ts'],
    ['src/explore/x.ts', '../terminal/app.tsx'],
    ['src/rehearsal/x.ts', 'ink'],
    ['src/terminal/x.tsx', '../plain/shell.ts'],
    ['src/plain/x.ts', '../terminal/app.tsx'],
    ['src/terminal/x.tsx', '../commands/verify.ts'],
    ['src/commands/x.ts', '../main.ts'],
    ['features/steps/x.ts', '../../src/plain/shell.ts'],
  ])('%s may not import %s', (path, specifier) => {
    expect(faultsOf(path, `import '${specifier}'`)).toHaveLength(1)
  })

  test('the fault is a sentence with its place', () => {
    expect(faultsOf('machines/x.ts', "\n\nimport { y } from '../src/y.ts'")).toEqual([
      'machines/x.ts:3 imports src/y.ts: machines/ may import only machines',
    ])
  })

  test('a room that is not in the table is told', () => {
    expect(faultsOf('src/attic/x.ts', '')).toEqual([
      'src/attic/x.ts: src/attic is not a room of tools/rooms.ts: add it, and what it may import',
    ])
  })
})

test('every room of the table is there', () => {
  expect(Object.keys(rooms).filter((room) => !existsSync(join(root, room)))).toEqual([])
})

test('every room in src/ is on the map', () => {
  const map = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const folders = globSync('src/*/', { cwd: root }).map((folder) => folder.replaceAll('\\', '/'))
  expect(folders).toContain('src/screens')
  expect(folders.filter((folder) => !map.includes(`${folder}/ `))).toEqual([])
})
