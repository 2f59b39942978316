import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { YamlFileError } from './fault.ts'
import { worldNames } from './names.ts'
import { worldFileSchema } from './world-file.ts'
import { worldFromText } from './world-text.ts'

const page = readFileSync(new URL('../../docs/worlds.md', import.meta.url), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

const load = (text: string) => worldFromText(text, { name: 'my-world', file: 'my-world.yaml' })

describe('docs/worlds.md', () => {
  test('its example is a world', () => {
    expect(load(example).world.title).toBe('A bakery before its first log-in')
  })

  test('its first table has each world that comes with the program', () => {
    const [, table = ''] = /\n\| world [^\n]+\n([\s\S]*?)\n\n/.exec(page) ?? []
    const cells = [...table.matchAll(/^\| (`[^|]+`) \|/gm)].map((row) => row[1] ?? '')
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([\w-]+)`/g)].map((name) => name[1]))
    expect(named.toSorted()).toEqual(worldNames())
  })

  test('its fault is what that mistake is told as', () => {
    const fault = /```\n(my-world.+)\n```/.exec(page)?.[1]
    const told = () => load(example.replace('status: active', 'status: activ'))
    expect(told).toThrow(YamlFileError)
    expect(told).toThrow(fault)
  })

  test('each deed of its table is one', () => {
    const deeds = [...page.matchAll(/^\| `(\w+: [^`]+)`/gm)].map((match) => match[1] ?? '')
    const done = deeds.map((deed) => {
      const filled = deed
        .replace('routes: […]', 'routes: [Skilled Worker]')
        .replace('ends: …', 'ends: 2027-04-30T00:00:00Z')
        .replaceAll('…', 'Words')
      return load(example.replace('approve: VANCE0002', filled)).world.schedule[0]?.event.type
    })
    expect(done).toHaveLength(11)
    expect(new Set(done).size).toBe(11)
  })

  test.each(keysOf(worldFileSchema))('names the key %s', (key) => {
    expect(page).toMatch(new RegExp(`\`${key}\\b`))
  })

  test.each(wordsOf(worldFileSchema))('names the word %s', (word) => {
    expect(page).toContain(`\`${word}\``)
  })
})

/** Every key that a world file may have, at whatever depth. */
function keysOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return keysOf(schema.element)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf)
  if (!(schema instanceof z.ZodObject)) return []
  const inner = Object.entries(schema.shape).flatMap(([key, value]) => [key, ...keysOf(value)])
  return [...new Set(inner)].filter((key) => key !== 'user' && key !== 'reason')
}

/** Every word of a closed list, but for the routes, which the manual and the screens name. */
function wordsOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodOptional) return wordsOf(schema.unwrap())
  if (schema instanceof z.ZodArray) return wordsOf(schema.element)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(wordsOf)
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).flatMap(wordsOf)
  if (!(schema instanceof z.ZodEnum) || schema.options.includes('Skilled Worker')) return []
  return [...new Set(schema.options.map(String))]
}
