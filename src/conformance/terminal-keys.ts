/** The keys that the driver presses, as a terminal sends them. */
export const keys = {
  next: '\t',
  previous: '\x1b[Z',
  enter: '\r',
  down: '\x1b[B',
  pageUp: '\x1b[5~',
  pageDown: '\x1b[6~',
  eraseAll: '\x15',
  back: '\x1b',
} as const

/** The function key of each pane of the desk; F1 lists them. */
export const paneKeys = {
  desk: '\x1bOP',
  mailbox: '\x1bOQ',
  letters: '\x1bOR',
  clock: '\x1b[15~',
  tabs: '\x1b[17~',
  homeOffice: '\x1b[18~',
  telephone: '\x1b[20~',
  colleagues: '\x1b[21~',
} as const

export type PaneName = keyof typeof paneKeys

/** Text as it is typed; what has keys of its own among its characters, a tab or a line break, is pasted. */
export const typed = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\x00-\x1f\x7f]/.test(text) ? `\x1b[200~${text}\x1b[201~` : text
