import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { pages } from './pages.ts'

const folder = fileURLToPath(new URL('../../docs/machines/', import.meta.url))

describe('docs/machines is what `npm run diagrams` writes', () => {
  test('has a page for each subject, and no other', () => {
    expect(readdirSync(folder).sort()).toEqual([...pages().keys()].sort())
  })

  test.each([...pages()])('%s', (name, text) => {
    expect(readFileSync(`${folder}/${name}`, 'utf8'), 'run `npm run diagrams`').toBe(text)
  })
})
