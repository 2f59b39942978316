import type { Post } from '../../machines/world.ts'
import { dayOf } from './dates.ts'
import { control, hint, type PageBody, type View } from './view.ts'

export const boardWording = {
  active: 'SMS message board - active messages',
  archived: 'SMS message board - archived messages',
  ok: 'OK',
  cancel: 'Cancel',
  viewArchived: 'View archived messages',
  back: 'Back',
  empty: 'There are no messages.',
  columns: { date: 'Date', title: 'Subject', text: 'Message', life: 'State' },
  life: { expired: 'Expired', archived: 'Archived' },
} as const

const tableOf = (
  view: View,
  posts: readonly Post[],
  withLife: boolean,
): Pick<PageBody, 'text' | 'table' | 'holdsTexts'> => {
  const { columns, life, empty } = view.wording.board
  if (posts.length === 0) return { text: [empty] }
  const lifeOf = ({ life: { value } }: Post) => (value === 'current' ? '' : life[value])
  return {
    holdsTexts: true,
    table: {
      columns: [columns.date, columns.title, columns.text, ...(withLife ? [columns.life] : [])],
      rows: posts.map((post) => [
        dayOf(post.postedAt),
        post.title,
        post.text,
        ...(withLife ? [lifeOf(post)] : []),
      ]),
    },
  }
}

/** The current messages, at log-in and from the menu alike (LOG-2, G5-3). */
export const boardPage = (view: View): PageBody => {
  const { tab, scene, wording } = view
  const { board } = wording
  return {
    ...tableOf(view, scene.rules.board.current(scene.world), false),
    controls: [
      control(view, 'button', board.ok, { type: 'board.acknowledged', tab }),
      control(view, 'button', board.cancel, { type: 'board.cancelled', tab }),
      control(view, 'link', board.viewArchived, { type: 'archive.opened', tab }),
    ],
    hint: hint(
      'The messages have to be read before SMS is used. OK leads on; Cancel logs out.',
      'LOG-3',
      'G5-3b',
      'G5-3n',
    ),
  }
}

/** Every expired and archived message (G5-4). */
export const archivePage = (view: View): PageBody => {
  const { scene, wording } = view
  return {
    ...tableOf(view, scene.rules.board.archived(scene.world, scene.readings), true),
    controls: [
      control(view, 'button', wording.board.back, { type: 'back.selected', tab: view.tab }),
    ],
    hint: hint('Messages past their end date, and those that were withdrawn.', 'G5-4'),
  }
}
