import { describe, expect, test } from 'vitest'
import { testWorld } from '../worlds/test-world.ts'
import { logIn, toManageUsers } from './test-answers.ts'
import { played, titlesIn } from './test-rehearsal.ts'

const inside = [...logIn('LINDG0002', 'Chosen#Training2'), ...toManageUsers]
const asElin = (delay?: string) =>
  testWorld((file) => ({
    ...file,
    ...(delay !== undefined && { delays: { amendment: delay } }),
    trainee: { userId: 'LINDG0002', knows: ['user ID', 'password'] },
  }))

describe('guide 4: amend', () => {
  const amendedTelephone = (id: string, number: string) => [
    ...[id, 'Amend user', 'Telephone number', number, 'Save'],
  ]

  test('oneself: saved, and in force once the Home Office has assessed it', async () => {
    const { output, simulation } = await played(
      [
        ...[...inside, ...amendedTelephone('LINDG0002', '01632 960 555'), 'LINDG0002'],
        ...['Clock', '6 days', ...inside, 'LINDG0002'],
      ],
      asElin('6 days'),
    )
    expect(output).toContain('i The details have been saved.')
    const [before, after] = output.split('It is 8 March 2027')
    expect(before).not.toMatch(/^\| Telephone number +\| 01632 960 555$/m)
    expect(after).toMatch(/^\| Telephone number +\| 01632 960 555$/m)
    expect(simulation.state.world.amendments).toEqual({})
  })

  test('oneself, decided by hand: rejected for a reason, which a letter tells', async () => {
    const { output } = await played(
      [
        ...[...inside, ...amendedTelephone('LINDG0002', '01632 960 555')],
        ...['Home', 'Reject', '', 'Home', 'Reject', 'No such line.', 'Letters', '1'],
      ],
      asElin(),
    )
    expect(output).toContain('Nothing was done.')
    expect(output).toContain('Done: Reject the amendment of LINDG0002 (Elin Lindgate).')
    expect(output).toContain('The reason: No such line.')
  })

  test('a Level 2 user: in force at once; the form opens with the details as they are', async () => {
    const { output } = await played([
      ...[...inside, 'PATEL0003', 'Amend user', 'Job title', 'Adviser', 'Save', 'PATEL0003'],
    ])
    expect(output).toMatch(/^\* Job title: +Admissions Assistant$/m)
    expect(output).toMatch(/^\| Job title +\| Adviser$/m)
  })

  test('a user under another name: the person is found under his own, and told SMS’s', async () => {
    const { output } = await played([
      ...[...inside, 'PATEL0003', 'Amend user', 'Family name', 'Harrowell', 'Save'],
      ...['Colleagues', 'Jay Patelwood', ''],
    ])
    expect(output).toContain('\nSMS has Jay Patelwood as Jay Harrowell.\n')
  })

  test('a mandatory detail that is emptied closes Save', async () => {
    const { output } = await played([
      ...[...inside, 'PATEL0003', 'Amend user', 'Job title', '=', 'Save'],
    ])
    expect(output).toContain('Save is no longer available.')
    expect(output).toContain('Save is not available. A mandatory field is still empty. (NAV-1)')
  })

  test('never another Level 1 user, and it says why', async () => {
    const { output } = await played([...inside, 'OKORO0001', 'Amend user'])
    expect(output).toMatch(/Amend user is not available\. .*\(G4-4b\)/)
    expect(titlesIn(output)).not.toContain('Amend user profile')
  })
})

describe('guide 4: deactivate', () => {
  test('asks once more, is for good, and the status tells it', async () => {
    const { output, simulation } = await played([
      ...[...inside, 'PATEL0003', 'Deactivate user', 'Back', 'Deactivate user'],
      ...['Deactivate user', 'OK', 'PATEL0003', 'Deactivate user'],
    ])
    expect(titlesIn(output)).toContain('User deactivation confirmation')
    expect(output).toContain('(Jay Patelwood, Level 2, Deactivated by sponsor)')
    expect(output).toMatch(/Deactivate user is not available\. .*\(G3-3n\)/)
    expect(simulation.state.world.users.PATEL0003?.account.value.status).toBe(
      'deactivatedBySponsor',
    )
  })

  test('never oneself', async () => {
    const { output, simulation } = await played([...inside, 'LINDG0002', 'Deactivate user'])
    expect(output).toMatch(/Deactivate user is not available\. .*\(G4-4a\)/)
    expect(simulation.state.world.users.LINDG0002?.account.value.status).toBe('active')
  })
})

describe('Manage Level 1 and 2 users', () => {
  test('is read record by record, and each user ID can be chosen by number or by label', async () => {
    const byLabel = await played([...inside, 'patel'])
    expect(byLabel.output).toContain(
      '|---\n| User ID: PATEL0003\n| Name: Jay Patelwood\n| Level: Level 2\n| Status: Active',
    )
    const [, number = ''] =
      /^(\d+)\. PATEL0003 \(Jay Patelwood, Level 2, Active\)$/m.exec(byLabel.output) ?? []
    const byNumber = await played([...inside, number])
    expect(byNumber.output).toBe(byLabel.output)
    expect(titlesIn(byNumber.output).at(-1)).toBe('User details')
  })

  test('the details of a user are read line by line', async () => {
    const { output } = await played([...inside, 'PATEL0003'])
    expect(output).toMatch(/^\| User ID +\| PATEL0003$/m)
    expect(output).toMatch(/^\| Postcode +\| ZZ4 7AB$/m)
  })
})
