import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toJson } from '../../machines/state.ts'
import { readJournal, replay } from '../simulation/journal.ts'
import { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
import { openJournal } from './journal-file.ts'
import { UsageError } from './usage-error.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sms-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('holds after each event what replays to the very state, and no secret', () => {
  const path = join(folder, 'journal.jsonl')
  const journal = openJournal(path)
  const { world, now } = testWorld()
  const simulation = new Simulation({ world, now, onRecorded: journal.write })
  journal.write(simulation.journal.head)
  const replayed = () => toJson(replay(readJournal(readFileSync(path, 'utf8')), world))

  simulation.openTab()
  expect(replayed()).toBe(toJson(simulation.state))
  simulation.fill('1', 'User ID', 'OKORO0001')
  simulation.fill('1', 'Password', 'Vine4Yard#Oaks')
  simulation.select('1', 'Log in')
  expect(replayed()).toBe(toJson(simulation.state))
  expect(readFileSync(path, 'utf8')).not.toMatch(/Vine4Ya|rd#Oaks/)
  expect(journal.fault()).toBeUndefined()
})

test('is never written over a file that is there already', () => {
  const path = join(folder, 'journal.jsonl')
  writeFileSync(path, 'mine')
  expect(() => openJournal(path)).toThrow(UsageError)
  expect(() => openJournal(path)).toThrow('there is such a file already')
  expect(readFileSync(path, 'utf8')).toBe('mine')
})

test.each([
  ['no/such/journal.jsonl', 'there is no such folder'],
  ['.', 'there is such a file already'],
])('cannot be made at %s: %s', (path, reason) => {
  expect(() => openJournal(join(folder, path))).toThrow(reason)
})
