import { describe, expect, test } from 'vitest'
import { refuseOtherFiles } from './exact-paths.ts'

const read = (...uris: readonly string[]) =>
  uris.map((uri) => ({
    source: { uri, data: '', mediaType: 'text/x.cucumber.gherkin+plain' as never },
  }))
const run = { cwd: '/home', paths: ['a.feature:3', 'a.feature:9', '/else/b.feature'] }

describe('what was read', () => {
  test('may be what was to be run, each file once', () => {
    expect(() => refuseOtherFiles(read('a.feature', '../else/b.feature'), run)).not.toThrow()
  })

  test.each([
    [['a.feature'], '/else/b.feature was not read'],
    [['a.feature', '/else/b.feature', 'c.feature'], '/home/c.feature was read and is none of them'],
  ])('must not be less or more: %j', (uris, told) => {
    expect(() => refuseOtherFiles(read(...uris), run)).toThrow(told)
  })
})
