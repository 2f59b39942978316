import { describe, expect, test } from 'vitest'
import { catalogue } from '../authoring/catalogue.ts'
import { called } from './test-io.ts'

describe('steps', () => {
  test('tells each with its example and what can stand in it', async () => {
    const { code, stdout, stderr } = await called(['steps'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { keyword, expression, example, parameters } of catalogue) {
      expect(stdout).toContain(`${keyword} ${expression}\n  Example: ${keyword} ${example}\n`)
      for (const { name, means } of parameters) expect(stdout).toContain(`  {${name}}: ${means}.`)
    }
  })

  test('tells those with all the words', async () => {
    const { code, stdout, stderr } = await called(['steps', 'moves', 'clock'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toBe(`When the clock moves on by {spell}
  Example: When the clock moves on by 19 minutes 59 seconds
  {spell}: a spell of time, from milliseconds to days. For instance:
    19 minutes 59 seconds
    1 second
    11 days 23 hours 59 minutes 59 seconds

`)
  })

  test('tells a closed list as one', async () => {
    const { stdout } = await called(['steps', 'tries'])
    expect(stdout).toContain('One of:\n    once\n    twice\n    three times\n    four times\n')
  })

  test('says for which word another one was taken', async () => {
    const { code, stdout, stderr } = await called(['steps', 'clok'])
    expect(code).toBe(0)
    expect(stderr).toBe('sms-sim: found no step with "clok"; taken for clock\n')
    expect(stdout).toBe((await called(['steps', 'clock'])).stdout)
  })

  test('as JSON for a machine', async () => {
    const { code, stdout } = await called(['steps', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(catalogue)
    expect(catalogue[0]).toEqual({
      chapter: expect.any(String),
      keyword: 'Given',
      expression: expect.any(String),
      example: expect.any(String),
      parameters: [
        {
          name: 'world',
          means: expect.any(String),
          values: expect.any(Array),
          isClosed: false,
        },
      ],
      others: expect.any(Array),
    })
  })

  test.each([
    [['xyzzyplugh'], 'found no step with "xyzzyplugh"; expected words such as'],
    [['clock', 'letter'], 'found no step with all of "clock" "letter"; expected fewer words'],
    [['--jsn'], 'no option "--jsn"'],
  ])('%j is wrong use', async (words, told) => {
    const { code, stdout, stderr } = await called(['steps', ...words])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(told)
  })
})
