/** One line of a journal: its head or an entry, as JSON Lines have it. */
export const journalLine = (line: object): string => `${JSON.stringify(line)}\n`
