import { passwordChangeForm } from '../../machines/guide-1-first-login/form.ts'
import { labelOf } from '../screens/view.ts'
import { wording } from '../screens/wording.ts'
import { mailboxOf } from '../simulation/mailbox.ts'
import type { Note } from '../simulation/notebook.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { headOf, pageText } from './page-text.ts'

export interface DemoOptions {
  readonly simulation: Simulation
  readonly say: (...lines: readonly string[]) => void
  readonly columns: number
}

/** The demonstration came to a place where it cannot go on: the world is not that of a first log-in. */
export class DemoError extends Error {
  override readonly name = 'DemoError'
}

/**
 * Plays guide 1 through, each step told: the letter and the mail, the first log-in, the change of password that it forces,
 * the message board, the home screen, and out again. It knows what its trainee reads, and nothing else.
 *
 * @throws DemoError where the world is not that of a first log-in
 */
export const playDemo = ({ simulation, say, columns }: DemoOptions): void => {
  const tab = simulation.openTab() ?? '1'

  const tell = (text: string) => say('', text)
  const show = () => say(...headOf(simulation, tab), ...pageText(simulation.page(tab), columns))
  const fill = (label: string, value: string, told: string) => {
    demand(simulation.fill(tab, label, value))
    say(`Fill ${label}: ${told}.`)
  }
  const select = (label: string) => {
    demand(simulation.select(tab, label))
    tell(`Select ${label}.`)
    show()
  }

  say('How to log in for the first time, as guide 1 has it: played through.')
  show()

  const { letters } = simulation.state.world
  for (const { id, subject, to, text } of letters) {
    simulation.openLetter(id)
    say('', `Read the letter to ${to}, "${subject}":`, ...text)
  }
  for (const { id, subject, from, text } of mailboxOf(simulation.state.world)) {
    simulation.openMail(id)
    say('', `Read the mail from ${from}, "${subject}":`, ...text)
  }
  const userId = known(simulation, 'User ID')
  const password = known(simulation, 'Password')
  tell(`The notebook now holds the user ID (${userId.from}) and the password (${password.from}).`)
  say('')
  fill(labels.userId, userId.value, 'from the notebook')
  fill(labels.password, password.value, 'from the notebook')
  select(wording.logIn.logIn)

  tell('A first password has to be changed at once.')
  const replacement = acceptable(simulation)
  fill(labels.original, password.value, 'from the notebook')
  fill(labels.replacement, replacement, 'a new one, which nobody else may know')
  fill(labels.confirmation, replacement, 'the same again')
  select(wording.change.submit)

  tell('A Level 1 user reads the messages before anything else.')
  select(wording.board.ok)

  tell('This is the home screen. Who has finished logs out.')
  select(wording.sections.logOut)
}

const labels = {
  userId: labelOf(wording, 'log-in', 'userId'),
  password: labelOf(wording, 'log-in', 'password'),
  original: labelOf(wording, 'password-change', 'original'),
  replacement: labelOf(wording, 'password-change', 'replacement'),
  confirmation: labelOf(wording, 'password-change', 'confirmation'),
} as const

const demand = (outcome: ReturnType<Simulation['select']>): void => {
  if (outcome.kind === 'refused') throw new DemoError(outcome.why)
}

const known = (simulation: Simulation, what: Note['what']): Note => {
  const note = simulation.notebook().find((one) => one.what === what)
  if (!note) throw new DemoError(`No letter and no mail told a ${what}.`)
  return note
}

/** A new password that meets every standard, as the form itself has one. */
const acceptable = ({ sms, state }: Simulation): string => {
  const details = passwordChangeForm.right(sms.sceneOf(state), {
    userId: state.world.trainee.userId,
    subject: null,
  })[0]
  if (!details) throw new DemoError('There is no password that could be changed.')
  return details.replacement
}
