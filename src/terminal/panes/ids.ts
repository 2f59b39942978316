/** What lies on the trainee's desk, in the order of its keys: F1 lists them, F2 to F8 open one each. */
export const paneIds = [
  'desk',
  'mailbox',
  'letters',
  'notebook',
  'clock',
  'tabs',
  'home-office',
  'happened',
] as const

export type PaneId = (typeof paneIds)[number]

/** The pane of a function key or a digit, counted from 1. */
export const paneNumbered = (number: number): PaneId | undefined => paneIds[number - 1]
