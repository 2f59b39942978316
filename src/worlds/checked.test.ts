import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkedFile, checkedWorld } from './checked.ts'
import { loadWorld } from './load.ts'
import { packageFolder } from './package-folder.ts'

const source = join(packageFolder() ?? '.', 'scenarios/worlds/new-sponsor.yaml')
const { world, now } = loadWorld('new-sponsor')
let folder = ''

const leave = (content: string): void =>
  writeFileSync(join(folder, 'dist', checkedFile('scenarios/worlds/new-sponsor.yaml')), content)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms-checked-'))
  mkdirSync(join(folder, 'dist'))
  mkdirSync(join(folder, 'scenarios/worlds'), { recursive: true })
  cpSync(source, join(folder, 'scenarios/worlds/new-sponsor.yaml'))
  leave(JSON.stringify({ text: readFileSync(source, 'utf8'), world, now }))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a world whose text is the one that was checked is the world that loading it gives', () => {
  expect(checkedWorld('new-sponsor', folder)).toEqual({ world, now })
})

test('a world whose text has changed since has to be loaded', () => {
  writeFileSync(join(folder, 'scenarios/worlds/new-sponsor.yaml'), 'title: Another')
  expect(checkedWorld('new-sponsor', folder)).toBeUndefined()
})

test.each(['', '{', 'null', '{}'])(
  'a checked world that is none (%j) has to be loaded',
  (content) => {
    leave(content)
    expect(checkedWorld('new-sponsor', folder)).toBeUndefined()
  },
)

test('a world is found by the path of its file too', () => {
  expect(checkedWorld(join(folder, 'scenarios/worlds/new-sponsor.yaml'), folder)).toEqual({
    world,
    now,
  })
})

test.each(['nowhere', '../worlds/new-sponsor', '', 'new-sponsor.yaml'])(
  'no world is called %j',
  (name) => {
    expect(checkedWorld(name, folder)).toBeUndefined()
  },
)

test('what the build left is the world that loading its file gives', () => {
  expect(checkedWorld('new-sponsor')).toEqual({ world, now })
})
