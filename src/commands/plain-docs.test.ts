import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import about from '../../package.json' with { type: 'json' }
import { titlesIn } from '../plain/test-rehearsal.ts'
import { wording } from '../screens/wording.ts'
import { called } from './test-io.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const misunderstood =
  /That is no choice|That could be|no such entry|names nobody|is no spell|The input has ended/
const home = 'Sponsorship management system (SMS)'
const board = 'SMS message board - active messages'

describe('docs/plain.md', () => {
  const text = textOf('docs/plain.md')

  /** Every pipe of the page, and what the page shows of its output, if it does. */
  const examples = [
    ...text.matchAll(
      /```sh\nprintf '([^'\n]*)' \| sms-sim ([^\n]*)\n```\n(?:\n```text\n([\s\S]*?)```\n)?/g,
    ),
  ].map(([, answers = '', args = '', shown]) => ({
    input: answers.replaceAll('\\n', '\n'),
    args: args.split(' '),
    shown,
  }))

  const play = ({ input, args }: (typeof examples)[number]) => called(args, { input })

  test('has its pipes run here, each of them', () => {
    expect(examples).toHaveLength(text.split('```sh').length - 1)
    expect(examples.filter(({ shown }) => shown !== undefined)).toHaveLength(1)
  })

  test.each(examples)('every answer in "$input" is understood', async (example) => {
    const { code, stdout, stderr } = await play(example)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).not.toMatch(misunderstood)
  })

  test('shows what comes out', async () => {
    for (const example of examples.filter(({ shown }) => shown !== undefined))
      expect((await play(example)).stdout).toBe(example.shown)
  })

  test.each([
    ['the first log-in', 1, home],
    ['what is watched', 2, home],
    ['the way in after the lock', 5, board],
    ['the way in with a temporary password', 6, 'Change password'],
    ['the request for a user', 7, 'Level 1 user requested'],
    ['the amendment', 8, 'User details'],
    ['the board', 9, 'SMS message board - archived messages'],
  ])('%s leads there', async (_, at, title) => {
    const { stdout } = await play(examples[at] ?? expect.unreachable())
    expect(titlesIn(stdout)).toContain(title)
    expect(stdout).not.toContain('Glimmer#Teapot42')
  })

  test.each([
    [
      'that the test is passed',
      1,
      /^Your first log-in: passed, the goal was reached\.\nPoints: 100 /m,
    ],
    ['what was watched', 2, /^Your first log-in: watched\.$/m],
    [
      'the coach',
      3,
      /^Coach: Among the letters(.*\n)+Done for you by the coach: (.*\n)+Taken back: /m,
    ],
    ['the limits', 4, /^Limits: .*, ten times those of a test\.$/m],
    ['the lobby', 4, /^Goal: (.*\n)+You are back in the lobby\. /m],
    ['junk', 6, /^\d+\. Your temporary password .* \(junk, /m],
    ['the status', 7, /^\| Name: Bronwen Wetherfold\n.*\n\| Status: Active$/m],
    ['the new address', 8, /^\| Address line 1 .*Lanternfold Kitchen$/m],
    ['the link', 10, /^Link: https:/m],
    ['the caller', 10, /^You turned a caller away\.$/m],
  ])('%s is seen there', async (_, at, seen) => {
    const { stdout } = await play(examples[at] ?? expect.unreachable())
    expect(stdout).toMatch(seen)
  })

  test.each<readonly string[]>([
    ['--world', 'new-sponsor'],
    ['first-log-in', '--mode', 'practise'],
    ['first-log-in', '--mode', 'test'],
    ['first-log-in', '--mode', 'explore'],
  ])('tells every choice of the desk: %j', async (...asked) => {
    const args = ['rehearse', '--plain', '--unsaved', ...asked]
    const { stdout } = await called(args, { input: 'Leave\n' })
    const desk = stdout.slice(stdout.indexOf('On your desk:'))
    const labels = [...desk.matchAll(/^\d+\. ([^(\n]*?)(?: \(.*)?$/gm)].map(([, label]) => label)
    expect(labels.length).toBeGreaterThan(10)
    for (const label of labels) if (label !== 'Leave') expect(text).toContain(`| \`${label}\` |`)
  })
})

describe('docs/rehearse.md', () => {
  const text = textOf('docs/rehearse.md')
  const commands = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.trimEnd().split('\n'),
  )
  const started = commands.filter((command) => command.startsWith('npm start'))
  const there = mkdtempSync(join(tmpdir(), 'sms-rehearse-'))
  afterAll(() => rmSync(there, { recursive: true, force: true }))

  const shell = (command: string) =>
    spawnSync(command, { shell: true, cwd: there, encoding: 'utf8' })

  test('has no commands but those that are run here', () => {
    expect(commands.filter((command) => !started.includes(command))).toEqual([
      'node --version',
      'npm ci',
    ])
    expect(text.split('\n').filter((line) => /^\s*(\$|>|npm|node|npx)\s/.test(line))).toEqual(
      commands,
    )
    expect(started.length).toBeGreaterThan(6)
  })

  test('node --version tells a version', () => {
    expect(shell('node --version').stdout).toMatch(/^v\d+\./)
  })

  test('the Node.js that it asks for is the one that the program needs', () => {
    expect(`>=${/Node\.js (\d+) or later/.exec(text)?.[1]}`).toBe(about.engines.node)
  })

  // Here as far as it goes without a network, and beside the project: it would empty node_modules under the other tests.
  test('npm ci finds everything that it has to fetch', () => {
    for (const file of ['package.json', 'package-lock.json'])
      copyFileSync(join(root, file), join(there, file))
    // A test that npm itself has started may have been told to be silent.
    const { status, stdout } = shell(
      'npm ci --dry-run --offline --ignore-scripts --loglevel=notice',
    )
    expect(status).toBe(0)
    expect(stdout).toMatch(/added \d+ packages/)
  })

  // Something has to have been rehearsed, of which the page has it told.
  beforeAll(() => called(['rehearse', 'first-log-in', '--mode', 'watch'], { input: 'Rest\n\n' }))

  test.each(started)('%s', async (command) => {
    expect(about.scripts.start).toBe('node bin/sms-sim.js')
    const args = command.split(' ').slice(3)
    const page = args.at(-1)?.endsWith('.html') ? join(there, args.pop() ?? '') : undefined
    const { code, stdout, stderr } = await called(page ? [...args, page] : args, {
      input: 'Leave\n',
    })
    expect(code).toBe(0)
    expect(stderr).toBe(page ? `The page is written: ${page}\n` : '')
    const told = page ? readFileSync(page, 'utf8') : stdout
    expect(told).not.toBe('')
    expect(told).not.toMatch(misunderstood)
  })

  const logIn = ['User ID', '=1', 'Password', '=2', 'Log in']
  const manageUsers = ['OK', 'Licence summary, applications', 'Manage']
  const filledFrom = (name: string) => ['Colleagues', name, 'Fill', 'Work', 'Work']

  /** What the paragraph of each guide says that can be done, and what is seen then. */
  test.each<[string, string, readonly string[], RegExp]>([
    [
      'guide 1',
      'new-sponsor',
      ['Letters', '1', 'Mailbox', 'Your password', ...logIn],
      /^= Change password$/m,
    ],
    [
      'guide 2',
      'forgotten-user-id',
      [
        ...['Colleagues', 'Adaeze', 'Ask', 'Mailbox', 'Your user ID', 'Forgotten', 'User ID', '=1'],
        ...['Email', 'm.trevelling@elderbrook.example', 'Submit', 'OK', 'Mailbox', 'Your temp'],
      ],
      /^\d+\. Your temporary password .* \(junk, /m,
    ],
    [
      'guide 3',
      'charity',
      [
        ...[...logIn, ...manageUsers, 'Request', ...filledFrom('Bronwen'), 'Add', 'OK'],
        ...['Colleagues', 'Bronwen', 'Hand', 'Create', ...filledFrom('Inigo'), 'Add'],
        ...['Clock', 'a week', ...logIn, ...manageUsers],
      ],
      /\| Name: Bronwen .*\n.*\n\| Status: Active\n(.*\n)*\| Name: Inigo .*\n.*\n\| Status: Active/,
    ],
    [
      'guide 3, refused',
      'church',
      [
        ...[...logIn, ...manageUsers, 'Request', ...filledFrom('1'), 'Add', 'Clock', '6 days'],
        ...['Letters', 'A request'],
      ],
      /^The reason: /m,
    ],
    [
      'guide 4',
      'charity',
      [
        ...['Mailbox', 'Moving', ...logIn, ...manageUsers, 'KARAB0001', 'Deactivate', 'Amend'],
        ...['Telephone number', '01632 960999', 'Save', 'NDIAY0002', 'Amend'],
      ],
      /^Deactivate user is not available\.(.*\n)*= Amend user profile$/m,
    ],
    [
      'guide 5',
      'university-term',
      [
        ...[...logIn, 'View archived', 'Back', 'Cancel', 'Clock', 'until 2027-10-20 09:00'],
        ...[...logIn, 'Mailbox', 'Your password runs', '', 'Telephone', '1', 'Do not'],
      ],
      /^\| Subject: Enrolment this autumn\n(.*\n)*Link: (.*\n)*You turned a caller away\.$/m,
    ],
  ])('%s can be rehearsed as it says', async (_, world, answers, seen) => {
    expect(started).toContain(`npm start -- rehearse --world ${world}`)
    const { code, stdout } = await called(['rehearse', '--plain', '--world', world], {
      input: [...answers, 'Leave', ''].join('\n'),
      columns: 250,
    })
    expect(code).toBe(0)
    expect(stdout).not.toMatch(misunderstood)
    expect(stdout).toMatch(seen)
  })

  test('the labels that it names are those of the screens', () => {
    const { logIn: atLogIn, newUser, amend, sections } = wording
    const { 'licence-menu': menu, 'manage-users': manage } = sections.labels
    for (const label of [atLogIn.forgotten, newUser.requestUser, amend.amendUser, menu, manage])
      expect(text).toContain(`\`${label}\``)
  })
})
