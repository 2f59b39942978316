import { assign, enqueueActions, setup } from 'xstate'
import type { Page } from '../screens/screen.ts'
import { withCursor, withoutAhead, withoutBefore } from './edit.ts'
import { firstIn } from './focus.ts'
import type { Intent } from './keys.ts'
import { defaultControl, isChoiceInSight, isFocusInSight, type Look } from './look.ts'
import { type PaneId, paneOfText } from './panes/ids.ts'
import type { Act } from './panes/pane.ts'
import { consequencesOf, isLastToCopy } from './shell-acts.ts'
import type { Command, Message, ShellContext } from './shell-context.ts'
import * as moves from './shell-moves.ts'

export interface ShellInput {
  readonly tab: string | null
  readonly page: Page | null
  /** What the message line says until the first key. */
  readonly greeting: string
  /** The pane that is shown first. */
  readonly pane: PaneId
  /** What is open in it, if it has the keyboard at first; null: the page has it. */
  readonly opened: string | null
}

/** What the trainee wants, with what was in sight at that moment; and what the simulation tells. */
export type ShellEvent =
  | (Intent & { readonly look: Look })
  | { readonly type: 'arrived'; readonly tab: string | null; readonly page: Page | null }
  | ({ readonly type: 'told' } & Message)
  | { readonly type: 'ended' }

interface Asked {
  readonly context: ShellContext
  readonly event: ShellEvent
}

const lookIn = (event: ShellEvent): Look => {
  if ('look' in event) return event.look
  throw new TypeError(`${event.type} is none of the trainee's intents`)
}

const textIn = (event: ShellEvent): string =>
  event.type === 'text' || event.type === 'paste' ? event.text : ''

const paneIn = (event: ShellEvent) =>
  event.type === 'pane' ? event.pane : paneOfText(textIn(event))

const actIn = ({ event }: Asked): Act | undefined => {
  const { pane, choice } = lookIn(event)
  return pane.choices[choice]?.act
}

const somethingIsOpened = ({ context }: Pick<Asked, 'context'>) =>
  context.opened.length > 0 || context.asking !== null

const aFieldHasTheFocus = ({ event }: Asked) => lookIn(event).focus?.kind === 'field'
const aControlHasTheFocus = ({ event }: Asked) => lookIn(event).focus?.kind === 'control'

/** Every name that the shell's chart uses. */
export const shellSetup = setup({
  types: {
    context: {} as ShellContext,
    input: {} as ShellInput,
    events: {} as ShellEvent,
    emitted: {} as Command,
  },
  guards: {
    noTabIsOpen: ({ event }) => lookIn(event).page === null,
    aFieldHasTheFocus,
    aControlHasTheFocus,
    theFormCanBeSent: (asked) =>
      aFieldHasTheFocus(asked) && defaultControl(lookIn(asked.event))?.enabled === true,
    aControlIsPressed: (asked) => aControlHasTheFocus(asked) && textIn(asked.event).trim() === '',
    aControlIsPressedUnseen: (asked) =>
      aControlHasTheFocus(asked) &&
      textIn(asked.event).trim() === '' &&
      !isFocusInSight(lookIn(asked.event)),
    aPaneIsNamed: ({ event }) => paneIn(event) !== undefined,
    thePaneTakesText: ({ event }) => lookIn(event).pane.typing !== null,
    thePaneIsShown: ({ context, event }) => paneIn(event) === context.pane,
    somethingIsOpened,
    /** Its pane was left with something open in it: it is shown as it was left. */
    thePaneWasLeftOpen: (asked) =>
      paneIn(asked.event) === asked.context.pane && somethingIsOpened(asked),
    theFocusIsOutOfSight: ({ event }) =>
      lookIn(event).focus !== null && !isFocusInSight(lookIn(event)),
    theChoiceIsOutOfSight: ({ event }) => !isChoiceInSight(lookIn(event)),
    thePaneComesFirst: ({ context }) => context.opened.length > 0,
    theChoiceLeaves: (asked) => actIn(asked)?.type === 'leave',
    theChoiceLeadsToThePage: (asked) => {
      const act = actIn(asked)
      if (act?.type === 'copyDetail') return isLastToCopy(act, lookIn(asked.event))
      if (act?.type === 'copy') return (lookIn(asked.event).page?.fields.length ?? 0) > 0
      return act?.type === 'showTab' || act?.type === 'openTab' || act?.type === 'begin'
    },
  },
  actions: {
    /** Puts what was typed into its field. */
    commit: enqueueActions(({ context: { tab, edit }, enqueue }) => {
      if (!edit || tab === null) return
      enqueue.emit({ type: 'fill', tab, label: edit.label, text: edit.text })
      enqueue.assign({ edit: null })
    }),
    move: assign(({ event }, { step }: { step: 1 | -1 }) => moves.moved(lookIn(event), step)),
    goTo: assign(({ event }, { part }: { part: 'menu' | 'page' }) => {
      const look = lookIn(event)
      return moves.focused(look, (look.page && firstIn(look.page, part)) ?? look.focus)
    }),
    goBackToThePage: assign(({ event }) => moves.resumed(lookIn(event))),
    seekTheFocus: assign(({ event }) => moves.focused(lookIn(event), lookIn(event).focus)),
    rest: assign(({ event }) => moves.rested(lookIn(event))),
    write: assign(({ event }) => moves.edited(lookIn(event), moves.typed(textIn(event)))),
    erase: assign(({ event }) => moves.edited(lookIn(event), withoutBefore)),
    eraseAhead: assign(({ event }) => moves.edited(lookIn(event), withoutAhead)),
    eraseAll: assign(({ event }) => moves.edited(lookIn(event), moves.emptied)),
    moveTheCursor: assign(({ event }, { to }: { to: 'left' | 'right' | 'first' | 'last' }) =>
      moves.edited(lookIn(event), (edit) => withCursor(edit, to)),
    ),
    scroll: assign(({ event }, { pages }: { pages: number }) =>
      moves.pageScrolled(lookIn(event), pages),
    ),
    select: enqueueActions(({ event, enqueue }) => {
      const { focus, shell } = lookIn(event)
      if (focus?.kind === 'control' && shell.tab !== null)
        enqueue.emit({ type: 'select', tab: shell.tab, label: focus.label })
    }),
    sendTheForm: enqueueActions(({ event, enqueue }) => {
      const look = lookIn(event)
      const control = defaultControl(look)
      if (control && look.shell.tab !== null)
        enqueue.emit({ type: 'select', tab: look.shell.tab, label: control.label })
    }),
    goToWhatIsMissing: assign(({ event }) => moves.goneOn(lookIn(event))),
    openATab: enqueueActions(({ enqueue }) => enqueue.emit({ type: 'openTab' })),
    showThePane: assign(({ event }) => {
      const pane = paneIn(event)
      return pane === undefined ? {} : moves.paneShown(lookIn(event), pane)
    }),
    choose: assign(({ event }, { step }: { step: 1 | -1 }) => moves.chosen(lookIn(event), step)),
    scrollThePane: assign(({ event }, { pages }: { pages: number }) =>
      moves.paneScrolled(lookIn(event), pages),
    ),
    writeTheLine: assign(({ event }) =>
      moves.lineChanged(lookIn(event), moves.typed(textIn(event))),
    ),
    eraseInTheLine: assign(({ event }) => moves.lineChanged(lookIn(event), withoutBefore)),
    emptyTheLine: assign(({ event }) => moves.lineChanged(lookIn(event), moves.emptied)),
    close: assign(({ event }) => moves.closed(lookIn(event))),
    seekTheChoice: assign(({ event }) => moves.choiceSought(lookIn(event))),
    fallSilent: assign({ message: null }),
    beginAnew: assign({ message: null, choice: null }),
    doTheChoice: enqueueActions(({ context, event, enqueue }) => {
      const { change, commands } = consequencesOf(actIn({ context, event }), lookIn(event))
      enqueue.assign({ message: null, ...change })
      for (const command of commands ?? []) enqueue.emit(command)
    }),
    arrive: assign(({ event }) =>
      event.type === 'arrived' ? moves.arrivedAt(event.tab, event.page) : {},
    ),
    tell: assign(({ event }) =>
      event.type === 'told' ? { message: { text: event.text, isError: event.isError } } : {},
    ),
  },
})
