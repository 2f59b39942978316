import type { ChangeFault } from '../../machines/rules/password.ts'
import type { EndCause } from '../../machines/rules/session.ts'
import {
  instant,
  listOf,
  parameter,
  quotedForm,
  quotedIn,
  text,
  unquoted,
  words,
} from './parameter.ts'
import { callAct, confidant, helper, spell, tabAct } from './parameters/beside-sms.ts'
import { application, audience, end, licenceAct } from './parameters/home-office.ts'
import {
  addressee,
  correspondence,
  email,
  letter,
  letterMarks,
  mailMarks,
} from './parameters/post.ts'
import {
  availability,
  control,
  controls,
  fieldKind,
  fields,
  held,
  messages,
  notes,
  part,
  recorded,
  statuses,
  toldErrors,
} from './parameters/screen.ts'
import { change, times, value, values } from './parameters/typed.ts'

/** A world, and the instant at which the scenario begins; null: the world's own. */
export interface Beginning {
  readonly name: string
  readonly at: number | null
}

const beginningParts = new RegExp(`^(${quotedForm})(?: at (${instant.form}))?$`)

const world = parameter<Beginning>({
  form: `${quotedForm}(?: at ${instant.form})?`,
  read: (written) => {
    const [, name = '', at] = beginningParts.exec(written) ?? []
    return { name: unquoted(name), at: at === undefined ? null : instant.read(at) }
  },
  write: ({ name, at }) =>
    `${JSON.stringify(name)}${at === null ? '' : ` at ${instant.write(at)}`}`,
  means:
    'a world by its name (sms-sim worlds lists them) or the path of its file from where sms-sim is called, and the instant if not its own',
  examples: [
    '"new-sponsor"',
    '"scenarios/proof-worlds/pair.yaml"',
    '"new-sponsor" at 2027-03-09T09:00:00Z',
  ],
  names: (written) => quotedIn(written).map((word) => ({ what: 'world', word })),
})

/** What a change of password is refused for (G1-2a to G1-2h, G1-2o, G1-2f, R-SAMEPASSWORD). */
const fault = words<ChangeFault>('', {
  'wrong-original': 'not the original password',
  'too-short': 'too short',
  'too-long': 'too long',
  'no-uppercase': 'no uppercase letter',
  'no-lowercase': 'no lowercase letter',
  'no-digit': 'no number',
  'no-special': 'no special character',
  'other-special': 'another special character',
  whitespace: 'whitespace',
  'contains-user-id': 'the user ID in it',
  'contains-name': 'a name in it',
  'same-as-original': 'the same as before',
  'does-not-match': 'not the same twice',
})

/** Why a session ended (LOG-5, LOG-9, LOG-1, LIC-2). */
const ending = words<EndCause>('why it has ended', {
  'timed-out': 'time-out',
  'second-tab': 'another tab',
  'user-not-active': 'user not active',
  'licence-not-valid': 'licence not valid',
})

/** How a user comes to be one and ceases to be one (G3-5a, G3-5b, G4-9). */
const userAct = words('what is done with this person, from the list of users on', {
  '1': 'requested as a Level 1 user',
  '2': 'created as a Level 2 user',
  deactivated: 'deactivated',
})

/** Every kind of word that a step may have in it, by name. */
export const parameters = {
  world,
  person: text('somebody by given and family name, or a user ID', 'Piers Morrowby', 'person'),
  correspondence,
  spell,
  tabAct,
  helper,
  caller: text(
    'a caller by what he or she says to be',
    'Somebody from technical support',
    'caller',
  ),
  callAct,
  mail: text('an e-mail by its number in the journal', 'mail-3', 'mail'),
  confidant,
  application,
  licenceAct,
  title: text('a message of the board by its title', 'Term dates'),
  post: text('a message that is on the board, by its title', 'Term dates', 'post'),
  audience,
  end,
  addressee,
  email,
  mailMarks,
  letter,
  letterMarks,
  value,
  values,
  credential: words('which of the two is tried; the other one is right', {
    userId: 'user ID',
    password: 'password',
  }),
  times,
  attempt: words('what was refused with the message for wrong details', {
    'log-in': 'log-in',
    reset: 'reset',
  }),
  ending,
  change,
  faults: listOf('everything that is wrong with it, in the order of the screen', fault, [
    ...fault.examples.map((one) => [one]),
    ['too short', 'no number', 'not the same twice'],
  ]),
  userAct,
  screen: text('a screen by its title', 'SMS log in', 'screen'),
  control,
  availability,
  part,
  controls,
  toldErrors,
  notes,
  text: text('words as they stand there, to the letter', 'Give the work address.'),
  field: text('a field by its label', 'Postcode', 'field'),
  fieldKind,
  fields,
  held,
  detail: text('a detail by what the table calls it', 'Job title', 'label'),
  recorded,
  statuses,
  messages,
  day: text('a day as the board tells it', '2 September 2027'),
}

export type ParameterName = keyof typeof parameters
export type ValueOf<Name extends ParameterName> = ReturnType<(typeof parameters)[Name]['read']>
