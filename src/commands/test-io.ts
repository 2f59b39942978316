import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { TestInput, TestOutput } from '../plain/test-streams.ts'
import { main } from './cli.ts'

export interface Called {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Whether a person sits there: types at a terminal and reads there. */
  readonly isTyped?: boolean
  readonly columns?: number
  readonly isStartedByNpm?: boolean
}

/** Where attempts are kept unless a test says otherwise: never in the folder of whoever runs the tests. */
const dataHome = mkdtempSync(join(tmpdir(), 'sms-data-'))
afterAll(() => rmSync(dataHome, { recursive: true, force: true }))

/** Calls sms-sim in this process, as a shell would: arguments, what is piped in, the environment. */
export const called = async (
  args: readonly string[],
  {
    input = '',
    env = {},
    isTyped = false,
    columns = 80,
    isStartedByNpm = false,
  }: Circumstances = {},
): Promise<Called> => {
  const stdin = new TestInput({ isTTY: isTyped })
  const stdout = new TestOutput({ isTTY: isTyped, columns })
  const stderr = new TestOutput()
  stdin.end(input)
  const data = { XDG_DATA_HOME: dataHome }
  const code = await main({
    ...{ args, env: { ...data, ...env }, isStartedByNpm },
    ...{ stdin, stdout, stderr },
  })
  return { code, stdout: stdout.text, stderr: stderr.text }
}
