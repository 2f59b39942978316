import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openRecords } from '../records/records.ts'
import { verbs } from '../records/statement.ts'
import { ended, filled, head } from '../records/test-attempts.ts'
import { called } from './test-io.ts'

const text = readFileSync(fileURLToPath(new URL('../../docs/cohorts.md', import.meta.url)), 'utf8')
const commands = [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
  block.trimEnd().split('\n'),
)

const home = mkdtempSync(join(tmpdir(), 'sms-cohorts-'))
const before = process.cwd()
beforeAll(() => {
  const records = openRecords({ folder: join(home, 'sms-simulator') })
  const file = records.begin(head())
  file.append(filled('Glimmer#Teapot42'))
  file.append(ended())
  process.chdir(home)
})
afterAll(() => {
  process.chdir(before)
  rmSync(home, { recursive: true, force: true })
})

describe('docs/cohorts.md', () => {
  test('has commands of ours, which are run here, and of others behind a word that they are theirs', () => {
    expect(commands).toHaveLength(3)
    const [ours = '', theirs = ''] = text.split(
      'The commands from here on are those of other products',
    )
    expect(ours).not.toContain('```console')
    expect(theirs).not.toContain('```sh')
    expect(
      text.match(/^```\w+$/gm)?.every((fence) => ['```sh', '```console'].includes(fence)),
    ).toBe(true)
  })

  test.each(commands)('%s', async (command) => {
    const [program, ...args] = command.split(' ')
    expect(program).toBe('sms-sim')
    const { code, stderr } = await called(args, { env: { XDG_DATA_HOME: home } })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('the file that it names holds what it says: each verb, and nothing that was typed', () => {
    const written = readFileSync(join(home, 'statements.jsonl'), 'utf8')
    const told = Object.keys(verbs).filter((verb) => verb !== 'failed')
    for (const verb of told) expect(written).toContain(`/verbs/${verb}"`)
    for (const verb of Object.keys(verbs)) expect(text).toContain(`\`${verb}\``)
    expect(written).not.toContain('Glimmer')
  })

  test('the addresses that it names are those of the statements', () => {
    const written = readFileSync(join(home, 'statements.jsonl'), 'utf8')
    for (const place of ['lessons/', 'extensions/']) {
      expect(text).toContain(`https://sms-simulator.example/${place}`)
      expect(written).toContain(`https://sms-simulator.example/${place}`)
    }
  })
})
