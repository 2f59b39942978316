import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const there = mkdtempSync(join(tmpdir(), 'sms-pack-'))
const installed = join(there, 'home/node_modules/sms-simulator')

const npm = (args: string[], cwd: string): string =>
  execFileSync('npm', args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    shell: process.platform === 'win32',
  })

const sim = (bin: string, ...args: string[]): string =>
  execFileSync(process.execPath, [bin, ...args], { cwd: there, encoding: 'utf8' })

let packed: string[] = []

beforeAll(() => {
  // Packing builds first (prepare). Only what stands in the tarball is installed.
  const [tarball] = JSON.parse(
    npm(['pack', '--json', '--silent', '--pack-destination', there], root),
  )
  packed = tarball.files.map(({ path }: { path: string }) => path)
  mkdirSync(join(there, 'home'))
  writeFileSync(join(there, 'home/package.json'), '{"private":true}')
  const quietly = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--silent']
  npm(['install', ...quietly, join(there, tarball.filename)], join(there, 'home'))
}, 60_000)

afterAll(() => rmSync(there, { recursive: true, force: true }))

describe('the package as it is published', () => {
  test('installs a command that runs', () => {
    const bin = join(there, 'home/node_modules/.bin/sms-sim')
    expect(sim(bin, '--version').trim()).toBe(version)
    expect(sim(bin, '--help')).toContain('sms-sim rehearse')
  })

  test('needs nothing beside itself: its libraries are in the bundle', () => {
    cpSync(installed, join(there, 'alone'), { recursive: true })
    expect(sim(join(there, 'alone/bin/sms-sim.js'), '--version').trim()).toBe(version)
  })

  test('judges a system with the features that it carries', () => {
    const bin = join(there, 'home/node_modules/.bin/sms-sim')
    expect(sim(bin, 'verify', '--tags', '@G1-2a')).toContain('The system conforms')
  })

  test('carries the program, features, scenarios and the licence, and no sources or tests', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        'bin/sms-sim.js',
        'bin/package.json',
        'dist/main.js',
        'dist/steps.js',
        'dist/licences.txt',
        'features/log-in/log-in.feature',
        'LICENSE',
      ]),
    )
    expect(packed.filter((path) => /\.tsx?$|^(src|machines|tools)\//.test(path))).toEqual([])
  })
})
