import type { ChangeFault } from '../../machines/rules/password.ts'
import { fieldsOf, hint, labelOf, type PageBody, submitControl, type View } from './view.ts'

export const changeWording = {
  title: 'Change password',
  submit: 'Submit',
  forced: 'You have to change your password before you can use SMS.',
  standards: 'Your new password needs:',
  /** Ours: the manual lists the standards, but quotes no message (R-STANDARDTEXT). */
  faults: {
    'wrong-original': 'This is not your original password',
    'too-short': 'At least 12 characters are needed',
    'too-long': 'At most 256 characters are allowed',
    'no-uppercase': 'An uppercase letter from A to Z is needed',
    'no-lowercase': 'A lowercase letter from a to z is needed',
    'no-digit': 'A number from 0 to 9 is needed',
    'no-special': 'One of @#$!%^&*+=_ is needed',
    'other-special': 'No special characters but @#$!%^&*+=_ are allowed',
    whitespace: 'No whitespace is allowed',
    'contains-user-id': 'Your user ID must not stand in it',
    'contains-name': 'Your name must not stand in it',
    'same-as-original': 'It has to differ from the original password',
    'does-not-match': 'It does not match the new password',
  } satisfies Record<ChangeFault, string>,
  needs: [
    '12 to 256 characters, none of them whitespace',
    'an uppercase letter, a lowercase letter, a number and one of @#$!%^&*+=_',
    'neither your user ID nor your name in it',
  ],
} as const

/** The field of the form at which a fault is told. */
export const fieldOfChangeFault = (fault: ChangeFault): string => {
  if (fault === 'wrong-original') return 'original'
  return fault === 'does-not-match' ? 'confirmation' : 'replacement'
}

const toldAtChange = ({ context: { told }, wording }: View): Pick<PageBody, 'error'> =>
  told?.what === 'change-refused'
    ? {
        error: {
          items: told.faults.map((fault) => ({
            text: wording.change.faults[fault],
            field: labelOf(wording, 'password-change', fieldOfChangeFault(fault)),
          })),
        },
      }
    : {}

const changePage = (view: View, text: readonly string[]): PageBody => ({
  ...toldAtChange(view),
  text,
  fields: fieldsOf(view, 'password-change'),
  controls: [submitControl(view, 'password-change', view.wording.change.submit)],
  hint: hint(
    'The password with which you logged in goes first, then the new one twice. Each standard that it breaks is told.',
    'G1-2',
    'G1-2f',
    'G1-2a',
    'G1-2h',
  ),
})

const standards = ({ wording: { change } }: View): string =>
  `${change.standards} ${change.needs.join('; ')}.`

/** The change that the first log-in forces (G1-2). */
export const forcedChangePage = (view: View): PageBody =>
  changePage(view, [view.wording.change.forced, standards(view)])

/** The same by choice (R-CHANGEPASSWORD). */
export const changePasswordPage = (view: View): PageBody => changePage(view, [standards(view)])
