import { describe, expect, test } from 'vitest'
import { mask } from '../screens/screen.ts'
import { createTestShell, keys, loggedIn, pasted, testSimulation } from './test-shell.ts'

const value = (shell: ReturnType<typeof createTestShell>, label: string) =>
  shell.page()?.fields.find((field) => field.label === label)?.value

describe('moving about', () => {
  test('the first field has the focus when a page appears', () => {
    expect(createTestShell().focus()).toBe('User ID')
  })

  test('Tab goes round and passes over what is greyed out', () => {
    const shell = createTestShell()
    const seen = [1, 2, 3].map(() => {
      shell.press(keys.tab)
      return shell.focus()
    })
    expect(seen).toEqual(['Password', 'Forgotten your password?', 'User ID'])
  })

  test.each([
    ['Shift-Tab', keys.shiftTab],
    ['Up', keys.up],
  ])('%s goes back', (_, key) => {
    const shell = createTestShell()
    shell.press(key)
    expect(shell.focus()).toBe('Forgotten your password?')
  })

  test('Left leads from the page to the menu, Right back', () => {
    const shell = loggedIn()
    shell.press(keys.left)
    expect(shell.focus()).toBe('Log out')
    shell.press(keys.right)
    expect(shell.focus()).toBe('OK')
  })

  test('Esc leaves the field, and a digit then opens a pane', () => {
    const shell = createTestShell()
    shell.press('2')
    expect(value(shell, 'User ID')).toBe('2')
    shell.press('\x1b')
    expect(shell.focus()).toBeNull()
    shell.press('2')
    expect([shell.look().place, shell.look().pane.title]).toEqual(['pane', 'Mailbox'])
  })

  test.each([
    ['Tab', keys.tab, 'Forgotten your password?'],
    ['Down', keys.down, 'Forgotten your password?'],
    ['Shift-Tab', keys.shiftTab, 'User ID'],
    ['Enter', keys.enter, 'Password'],
  ])('after Esc, %s goes on from where one was', (_, key, label) => {
    const shell = createTestShell()
    shell.press(keys.tab, '\x1b')
    expect(shell.focus()).toBeNull()
    shell.press(key)
    expect(shell.focus()).toBe(label)
  })

  test('what was left on a page is forgotten on the next one', () => {
    const shell = createTestShell()
    shell.press(keys.shiftTab, '\x1b', keys.shiftTab, keys.tab, keys.enter)
    expect([shell.title(), shell.focus()]).toEqual(['Password reset request', 'User ID'])
    shell.press('\x1b')
    shell.simulation.select('1', 'Back')
    shell.press(keys.clock, keys.enter, '\x1b')
    expect([shell.title(), shell.focus()]).toEqual(['SMS log in', 'User ID'])
  })

  test.each([
    ['9', 'Telephone'],
    ['0', 'Colleagues'],
  ])('the digit %s opens %s where no field has the focus', (digit, title) => {
    const shell = createTestShell()
    shell.press('\x1b', digit)
    expect([shell.look().place, shell.look().pane.title]).toEqual(['pane', title])
  })

  test('a question mark opens the hint on the page where no field has the focus', () => {
    const shell = createTestShell()
    shell.press('?')
    expect(value(shell, 'User ID')).toBe('?')
    shell.press(keys.clear, keys.tab, keys.tab, '?')
    const { text, clauses } = shell.page()?.hint ?? expect.unreachable()
    const told = shell.paneText()
    expect([shell.look().place, told[0]]).toEqual(['pane', 'Hint: SMS log in'])
    expect(told.join(' ')).toContain(`${text} ${clauses.join(', ')}`)
    expect(told.join(' ')).toContain(
      'Not available: Log in. A mandatory field is still empty. (NAV-1)',
    )
    // The list of panes still begins with its first choice.
    shell.press(keys.enter)
    expect(shell.look().pane.title).toBe('Mailbox')
  })

  test('the hint is that of the page which stands beside it', () => {
    const shell = loggedIn({ columns: 200, rows: 40 })
    const hintIn = () => shell.paneText()[0]
    shell.press('?')
    expect(hintIn()).toBe('Hint: SMS message board - active messages')
    shell.press('\x1b', keys.enter)
    expect(hintIn()).toBe('Hint: Sponsorship management system (SMS)')
    shell.press(keys.tabs, keys.down)
    while (shell.look().pane.choices[shell.look().choice]?.act.type !== 'closeTab')
      shell.press(keys.down)
    shell.press(keys.enter, keys.desk)
    expect(hintIn()).toBe('2 Mailbox')
  })

  test.each(['10', '90', ' '])('%j is no digit', (typed) => {
    const shell = createTestShell()
    shell.press('\x1b', typed)
    expect(shell.look().place).toBe('page')
  })
})

describe('typing', () => {
  test('a burst of text, Tab, text and Enter logs in', () => {
    const shell = createTestShell()
    shell.press('LINDG0002\tChosen#Training2\r')
    expect(shell.title()).toBe('SMS message board - active messages')
  })

  test('the cursor goes where it is led, and erases on both its sides', () => {
    const shell = createTestShell()
    shell.press(
      'abcd',
      keys.left,
      keys.left,
      keys.backspace,
      keys.delete,
      'X',
      keys.home,
      'Y',
      keys.end,
      'Z',
    )
    expect(value(shell, 'User ID')).toBe('YaXdZ')
    shell.press(keys.clear)
    expect(value(shell, 'User ID')).toBe('')
  })

  test('a secret field shows its mask alone', () => {
    const shell = createTestShell()
    shell.press(keys.tab, 'x')
    expect(value(shell, 'Password')).toBe(mask)
    shell.press(keys.backspace)
    expect(value(shell, 'Password')).toBe('')
  })

  test('a control lights up while the last mandatory field is still being typed into', () => {
    const shell = createTestShell()
    const isOpen = () => shell.page()?.controls.find(({ label }) => label === 'Log in')?.enabled
    shell.press('a', keys.tab)
    expect(isOpen()).toBe(false)
    shell.press('b')
    expect(isOpen()).toBe(true)
  })

  test('what is erased before the focus leaves the field was never there', () => {
    const shell = createTestShell()
    shell.press('a', keys.backspace, keys.tab, keys.clear, keys.tab)
    expect(shell.simulation.journal.entries).toHaveLength(1)
  })

  test('nothing reaches the simulation before the focus leaves the field', () => {
    const shell = createTestShell()
    const typed = () => shell.simulation.page('1').fields[0]?.value
    shell.press('abc')
    expect(typed()).toBe('')
    shell.press(keys.tab)
    expect(typed()).toBe('abc')
  })

  test('a paste goes in without its final line break', () => {
    const shell = createTestShell()
    shell.press(pasted('OKORO0001\n'))
    expect(value(shell, 'User ID')).toBe('OKORO0001')
  })

  test('Enter goes on to the mandatory field that is empty', () => {
    const shell = createTestShell()
    shell.press('OKORO0001', keys.enter)
    expect(shell.focus()).toBe('Password')
    expect(shell.message()).toBeNull()
  })

  test('Enter goes back to one that was passed over', () => {
    const shell = createTestShell()
    shell.press(keys.tab, 'Training+First=1', keys.enter)
    expect(shell.focus()).toBe('User ID')
    expect(shell.message()).toBeNull()
  })

  test('Enter in the only one that is empty stays there and says so', () => {
    const shell = createTestShell()
    shell.press('OKORO0001\t', keys.enter, keys.enter)
    expect(shell.focus()).toBe('Password')
    expect(shell.message()).toBe('Log in is not available: Password is empty.')
  })

  test('after a refusal the page begins anew, with the secret field empty', () => {
    const shell = createTestShell()
    shell.press('OKORO0001\tnot it\r')
    expect(shell.page()?.error?.items).toHaveLength(1)
    expect(shell.focus()).toBe('Password')
    expect(value(shell, 'Password')).toBe('')
  })

  test('after an error the first field to be mended has the focus, be it empty again or told wrong', () => {
    const shell = createTestShell()
    shell.press('OKORO0001\tIssued#Training1\r')
    expect(shell.title()).toBe('Change password')
    shell.press('Issued#Training1\tshort\tshort\r')
    expect(shell.focus()).toBe('Original password')
  })
})

describe('controls', () => {
  test.each([
    ['Enter', keys.enter],
    ['Space', ' '],
  ])('%s selects one', (_, key) => {
    const shell = loggedIn()
    shell.press(key)
    expect(shell.title()).toBe('Sponsorship management system (SMS)')
  })

  test('text does nothing to one', () => {
    const shell = loggedIn()
    shell.press('x')
    expect([shell.look().place, shell.focus()]).toEqual(['page', 'OK'])
  })
})

describe('the desk', () => {
  test('a mail is listed, opened, and its password noted and copied into the hidden field', () => {
    const shell = createTestShell()
    shell.press(keys.mailbox)
    expect(shell.paneText().join('\n')).toContain('NEW Your password')
    shell.press(keys.enter)
    expect(shell.paneText().join('\n')).toContain('Issued#Training1')
    shell.press('\x1b', keys.notebook, keys.enter)
    expect(shell.look().place).toBe('page')
    shell.press(keys.notebook, keys.down, keys.enter)
    expect([value(shell, 'User ID'), value(shell, 'Password')]).toEqual(['OKORO0001', mask])
    shell.press(keys.enter)
    expect(shell.title()).toBe('Change password')
  })

  test('Esc leads from an open mail to the list and from there to the page', () => {
    const shell = createTestShell()
    shell.press(keys.mailbox, keys.enter, '\x1b')
    expect([shell.look().place, shell.look().shell.opened]).toEqual(['pane', []])
    shell.press('\x1b')
    expect(shell.look().place).toBe('page')
  })

  test('the same function key closes a pane again, another one changes it', () => {
    const shell = createTestShell()
    shell.press(keys.mailbox, keys.letters)
    expect(shell.look().pane.title).toBe('Letters')
    shell.press(keys.letters)
    expect(shell.look().place).toBe('page')
  })

  test('what was typed goes into its field before a pane opens', () => {
    const shell = createTestShell()
    shell.press('abc', keys.clock)
    expect(shell.simulation.page('1').fields[0]?.value).toBe('abc')
  })

  test.each([
    ['45 seconds', 45_000],
    ['19m59s', 1_199_000],
    ['until 2027-03-02 09:30', 1_800_000],
  ])('%s pass when they are typed into the clock', (typed, ms) => {
    const shell = createTestShell()
    const before = shell.simulation.state.now
    shell.press(keys.clock, typed, keys.enter)
    expect(shell.simulation.state.now - before).toBe(ms)
  })

  test('the clock has one line to type into, and says of it what it takes', () => {
    const shell = createTestShell()
    shell.press(keys.clock)
    const beginnings = shell.paneText().filter((text) => text.startsWith('Other'))
    expect(beginnings).toEqual(['Other: '])
    expect(shell.paneText().join(' ')).toContain('For instance: 45 seconds, 19m59s')
  })

  test('what is no time is told, and none passes', () => {
    const shell = createTestShell()
    const before = shell.simulation.state.now
    shell.press(keys.clock, 'soon', keys.enter)
    expect(shell.simulation.state.now).toBe(before)
    expect(shell.message()).toContain('no spell of time')
    expect(shell.look().message.join(' ')).toBe(shell.message())
  })

  test.each([
    ['Esc', '\x1b'],
    ['its own key', keys.clock],
  ])('what a pane had to say goes with it on %s', (_, key) => {
    const shell = createTestShell()
    shell.press(keys.clock, 'soon', keys.enter)
    expect(shell.message()).not.toBeNull()
    shell.press(key)
    expect([shell.look().place, shell.message()]).toEqual(['page', null])
  })

  test('a time-out behind an open pane is told, and the new page begins at its start', () => {
    const shell = loggedIn()
    shell.press(keys.clock, keys.down, keys.down, keys.enter)
    expect(shell.message()).toContain(
      '20 minutes passed. The page is now: SMS log in. Your session has ended',
    )
    shell.press('\x1b')
    expect(shell.focus()).toBe('User ID')
  })

  test('tabs are opened, shown and closed', () => {
    const shell = createTestShell()
    shell.press('abc', keys.tabs, keys.down, keys.enter)
    expect([shell.look().shell.tab, value(shell, 'User ID')]).toEqual(['2', ''])
    shell.press(keys.tabs, keys.enter)
    expect([shell.look().shell.tab, value(shell, 'User ID')]).toEqual(['1', 'abc'])
    shell.press(keys.tabs, keys.up, keys.up, keys.enter)
    expect(shell.simulation.state.tabs.map(({ id }) => id)).toEqual(['2'])
    expect(shell.look().shell.tab).toBe('2')
  })

  test('once the last tab is closed, Enter opens one', () => {
    const shell = createTestShell()
    shell.press(keys.tabs, keys.up, keys.enter, '\x1b')
    expect(shell.page()).toBeNull()
    shell.press(keys.tab, 'x', keys.pageDown, keys.enter)
    expect(shell.title()).toBe('SMS log in')
  })

  test('the Home Office asks what has to be written, and then acts', () => {
    const shell = createTestShell()
    shell.press(keys.homeOffice)
    const at = shell
      .look()
      .pane.choices.findIndex(({ label }) => label.startsWith('Post a message'))
    shell.press(...Array.from({ length: at }, () => keys.down), keys.enter)
    shell.press(keys.enter)
    expect(shell.message()).toBe('This has to be written first.')
    shell.press('Roof works', keys.enter)
    expect(shell.paneText()).toEqual(expect.arrayContaining(['Subject: Roof works', 'Message: ']))
    shell.press('On Monday.', keys.enter)
    expect(shell.simulation.state.world.posts.at(-1)).toMatchObject({
      title: 'Roof works',
      text: 'On Monday.',
    })
  })

  test('what happened is told without what was typed', () => {
    const shell = createTestShell()
    shell.press('OKORO0001\tnot it\r', keys.happened)
    expect(shell.paneText().join('\n')).toContain('You filled Password.')
    expect(shell.paneText().join('\n')).not.toContain('not it')
  })
})

describe('leaving', () => {
  test.each([
    ['Enter', keys.enter, true],
    ['Ctrl-C', keys.quit, true],
    ['Esc', '\x1b', false],
  ])('Ctrl-C asks, %s answers', (_, key, hasLeft) => {
    const shell = createTestShell()
    shell.press('abc', keys.quit)
    expect([shell.look().place, shell.hasLeft()]).toEqual(['leaving', false])
    shell.press(key)
    expect(shell.hasLeft()).toBe(hasLeft)
  })

  test('who stays is where he or she was', () => {
    const shell = createTestShell()
    shell.press(keys.clock, keys.quit, '\x1b')
    expect([shell.look().place, shell.look().pane.title]).toEqual(['pane', 'Clock'])
  })
})

test.each([
  ['Enter', keys.enter],
  ['Ctrl-C', keys.quit],
])('a terminal that is too small can be left by %s, and nothing else is done in it', (_, key) => {
  const simulation = testSimulation()
  const shell = createTestShell(simulation, { columns: 79, rows: 24 })
  shell.press('abc', keys.tab, keys.clock, keys.enter)
  expect(simulation.journal.entries).toHaveLength(1)
  shell.press(keys.quit, key)
  expect(shell.hasLeft()).toBe(true)
})
