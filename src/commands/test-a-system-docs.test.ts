import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

// Each command runs the features, on a busy machine perhaps.
vi.setConfig({ testTimeout: 120_000 })

const root = fileURLToPath(new URL('../..', import.meta.url))
const text = readFileSync(join(root, 'docs/test-a-system.md'), 'utf8')

/** What each command of the page starts; npm runs a script as it stands in package.json. */
const programs: Readonly<Record<string, string>> = {
  'sms-sim': 'src/main.ts',
  'npm run report': 'tools/report.ts',
}

const commands = [...text.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, block = '']) =>
  block.trim().split('\n'),
)

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms-docs-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const play = (command: string) => {
  const [, name = '', rest = ''] = /^(sms-sim|npm run report)(?: --(?= ))?(.*)$/.exec(command) ?? []
  const args = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )
  return spawnSync(process.execPath, [join(root, programs[name] ?? ''), ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
}

describe('docs/test-a-system.md', () => {
  // In the order of the page: what one leaves another one reads.
  test.each(commands)('%s does what the page says', (command) => {
    const { status, stderr } = play(command)
    expect(stderr).not.toMatch(/failed|expected/)
    expect(status).toBe(0)
  })

  test('names the files that verify leaves', () => {
    const named = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(3)
    for (const name of named) expect(readdirSync(join(folder, 'reports'))).toContain(name)
  })

  test('has a page written in each folder that it names', () => {
    for (const place of ['reports', 'audit'])
      expect(readFileSync(join(folder, place, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(readFileSync(join(folder, 'audit', 'index.html'), 'utf8')).toContain('11 May 2027')
  })
})
