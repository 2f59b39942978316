import type { State } from '../../machines/state.ts'
import type { Sms } from '../../machines/step.ts'
import { screenOf } from '../screens/screen.ts'
import type { Draw } from './mutant.ts'

/** All that people can see of a state, as text: the screen of each tab, the post of everybody, who telephones. */
export const sightOf = (sms: Sms, draw: Draw, state: State): string =>
  JSON.stringify([state.tabs.map(({ id }) => [id, screenOf(draw(sms, state, id))]), postOf(state)])

const postOf = ({ world: { mail, letters, calls } }: State): readonly unknown[] => [
  mail.map(({ to, from, folder, subject, text, credentials }) => [
    to,
    from,
    folder,
    subject,
    text,
    credentials,
  ]),
  letters.map(({ to, subject, text, credentials }) => [to, subject, text, credentials]),
  calls.map(({ from, text, state }) => [from, text, state]),
]
