import type { Command } from './command.ts'

const width = 22

const row = (left: string, right: string): string => `  ${left.padEnd(width)}  ${right}`

/** How one verb is used. */
export const helpOf = ({
  name,
  summary,
  options,
  operand,
  example,
  notes = [],
}: Command): readonly string[] => [
  `sms-sim ${name}: ${summary}`,
  '',
  `Usage: sms-sim ${name}${operand ? ` [${operand.name}${operand.isRepeatable ? '…' : ''}]` : ''}${
    Object.keys(options).length > 0 ? ' [options]' : ''
  }`,
  ...(operand ? ['', row(operand.name, operand.help)] : []),
  '',
  'Options:',
  ...Object.entries(options).map(([option, { value, help, isRepeatable }]) =>
    row(
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      `${help}${isRepeatable ? '; may be repeated' : ''}`,
    ),
  ),
  row('-h, --help', 'tell this'),
  '',
  `Example: ${example.command}`,
  `  ${example.tells}`,
  ...notes.flatMap((note) => ['', note]),
]

/** How the whole command is used. */
export const helpOfAll = (
  verbs: readonly { readonly name: string; readonly summary: string }[],
): readonly string[] => [
  'sms-sim: rehearse the Sponsorship Management System as its manual 1 describes it. Training only.',
  '',
  'Usage: sms-sim [verb] [options]',
  '',
  'Verbs:',
  ...verbs.map(({ name, summary }) => row(`sms-sim ${name}`, summary)),
  row('sms-sim help VERB', 'tell how a verb is used'),
  '',
  'Options:',
  row('-h, --help', 'tell this; behind a verb, how that verb is used'),
  row('--version', 'tell the version'),
  '',
  'Without a verb: the lobby, in a terminal; elsewhere a demonstration in plain text.',
  '',
  'Example: sms-sim rehearse first-log-in --mode practise',
  '',
  'Exit codes: 0 done, 1 what was judged fell short, 2 called wrongly, 3 failed.',
]
