import { assign, emit, setup } from 'xstate'
import type { ClauseId } from './clauses.ts'
import type { SessionEvent } from './events.ts'
import { type FormSlug, withoutSecrets } from './form.ts'
import { forms } from './forms.ts'
import { changeGuards, changeNews, changeTold } from './guide-1-first-login/guards.ts'
import { resetGuards, resetNews, resetTold } from './guide-2-password-reset/guards.ts'
import { newUserGuards, newUserId, newUserNews, newUserTold } from './guide-3-new-user/guards.ts'
import {
  amendGuards,
  amendmentTold,
  amendNews,
  presentDetails,
} from './guide-4-amend-deactivate/guards.ts'
import { boardGuards } from './guide-5-message-board/guards.ts'
import { logInGuards, logInNews, logInTold } from './log-in/guards.ts'
import type { News } from './news.ts'
import type { FaultAt } from './rules/details.ts'
import type { RefusalCause } from './rules/log-in.ts'
import type { ChangeFault } from './rules/password.ts'
import type { EndCause } from './rules/session.ts'
import type { InScene } from './scene.ts'
import { sectionGuards } from './sections/guards.ts'
import type { SectionId } from './sections/sections.ts'

/** The screens of SMS, one for each place where a session can stand. */
export type ScreenSlug =
  | 'log-in'
  | 'password-reset'
  | 'password-reset-confirmation'
  | 'forced-change'
  | 'change-password'
  | 'home'
  | 'message-board'
  | 'message-archive'
  | 'licence-menu'
  | 'licence-summary'
  | 'manage-users'
  | 'request-user'
  | 'create-user'
  | 'user-requested'
  | 'user-created'
  | 'user-details'
  | 'amend-user'
  | 'deactivation'
  | 'user-deactivated'
  | 'allocation-increase'
  | 'allocation-renewal'
  | 'workers'
  | 'defined-cos'
  | 'students'
  | 'contact'

/** What the page tells about the last action, until the next one. */
export type Told =
  | { readonly what: 'log-in-refused'; readonly cause: RefusalCause }
  | { readonly what: 'reset-refused'; readonly cause: RefusalCause }
  | { readonly what: 'details-refused'; readonly faults: readonly FaultAt[] }
  | { readonly what: 'details-saved' }
  | { readonly what: 'change-refused'; readonly faults: readonly ChangeFault[] }
  | { readonly what: 'session-ended'; readonly cause: EndCause }

export interface SessionContext {
  /** Who is inside; null before the log-in. */
  readonly userId: string | null
  /** What has been typed into the form of this page and not yet been sent. */
  readonly draft: Readonly<Record<string, string>>
  readonly told: Told | null
  /** The user about whom the page is, by user ID: one selected, or one just added; null: nobody. */
  readonly subject: string | null
  /** What of the way in is behind this session: the unread board, the change of password. */
  readonly boardRead: boolean
  readonly passwordChanged: boolean
}

/** What reaches a session's chart: what the trainee does in its tab, and what the rules put an end to. */
export type ChartEvent =
  | SessionEvent
  | { readonly type: 'session.ended'; readonly cause: EndCause }
  | { readonly type: 'section.closed' }

export interface Asked {
  readonly context: SessionContext
  readonly event: InScene<ChartEvent>
}

export interface StateMeta {
  readonly screen?: ScreenSlug
  readonly form?: FormSlug
  /** The section of SMS to which the page belongs: once that is gone for this user, so is the page. */
  readonly section?: SectionId
  readonly clauses: readonly ClauseId[]
}

export interface TransitionMeta {
  readonly clauses: readonly ClauseId[]
}

/** Where every session begins and ends. */
export const nobodyInside: SessionContext = {
  userId: null,
  draft: {},
  told: null,
  subject: null,
  boardRead: false,
  passwordChanged: false,
}

/** Every name that the chart of a session uses. The guides' own files say what their guards ask and what they tell. */
export const sessionSetup = setup({
  types: {
    context: {} as SessionContext,
    events: {} as InScene<ChartEvent>,
    emitted: {} as News,
    meta: {} as StateMeta,
    transitionMeta: {} as TransitionMeta,
  },
  guards: {
    ...logInGuards,
    ...changeGuards,
    ...resetGuards,
    ...newUserGuards,
    ...amendGuards,
    ...boardGuards,
    ...sectionGuards,
    theFieldIsOnThisForm: ({ event }, { form }: { form: FormSlug }) =>
      event.type === 'field.filled' && forms[form].fields.some(({ name }) => name === event.field),
  },
  actions: {
    fillTheField: assign({
      draft: ({ context, event }) =>
        event.type === 'field.filled'
          ? { ...context.draft, [event.field]: event.value }
          : context.draft,
    }),
    emptyTheSecretFields: assign({
      draft: ({ context }, { form }: { form: FormSlug }) =>
        withoutSecrets(forms[form], context.draft),
    }),
    clearThePage: assign({ draft: {}, told: null }),
    enter: assign(({ event }) => ({
      ...nobodyInside,
      userId: event.type === 'logIn.submitted' ? event.userId : null,
    })),
    leave: assign(nobodyInside),
    turnToTheUser: assign({
      subject: ({ context, event }) =>
        event.type === 'userDetails.opened' ? event.userId : context.subject,
    }),
    turnToTheNewUser: assign({ subject: newUserId }),
    takeUpTheDetails: assign({ draft: presentDetails }),
    markTheBoardRead: assign({ boardRead: true }),
    markThePasswordChanged: assign({ passwordChanged: true }),
    tellTheRefusal: assign({ told: logInTold }),
    tellTheResetRefusal: assign({ told: resetTold }),
    tellWhatIsWrongWithTheNewUser: assign({ told: newUserTold }),
    tellWhatIsWrongWithTheAmendment: assign({ told: amendmentTold }),
    tellThatItIsSaved: assign({ told: { what: 'details-saved' } as const }),
    tellTheFaults: assign({ told: changeTold }),
    tellTheEnd: assign({
      told: ({ event }) =>
        event.type === 'session.ended' ? { what: 'session-ended', cause: event.cause } : null,
    }),
    reportTheRefusal: emit(logInNews.refused),
    reportTheLogIn: emit(logInNews.succeeded),
    reportTheReset: emit(resetNews.granted),
    reportTheResetRefusal: emit(resetNews.refused),
    reportTheNewUser: emit(newUserNews),
    reportTheAmendment: emit(amendNews.saved),
    reportTheDeactivation: emit(amendNews.deactivated),
    reportTheChange: emit(changeNews.changed),
    reportTheWrongOriginal: emit(changeNews.wrongOriginal),
  },
})
