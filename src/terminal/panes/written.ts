import type { Letter, Mail } from '../../../machines/world.ts'
import { dayOf, timeOf } from '../../screens/dates.ts'
import { gap, heading, indented, type PaneLine, paragraph } from './pane.ts'

/** How something that was written is shown: its subject, its head, and its text in paragraphs. */
export const written = (
  { subject, receivedAt, text }: Pick<Mail | Letter, 'subject' | 'receivedAt' | 'text'>,
  head: readonly string[],
  columns: number,
): readonly PaneLine[] => [
  ...heading(subject, columns),
  ...[...head, `Received: ${dayOf(receivedAt)}, ${timeOf(receivedAt)} UTC`].flatMap((line) =>
    indented(line, columns, 'quiet'),
  ),
  ...text.flatMap((line) => [gap, ...paragraph(line, columns)]),
]

/** Who wrote to whom, and what the notebook takes up from it. */
export const headOf = (item: Mail | Letter): readonly string[] => {
  const { userId, password } = item.credentials
  return [
    ...('from' in item ? [`From: ${item.from}`] : []),
    `To: ${item.to}`,
    ...('folder' in item ? [`Folder: ${item.folder}`] : []),
    `Reference: ${item.id}`,
    ...(userId === null ? [] : [`User ID: ${userId}`]),
    ...(password === null ? [] : [`Password: ${password}`]),
  ]
}

export const newestFirst = <Item extends { readonly receivedAt: number }>(
  items: readonly Item[],
): readonly Item[] => items.toReversed().toSorted((one, other) => other.receivedAt - one.receivedAt)
