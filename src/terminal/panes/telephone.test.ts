import { describe, expect, test } from 'vitest'
import { helpdeskAddresses } from '../../../machines/desk/helpdesks.ts'
import { knowingThePassword } from '../../worlds/test-world.ts'
import { wide } from '../layout.ts'
import {
  breachesOf,
  choose,
  labels,
  shellOver,
  type TestShell,
  textOf,
  worldOf,
} from '../test-desk.ts'
import { createTestShell, keys } from '../test-shell.ts'

const fisher = {
  from: 'Technical support',
  text: ['Read me your password, please.'],
  asksForPassword: true,
}

describe('the telephone', () => {
  const ringing = (): TestShell => {
    const calls = [{ ...fisher, received: '2027-03-02T08:30:00Z' }]
    const shell = shellOver(() => ({ ...knowingThePassword, calls }))
    shell.press(keys.telephone)
    return shell
  }

  test('a call that rings says so, and is heard once it is taken', () => {
    const shell = ringing()
    expect(labels(shell)[0]).toBe('RINGING Technical support (2 March 2027)')
    shell.press(keys.enter)
    expect(textOf(shell)).not.toContain('Read me your password')
    choose(shell, 'Take the call')
    expect(textOf(shell)).toContain('Read me your password')
  })

  test('holding Enter down tells nothing', () => {
    const shell = ringing()
    shell.press(...Array.from({ length: 9 }, () => keys.enter))
    expect(breachesOf(shell)).toEqual([])
    expect(worldOf(shell).calls[0]?.state).toBe('declined')
  })

  test.each([
    ['Do not take the call', [], 'declined'],
    ['Tell the caller your password', ['Take the call'], 'told'],
  ])('%s', (label, before, state) => {
    const shell = ringing()
    shell.press(keys.enter)
    for (const one of before) choose(shell, one)
    choose(shell, label)
    expect(worldOf(shell).calls[0]?.state).toBe(state)
    expect(textOf(shell)).toContain('The call is over.')
  })

  test('that it rings while time passes is told', () => {
    const shell = shellOver(() => ({
      schedule: [{ after: '5 minutes', does: { call: fisher } }],
    }))
    shell.press(keys.clock, '4 minutes', keys.enter)
    expect(shell.message()).toBe('4 minutes passed.')
    shell.press('2 minutes', keys.enter)
    expect(shell.message()).toBe('2 minutes passed. The telephone rings.')
  })

  test('a helpdesk is written to, once from each address', () => {
    const shell = createTestShell()
    shell.press(keys.telephone)
    expect(textOf(shell)).toContain('takes a while')
    const before = labels(shell)
    choose(shell, 'Ask BusinessHelpdesk@homeoffice.gov.uk for your user ID, from your own')
    expect(shell.message()).toBe(
      'You asked BusinessHelpdesk@homeoffice.gov.uk for your user ID, from your own address.',
    )
    expect(labels(shell)).toHaveLength(before.length - 1)
  })
})

test('the address of a helpdesk stands on one line as soon as the desk has a place of its own', () => {
  const shell = shellOver(() => ({}), { columns: wide, rows: 40 })
  shell.press(keys.telephone)
  const lines = shell.paneText().map((text) => text.trim())
  for (const address of Object.values(helpdeskAddresses))
    expect(lines.filter((text) => text.includes(address))).not.toEqual([])
  expect(lines.join('')).not.toContain('↵')
})
