import { describe, expect, test } from 'vitest'
import { detailsOf } from '../../../machines/details.ts'
import { beforeFirstLogIn, knowingThePassword } from '../../worlds/test-world.ts'
import type { WorldFile } from '../../worlds/world-file.ts'
import {
  breachesOf,
  choose,
  labels,
  shellOver,
  textOf,
  traineeAddress,
  worldOf,
} from '../test-desk.ts'
import { createTestShell, keys, testSimulation } from '../test-shell.ts'

describe('colleagues', () => {
  const person = (name: string, change: (file: WorldFile) => Partial<WorldFile> = () => ({})) => {
    const shell = shellOver(change)
    shell.press(keys.colleagues)
    choose(shell, name)
    return shell
  }

  test('those who tell their details come first, the trainee last', () => {
    const shell = createTestShell()
    shell.press(keys.colleagues)
    expect(labels(shell)).toEqual([
      'Dorrit Harrowell, Course Administrator',
      'Kemi Abiodunsen, Visa Adviser',
      'Elin Lindgate, Head of Admissions',
      'Jay Patelwood, Admissions Assistant',
      'You: Ruth Okoro, Registrar',
    ])
  })

  test('what is told at home stands before what is told at work', () => {
    const shell = person('Dorrit Harrowell')
    expect(shell.paneText()).toEqual([
      'Dorrit Harrowell',
      'Settled worker: yes',
      '',
      'For a form that asks for it:',
      'Given name: Dorrit',
      'Family name: Harrowell',
      'Date of birth: 09/02/1988',
      'Job title: Course Administrator',
      'Shared mailbox: visas@millbrook.example',
      'Private e-mail address: dorrit.harrowell@postbox.example',
      'Work e-mail address: d.harrowell@millbrook.example',
      'Telephone number: 01632 960102',
      'National Insurance number: QQ 12 34 56 C',
      'Home address: 12 Tern Close, Millbrook, ZZ4 9QD',
      'Work address: 4 Carpenters Walk, Millbrook, ZZ4 7AB',
    ])
  })

  test('a user is asked, handed the ID and told the password', () => {
    const shell = person('Elin Lindgate', (file) => ({
      ...knowingThePassword,
      ...beforeFirstLogIn(file),
    }))
    expect(shell.paneText()).toContain('User ID: LINDG0002')
    choose(shell, 'Ask Elin Lindgate to look up your user ID')
    expect(worldOf(shell).mail.at(-1)).toMatchObject({
      to: traineeAddress,
      subject: 'Your user ID',
    })
    choose(shell, 'Hand the user ID LINDG0002 over to Elin Lindgate')
    expect(worldOf(shell).handedOver).toEqual(['LINDG0002'])
    choose(shell, 'Tell Elin Lindgate your password')
    expect(breachesOf(shell)).toEqual(['told-the-password-to-a-colleague'])
    expect(labels(shell)).toEqual([])
  })

  test('holding Enter down asks and hands over, and tells nothing', () => {
    const shell = person('Elin Lindgate', (file) => ({
      ...knowingThePassword,
      ...beforeFirstLogIn(file),
    }))
    shell.press(...Array.from({ length: 12 }, () => keys.enter))
    expect(worldOf(shell).handedOver).toEqual(['LINDG0002'])
    expect(breachesOf(shell)).toEqual([])
  })

  test('the trainee’s own user ID is not told', () => {
    const shell = person('You: ')
    expect(textOf(shell)).not.toContain('OKORO0001')
    expect(shell.paneText()).toContain(`Email address: ${traineeAddress}`)
  })

  test('a new user of this name is the same person', () => {
    const shell = person('Dorrit Harrowell', ({ users }) => ({
      users: [
        ...users,
        {
          id: 'HARRO0004',
          level: 2,
          givenName: 'Dorrit',
          familyName: 'Harrowell',
          born: '1988-02-09',
          jobTitle: 'Course Administrator',
          email: 'd.harrowell@millbrook.example',
          status: 'Active',
          password: { value: 'Issued#Training4', state: 'issued' },
        },
      ],
    }))
    expect(labels(shell)).toContain('Hand the user ID HARRO0004 over to Dorrit Harrowell')
    shell.press('\x1b')
    expect(labels(shell).filter((label) => label.startsWith('Dorrit'))).toHaveLength(1)
  })

  test('who is amended in SMS stays the person, with SMS’s name beside', () => {
    const simulation = testSimulation((file) => ({
      ...file,
      trainee: { userId: 'LINDG0002', knows: ['user ID', 'password'] },
    }))
    const tab = '1'
    const { PATEL0003: jay } = simulation.state.world.users
    for (const event of [
      { type: 'logIn.submitted', tab, userId: 'LINDG0002', password: 'Chosen#Training2' },
      { type: 'board.acknowledged', tab },
      { type: 'section.opened', tab, section: 'licence-menu' },
      { type: 'section.opened', tab, section: 'manage-users' },
      { type: 'userDetails.opened', tab, userId: 'PATEL0003' },
      { type: 'amendment.opened', tab },
      {
        type: 'amendment.submitted',
        tab,
        ...detailsOf(jay ?? expect.unreachable()),
        familyName: 'Harrowell',
      },
    ] as const)
      simulation.send(event)
    const shell = createTestShell(simulation)
    shell.press(keys.colleagues)
    choose(shell, 'Jay Patelwood')
    expect(shell.paneText()).toContain('In SMS: Jay Harrowell')
    expect(labels(shell)).toContain('Tell Jay Patelwood your password')
  })

  test('the paper form is there only where no Level 1 user is active', () => {
    const shell = createTestShell()
    shell.press(keys.colleagues)
    expect(textOf(shell)).not.toContain('form with')
    const left = shellOver(({ users }) => ({
      users: users.map((user) =>
        user.level === 1 ? { ...user, status: 'Deactivated by sponsor' as const } : user,
      ),
    }))
    left.press(keys.colleagues)
    expect(textOf(left)).toContain('On paper: it asks for a Level 1 user')
    choose(left, 'Send the form with Dorrit Harrowell')
    expect(worldOf(left).schedule).toHaveLength(1)
    expect(textOf(left)).not.toContain('form with')
  })
})
