import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { called } from './test-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-resume-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const issued = 'Training+First=1001'
const chosen = 'Vine4Yard#Oaks'

const rehearse = (args: readonly string[], ...answers: readonly string[]) =>
  called(['rehearse', ...args, '--plain', '--data', folder], {
    input: answers.map((answer) => `${answer}\n`).join(''),
  })

test('who left in the middle of a form types what is secret again, and that is no wrong turn', async () => {
  const enter = ['User ID', 'OKORO0001', 'Password', issued, 'Log in']
  await rehearse(['first-log-in'], ...enter, 'Original', issued, 'New password', chosen)
  const again = await rehearse(
    ['--resume', '1'],
    ...['Original', issued, 'New password', chosen, 'Confirm', chosen, 'Submit'],
  )
  const notKept =
    'What you had typed into Original password and New password and had not sent is not kept: type it again.'
  expect(again.stdout.split(notKept)).toHaveLength(2)
  expect(again.stdout).not.toContain('A wrong turn')
  const { stdout } = await called(['review', '1', '--json', '--data', folder])
  expect(JSON.parse(stdout)).toMatchObject({ result: { wrongTurns: 0, steps: 2 } })
  expect((await rehearse(['--resume', '1'], 'Leave')).stdout).not.toContain('is not kept')
})

test.each([
  ['Leave', 'Nothing of attempt 1 is kept: it could not be saved.'],
  ['Finish\nYes', 'Attempt 1 is over. Nothing of it is kept: it could not be saved.'],
])('what could not be saved is not said to be kept: %j', async (answers, told) => {
  const file = join(folder, 'no-folder')
  writeFileSync(file, '')
  const { stdout } = await called(['rehearse', 'first-log-in', '--plain', '--data', file], {
    input: `${answers}\n`,
  })
  expect(stdout).toContain('Attempt 1 cannot be saved')
  expect(stdout.trimEnd().endsWith(told)).toBe(true)
  expect(stdout).not.toMatch(/--resume|sms-sim review/)
})

test('an attempt that cannot go on leaves no journal behind', async () => {
  const journal = join(folder, 'journal.jsonl')
  const data = ['--data', join(folder, 'other')]
  const failed = await called(['rehearse', '--resume', '99', '--journal', journal, ...data])
  expect(failed.code).toBe(2)
  expect(existsSync(journal)).toBe(false)
})

test('an attempt whose journal cannot be written stays open to be gone on with', async () => {
  const data = ['--plain', '--data', join(folder, 'taken')]
  await called(['rehearse', 'first-log-in', ...data], { input: 'Leave\n' })
  const failed = await called(['rehearse', '--resume', '1', '--journal', folder, ...data])
  expect(failed.stderr).toContain('there is such a file already')
  const again = await called(['rehearse', '--resume', '1', ...data], { input: 'Leave\n' })
  expect(again.stdout).toContain('You go on where you stopped.')
})

test('who started it by npm is told commands that npm runs: it may be on no PATH', async () => {
  const data = ['--data', join(folder, 'by-npm')]
  const byNpm = (args: readonly string[], input = '') =>
    called([...args, ...data], { input, isStartedByNpm: true })
  const said = [
    await byNpm(['rehearse', 'first-log-in', '--plain'], 'Letters\n1\nLeave\n'),
    await byNpm(['review', '1']),
    await byNpm(['lessons']),
  ].map(({ stdout }) => stdout)
  for (const stdout of said) expect(stdout).toContain('npm start -- rehearse --resume 1')
  expect((await byNpm(['review', 'first'])).stderr).toContain('npm start -- help review tells')
})

test('a journal has what was typed in it, but for passwords and unknown user IDs', async () => {
  const journal = join(folder, 'typed.jsonl')
  const typed = ['User ID', 'Kettle7#Brass=Mine', 'Password', 'Zeppelin4@Harbour=Mine']
  await called(
    ['rehearse', '--world', 'new-sponsor', '--plain', '--unsaved', '--journal', journal],
    {
      input: [...typed, 'Log in', 'Forgotten', 'Email', 'tollgate@nowhere.example', 'Leave'].join(
        '\n',
      ),
    },
  )
  const written = readFileSync(journal, 'utf8')
  expect(written).toContain('"tollgate@nowhere.example"')
  expect(written.match(/"field":"(?:userId|password)"/g)).toHaveLength(2)
  expect(written).not.toMatch(/Kettle7|Brass|Zeppelin4|Harbour/)
  const { stdout } = await called(['rehearse', '--help'])
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    'A password that you make up for a field of passwords is not in it, nor unknown text in User ID; all else that you type is',
  )
})
