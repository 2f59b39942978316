import { describe, expect, test } from 'vitest'
import { keptText } from '../rehearsal/kept-text.ts'
import { loadWorld } from '../worlds/load.ts'
import { beforeFirstLogIn, knowingThePassword, testWorld } from '../worlds/test-world.ts'
import { neverTold } from './acts.ts'
import { played } from './test-rehearsal.ts'
import { caller, fishedFor, link } from './test-worlds.ts'

const breachesIn = async (answers: readonly string[]) => {
  const { output, simulation } = await played(answers, fishedFor)
  return { output, breaches: simulation.state.world.breaches.map(({ what }) => what) }
}

describe('a deceitful link', () => {
  test('is shown as it reads, and can be left alone', async () => {
    const { output, breaches } = await breachesIn(['Mailbox', '1', '', 'Notebook'])
    expect(output).toContain(`Confirm it today.\nLink: ${link}\n`)
    expect(breaches).toEqual([])
  })

  test('leads to a page that is told of at its address, from where one can go back', async () => {
    const { output, breaches } = await breachesIn(['Mailbox', '1', 'Follow', 'Go back'])
    expect(output).toContain(`A page comes up in the browser. Its address: ${link}\n`)
    expect(output).toContain('It looks like the log in screen of SMS')
    expect(breaches).toEqual(['followed-a-deceitful-link'])
  })

  test('can be followed once more, which is no other mistake, and told everything', async () => {
    const { output, breaches } = await breachesIn([
      ...['Mailbox', '1', 'Follow', '', 'Mailbox', '1', 'Follow', 'Give', 'Mailbox', '1', 'Leave'],
    ])
    expect(output).toContain(`You told your password to a page that is not SMS.\n${neverTold}`)
    expect(breaches).toEqual(['followed-a-deceitful-link', 'told-the-password-to-a-deceitful-page'])
    // What is over asks nothing any more: Leave was understood as a choice of the desk.
    expect(output.endsWith(`You left the rehearsal.\n${keptText(null)}\n`)).toBe(true)
  })

  test('takes nothing that is typed: what is no choice is neither kept nor repeated', async () => {
    const secret = 'Kettle#Brass7Umbrella'
    const { output, simulation } = await played(
      ['Mailbox', '1', 'Follow', 'OKORO0001', secret, 'Go back'],
      fishedFor,
    )
    expect(output).toContain('That is no choice here.')
    expect(`${output}${JSON.stringify(simulation.journal)}`).not.toContain(secret)
    expect(simulation.state.world.breaches).toHaveLength(1)
  })
})

describe('the telephone', () => {
  test('rings at the beginning, and while time passes', async () => {
    const { output } = await breachesIn([])
    expect(output).toContain(`The telephone rings: ${caller}.\nThe telephone rings: Maren.\n`)
    const term = await played(['Clock', 'until 2027-10-20 09:00'], loadWorld('university-term'))
    expect(term.output).toContain(
      `It is 20 October 2027, 09:00 UTC.\nNew in your mailbox: 2.\nThe telephone rings: ${caller}.\n`,
    )
  })

  test('a caller is heard by whoever takes the call, and told off by putting it down', async () => {
    const { output, breaches } = await breachesIn([
      ...['Telephone', caller, 'Take', 'Put', 'Telephone', caller],
    ])
    expect(output).toContain(`${caller} says:\nYour password?\n`)
    expect(output).toContain('You turned a caller away.')
    expect(output).toContain('This call is over.')
    expect(breaches).toEqual([])
  })

  test('can be let ring, and not be taken at all', async () => {
    const { output, breaches } = await breachesIn([
      ...['Telephone', caller, '', 'Telephone', caller, 'Do not'],
    ])
    expect(output).not.toContain('says:')
    expect(breaches).toEqual([])
  })

  test('a caller who waits is gone back to, and may be told what must never be told', async () => {
    const { output, breaches } = await breachesIn([
      ...['Telephone', caller, 'Take', '', 'Hint', 'Telephone', caller, 'Tell'],
    ])
    expect(output.split('says:').length).toBe(3)
    expect(output).toContain(`You told your password to a caller.\n${neverTold}`)
    expect(breaches).toEqual(['told-the-password-to-a-caller'])
  })

  test('who does not ask for a password is not told one', async () => {
    const { output } = await breachesIn(['Telephone', 'Maren', 'Take'])
    expect(output).toContain('Maren says:\nGood morning.')
    expect(output).not.toContain('Tell the caller')
  })

  test('is quiet where nobody rings', async () => {
    const { output } = await played(['Telephone calls'])
    expect(output).toContain('Telephone calls (nobody rings)')
    expect(output).toContain('Nobody has telephoned.')
  })
})

test('nobody can be told a password that is not known yet', async () => {
  const notYet = () => testWorld((file) => ({ ...file, ...beforeFirstLogIn(file) }))
  const { output } = await played(['Colleagues', 'Jay', ''], notYet())
  expect(output).toContain('Hand the user ID PATEL0003 over to Jay Patelwood')
  expect(output).not.toContain('Tell Jay Patelwood')
  const { output: later } = await played(['Mailbox', '1', '', 'Colleagues', 'Jay', ''])
  expect(later).toContain('Tell Jay Patelwood your password')
})

test('a colleague can be told a password, which nobody should do', async () => {
  const world = testWorld((file) => ({ ...file, ...knowingThePassword }))
  const { output, simulation } = await played(['Colleagues', 'Jay', 'Tell'], world)
  expect(output).toContain(`You told your password to a colleague.\n${neverTold}`)
  expect(simulation.state.world.breaches).toEqual([
    expect.objectContaining({ what: 'told-the-password-to-a-colleague', about: 'PATEL0003' }),
  ])
})
