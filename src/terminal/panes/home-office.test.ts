import { describe, expect, test } from 'vitest'
import { choose, labels, textOf, traineeAddress, worldOf } from '../test-desk.ts'
import { createTestShell, keys, testSimulation } from '../test-shell.ts'

describe('the Home Office', () => {
  test('reads what it has sent, to whomever, without opening it there', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice, keys.enter)
    expect(labels(shell)).toEqual([
      `To ${traineeAddress}: Your password for the training SMS (1 March 2027)`,
    ])
    shell.press(keys.enter)
    expect(shell.paneText()).toEqual(
      expect.arrayContaining([`To: ${traineeAddress}`, 'Password: Issued#Training1']),
    )
    expect(worldOf(shell).mail[0]?.opened).toBe(false)
    shell.press('\x1b', '\x1b')
    expect(labels(shell)[0]).toBe('Read what has been sent by e-mail (1)')
  })

  test('posts a message for certain routes and with an end', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice)
    choose(shell, 'Post a message for certain routes')
    shell.press('Roof works', keys.enter, 'On Monday.', keys.enter)
    expect(textOf(shell)).toContain('Student Route')
    shell.press('Studnt Route', keys.enter)
    expect(shell.message()).toContain('no route')
    shell.press(keys.clear, 'student route, Skilled Worker', keys.enter)
    shell.press('soon', keys.enter)
    expect(shell.message()).toContain('no instant')
    shell.press(keys.clear, '2027-03-09', keys.enter)
    expect(worldOf(shell).posts.at(-1)).toMatchObject({
      title: 'Roof works',
      routes: ['Student Route', 'Skilled Worker'],
      life: { context: { expiresAt: Date.parse('2027-03-09T00:00:00Z') } },
    })
  })

  test('Esc in a question leads back to the act that asked it', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice)
    choose(shell, 'Post a message on the board')
    shell.press('Roof works', '\x1b')
    expect(labels(shell)[shell.look().choice]).toBe('Post a message on the board')
  })

  test('what was written for a post that is left undone stands there again', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice)
    choose(shell, 'Post a message on the board')
    shell.press('Roof works', keys.enter, 'On Mon', '\x1b')
    expect(shell.paneText()).toContain('Subject: Roof works')
    shell.press('\x1b')
    expect(shell.message()).toBe('What you wrote is kept: choose it again to go on.')
    expect(labels(shell)[shell.look().choice]).toBe('Post a message on the board')
    // Another act has nothing of it.
    choose(shell, 'Post a message for certain routes')
    expect(shell.paneText()).toContain('Subject: ')
    shell.press('\x1b')
    expect(shell.message()).toBeNull()
    shell.press('\x1b', keys.homeOffice)
    choose(shell, 'Post a message on the board')
    shell.press(keys.backspace, keys.enter, 'day.', keys.enter)
    expect(worldOf(shell).posts.at(-1)).toMatchObject({ title: 'Roof work', text: 'On Monday.' })
    choose(shell, 'Post a message on the board')
    expect(shell.paneText()).toContain('Subject: ')
  })

  test('what is half written waits while another pane is looked into', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice)
    choose(shell, 'Post a message on the board')
    shell.press('Roof works', keys.enter, 'On Mon', keys.clock, '45 sec', keys.homeOffice)
    expect(textOf(shell)).toContain('Subject: Roof works')
    shell.press('day.', keys.enter)
    expect(worldOf(shell).posts.at(-1)).toMatchObject({
      title: 'Roof works',
      text: 'On Monday.',
    })
    const { now } = shell.simulation.state
    shell.press(keys.clock, 'onds', keys.enter)
    expect(shell.simulation.state.now - now).toBe(45_000)
  })

  test('a decision on an amendment is there while one is being assessed', () => {
    const shell = createTestShell(testSimulation(), { columns: 120, rows: 40 })
    const { simulation } = shell
    shell.press('LINDG0002\tChosen#Training2\r', keys.enter)
    simulation.select('1', 'Licence summary, applications and services')
    simulation.select('1', 'Manage Level 1 and 2 users')
    simulation.select('1', 'LINDG0002')
    simulation.select('1', 'Amend user')
    simulation.fill('1', 'Job title', 'Dean')
    simulation.select('1', 'Save')
    expect(Object.keys(worldOf(shell).amendments)).toEqual(['LINDG0002'])
    shell.press(keys.homeOffice)
    choose(shell, 'Approve the amendment of LINDG0002 (Elin Lindgate)')
    expect(worldOf(shell).users.LINDG0002?.jobTitle).toBe('Dean')
  })
})
