/** What lies on the trainee's desk, in the order of its keys: F1 lists them, F2 to F10 open one each. */
export const paneIds = [
  'desk',
  'mailbox',
  'letters',
  'notebook',
  'clock',
  'tabs',
  'home-office',
  'happened',
  'telephone',
  'colleagues',
] as const

export type PaneId = (typeof paneIds)[number]

/** The pane of a function key, counted from 1. */
export const paneNumbered = (number: number): PaneId | undefined => paneIds[number - 1]

/** The digit that opens a pane where there are no function keys: 0 stands for 10. */
export const digitOf = (pane: PaneId): string => String((paneIds.indexOf(pane) + 1) % 10)

/** The pane of one digit; undefined: the text is no digit, or more than one. */
export const paneOfDigit = (text: string): PaneId | undefined =>
  paneIds.find((pane) => digitOf(pane) === text)

/** The pane that typing this opens, where nothing is typed into: its digit, or a question mark for the desk's hint. */
export const paneOfText = (text: string): PaneId | undefined =>
  text === '?' ? 'desk' : paneOfDigit(text)
