import { describe, expect, test } from 'vitest'
import type { Size } from '../layout.ts'
import { choose, labels, moveTo, type TestShell } from '../test-desk.ts'
import { createTestShell, keys, testSimulation } from '../test-shell.ts'

describe('filling a form from what a colleague tells', () => {
  /** At the form for a new Level 2 user, as Elin Lindgate, with a colleague open beside it. */
  const atTheForm = (name: string, size?: Size): TestShell => {
    const shell = createTestShell(testSimulation(), size)
    shell.press('LINDG0002\tChosen#Training2\r', keys.enter)
    for (const label of [
      'Licence summary, applications and services',
      'Manage Level 1 and 2 users',
      'Create level 2 user',
    ]) {
      for (let tries = 0; shell.focus() !== label && tries < 20; tries++) shell.press(keys.tab)
      shell.press(keys.enter)
    }
    expect(shell.title()).toBe('Create a new Level 2 user')
    shell.press(keys.colleagues)
    choose(shell, name)
    return shell
  }
  const values = (shell: TestShell) =>
    Object.fromEntries(
      (shell.page()?.fields ?? [])
        .filter(({ value }) => value !== '')
        .map((field) => [field.name, field.value]),
    )

  test('Enter copies a detail and goes on, in the form and in the pane', () => {
    const shell = atTheForm('Dorrit Harrowell')
    shell.press(keys.enter)
    expect(shell.message()).toBe('Copied into Given name. Next: Family name.')
    expect([shell.focus(), shell.look().place]).toEqual(['Family name', 'pane'])
    expect(labels(shell)[shell.look().choice]).toBe('Family name: Harrowell')
    expect(shell.paneText()).toContain('The form is at: Family name')
  })

  test('who takes whatever comes first gets a mailbox that others read, and the home address', () => {
    const shell = atTheForm('Dorrit Harrowell')
    for (let tries = 0; shell.look().place === 'pane' && tries < 20; tries++)
      shell.press(keys.enter)
    expect(values(shell)).toMatchObject({
      email: 'visas@millbrook.example',
      addressLine1: '12 Tern Close',
      town: 'Millbrook',
      postcode: 'ZZ4 9QD',
    })
  })

  test('a whole form takes little more than a key for each thing told, and Enter sends it', () => {
    const shell = atTheForm('Dorrit Harrowell')
    const four = Array.from({ length: 4 }, () => keys.enter)
    // The work e-mail address is two further down, the work address one.
    shell.press(...four, keys.down, keys.down, ...four.slice(0, 3), keys.down, keys.enter)
    expect(shell.message()).toBe('Copied into Address line 1 to Postcode.')
    expect([shell.look().place, shell.focus()]).toEqual(['page', 'Postcode'])
    expect(values(shell)).toEqual({
      givenName: 'Dorrit',
      familyName: 'Harrowell',
      dateOfBirth: '09/02/1988',
      jobTitle: 'Course Administrator',
      email: 'd.harrowell@millbrook.example',
      telephone: '01632 960102',
      nationalInsuranceNumber: 'QQ 12 34 56 C',
      addressLine1: '4 Carpenters Walk',
      town: 'Millbrook',
      postcode: 'ZZ4 7AB',
    })
    shell.press(keys.enter)
    expect(shell.title()).toBe('Level 2 user created')
  })

  test('what a person does not tell is passed over', () => {
    const shell = atTheForm('Kemi Abiodunsen')
    moveTo(shell, 'Work e-mail address')
    shell.press(keys.enter)
    expect(shell.focus()).toBe('Address line 1')
  })

  test('a detail goes into its own field wherever the form stands', () => {
    const shell = atTheForm('Dorrit Harrowell')
    choose(shell, 'Telephone number')
    expect(values(shell)).toEqual({ telephone: '01632 960102' })
  })

  test('who comes back from the page stands at what fits the field there', () => {
    const shell = atTheForm('Dorrit Harrowell', { columns: 120, rows: 40 })
    shell.press(keys.colleagues)
    expect(shell.look().place).toBe('page')
    shell.press(keys.tab, keys.tab, keys.tab, 'Caretaker', keys.colleagues)
    expect(labels(shell)[shell.look().choice]).toBe('Job title: Course Administrator')
    expect(values(shell)).toEqual({ jobTitle: 'Caretaker' })
  })

  test('an address takes the place of the whole of another one', () => {
    const shell = atTheForm('Dorrit Harrowell')
    choose(shell, 'Work address')
    shell.press(...Array.from({ length: 3 }, () => keys.shiftTab), 'Third floor', keys.tab)
    expect(values(shell)).toMatchObject({ addressLine2: 'Third floor' })
    shell.press(keys.colleagues)
    choose(shell, 'Home address')
    expect(values(shell)).toEqual({
      addressLine1: '12 Tern Close',
      town: 'Millbrook',
      postcode: 'ZZ4 9QD',
    })
  })

  test('a page that asks for none of it is offered none of it', () => {
    const shell = createTestShell()
    shell.press(keys.colleagues)
    choose(shell, 'Dorrit Harrowell')
    expect(labels(shell)).toEqual([])
    expect(shell.paneText()).toContain('Given name: Dorrit')
    expect(shell.paneText().join()).not.toContain('The form is at')
    shell.press(keys.enter)
    expect([shell.look().place, values(shell)]).toEqual(['pane', {}])
  })

  test('a page that asks for one detail is offered that one', () => {
    const shell = createTestShell()
    shell.press(keys.shiftTab, keys.enter, keys.colleagues)
    choose(shell, 'Dorrit Harrowell')
    expect(shell.paneText().join()).not.toContain('The form is at')
    shell.press('\x1b', '\x1b', keys.tab, keys.colleagues)
    choose(shell, 'Dorrit Harrowell')
    expect(labels(shell)).toEqual([
      'Shared mailbox: visas@millbrook.example',
      'Private e-mail address: dorrit.harrowell@postbox.example',
      'Work e-mail address: d.harrowell@millbrook.example',
    ])
    expect(shell.paneText()).toEqual(
      expect.arrayContaining(['Given name: Dorrit', 'The form is at: Email address']),
    )
  })
})
