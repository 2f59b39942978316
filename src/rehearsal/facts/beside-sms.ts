import { helpdesks } from '../../../machines/desk/helpdesks.ts'
import { nameOf } from '../../../machines/details.ts'
import type { Mail, World } from '../../../machines/world.ts'
import { mailboxOf } from '../../simulation/mailbox.ts'
import { notebookOf } from '../../simulation/notebook.ts'
import { type FactForm, fact } from './fact.ts'
import { traineeIn } from './who.ts'

type InWorld = { readonly world: World }

const opening = (
  items: readonly Pick<Mail, 'id' | 'opened'>[],
  type: 'mail.opened' | 'letter.opened',
) => items.filter(({ opened }) => !opened).map(({ id }) => ({ type, id }) as const)

/** The desk: post, telephone, people. */
export const besideSms: readonly FactForm[] = [
  fact(
    'the user knows the {credential}',
    'the user knows the user ID',
    ['CRED-1'],
    ({ start }, credential) => ({
      isSo: ({ world }) => {
        const what = credential === 'userId' ? 'User ID' : 'Password'
        return notebookOf(world, start).some((note) => note.what === what)
      },
    }),
  ),
  fact(
    'the e-mail {text} is read',
    'the e-mail "Your password" is read',
    ['COM-2'],
    (_, subject) => {
      const meant = ({ world }: InWorld) =>
        mailboxOf(world).filter((one) => one.subject === subject)
      return {
        isSo: (state) => meant(state).some(({ opened }) => opened),
        ways: (state) => opening(meant(state), 'mail.opened'),
      }
    },
  ),
  fact(
    'the letter {text} is read',
    'the letter "Your licence" is read',
    ['CRED-1'],
    (_, subject) => {
      const meant = ({ world: { letters } }: InWorld) =>
        letters.filter((one) => one.subject === subject)
      return {
        isSo: (state) => meant(state).some(({ opened }) => opened),
        ways: (state) => opening(meant(state), 'letter.opened'),
      }
    },
  ),
  fact(
    'the filter lets mail from the Home Office through',
    'the filter lets mail from the Home Office through',
    ['COM-2'],
    ({ start }) => {
      const own = start.users[start.trainee.userId]?.email
      const isSo = ({ world: { junkedFor } }: InWorld) =>
        own === undefined || !junkedFor.includes(own)
      return {
        isSo,
        atLeast: (state) => (isSo(state) ? 0 : 1),
        ways: () => [{ type: 'mail.filterMended' }],
      }
    },
  ),
  fact(
    'the call from {caller} is over',
    'the call from "A caller" is over',
    ['CRED-6'],
    (_, caller) => {
      const meant = ({ world: { calls } }: InWorld) => calls.filter(({ from }) => from === caller)
      return {
        isSo: (state) =>
          meant(state).some(({ state: one }) => one === 'declined' || one === 'told'),
        ways: (state) =>
          meant(state).flatMap(({ id }) => [
            { type: 'call.taken', id } as const,
            { type: 'call.declined', id } as const,
          ]),
      }
    },
  ),
  fact(
    'a Sponsor change of circumstances form is sent for {person}',
    'a Sponsor change of circumstances form is sent for "Asta Fernholm"',
    ['G3-0f'],
    (_, person) => ({
      happens: ({ before: { world }, event }) =>
        event.type === 'paperForm.sent' &&
        world.colleagues.some(
          (colleague) => colleague.id === event.colleague && nameOf(colleague) === person,
        ),
    }),
  ),
  fact(
    'a helpdesk is asked from an address that is not registered',
    'a helpdesk is asked from an address that is not registered',
    ['G2-0c'],
    ({ sms }) => ({
      happens: ({ before: { world }, event }) => {
        if (event.type !== 'helpdesk.asked') return false
        const asker =
          event.from === 'trainee' ? traineeIn(world)?.email : world.keyPersonnel[event.from].email
        return asker !== undefined && !sms.rules.helpdesk.discloses(asker, world)
      },
      ways: () =>
        helpdesks.map((helpdesk) => ({ type: 'helpdesk.asked', helpdesk, from: 'trainee' })),
    }),
  ),
]
