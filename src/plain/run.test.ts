import { describe, expect, test } from 'vitest'
import type { LicenceStatus } from '../../machines/licence/licence.ts'
import { optionsOf, readingsWith } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import { minute, second } from '../../machines/time.ts'
import { keptText } from '../rehearsal/kept-text.ts'
import { logInWording } from '../screens/log-in.ts'
import { spellInWords } from '../simulation/spell.ts'
import { testWorld } from '../worlds/test-world.ts'
import { sayings } from './dialogue.ts'
import { training } from './page-text.ts'
import { played, titlesIn } from './test-rehearsal.ts'

/** The one who has chosen a password already, of the small world for tests. */
const chosen = ['User ID', 'LINDG0002', 'Password', 'Chosen#Training2', 'Log in']
const wrong = ['User ID', 'LINDG0002', 'Password', 'Wrong#Password99', 'Log in']
const fresh = 'Vq7#Wz9+Kx4_Tn'
const sessionLength = rules.session.idleEnd(0)

const logInPage = 'SMS log in'
const change = 'Change password'
const board = 'SMS message board - active messages'
const home = 'Sponsorship management system (SMS)'

describe('a rehearsal in plain text', () => {
  test('leads through the first log-in, with values from the notebook', async () => {
    const { output, code } = await played([
      ...['Mailbox', '1', 'User ID', '=1', 'Password', '=2', 'Log in'],
      ...[
        'Original password',
        '=2',
        'New password',
        fresh,
        'Confirm new password',
        fresh,
        'Submit',
      ],
      ...['Notebook', 'OK', 'Log out', 'Leave'],
    ])
    expect(titlesIn(output)).toEqual([logInPage, change, board, home, logInPage])
    expect(output).toContain(
      '2. Password: Issued#Training1 (Your password for the training SMS; replaced since)\n' +
        '3. Password: not shown (the one that you chose)\n',
    )
    expect(code).toBe(0)
  })

  test('is led by numbers as well; a control keeps its number while the form is being filled', async () => {
    const { output } = await played(['1', 'LINDG0002', '3', '2', 'Chosen#Training2', '3'])
    expect(output).toContain('Log in is not available. A mandatory field is still empty. (NAV-1)')
    expect(output).toContain('You can now select 3. Log in')
    expect(titlesIn(output)).toEqual([logInPage, board])
  })

  test('numbers nothing that cannot be selected', async () => {
    const { output } = await played([])
    expect(output).toMatch(/^\( Log in \) unavailable$/m)
    expect(output).not.toMatch(/^\d+\. Log in\b/m)
    expect(output).toMatch(/^4\. Forgotten your password\? \(link\)$/m)
  })

  test('says TRAINING and the virtual hour once a page', async () => {
    const { output } = await played([...chosen, 'OK'])
    expect(output.split(training)).toHaveLength(titlesIn(output).length + 1)
    expect(output).toContain(
      '2 March 2027, 09:00 UTC. Tab 1: LINDG0002 is logged in, 20 minutes to the time-out.',
    )
  })

  test.each(optionsOf('R-LOCK').map(Number))(
    'a lock of %d minutes ends when it is over',
    async (minutes) => {
      const readings = readingsWith({ 'R-LOCK': minutes === 30 ? 30 : 20 })
      const almost = spellInWords(minutes * minute - second)
      const locked = [...wrong, ...wrong, ...wrong]
      const early = await played([...locked, 'Clock', almost, ...chosen], testWorld(), readings)
      expect(titlesIn(early.output)).not.toContain(board)
      expect(early.output.split(logInWording.refused)).toHaveLength(5)
      const late = await played(
        [...locked, 'Clock', almost, 'Clock', '1s', ...chosen],
        testWorld(),
        readings,
      )
      expect(titlesIn(late.output)).toContain(board)
    },
  )

  test('a time-out finds a half-filled form, and what was typed is lost', async () => {
    const { output } = await played([
      ...[...chosen, 'OK', 'Change password', 'Original password', 'Chosen#Training2'],
      ...['Clock', spellInWords(sessionLength - second), 'Clock', '1 second'],
      ...[...chosen, 'OK', 'Change password', '?'],
    ])
    expect(titlesIn(output)).toEqual([
      logInPage,
      board,
      home,
      change,
      logInPage,
      board,
      home,
      change,
      change,
    ])
    expect(output).toContain(logInWording.ended['timed-out'])
    expect(output.slice(output.lastIndexOf(`= ${change}`))).toMatch(
      /^\* Original password \(hidden\):$/m,
    )
  })

  test('a second tab takes the session over, and the first one says so', async () => {
    const { output } = await played([
      ...[...chosen, 'OK', 'Tabs', 'Open another tab', ...chosen, 'OK'],
      ...['Tabs', 'Go to tab 1', 'Workers'],
    ])
    expect(titlesIn(output)).toEqual([
      logInPage,
      board,
      home,
      logInPage,
      board,
      home,
      home,
      logInPage,
    ])
    expect(output).toContain(logInWording.ended['second-tab'])
  })

  test('the hint tells what is not available, and why', async () => {
    const { output } = await played(['Hint'])
    expect(output).toContain('Not available: Log in. A mandatory field is still empty. (NAV-1)')
  })

  test('with every tab closed the desk is left, from where SMS is opened again', async () => {
    const { output } = await played([
      'Tabs',
      'Close tab 1',
      'Log in',
      'Hint',
      'Tabs',
      'Open another tab',
    ])
    expect(output).toContain('No tab is open.')
    expect(titlesIn(output)).toEqual([logInPage, logInPage])
  })

  test.each<[LicenceStatus, boolean]>([
    ['active', true],
    ['suspended', true],
    ['dormant', true],
    ['expired', false],
    ['revoked', false],
  ])('a licence that is %s: gets in %s', async (status, getsIn) => {
    const beginning = testWorld((file) => ({ ...file, licence: { ...file.licence, status } }))
    const { output } = await played(chosen, beginning)
    expect(titlesIn(output).includes(board)).toBe(getsIn)
  })

  test('the Home Office is played by hand: who is deactivated gets no further', async () => {
    const { output } = await played([...chosen, 'Home', 'Deactivate LINDG', 'OK'])
    expect(output).toContain('Done: Deactivate LINDG0002 (Elin Lindgate).')
    expect(output).toContain(logInWording.ended['user-not-active'])
  })

  test('a post that is written by hand can be read on the board', async () => {
    const { output } = await played([
      'Home',
      'Post a message on',
      '\u001b[31mNew  rules',
      'Read \u0007them',
      ...chosen,
    ])
    expect(output).toContain('| Date: 2 March 2027\n| Subject: New rules\n| Message: Read them')
  })

  test('the desk is read out at the beginning and upon no answer; a line tells its numbers otherwise', async () => {
    const { output } = await played([...chosen, ''])
    expect(output.split('On your desk:\n')).toHaveLength(3)
    expect(output).toContain('On your desk: 5 to 17. No answer reads them.')
    expect(output).toMatch(/^5\. Mailbox/m)
    expect(output).toMatch(/^17\. Leave$/m)
  })

  test('what just happened is told, but not what was typed', async () => {
    const { output } = await played([...chosen, 'Clock', '1', 'What'])
    expect(output).toMatch(
      /UTC: You filled Password\.\n.*UTC: You selected Log in\.\n.*UTC: SMS showed: .*\n.*UTC: Time passed: 1 minute\.\n/,
    )
  })

  test('nothing has happened before anything was done', async () => {
    const { output } = await played(['What'])
    expect(output).toContain('Nothing yet.')
    expect(output).not.toContain('You opened another tab.')
  })

  test('mail that comes while time passes is announced', async () => {
    const beginning = testWorld((file) => ({
      ...file,
      users: file.users.map(({ password, ...user }) =>
        user.id === 'PATEL0003'
          ? { ...user, status: 'Requested' }
          : { ...user, ...(password && { password }) },
      ),
      trainee: { userId: 'PATEL0003', knows: ['user ID'] },
      schedule: [{ after: '2 days', does: { approve: 'PATEL0003' } }],
    }))
    const early = await played(['Clock', '1 day'], beginning)
    expect(early.output).not.toContain('New in your mailbox')
    const late = await played(
      ['Clock', '1 day', 'Clock', '1 day', 'Mailbox', '1', 'Notebook'],
      beginning,
    )
    expect(late.output).toContain('It is 4 March 2027, 09:00 UTC.\nNew in your mailbox: 1.')
    expect(late.output).toMatch(/^2\. Password: \S+ \(Your password for the training SMS\)$/m)
  })

  test('no answer, an empty one and a wrong one change nothing', async () => {
    const { simulation, output } = await played([
      ...['', '?', 'nonsense', '99', 'Hint', 'Notebook'],
      ...['User ID', 'OKORO0001', 'User ID', '', 'User ID', '=7', '=1'],
      ...['Clock', 'soon', '', 'Letters', 'Mailbox', '7', '', 'Tabs', '', 'Home', ''],
    ])
    expect(simulation.screen('1').fields[0]?.value).toBe('OKORO0001')
    expect(output).toContain('User ID stays as it was.')
    expect(output).toContain('There is no such entry in the notebook.')
    expect(output).toContain('This is no spell of time.')
    expect(output).toContain('There is no letter.')
  })

  test.each([
    ['==1', '=1'],
    ['==', '='],
    ['=', ''],
  ])('%j fills in %j', async (answer, value) => {
    const { simulation } = await played(['User ID', 'before', 'User ID', answer])
    expect(simulation.screen('1').fields[0]?.value).toBe(value)
  })

  test.each<readonly string[]>([
    [],
    ['User ID'],
    ['Password'],
    ['Mailbox'],
    ['Clock'],
    ['Tabs'],
    ['Home Office'],
    ['Home Office', 'Post a message on'],
    ['Home Office', 'Post a message for', 'A', 'B', 'all'],
    ['Home Office', 'Read'],
    ['Telephone calls'],
    ['Colleagues', 'Dorrit'],
    ['Helpdesks'],
    ['Paper form'],
  ])('ends with its input, wherever that ends: %j', async (...answers) => {
    const { output, code } = await played(answers)
    expect(code).toBe(0)
    expect(output.endsWith(`${sayings.ended}\n${keptText(null)}\n`)).toBe(true)
  })
})
