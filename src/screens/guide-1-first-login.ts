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
    'too-short': 'The new password needs at least 12 characters',
    'too-long': 'The new password may have at most 256 characters',
    'no-uppercase': 'The new password needs an uppercase letter from A to Z',
    'no-lowercase': 'The new password needs a lowercase letter from a to z',
    'no-digit': 'The new password needs a number from 0 to 9',
    'no-special': 'The new password needs one of these special characters: @#$!%^&*+=_',
    'other-special': 'The new password may have no special characters but these: @#$!%^&*+=_',
    whitespace: 'The new password may contain no whitespace',
    'contains-user-id': 'The new password may not contain your user ID',
    'contains-name': 'The new password may not contain your name',
    'same-as-original': 'The new password has to differ from the original one',
    'does-not-match': 'The two new passwords do not match',
  } satisfies Record<ChangeFault, string>,
  needs: [
    '12 to 256 characters, none of them whitespace',
    'an uppercase letter, a lowercase letter, a number and one of @#$!%^&*+=_',
    'neither your user ID nor your name in it',
  ],
} as const

const fieldOf = (fault: ChangeFault): string => {
  if (fault === 'wrong-original') return 'original'
  return fault === 'does-not-match' ? 'confirmation' : 'replacement'
}

const toldAtChange = ({ context: { told }, wording }: View): Pick<PageBody, 'error'> =>
  told?.what === 'change-refused'
    ? {
        error: {
          items: told.faults.map((fault) => ({
            text: wording.change.faults[fault],
            field: labelOf(wording, 'password-change', fieldOf(fault)),
          })),
        },
      }
    : {}

const changePage = (view: View, text: readonly string[]): PageBody => ({
  title: view.wording.change.title,
  ...toldAtChange(view),
  text,
  fields: fieldsOf(view, 'password-change'),
  controls: [submitControl(view, 'password-change', view.wording.change.submit)],
  hint: hint(
    'The password that you were given goes first, then the new one twice. Each standard that it breaks is told.',
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
