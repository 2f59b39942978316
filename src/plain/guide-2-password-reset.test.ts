import { describe, expect, test } from 'vitest'
import { logInWording } from '../screens/log-in.ts'
import { loadWorld } from '../worlds/load.ts'
import { testWorld } from '../worlds/test-world.ts'
import { changed, fresh, logIn } from './test-answers.ts'
import { played, titlesIn } from './test-rehearsal.ts'

const asElin = testWorld((file) => ({
  ...file,
  junk: ['e.lindgate@millbrook.example'],
  trainee: { userId: 'LINDG0002', knows: ['user ID'] },
}))
const reset = (userId: string, email: string) => [
  ...['Forgotten', 'User ID', userId, 'Email', email, 'Submit'],
]

describe('guide 2: a forgotten password', () => {
  test('is reset; the temporary one lies in junk, unannounced, and has to be changed', async () => {
    const { output, simulation } = await played(
      [
        ...[...reset('=1', 'e.lindgate@millbrook.example'), 'OK', 'Mailbox', 'Your temporary'],
        ...['User ID', '=1', 'Password', '=2', 'Log in'],
        ...[...changed('=2'), 'OK', 'Log out', 'Leave'],
      ],
      asElin,
    )
    expect(titlesIn(output)).toEqual([
      'SMS log in',
      'Password reset request',
      'Password reset confirmation',
      'SMS log in',
      'Change password',
      'SMS message board - active messages',
      'Sponsorship management system (SMS)',
      'SMS log in',
    ])
    expect(output).not.toContain('New in your mailbox')
    expect(output).toContain('1. Your temporary password for the training SMS (junk, from noreply@')
    expect(output).not.toContain(fresh)
    expect(simulation.state.world.users.LINDG0002?.account.value.password).toBe('chosen')
  })

  test('kills the old one at once', async () => {
    const { output } = await played(
      [
        ...reset('LINDG0002', 'e.lindgate@millbrook.example'),
        ...['OK', ...logIn('LINDG0002', 'Chosen#Training2')],
      ],
      asElin,
    )
    expect(output).toContain(logInWording.refused)
  })

  test.each([
    ['another address', 'LINDG0002', 'r.okoro@millbrook.example'],
    ['an unknown user ID', 'LINDG0003', 'e.lindgate@millbrook.example'],
    ['the user ID in another case', 'lindg0002', 'e.lindgate@millbrook.example'],
  ])(
    '%s is refused in the words of a refused log-in, and no mail is sent',
    async (_, id, email) => {
      const { output, simulation } = await played(reset(id, email), asElin)
      expect(output).toContain(logInWording.refused)
      expect(simulation.state.world.mail).toEqual(asElin.world.mail)
    },
  )

  test('the filter that took it for junk can be mended: the next one is announced', async () => {
    const again = reset('=1', 'e.lindgate@millbrook.example')
    const { output, simulation } = await played(
      [...again, 'OK', 'Mailbox', 'Let mail', ...again, 'OK', 'Mailbox'],
      asElin,
    )
    expect(output).toContain('You let mail from homeoffice.gov.uk through to the inbox.')
    expect(output).toContain('New in your mailbox: 1.')
    expect(simulation.state.world.mail.slice(-2).map(({ folder }) => folder)).toEqual([
      'junk',
      'inbox',
    ])
    // Once is enough: it is not offered again.
    expect(output.split('Let mail from homeoffice.gov.uk').length).toBe(2)
  })

  test('an empty mailbox can have its filter mended too', async () => {
    const { output } = await played(['Mailbox', '1', 'Mailbox'], asElin)
    expect(output).toContain('You let mail from homeoffice.gov.uk through to the inbox.')
    expect(output).toContain('There is no mail.')
  })
})

describe('a forgotten user ID', () => {
  /** With the ID and the address, the password is reset; the mail is the last one in the box. */
  const inByReset = (email: string, mail: string) => [
    ...[...reset('=1', email), 'OK', 'Mailbox', mail, 'User ID', '=1', 'Password', '=2'],
    ...['Log in', ...changed('=2')],
  ]
  const board = 'SMS message board - active messages'

  test('stands in the letter to the Authorising Officer, for the only Level 1 user', async () => {
    const { output } = await played(
      ['Letters', '1', ...inByReset('x.valdespino@cobblestone.example', 'Your temporary')],
      loadWorld('only-level-1'),
    )
    expect(titlesIn(output).at(-1)).toBe(board)
  })

  test('is looked up by another Level 1 user, who writes at once', async () => {
    const { output } = await played(
      [
        ...['Colleagues', 'Adaeze', 'Ask', 'Mailbox', 'Your user ID'],
        ...inByReset('m.trevelling@elderbrook.example', 'Your temporary'),
      ],
      loadWorld('forgotten-user-id'),
    )
    expect(output).toContain(
      'You asked a Level 1 user to look up your user ID.\nNew in your mailbox: 1.',
    )
    expect(titlesIn(output).at(-1)).toBe(board)
  })

  test('is looked up by a Level 1 user for a Level 2 user likewise', async () => {
    const asJay = testWorld((file) => ({
      ...file,
      trainee: { userId: 'PATEL0003', knows: ['password'] },
    }))
    const { output } = await played(
      [
        ...['Colleagues', 'Elin', 'Ask', 'Mailbox', 'Your user ID'],
        ...['User ID', '=2', 'Password', '=1', 'Log in'],
      ],
      asJay,
    )
    expect(titlesIn(output).at(-1)).toBe('Sponsorship management system (SMS)')
  })

  test('comes from the helpdesk for the route, asked in the name of key personnel', async () => {
    const { output } = await played(
      [
        ...['Helpdesks', 'Ask EducatorsHelpdesk@homeoffice.gov.uk for your user ID, from the'],
        ...['', 'Helpdesks', '6', 'Clock', '2 days', 'Mailbox', 'Fwd'],
        ...inByReset('b.marquesson@pennywhistle.example', 'Your temporary'),
      ],
      loadWorld('lost-letter'),
    )
    expect(output).toContain(
      'You asked EducatorsHelpdesk@homeoffice.gov.uk for your user ID, from the address of the Key Contact.',
    )
    expect(titlesIn(output).at(-1)).toBe(board)
  })

  test.each([
    ['the wrong helpdesk', '2', 'does not answer for your routes'],
    ['the own address', '4', 'not come from an address that is registered'],
  ])('is not told to %s', async (_, choice, words) => {
    const { output, simulation } = await played(
      ['Helpdesks', choice, 'Clock', '2 days', 'Mailbox', 'Your question', 'Notebook'],
      loadWorld('lost-letter'),
    )
    expect(simulation.notebook()).toEqual([])
    // Only what comes to the trainee's own address is seen.
    expect(output.includes(words)).toBe(choice === '4')
  })

  test('no Level 2 user can look it up', async () => {
    const { output } = await played(['Colleagues', 'Hal', ''], loadWorld('only-level-1'))
    expect(output).not.toContain('to look up your user ID')
    expect(output).toContain('There is nothing to be done with Hal Pruitwell now.')
  })
})
