import type { Form, FormSlug } from './form.ts'
import { passwordChangeForm } from './guide-1-first-login/form.ts'
import { logInForm } from './log-in/form.ts'

/** Every form of SMS by its slug. */
export const forms: Readonly<Record<FormSlug, Form>> = {
  'log-in': logInForm,
  'password-change': passwordChangeForm,
}
