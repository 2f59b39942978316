import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import about from '../../package.json' with { type: 'json' }
import { YamlFileError } from '../worlds/fault.ts'
import { loadCourses } from './courses.ts'
import { factForms } from './facts/facts.ts'
import { lessonFileSchema } from './lesson-file.ts'
import { lessonShortcomings } from './prove-lesson.ts'
import { lessonOf } from './test-lesson.ts'

const page = readFileSync(new URL('../../docs/lessons.md', import.meta.url), 'utf8')
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? ''

/** The first cells of each table under a heading of the second or third rank. */
const namedUnder = (heading: string): readonly string[] => {
  const [, part = ''] = page.split(new RegExp(`^##+ ${heading}\\n`, 'm'))
  const [table = ''] = part.split(/^## /m)
  return [...table.matchAll(/^\| `([^|`]+)` \|/gm)].map(([, cell = '']) => cell)
}

describe('docs/lessons.md', () => {
  test('its example is a lesson that is sound', () => {
    expect(lessonShortcomings(lessonOf(example))).toEqual([])
  })

  test('names each key of a lesson, in the order of the file', () => {
    expect(namedUnder('The parts').toSorted()).toEqual(
      Object.keys(lessonFileSchema.shape).toSorted(),
    )
  })

  test('names each limit', () => {
    const { limits } = lessonFileSchema.shape
    for (const key of Object.keys((limits.unwrap() as z.ZodObject).shape))
      expect(page).toContain(`\`${key}\``)
  })

  test('lists the facts of the vocabulary, all of them and no others', () => {
    expect(namedUnder('Facts')).toEqual(factForms.map(({ example }) => example))
  })

  test('names what a course has', () => {
    for (const key of Object.keys(loadCourses()[0] ?? {})) expect(page).toContain(`\`${key}\``)
  })

  test('its fault is what that slip is told as', () => {
    const fault = /```\n(lesson\.yaml.+)\n```/.exec(page)?.[1]
    const told = () => lessonOf(example.replace('hospital-trust', 'hospital-trist'))
    expect(told).toThrow(YamlFileError)
    expect(told).toThrow(fault)
  })

  test('its commands are there', () => {
    const commands = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, text = '']) =>
      text.trimEnd().split('\n'),
    )
    expect(commands).toEqual(['npm run check'])
    expect(about.scripts.check).toBe('node tools/check.ts')
  })
})
