import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { spawn } from '@lydell/node-pty'
import headless from '@xterm/headless'
import { root } from './bundle.ts'
import { svgOf, themes } from './svg.ts'

/**
 * Takes a picture of a real run: starts the built program in a pseudo-terminal, types what it is told, and draws what then
 * stands on the screen.
 *
 *     node tools/picture.ts --out docs/pictures/x.svg --keys 'OKORO0001<Tab>…' [--rehearse 'first-log-in'] [--columns 80] [--rows 24] [--theme dark]
 *
 * Keys in angle brackets are named: Tab, Enter, Esc, Up, Down, Left, Right, PageDown, F1 to F10.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    keys: { type: 'string', default: '' },
    /** What stands behind `rehearse`; empty: the lobby. */
    rehearse: { type: 'string', default: '--world new-sponsor' },
    columns: { type: 'string', default: '80' },
    rows: { type: 'string', default: '24' },
    theme: { type: 'string', default: 'dark' },
    title: { type: 'string', default: 'SMS Simulator in a terminal' },
  },
})

const named: Readonly<Record<string, string>> = {
  Tab: '\t',
  BackTab: '\u001b[Z',
  Enter: '\r',
  Esc: '\u001b',
  Up: '\u001b[A',
  Down: '\u001b[B',
  Right: '\u001b[C',
  Left: '\u001b[D',
  PageDown: '\u001b[6~',
  PageUp: '\u001b[5~',
  F1: '\u001bOP',
  F2: '\u001bOQ',
  F3: '\u001bOR',
  F4: '\u001bOS',
  F5: '\u001b[15~',
  F6: '\u001b[17~',
  F7: '\u001b[18~',
  F8: '\u001b[19~',
  F9: '\u001b[20~',
  F10: '\u001b[21~',
  'Ctrl-C': '\u0003',
}

const keysOf = (text: string): readonly string[] =>
  [...text.matchAll(/<([\w-]+)>|[^<]/g)].map(([key, name]) => (name ? (named[name] ?? key) : key))

const cols = Number(values.columns)
const rows = Number(values.rows)
const screen = new headless.Terminal({ cols, rows, allowProposedApi: true })
const { CI: _, NO_COLOR: __, ...env } = process.env
const program = spawn(
  process.execPath,
  [
    join(root, 'bin/sms-sim.js'),
    'rehearse',
    ...values.rehearse.split(' ').filter((word) => word !== ''),
    '--unsaved',
  ],
  { cols, rows, cwd: root, env: { ...env, TERM: 'xterm-256color' } },
)

/** Resolves once the program has written nothing for a while: a picture may wait for its subject to sit still. */
const stillness = (): Promise<void> =>
  new Promise((resolve) => {
    let timer = setTimeout(finish, 1_500)
    const listener = program.onData((data) => {
      screen.write(data)
      clearTimeout(timer)
      timer = setTimeout(finish, 150)
    })
    function finish(): void {
      listener.dispose()
      resolve()
    }
  })

await stillness()
for (const key of keysOf(values.keys)) {
  program.write(key)
  await stillness()
}
const theme = values.theme === 'light' ? themes.light : themes.dark
writeFileSync(values.out ?? '/dev/stdout', svgOf(screen, theme, values.title))
program.kill('SIGKILL')
