import { placeOf } from '../../machines/place.ts'
import type { ScreenSlug } from '../../machines/session.ts'
import { type State, type Tab, tabOf } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { changePasswordPage, forcedChangePage } from './guide-1-first-login.ts'
import { resetConfirmationPage, resetRequestPage } from './guide-2-password-reset.ts'
import {
  createUserPage,
  manageUsersPage,
  requestUserPage,
  userCreatedPage,
  userRequestedPage,
} from './guide-3-new-user.ts'
import {
  amendUserPage,
  deactivationPage,
  userDeactivatedPage,
  userDetailsPage,
} from './guide-4-amend-deactivate.ts'
import { archivePage, boardPage } from './guide-5-message-board.ts'
import { licenceSummaryPage } from './licence-summary.ts'
import { logInPage } from './log-in.ts'
import type { Page } from './screen.ts'
import * as sections from './sections.ts'
import { titleOf } from './titles.ts'
import { type FormField, formFields, type PageBody, type View } from './view.ts'
import { type Wording, wording as wordingOfTheManual } from './wording.ts'

/** How each screen is drawn: one entry for every place where a session can stand. */
const pages: Readonly<Record<ScreenSlug, (view: View) => PageBody>> = {
  'log-in': logInPage,
  'password-reset': resetRequestPage,
  'password-reset-confirmation': resetConfirmationPage,
  'forced-change': forcedChangePage,
  'change-password': changePasswordPage,
  home: sections.homePage,
  'message-board': boardPage,
  'message-archive': archivePage,
  'licence-menu': sections.licenceMenuPage,
  'licence-summary': licenceSummaryPage,
  'manage-users': manageUsersPage,
  'request-user': requestUserPage,
  'create-user': createUserPage,
  'user-requested': userRequestedPage,
  'user-created': userCreatedPage,
  'user-details': userDetailsPage,
  'amend-user': amendUserPage,
  deactivation: deactivationPage,
  'user-deactivated': userDeactivatedPage,
  'allocation-increase': sections.allocationIncreasePage,
  'allocation-renewal': sections.allocationRenewalPage,
  workers: sections.workersPage,
  'defined-cos': sections.definedCosPage,
  students: sections.studentsPage,
  contact: sections.contactPage,
}

/**
 * The page that stands in a tab.
 *
 * @throws {RangeError} where no such tab is open
 */
export const pageOf = (
  sms: Sms,
  state: State,
  tabId: string,
  wording: Wording = wordingOfTheManual,
): Page => {
  const tab = openTab(state, tabId)
  const { screen, form } = placeOf(tab.session)
  const view = viewOf(sms, state, tab, wording)
  const body = pages[screen](view)
  return {
    slug: screen,
    form: form ?? null,
    title: titleOf(screen, wording),
    notices: [],
    text: [],
    fields: [],
    ...body,
    controls: [
      ...(body.controls ?? []),
      ...(view.user ? sections.menuOf(view, isOpenSms(tab)) : []),
    ],
  }
}

/**
 * What the fields of the page are that stands in a tab: enough to fill one, without drawing anything.
 *
 * @throws {RangeError} where no such tab is open
 */
export const fieldsOn = (
  state: State,
  tabId: string,
  wording: Wording = wordingOfTheManual,
): readonly FormField[] => {
  const { form } = placeOf(openTab(state, tabId).session)
  return form === undefined ? [] : formFields(wording, form)
}

/** @throws {RangeError} where no such tab is open */
const openTab = (state: State, id: string): Tab => {
  const tab = tabOf(state, id)
  if (!tab) throw new RangeError(`tab ${id} is not open`)
  return tab
}

const viewOf = (sms: Sms, state: State, tab: Tab, wording: Wording): View => {
  const scene = sms.sceneOf(state)
  const { context } = tab.session
  return {
    tab: tab.id,
    context,
    scene,
    wording,
    user: context.userId === null ? undefined : sms.rules.logIn.bearerOf(scene, context.userId),
    canTake: (event) => sms.canTake(scene, tab, event),
  }
}

/** Whether both gates are passed, so that the menu offers more than Log out. */
const isOpenSms = (tab: Tab): boolean => tab.session.matches({ inside: 'openSms' })
