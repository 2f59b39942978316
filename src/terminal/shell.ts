import { contextAtFirst } from './shell-context.ts'
import { arrivedAt } from './shell-moves.ts'
import { shellSetup } from './shell-setup.ts'

/** Tab and the arrows go on, or back; what has the focus out of sight is shown first. */
const moving = (step: 1 | -1) =>
  [
    { guard: 'theFocusIsOutOfSight', actions: 'seekTheFocus' },
    { actions: ['commit', { type: 'move', params: { step } }] },
  ] as const
const onwards = moving(1)
const backwards = moving(-1)

/** What has the keyboard: the page, a pane of the desk, or the question whether to leave. Pure: it asks by commands. */
export const shellChart = shellSetup.createMachine({
  id: 'shell',
  context: ({ input }) => ({
    ...contextAtFirst(input.tab, input.pane),
    ...arrivedAt(input.tab, input.page),
    opened: input.opened === null ? [] : [{ id: input.opened, choice: 0 }],
    message: { text: input.greeting, isError: false },
  }),
  initial: 'working',
  on: {
    arrived: { actions: 'arrive' },
    told: { actions: 'tell' },
    // The window is closed: what was typed is kept, as on leaving in another way.
    ended: { actions: 'commit' },
  },
  states: {
    working: {
      initial: 'begun',
      on: { quit: { target: 'leaving', actions: 'commit' } },
      states: {
        /** A lesson begins with what it is about. */
        begun: { always: [{ guard: 'thePaneComesFirst', target: 'pane' }, { target: 'page' }] },
        page: {
          on: {
            next: onwards,
            down: onwards,
            previous: backwards,
            up: backwards,
            left: [
              {
                guard: 'aFieldHasTheFocus',
                actions: { type: 'moveTheCursor', params: { to: 'left' } },
              },
              { actions: { type: 'goTo', params: { part: 'menu' } } },
            ],
            right: [
              {
                guard: 'aFieldHasTheFocus',
                actions: { type: 'moveTheCursor', params: { to: 'right' } },
              },
              { actions: { type: 'goTo', params: { part: 'page' } } },
            ],
            first: [
              {
                guard: 'aFieldHasTheFocus',
                actions: { type: 'moveTheCursor', params: { to: 'first' } },
              },
              { actions: { type: 'scroll', params: { pages: -100_000 } } },
            ],
            last: [
              {
                guard: 'aFieldHasTheFocus',
                actions: { type: 'moveTheCursor', params: { to: 'last' } },
              },
              { actions: { type: 'scroll', params: { pages: 100_000 } } },
            ],
            pageUp: { actions: { type: 'scroll', params: { pages: -1 } } },
            pageDown: { actions: { type: 'scroll', params: { pages: 1 } } },
            erase: { actions: 'erase' },
            eraseAhead: { actions: 'eraseAhead' },
            eraseAll: { actions: 'eraseAll' },
            text: [
              { guard: 'aFieldHasTheFocus', actions: 'write' },
              { guard: 'aControlIsPressedUnseen', actions: 'seekTheFocus' },
              { guard: 'aControlIsPressed', actions: 'select' },
              { guard: 'thePaneWasLeftOpen', target: 'pane', actions: 'beginAnew' },
              { guard: 'aPaneIsNamed', target: 'pane', actions: 'showThePane' },
            ],
            paste: { actions: 'write' },
            confirm: [
              { guard: 'noTabIsOpen', actions: 'openATab' },
              { guard: 'theFormCanBeSent', actions: ['commit', 'sendTheForm'] },
              { guard: 'aFieldHasTheFocus', actions: ['commit', 'goToWhatIsMissing'] },
              { guard: 'theFocusIsOutOfSight', actions: 'seekTheFocus' },
              { guard: 'aControlHasTheFocus', actions: 'select' },
              { actions: 'goBackToThePage' },
            ],
            leave: { actions: ['commit', 'rest'] },
            pane: [
              { guard: 'thePaneWasLeftOpen', target: 'pane', actions: ['commit', 'beginAnew'] },
              { target: 'pane', actions: ['commit', 'showThePane'] },
            ],
          },
        },
        pane: {
          on: {
            next: { actions: { type: 'choose', params: { step: 1 } } },
            down: { actions: { type: 'choose', params: { step: 1 } } },
            previous: { actions: { type: 'choose', params: { step: -1 } } },
            up: { actions: { type: 'choose', params: { step: -1 } } },
            first: { actions: { type: 'scrollThePane', params: { pages: -100_000 } } },
            last: { actions: { type: 'scrollThePane', params: { pages: 100_000 } } },
            pageUp: { actions: { type: 'scrollThePane', params: { pages: -1 } } },
            pageDown: { actions: { type: 'scrollThePane', params: { pages: 1 } } },
            erase: { actions: 'eraseInTheLine' },
            eraseAll: { actions: 'emptyTheLine' },
            text: [
              { guard: 'thePaneTakesText', actions: 'writeTheLine' },
              { guard: 'aPaneIsNamed', actions: 'showThePane' },
            ],
            paste: { actions: 'writeTheLine' },
            confirm: [
              { guard: 'theChoiceIsOutOfSight', actions: 'seekTheChoice' },
              { guard: 'theChoiceLeaves', target: '#shell.left' },
              { guard: 'theChoiceLeadsToThePage', target: 'page', actions: 'doTheChoice' },
              { actions: 'doTheChoice' },
            ],
            leave: [
              { guard: 'somethingIsOpened', actions: 'close' },
              { target: 'page', actions: 'fallSilent' },
            ],
            pane: [
              { guard: 'thePaneIsShown', target: 'page', actions: 'fallSilent' },
              { actions: 'showThePane' },
            ],
          },
        },
        before: { type: 'history' },
      },
    },
    leaving: {
      on: {
        confirm: 'left',
        quit: 'left',
        leave: 'working.before',
      },
    },
    left: { type: 'final' },
  },
})
