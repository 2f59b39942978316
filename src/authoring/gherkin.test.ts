import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { runFeatures } from '../verification/run-features.ts'
import { loadWorld } from '../worlds/load.ts'
import { gherkinOf } from './gherkin.ts'
import { journalToSteps, type Scenario } from './journal-to-steps.ts'
import { print } from './step.ts'
import * as journals from './test-journals.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-gherkin-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const name = { feature: 'What was rehearsed', scenario: 'As it was rehearsed' }

/** What Cucumber itself reads in files, each the text of one scenario. */
const read = async (texts: readonly string[]) => {
  const paths = texts.map((text, at) => {
    const path = join(folder, `${String(at).padStart(4, '0')}.feature`)
    writeFileSync(path, text)
    return path
  })
  const messages = await runFeatures(
    {
      cwd: folder,
      sut: 'ref:',
      paths,
      support: fileURLToPath(new URL('../../features/index.ts', import.meta.url)),
    },
    { dryRun: true },
  )
  expect(messages.flatMap(({ parseError }) => parseError?.message ?? [])).toEqual([])
  return messages.flatMap(({ pickle }) =>
    pickle
      ? [{ tags: pickle.tags.map((tag) => tag.name), steps: pickle.steps.map((step) => step.text) }]
      : [],
  )
}

const asRead = ({ tags, lines }: Scenario) => ({
  tags,
  steps: lines.map(({ sentence }) => sentence),
})

test('every journal of the tests is read by Cucumber as it was told', async () => {
  const scenarios = Object.values(journals).flatMap((journal) =>
    typeof journal === 'object' ? [journalToSteps(journal, loadWorld(journal.head.world))] : [],
  )
  expect(scenarios.length).toBeGreaterThan(10)
  expect(await read(scenarios.map((one) => gherkinOf(one, name)))).toEqual(scenarios.map(asRead))
})

test('and so is any text that could be typed', async () => {
  const texts = fc.sample(fc.string({ unit: 'binary' }), 500)
  const scenarios = texts.map(
    (text): Scenario => ({
      tags: ['@R-LOCK=30'],
      lines: [
        { keyword: 'Given', sentence: 'the training world "university"' },
        {
          keyword: 'When',
          sentence: print('{value} is typed into {field}', [{ kind: 'literal', text }, 'Password']),
        },
        { keyword: 'Then', sentence: print('SMS explains {text}', [text]) },
      ],
    }),
  )
  expect(await read(scenarios.map((one) => gherkinOf(one, name)))).toEqual(scenarios.map(asRead))
})

test('is a feature with its tags', () => {
  const { lockout } = journals
  expect(gherkinOf(journalToSteps(lockout, loadWorld('university')), name)).toMatch(
    /^Feature: What was rehearsed\n\n {2}@R-LOCK=30\n {2}Scenario: As it was rehearsed\n {4}Given the training world "university"\n {4}When /,
  )
})
