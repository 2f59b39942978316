import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import about from '../package.json' with { type: 'json' }
import { root } from './bundle.ts'

const { scripts } = about

/** Attempts are kept there, and not where whoever runs the tests keeps his or her own. */
const dataHome = mkdtempSync(join(tmpdir(), 'sms-documents-'))
afterAll(() => rmSync(dataHome, { recursive: true, force: true }))

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/**/*.md', { cwd: root }),
]
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

describe('every command of the README runs', () => {
  const commands = [...textOf('README.md').matchAll(/^npm start -- (.+?)(?: {2,}.*)?$/gm)].map(
    ([, args]) => args ?? '',
  )

  test('there are some', () => {
    expect(commands.length).toBeGreaterThan(2)
  })

  test.each(commands)('npm start -- %s', (args) => {
    const program = [join(root, 'bin/sms-sim.js'), ...args.split(' ')]
    const { status, stdout, stderr } = spawnSync(process.execPath, program, {
      input: '',
      encoding: 'utf8',
      env: { ...process.env, XDG_DATA_HOME: dataHome },
    })
    expect(stderr).toBe('')
    expect(stdout).not.toBe('')
    expect(status).toBe(0)
  })
})

describe.each(documents)('%s', (path) => {
  const text = textOf(path)

  test('names only npm scripts that there are', () => {
    for (const [, name = ''] of text.matchAll(/`npm (?:run )?(?!ci|install)([a-z]+)`/g))
      expect(Object.keys(scripts)).toContain(name)
  })

  test('links only to files that there are', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      expect(existsSync(join(root, dirname(path), target)), target).toBe(true)
  })
})

test('CONTRIBUTING.md tells what each script does', () => {
  const untold = Object.keys(scripts).filter(
    (name) =>
      name !== 'prepare' &&
      !textOf('CONTRIBUTING.md').includes(
        `npm ${name === 'test' || name === 'start' ? name : `run ${name}`}`,
      ),
  )
  expect(untold).toEqual([])
})
