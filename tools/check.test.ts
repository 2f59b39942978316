import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { orphans } from './check.ts'

let root = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sms-check-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const place = (folder: string, file?: string): void => {
  mkdirSync(join(root, folder), { recursive: true })
  if (file) writeFileSync(join(root, folder, file), '')
}

test('a folder or file of a slug that no guide bears is an orphan', () => {
  place('machines/guide-1-first-login')
  place('machines/guide-9-nothing')
  place('src/screens', 'guide-8-nothing.ts')
  place('features/steps')
  place('features/log-in')
  place('features/odds-and-ends')
  expect(orphans(root, ['log-in', 'guide-1-first-login'])).toEqual([
    'machines/guide-9-nothing is an orphan: machines/guides.ts does not name it',
    'src/screens/guide-8-nothing.ts is an orphan: machines/guides.ts does not name it',
    'features/odds-and-ends is an orphan: machines/guides.ts does not name it',
  ])
})
