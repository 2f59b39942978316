import type { Form, FormSlug } from './form.ts'
import { passwordChangeForm } from './guide-1-first-login/form.ts'
import { passwordResetForm } from './guide-2-password-reset/form.ts'
import { createUserForm, requestUserForm } from './guide-3-new-user/form.ts'
import { amendUserForm } from './guide-4-amend-deactivate/form.ts'
import { logInForm } from './log-in/form.ts'

/** Every form of SMS by its slug. */
export const forms: Readonly<Record<FormSlug, Form>> = {
  'log-in': logInForm,
  'password-change': passwordChangeForm,
  'password-reset': passwordResetForm,
  'request-user': requestUserForm,
  'create-user': createUserForm,
  'amend-user': amendUserForm,
}
