import { nameOf } from '../../machines/details.ts'
import { clauseOf } from '../../machines/rules/users.ts'
import { isOpen } from '../../machines/rules/verdict.ts'
import type { User } from '../../machines/world.ts'
import { toldOfDetails } from './details.ts'
import type { PageControl } from './screen.ts'
import {
  control,
  fieldsOf,
  hint,
  hintAboutUsers,
  type PageBody,
  subjectOf,
  submitControl,
  type View,
  whyOf,
} from './view.ts'

export const newUserWording = {
  requestUser: 'Request level 1 user',
  createUser: 'Create level 2 user',
  request: 'Request a new level 1 user',
  create: 'Create a new Level 2 user',
  workAddress: 'Give the work address, and an e-mail address that belongs to this person alone.',
  add: 'Add',
  ok: 'OK',
  /** Ours: the manual names OK only (R-CONFIRMATIONS). */
  requested: 'Level 1 user requested',
  created: 'Level 2 user created',
  assessed: 'The Home Office assesses the request. Its outcome is seen in the status.',
  passwordSent: 'The password has been sent to the e-mail address of the new user.',
  noteTheId: (name: string, id: string) =>
    `The user ID of ${name} is ${id}. Note it, and hand it to the new user.`,
  /** Ours: the manual names the status field and the user IDs. */
  saved: 'The details have been saved.',
} as const

/** Manage Level 1 and 2 users: every user ID with its status, and the ways to a new user (G3-3, G3-0d, CRED-4). */
export const manageUsersPage = (view: View): PageBody => {
  const { scene, wording, tab, context } = view
  const { columns, levels, statuses } = wording.users
  const all = Object.values(scene.world.users)
  return {
    notices: context.told?.what === 'details-saved' ? [wording.newUser.saved] : [],
    controls: [
      newUserControl(view, 1),
      newUserControl(view, 2),
      ...all.map((user) => rowOf(view, user)),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    table: {
      columns: [columns.id, columns.name, columns.level, columns.status],
      rows: all.map((user) => [
        user.id,
        nameOf(user),
        levels[user.level],
        statuses[user.account.value.status],
      ]),
    },
    hint: hintAboutUsers(
      view,
      clauseOf,
      'Every user ID stands here with its status. Selecting one opens its details.',
      'G3-0d',
      'G3-3n',
      'G4-3',
    ),
  }
}

const newUserControl = (view: View, level: 1 | 2): PageControl => {
  const { wording, tab, scene } = view
  const label = level === 1 ? wording.newUser.requestUser : wording.newUser.createUser
  const why = whyOf(view, scene.rules.users.areManagedHere(scene.world.licence))
  return control(view, 'button', label, { type: 'newUser.opened', tab, level }, why)
}

const rowOf = (view: View, { id }: User): PageControl => {
  const { tab, scene, user: viewer } = view
  const user = scene.rules.logIn.bearerOf(scene, id)
  const verdict =
    viewer && user ? scene.rules.users.canSelect(viewer, user, scene.readings) : undefined
  const why = verdict && !isOpen(verdict) ? whyOf(view, verdict) : undefined
  return control(view, 'row', id, { type: 'userDetails.opened', tab, userId: id }, why)
}

const formPage = (view: View, form: 'request-user' | 'create-user'): PageBody => {
  const { wording, tab } = view
  return {
    ...toldOfDetails(view, form),
    text: [wording.newUser.workAddress],
    fields: fieldsOf(view, form),
    controls: [
      submitControl(view, form, wording.newUser.add),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    hint: hint(
      'The e-mail address is one person’s, since the password goes there; the address is the work address.',
      'G3-4',
      'G3-4a',
      'G3-4b',
    ),
  }
}

/** Request a new level 1 user (G3-4). */
export const requestUserPage = (view: View): PageBody => formPage(view, 'request-user')

/** Create a new Level 2 user (G3-4). */
export const createUserPage = (view: View): PageBody => formPage(view, 'create-user')

const confirmation = (view: View, text: string): PageBody => {
  const { wording, tab } = view
  const user = subjectOf(view)
  return {
    text: [...(user ? [wording.newUser.noteTheId(nameOf(user), user.id)] : []), text],
    controls: [control(view, 'button', wording.newUser.ok, { type: 'newUser.acknowledged', tab })],
    hint: hint('The new user ID has to be noted and handed to the new user.', 'G3-5n'),
  }
}

/** The request has been submitted (G3-5b). */
export const userRequestedPage = (view: View): PageBody =>
  confirmation(view, view.wording.newUser.assessed)

/** The account is there (G3-5a). */
export const userCreatedPage = (view: View): PageBody =>
  confirmation(view, view.wording.newUser.passwordSent)
