import { assign, setup } from 'xstate'
import type { LobbyChoice } from '../../rehearsal/lobby.ts'
import type { Intent } from '../keys.ts'
import { type Scroll, top } from '../layout.ts'
import type { LobbyAct, LobbyPane, LobbyPlace } from './lobby-pane.ts'

/** Where one is in the lobby, and how one came there. */
export interface LobbyContext {
  readonly place: LobbyPlace
  /** The places before this one, each with the choice by which it was left. */
  readonly behind: readonly { readonly place: LobbyPlace; readonly choice: number }[]
  /** Null: the choice with which the place begins. */
  readonly choice: number | null
  readonly scroll: Scroll
  /** What is told until the next key; null: nothing. */
  readonly message: string | null
  /** What is to be begun; null: nothing yet, or the trainee leaves. */
  readonly chosen: LobbyChoice | null
}

/** What is in sight as a key comes. */
export interface LobbySight {
  readonly pane: LobbyPane
  readonly choice: number
  readonly from: number
  /** Rows of the list. */
  readonly rows: number
}

type LobbyEvent = Intent & { readonly sight: LobbySight }

const actIn = ({ sight: { pane, choice } }: LobbyEvent): LobbyAct | undefined =>
  pane.items[choice]?.act

/** Whether any of the choice can be read: none is made unseen. */
export const isChoiceInSight = ({ pane, choice, from, rows }: LobbySight): boolean =>
  pane.lines.slice(from, from + rows).some((line) => line.choice === choice)

const at = (scroll: number): Scroll => ({ from: Math.max(0, scroll), follows: false })
const follows: Scroll = { from: 0, follows: true }

const quiet = { message: null } as const

/** The lobby: choose from lists until something is begun, or leave. Pure. */
export const lobbyChart = setup({
  types: {
    context: {} as LobbyContext,
    input: {} as Pick<LobbyContext, 'message'>,
    events: {} as LobbyEvent,
  },
  guards: {
    theChoiceIsOutOfSight: ({ event }) => !isChoiceInSight(event.sight),
    theChoiceBegins: ({ event }) => actIn(event)?.type === 'begin',
    theChoiceLeaves: ({ event }) => actIn(event)?.type === 'leave',
    theChoiceGoesBack: ({ event }) => actIn(event)?.type === 'back',
    somethingLiesBehind: ({ context }) => context.behind.length > 0,
  },
  actions: {
    choose: assign(({ event }, { step }: { step: 1 | -1 }) => {
      const { length } = event.sight.pane.items
      const choice = (event.sight.choice + step + length) % length
      return { ...quiet, choice, scroll: { from: event.sight.from, follows: true } }
    }),
    scroll: assign(({ event }, { pages }: { pages: number }) => ({
      ...quiet,
      choice: event.sight.choice,
      scroll: at(event.sight.from + pages * (event.sight.rows - 1)),
    })),
    seekTheChoice: assign(({ event: { sight } }) => ({
      ...quiet,
      choice: sight.choice,
      scroll: { from: sight.from, follows: true },
    })),
    goThere: assign(({ context, event }) => {
      const act = actIn(event)
      return act?.type === 'go'
        ? {
            ...quiet,
            place: act.to,
            behind: [...context.behind, { place: context.place, choice: event.sight.choice }],
            choice: null,
            scroll: top,
          }
        : {}
    }),
    goBack: assign(({ context }) => {
      const last = context.behind.at(-1)
      return last ? { ...quiet, ...last, behind: context.behind.slice(0, -1), scroll: follows } : {}
    }),
    takeTheChoice: assign(({ event }) => {
      const act = actIn(event)
      return act?.type === 'begin' ? { chosen: act.choice } : {}
    }),
  },
}).createMachine({
  id: 'lobby',
  context: ({ input }) => ({
    place: { kind: 'courses' },
    behind: [],
    choice: null,
    scroll: follows,
    message: input.message,
    chosen: null,
  }),
  initial: 'choosing',
  states: {
    choosing: {
      on: {
        next: { actions: { type: 'choose', params: { step: 1 } } },
        down: { actions: { type: 'choose', params: { step: 1 } } },
        previous: { actions: { type: 'choose', params: { step: -1 } } },
        up: { actions: { type: 'choose', params: { step: -1 } } },
        pageDown: { actions: { type: 'scroll', params: { pages: 1 } } },
        pageUp: { actions: { type: 'scroll', params: { pages: -1 } } },
        first: { actions: { type: 'scroll', params: { pages: -100_000 } } },
        last: { actions: { type: 'scroll', params: { pages: 100_000 } } },
        confirm: [
          { guard: 'theChoiceIsOutOfSight', actions: 'seekTheChoice' },
          { guard: 'theChoiceBegins', target: 'left', actions: 'takeTheChoice' },
          { guard: 'theChoiceLeaves', target: 'left' },
          { guard: 'theChoiceGoesBack', actions: 'goBack' },
          { actions: 'goThere' },
        ],
        right: [
          { guard: 'theChoiceIsOutOfSight', actions: 'seekTheChoice' },
          { actions: 'goThere' },
        ],
        left: { actions: 'goBack' },
        leave: [{ guard: 'somethingLiesBehind', actions: 'goBack' }, { target: 'left' }],
        quit: 'left',
      },
    },
    left: { type: 'final' },
  },
})
