import {
  control,
  fieldsOf,
  hint,
  type PageBody,
  refusalIn,
  submitControl,
  type View,
} from './view.ts'

export const resetWording = {
  title: 'Password reset request',
  submit: 'Submit',
  address: 'Give the e-mail address to which your password was first sent.',
  confirmation: 'Password reset confirmation',
  /** Ours: the manual names the screen and its OK. */
  onItsWay:
    'A temporary password has been sent to your e-mail address. Look into the junk folder as well.',
  ok: 'OK',
} as const

const toldAtReset = (view: View): Pick<PageBody, 'error'> => {
  const { told } = view.context
  return told?.what === 'reset-refused' ? { error: refusalIn(view, told.cause) } : {}
}

/** The request for a temporary password (G2-2, G2-2n). */
export const resetRequestPage = (view: View): PageBody => {
  const { wording, tab } = view
  return {
    ...toldAtReset(view),
    text: [wording.reset.address],
    fields: fieldsOf(view, 'password-reset'),
    controls: [
      submitControl(view, 'password-reset', wording.reset.submit),
      control(view, 'link', wording.sections.back, { type: 'back.selected', tab }),
    ],
    hint: hint(
      'The user ID and the address to which the password was first sent. Three wrong entries lock here too; wait 30 minutes then.',
      'G2-2',
      'G2-2n',
    ),
  }
}

/** It is confirmed (G2-3); OK leads to the log in screen (R-RESETOK). */
export const resetConfirmationPage = (view: View): PageBody => {
  const { wording, tab } = view
  return {
    text: [wording.reset.onItsWay],
    controls: [
      control(view, 'button', wording.reset.ok, { type: 'passwordReset.acknowledged', tab }),
    ],
    hint: hint(
      'The temporary password comes at once. It has to be changed after the next log-in.',
      'G2-3a',
      'G2-3n',
    ),
  }
}
