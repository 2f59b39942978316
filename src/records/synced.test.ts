import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Disk } from './disk.ts'
import { askingDisk, ended, filled, folders, head, opened, processes } from './test-attempts.ts'

const folder = folders()

/** Records on a disk that writes down what it is asked. */
const watched = () => {
  const asked: { readonly act: keyof Disk; readonly of: unknown }[] = []
  const disk = askingDisk((act, [of]) => {
    asked.push({ act, of })
  })
  const data = folder()
  const { records } = opened(data, processes()(disk))
  return { data, records, asked }
}

const changes: readonly (keyof Disk)[] = ['create', 'write', 'sync', 'rename', 'link', 'syncFolder']

test('an event is written and synced, and nothing else, before append returns', () => {
  const { records, asked } = watched()
  const file = records.begin(head())
  for (const text of ['one', 'two']) {
    asked.length = 0
    file.append(filled(text))
    expect(asked.map(({ act }) => act)).toEqual(['write', 'sync'])
  }
})

test('an end is synced before index and progress tell of it', () => {
  const { records, asked } = watched()
  const file = records.begin(head())
  asked.length = 0
  file.append(ended())
  expect(asked.slice(0, 2).map(({ act }) => act)).toEqual(['write', 'sync'])
})

test.each(['progress.json', 'index/1-100.json', 'attempts/1-100/1.jsonl'])(
  '%s is synced under another name before it bears its own, and the name is synced',
  (name) => {
    const { data, records, asked } = watched()
    records.begin(head())
    const path = join(data, name)
    const made = asked.findIndex(
      ({ act, of }) => act === 'create' && String(of).startsWith(`${path}.`),
    )
    expect(
      asked
        .slice(made)
        .map(({ act }) => act)
        .filter((act) => changes.includes(act))
        .slice(0, 5),
    ).toEqual([
      ...['create', 'write', 'sync'],
      ...[name.endsWith('.jsonl') ? 'link' : 'rename', 'syncFolder'],
    ])
    // Nobody else has that name, and it is no name of the file.
    expect(asked[made]?.of).toMatch(/\.\d+\.[0-9a-f-]{36}\.tmp$/)
  },
)
