import { helpdeskActs, paperFormActs } from '../simulation/desk-acts.ts'
import { oneOf } from './acts.ts'
import { type Deed, isTest } from './rehearsal.ts'

/** Asks a helpdesk for the trainee's own user ID (G2-0b, G2-0c). */
export const helpdesks: Deed = (rehearsal) =>
  oneOf(
    rehearsal,
    'Which helpdesk do you write to, and from where? (no answer: none)',
    helpdeskActs(rehearsal.simulation.sms, rehearsal.simulation.state),
    'You have written to every helpdesk. An answer takes its time.',
  )

/** Sends the Sponsor change of circumstances form (G3-0f, G4-0g). */
export const paperForm: Deed = (rehearsal) =>
  oneOf(
    rehearsal,
    'Whom does the form name? (no answer: it is not sent)',
    paperFormActs(rehearsal.simulation.sms, rehearsal.simulation.state),
    isTest(rehearsal) ? notNow : `${notNow} ${whyNot}`,
  )

const notNow = 'A Sponsor change of circumstances form is of no use now.'
const whyNot =
  'It is for a sponsor without an active Level 1 user, it names somebody who is no user yet, and it is sent once. (G3-0f)'
