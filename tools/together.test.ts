import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { rolldown } from 'rolldown'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { groupsOf, type Together } from './together.ts'

/** Two commands that are loaded when they are called, with something in common, and something that one of them loads later. */
const program = {
  'main.ts': "await import('./one.ts'); await import('./other.ts')",
  'one.ts': "import './own.ts'; import './common.ts'; console.log('one')",
  'other.ts': "import './common.ts'; console.log('other', await import('./later.ts'))",
  'own.ts': "import 'node:fs'; console.log('own')",
  'common.ts': "import './common-too.ts'; console.log('common')",
  'common-too.ts': "console.log('common, too')",
  'later.ts': "console.log('later')",
}

let folder: string
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'together-')))
  for (const [name, text] of Object.entries(program)) writeFileSync(join(folder, name), text)
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is in each file that holds something, by the name of the file. */
const filesOf = async (together: readonly Together[]): Promise<Record<string, string[]>> => {
  const bundled = await rolldown({ cwd: folder, input: { main: 'main.ts' }, platform: 'node' })
  const { output } = await bundled.generate({
    codeSplitting: { groups: groupsOf(folder, together) },
  })
  await bundled.close()
  return Object.fromEntries(
    output.flatMap((file) => {
      const modules = file.type === 'chunk' ? file.moduleIds.map((id) => basename(id)).sort() : []
      return modules.length > 0 ? [[file.name, modules]] : []
    }),
  )
}

test('a file holds what its modules import, one through the other, and nothing that is loaded later', async () => {
  expect(await filesOf([{ name: 'commands', from: ['one.ts', 'other.ts'] }])).toEqual({
    main: ['main.ts'],
    commands: ['common-too.ts', 'common.ts', 'one.ts', 'other.ts', 'own.ts'],
    later: ['later.ts'],
  })
})

test('a file holds nothing of what one before it holds', async () => {
  const shared = { name: 'shared', from: ['common.ts'] }
  const one = { name: 'first', from: ['one.ts'] }
  expect(await filesOf([shared, one])).toMatchObject({
    shared: ['common-too.ts', 'common.ts'],
    first: ['one.ts', 'own.ts'],
    other: ['other.ts'],
  })
  expect(await filesOf([one, shared])).toMatchObject({
    first: ['common-too.ts', 'common.ts', 'one.ts', 'own.ts'],
    other: ['other.ts'],
  })
})

test('a module that is nowhere in the bundle is told, so that a table out of date cannot slow the start unseen', async () => {
  await expect(filesOf([{ name: 'commands', from: ['once.ts'] }])).rejects.toThrow(
    /once\.ts is not in the bundle/,
  )
})
