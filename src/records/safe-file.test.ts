import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LowSync } from 'lowdb'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { realDisk } from './disk.ts'
import { createWhole, SafeFile, setAside, writeWhole } from './safe-file.ts'
import { realSurroundings, type Surroundings } from './surroundings.ts'
import { folders, systemError } from './test-attempts.ts'

const folder = folders()
const schema = z.strictObject({ version: z.literal(2), count: z.int() })

const place = (): string => {
  const data = folder()
  mkdirSync(data)
  return join(data, 'counts.json')
}
const store = (path: string, isLocked = true, around: Surroundings = realSurroundings()) =>
  new LowSync(new SafeFile(path, { schema, version: 2 }, around, () => isLocked), {
    version: 2,
    count: 0,
  })

describe('a safe file, for lowdb', () => {
  test('gives back what was written, and what lowdb begins with where nothing was', () => {
    const path = place()
    const counts = store(path)
    counts.read()
    expect(counts.data).toEqual({ version: 2, count: 0 })
    counts.update((data) => {
      data.count += 1
    })
    const others = store(path)
    others.read()
    expect(others.data).toEqual({ version: 2, count: 1 })
  })

  test('is not written without its lock', () => {
    const path = place()
    expect(() => store(path, false).write()).toThrow(/without its lock/)
    expect(readdirSync(join(path, '..'))).toEqual([])
  })

  test.each([
    ['{"version":2,"count":0.5}', 'damaged'],
    ['{"version":2,"count":1,"more":1}', 'damaged'],
    ['{"count":1}', 'damaged'],
    ['[]', 'damaged'],
    ['{"version":1}', 'older'],
    ['{"version":3}', 'newer'],
  ])('that holds %s is %s', (text, why) => {
    const path = place()
    writeFileSync(path, text)
    expect(() => store(path).read()).toThrow(expect.objectContaining({ why }))
  })

  test.each(['create', 'write', 'sync', 'rename'] as const)(
    'is as it was where the disk fails at %s, and nothing is left beside it',
    (act) => {
      const path = place()
      store(path).write()
      const disk = {
        ...realDisk,
        [act]: () => {
          throw systemError('ENOSPC')
        },
      }
      const counts = store(path, true, { ...realSurroundings(), disk })
      counts.data.count = 7
      expect(() => counts.write()).toThrow('ENOSPC')
      expect(readFileSync(path, 'utf8')).toBe('{"version":2,"count":0}\n')
      expect(readdirSync(join(path, '..'))).toEqual(['counts.json'])
    },
  )
})

test('a new file takes no other one’s place, and leaves nothing beside it', () => {
  const path = place()
  writeWhole(path, Buffer.from('theirs'), realSurroundings())
  expect(() => createWhole(path, Buffer.from('ours'), realSurroundings())).toThrow('EEXIST')
  expect(readFileSync(path, 'utf8')).toBe('theirs')
  expect(readdirSync(join(path, '..'))).toEqual(['counts.json'])
})

test('what is set aside never takes the place of what was set aside before', () => {
  const path = place()
  const asides = ['one', 'two', 'three'].map((text) => {
    writeFileSync(path, text)
    return setAside(path, 'damaged', realSurroundings())
  })
  expect(asides).toEqual([`${path}.damaged`, `${path}.damaged-2`, `${path}.damaged-3`])
  expect(asides.map((aside) => readFileSync(aside, 'utf8'))).toEqual(['one', 'two', 'three'])
})
