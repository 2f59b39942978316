import { placeOf } from '../../../machines/place.ts'
import type { ScreenSlug } from '../../../machines/session.ts'
import { type State, tabOf } from '../../../machines/state.ts'
import { distanceToScreens } from '../../explore/screen-distances.ts'
import { pageOf } from '../../screens/pages.ts'
import { screenSlugs, titleOf } from '../../screens/titles.ts'
import { wording } from '../../screens/wording.ts'
import { type FactForm, fact, type Move, type Setting } from './fact.ts'
import { isFormOfUsers, slipsSent } from './sent-forms.ts'

/** The screens of this title: two forms of a change of password have one. */
const screensTitled = (title: string): readonly ScreenSlug[] =>
  screenSlugs.filter((slug) => titleOf(slug, wording) === title)

const stands = ({ tabs }: State, screens: readonly ScreenSlug[]): boolean =>
  tabs.some(({ session }) => screens.includes(placeOf(session).screen))

/** What is told in some tab since this move, and was not before. */
const toldBy = ({ before, after }: Move) =>
  after.tabs.flatMap(({ id, session }) => {
    const { told } = session.context
    return told !== null && tabOf(before, id)?.session.context.told !== told ? [told] : []
  })

/** Whether some tab shows this text in its table or among its paragraphs. */
const shows = ({ sms }: Setting, state: State, text: string): boolean =>
  state.tabs.some(({ id }) => {
    const { table, text: paragraphs } = pageOf(sms, state, id)
    return paragraphs.includes(text) || (table?.rows.some((row) => row.includes(text)) ?? false)
  })

/** What SMS shows, and what it said. */
export const ofScreens: readonly FactForm[] = [
  fact('the screen is {screen}', 'the screen is "Licence summary"', ['NAV-2'], (_, title) => {
    const screens = screensTitled(title)
    return { isSo: (state) => stands(state, screens), atLeast: distanceToScreens(screens) }
  }),
  fact('the user is logged in', 'the user is logged in', ['G1-1'], () => ({
    isSo: ({ tabs, world }) =>
      tabs.some(({ session, stale }) => !stale && session.context.userId === world.trainee.userId),
  })),
  fact('nobody is logged in', 'nobody is logged in', ['LOG-7'], () => ({
    isSo: ({ tabs }) => tabs.every(({ session }) => session.context.userId === null),
  })),
  fact(
    'the message {title} is shown',
    'the message "Term dates" is shown',
    ['LOG-3', 'G5-3'],
    (setting, title) => ({
      isSo: (state) => shows(setting, state, title),
    }),
  ),
  fact('the user logs out', 'the user logs out', ['LOG-8'], () => ({
    happens: ({ event }) => event.type === 'logOut.selected',
  })),
  fact(
    'the session has ended: {ending}',
    'the session has ended: time-out',
    ['LOG-5', 'LOG-9'],
    (_, ending) => ({
      happens: (move) =>
        toldBy(move).some((told) => told.what === 'session-ended' && told.cause === ending),
    }),
  ),
  fact('the {attempt} is refused', 'the log-in is refused', ['CRED-7', 'G2-2n'], (_, attempt) => ({
    happens: (move) =>
      toldBy(move).some(
        ({ what }) => what === (attempt === 'reset' ? 'reset-refused' : 'log-in-refused'),
      ),
  })),
  fact(
    'the {attempt} is tried while it is locked',
    'the log-in is tried while it is locked',
    ['CRED-8'],
    (_, attempt) => ({
      happens: (move) =>
        toldBy(move).some(
          (told) =>
            told.what === (attempt === 'reset' ? 'reset-refused' : 'log-in-refused') &&
            told.cause === 'locked',
        ),
    }),
  ),
  fact('a new password is refused', 'a new password is refused', ['G1-2a'], (setting) => ({
    happens: (move) => toldBy(move).some(({ what }) => what === 'change-refused'),
    ways: (state) => slipsSent(setting, state, (slug) => slug === 'password-change'),
  })),
  fact('a form is left unsaved', 'a form is left unsaved', ['LOG-8', 'LOG-5'], () => ({
    happens: ({ before, after }) =>
      before.tabs.some(
        ({ id, session }) =>
          isFormOfUsers(placeOf(session).form) &&
          (tabOf(after, id)?.session.context.userId ?? null) === null,
      ),
  })),
  fact('the board is left by Cancel', 'the board is left by Cancel', ['G5-3n'], () => ({
    happens: ({ event }) => event.type === 'board.cancelled',
  })),
  fact('the message board is opened again', 'the message board is opened again', ['LOG-4'], () => ({
    happens: ({ event }) => event.type === 'section.opened' && event.section === 'message-board',
  })),
  fact('another tab is opened', 'another tab is opened', ['LOG-9'], () => ({
    happens: ({ before, event }) => event.type === 'tab.opened' && before.tabs.length > 0,
    ways: ({ tabs }) => (tabs.length === 1 ? [{ type: 'tab.opened' }] : []),
  })),
]
