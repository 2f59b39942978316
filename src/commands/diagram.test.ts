import { describe, expect, test } from 'vitest'
import { guides } from '../../machines/guides.ts'
import { called } from './test-io.ts'

const slugs = ['sms', ...guides.map(({ slug }) => slug), 'account', 'licence', 'post']

describe('diagram', () => {
  test('lists what can be drawn', async () => {
    const { code, stdout, stderr } = await called(['diagram'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.match(/^[^:]+(?=: \S)/gm)).toEqual(slugs)
  })

  test('lists it as JSON for a machine', async () => {
    const { code, stdout } = await called(['diagram', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(slugs.map((slug) => ({ slug, title: expect.any(String) })))
  })

  test.each(slugs)('draws %s, and the same as JSON', async (slug) => {
    const { code, stdout, stderr } = await called(['diagram', slug])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const json = JSON.parse((await called(['diagram', slug, '--json'])).stdout)
    expect(json).toEqual({
      slug,
      diagrams: expect.arrayContaining([
        { title: expect.any(String), mermaid: expect.any(String) },
      ]),
    })
    const texts = json.diagrams.map(({ mermaid }: { mermaid: string }) => mermaid)
    expect(stdout).toBe(texts.join('\n'))
    for (const text of texts) expect(text).toMatch(/^stateDiagram-v2\n/)
  })

  test.each([
    ['guide-5-mesage-board', 'guide-5-message-board'],
    ['Licence', 'licence'],
    ['acount', 'account'],
  ])('of "%s" there is none, and the nearest is told', async (given, nearest) => {
    const { code, stdout, stderr } = await called(['diagram', given])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(`no diagram of "${given}"; expected one of sms, log-in, `)
    expect(stderr).toContain(`(nearest: ${nearest})`)
  })

  test('a second word is one too many', async () => {
    const { code, stderr } = await called(['diagram', 'post', 'licence'])
    expect(code).toBe(2)
    expect(stderr).toContain('found "licence" as a second word; expected one at most')
  })

  test('its help tells what may stand behind it', async () => {
    expect((await called(['diagram', '--help'])).stdout).toMatch(
      /^Usage: sms-sim diagram \[SLUG\] \[options\]\n\n {2}SLUG +what to draw/m,
    )
  })
})
