import { describe, expect, test } from 'vitest'
import { knowingThePassword } from '../../worlds/test-world.ts'
import type { WorldFile } from '../../worlds/world-file.ts'
import {
  breachesOf,
  choose,
  labels,
  shellOver,
  type TestShell,
  textOf,
  traineeAddress,
  worldOf,
} from '../test-desk.ts'
import { createTestShell, keys } from '../test-shell.ts'

const link = 'https://sms-renewal.example/log-in'

const bait: (WorldFile['mail'] & {})[number] = {
  to: traineeAddress,
  from: 'noreply@sms-renewal.example',
  folder: 'inbox',
  subject: 'Your password runs out',
  received: '2027-03-02T08:00:00Z',
  text: ['Confirm who you are.'],
  link,
}

describe('a deceitful mail', () => {
  const opened = (): TestShell => {
    const shell = shellOver(() => ({ ...knowingThePassword, mail: [bait] }))
    shell.press(keys.mailbox, keys.enter)
    return shell
  }

  test('shows its act below its text, and the page behind the link tells its address', () => {
    const shell = opened()
    expect(labels(shell)).toEqual(['Close the mail', `Follow the link ${link}`])
    shell.press(keys.down, keys.enter)
    expect(breachesOf(shell)).toEqual(['followed-a-deceitful-link'])
    expect(shell.message()).toBe('You followed the link in a piece of mail.')
    expect(shell.paneText()).toContain(link)
    expect(textOf(shell)).toContain('SMS log in')
  })

  test('holding Enter down follows no link, and gives nothing away behind it', () => {
    const shell = opened()
    const held = Array.from({ length: 10 }, () => keys.enter)
    shell.press(...held)
    expect(breachesOf(shell)).toEqual([])
    choose(shell, 'Follow the link')
    shell.press(...held)
    expect(breachesOf(shell)).toEqual(['followed-a-deceitful-link'])
  })

  test('nothing can be typed into the page', () => {
    const shell = opened()
    choose(shell, 'Follow the link')
    shell.press('OKORO0001', 'Issued#Training1')
    expect(textOf(shell)).not.toContain('OKORO0001')
    expect(shell.look().pane.typing).toBeNull()
  })

  test('gives it away to whoever chooses so, once', () => {
    const shell = opened()
    choose(shell, 'Follow the link')
    choose(shell, 'Give the page')
    expect(breachesOf(shell)).toContain('told-the-password-to-a-deceitful-page')
    expect(labels(shell)).toEqual(['Close the page and go back to the mail'])
  })

  test('the page can be closed, by choice or by Esc, and looked at again', () => {
    const shell = opened()
    choose(shell, 'Follow the link')
    shell.press(keys.enter)
    expect(labels(shell)).toEqual(['Close the mail', 'Look at the page again'])
    choose(shell, 'Look at the page again')
    shell.press('\x1b')
    expect(shell.paneText()[0]).toBe(bait.subject)
    shell.press('\x1b', '\x1b')
    expect(shell.look().place).toBe('page')
  })
})

describe('the mailbox', () => {
  test('offers to mend the filter only where there is one to be mended', () => {
    const shell = shellOver(() => ({ junk: [traineeAddress] }))
    shell.press(keys.mailbox)
    choose(shell, 'Let mail from homeoffice.gov.uk through')
    expect(worldOf(shell).junkedFor).toEqual([])
    expect(labels(shell).some((label) => label.startsWith('Let mail'))).toBe(false)
  })

  test('tells to which addresses mail comes', () => {
    const shell = createTestShell()
    shell.press(keys.mailbox)
    expect(shell.paneText()[0]).toBe(`Mail to ${traineeAddress}`)
  })

  test('what is open in a pane is still there when one comes back to it', () => {
    const shell = createTestShell()
    shell.press(keys.mailbox, keys.enter, keys.mailbox)
    expect(shell.look().place).toBe('page')
    shell.press(keys.mailbox)
    expect(shell.paneText()[0]).toBe('Your password for the training SMS')
    shell.press('\x1b')
    expect(shell.paneText()).toContain('Inbox')
  })

  test('Enter does nothing that cannot be seen: it leads there first', () => {
    const long = { ...bait, text: Array.from({ length: 30 }, (_, at) => `Paragraph ${at}.`) }
    const shell = shellOver(() => ({ mail: [long] }))
    shell.press(keys.mailbox, keys.enter)
    expect(shell.look().paneWindow.from).toBe(0)
    shell.press(keys.enter)
    expect(shell.paneText()[0]).toBe(bait.subject)
    expect(shell.look().paneWindow.from).toBeGreaterThan(0)
    shell.press(keys.enter)
    expect(shell.paneText()).toContain('Inbox')
  })
})
