import about from '../../package.json' with { type: 'json' }
import { cleanLine } from '../grammar/safe-text.ts'
import { commandLineFor } from '../rehearsal/command-line.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { helpOf, helpOfAll } from './help.ts'
import { exitCodes, type Io, terminalOf, writeLines } from './io.ts'
import { noSuchWord, UsageError } from './usage-error.ts'
import { type Verb, verbs } from './verbs.ts'

/**
 * Runs what the arguments ask for. Nothing is thrown, no stack trace is shown, and a reader who hangs up is no fault.
 *
 * @returns the exit code: 0 done, 1 what was judged fell short, 2 called wrongly, 3 failed
 */
export const main = async (io: Io): Promise<number> => {
  let fault: unknown
  io.stdout.on('error', (error) => {
    if (!isHangUp(error)) fault ??= error
  })
  io.stderr.on('error', () => {})
  try {
    const code = await dispatch(io)
    // A file tells only now of what was written to it just before.
    await new Promise((resolve) => setImmediate(resolve))
    return fault === undefined ? code : tellOfOutput(fault, io)
  } catch (error) {
    return tell(error, io)
  }
}

/** What a reader who is gone leads to, be it at a pipe or at a terminal. */
const hangUps = ['EPIPE', 'EIO', 'ECONNRESET', 'ERR_STREAM_DESTROYED']

const isHangUp = (error: { readonly code?: unknown }): boolean =>
  hangUps.includes(String(error.code))

const tellOfOutput = (fault: unknown, { stderr }: Io): number => {
  const fact = cleanLine(fault instanceof Error ? fault.message : String(fault))
  writeLines(stderr, [`sms-sim: what it says cannot be written: ${fact}. Give it another place.`])
  return exitCodes.failed
}

const dispatch = (io: Io): Promise<number> => {
  const [first, ...rest] = io.args
  if (first === undefined) return terminalOf(io) ? runVerb(theLobby, [], io) : runDemo(io)
  if (first === '--version') return answer(io, [about.version], rest)
  if (first === '--help' || first === '-h') return answer(io, helpOfAll(verbs), rest)
  if (first === 'help') return help(rest, io)
  // Options without a verb are those of the rehearsal, which is what no verb means.
  if (first.startsWith('-')) return runVerb(theLobby, io.args, io)
  return runVerb(verbOf(first), rest, io)
}

const theLobby = 'rehearse'

const verbOf = (name: string): string => {
  const names = [...verbs.map((verb) => verb.name), 'help']
  if (names.includes(name)) return name
  throw noSuchWord('verb', name, names)
}

const runVerb = async (name: string, args: readonly string[], io: Io): Promise<number> => {
  const command = await tableEntry(name).load()
  const given = readArguments(args, command.options, mostOperandsOf(command))
  if (given.has('help')) return answer(io, helpOf(command), [])
  return command.run(given, io)
}

const mostOperandsOf = ({ operand }: Command): number =>
  operand === undefined ? 0 : operand.isRepeatable ? Number.POSITIVE_INFINITY : 1

const tableEntry = (name: string): Verb => {
  const found = verbs.find((verb) => verb.name === name)
  if (!found) throw new TypeError(`${name} is not in the table of verbs`)
  return found
}

const help = async (names: readonly string[], io: Io): Promise<number> => {
  const [name, ...rest] = names
  if (name === undefined || name === 'help') return answer(io, helpOfAll(verbs), rest)
  const command = await tableEntry(verbOf(name)).load()
  return answer(io, helpOf(command), rest)
}

/** Writes lines, where nothing else was asked for. */
const answer = async (
  io: Io,
  lines: readonly string[],
  rest: readonly string[],
): Promise<number> => {
  readArguments(rest, {})
  writeLines(io.stdout, lines)
  return exitCodes.done
}

const runDemo = async (io: Io): Promise<number> => {
  const { demonstrate } = await import('./demonstration.ts')
  return demonstrate(io)
}

/** An error as it is told: the fact, its place where there is one, the next step. */
export const tell = (error: unknown, { args, env, stderr, isStartedByNpm }: Io): number => {
  if (error instanceof UsageError || isTold(error)) {
    const fact = hasPlace(error) ? error.message : `sms-sim: ${error.message}`
    writeLines(stderr, [fact, `${helpFor(args, isStartedByNpm)} tells what there is.`])
    return exitCodes.wrongUse
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const fact = cleanLine(`${name}: ${message}`)
  const next = 'This is a fault of the program: run it again, and if it stays, report this line.'
  writeLines(stderr, [`sms-sim failed. ${fact}. ${next}`])
  if (env.SMS_SIM_DEBUG === '1') writeLines(stderr, [stack ?? fact])
  return exitCodes.failed
}

const helpFor = ([verb]: readonly string[], isStartedByNpm?: boolean): string =>
  commandLineFor(isStartedByNpm)(
    verbs.some(({ name }) => name === verb) ? `help ${verb}` : '--help',
  )

/** What is wrong in a file of YAML begins with its place; of what was only named there is none to tell. */
const hasPlace = ({ name, message }: Error): boolean =>
  name === 'YamlFileError' && !message.startsWith('found ')

/** Known by their names: nothing of worlds, lessons and records has to be loaded in order to say that there is no such verb. */
const isTold = (error: unknown): error is Error =>
  error instanceof Error && ['YamlFileError', 'RecordError'].includes(error.name)
