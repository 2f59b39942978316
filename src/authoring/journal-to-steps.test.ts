import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { type Readings, readingsWith } from '../../machines/readings.ts'
import { type State, toJson } from '../../machines/state.ts'
import { minute, second } from '../../machines/time.ts'
import { RefDriver } from '../conformance/ref-driver.ts'
import { Trial } from '../conformance/trial.ts'
import { type Journal, replay } from '../simulation/journal.ts'
import { loadWorld } from '../worlds/load.ts'
import { journalToSteps, type Scenario } from './journal-to-steps.ts'
import { match } from './match.ts'
import { readingsOf } from './tags.ts'
import { vocabulary } from './vocabulary.ts'

const tab = '1'
const journalOf = (
  world: string,
  events: readonly SmsEvent[],
  readings: Partial<Readings> = {},
): Journal => ({
  head: {
    journal: 'sms-simulator',
    version: 1,
    world,
    now: loadWorld(world).now,
    readings: readingsWith(readings),
  },
  entries: [{ type: 'tab.opened' } as const, ...events].map((event) => ({ at: 0, event })),
})

const fill = (field: string, value: string, where = tab): SmsEvent => ({
  type: 'field.filled',
  tab: where,
  field,
  value,
})
const logIn = (userId: string, password: string, where = tab): readonly SmsEvent[] => [
  fill('userId', userId, where),
  fill('password', password, where),
  { type: 'logIn.submitted', tab: where, userId, password },
]
const change = (
  original: string,
  replacement: string,
  confirmation = replacement,
): readonly SmsEvent[] => [
  fill('original', original),
  fill('replacement', replacement),
  fill('confirmation', confirmation),
  { type: 'passwordChange.submitted', tab, original, replacement, confirmation },
]
const pass = (ms: number): SmsEvent => ({ type: 'time.passed', ms })

const firstLogIn = journalOf('new-sponsor', [
  { type: 'letter.opened', id: 'letter-1' },
  { type: 'mail.opened', id: 'mail-1' },
  { type: 'mail.opened', id: 'mail-2' },
  { type: 'mail.opened', id: 'mail-3' },
  ...logIn('OKORO0001', 'Training+First=1001'),
  ...change('Training+First=1001', 'short'),
  ...change('Training+First=1001', 'Practise+2=Only'),
  { type: 'board.acknowledged', tab },
  { type: 'section.opened', tab, section: 'contact' },
  { type: 'logOut.selected', tab },
  ...logIn('OKORO0001', 'Practise+2=Only'),
])

const lockout = journalOf(
  'university',
  [
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    pass(20 * minute - second),
    ...logIn('LINDG0001', 'Autumn=Training5'),
    pass(10 * minute + second),
    ...logIn('LINDG0001', 'Autumn=Training5'),
  ],
  { 'R-LOCK': 30 },
)

const secondTab = journalOf('university', [
  ...logIn('LINDG0001', 'Autumn=Training5'),
  { type: 'board.acknowledged', tab },
  { type: 'tab.opened' },
  ...logIn('LINDG0001', 'Autumn=Training5', '2'),
  { type: 'section.opened', tab, section: 'contact' },
  { type: 'homeOffice.changedLicence', change: 'revoked' },
  { type: 'board.acknowledged', tab: '2' },
])

const halfFilled = journalOf('university', [
  ...logIn('LINDG0001', 'Autumn=Training5'),
  { type: 'board.acknowledged', tab },
  { type: 'section.opened', tab, section: 'change-password' },
  fill('replacement', 'Practise+2=Only'),
  pass(20 * minute),
  { type: 'homeOffice.deactivated', userId: 'LINDG0001' },
  ...logIn('lindg0001', 'Autumn=Training5'),
])

const linesOf = ({ lines }: Scenario): readonly string[] =>
  lines.map(({ keyword, sentence }) => `${keyword} ${sentence}`)

test('a first log-in is told in the words of the house', () => {
  expect(linesOf(journalToSteps(firstLogIn, loadWorld('new-sponsor')))).toEqual([
    'Given the training world "new-sponsor"',
    'When the letter to the Authorising Officer is read',
    'When the e-mail to the user is read',
    'When the user logs in',
    'When the password is changed to "short"',
    'Then the change is refused: too short, no uppercase letter, no number and no special character',
    'When the password is changed to "Practise+2=Only"',
    'When "OK" is selected',
    'When "Contact" is selected',
    'When "Log out" is selected',
    'When the user logs in',
    'Then the screen is "SMS message board - active messages"',
    'Then the menu offers "Log out"',
  ])
})

describe.each([
  ['a first log-in', firstLogIn],
  ['a lockout, under another reading', lockout],
  ['a second tab, and a licence revoked', secondTab],
  ['a half-filled form, lost by a time-out', halfFilled],
])('%s', (_, journal) => {
  const beginning = loadWorld(journal.head.world)

  test('played again from its steps, it comes to an equal state', async () => {
    const scenario = journalToSteps(journal, beginning)
    const driver = new RefDriver()
    const trial = new Trial(driver, readingsOf(scenario.tags))
    for (const { sentence } of scenario.lines) {
      const { step, values } = match(sentence, vocabulary)
      await step.does(trial, values)
    }
    trial.end()
    expect(told(driver.simulation.state)).toEqual(told(replay(journal, beginning.world)))
  })
})

/** A state as JSON, a password that was chosen on the way by what it is: its stand-in is another one each time. */
const told = (state: State): unknown => {
  const { world } = loadWorld(state.world.name)
  const json = Object.values(state.world.users).reduce((text, { id, account: { context } }) => {
    const isChosen = context.password !== world.users[id]?.account.context.password
    return isChosen ? text.replaceAll(JSON.stringify(context.password), '"the chosen one"') : text
  }, toJson(state))
  return JSON.parse(json)
}

test('what no step tells is named', () => {
  const rated = journalOf('university', [{ type: 'homeOffice.rated', rating: 'B' }])
  expect(() => journalToSteps(rated, loadWorld('university'))).toThrow(
    'No step tells "homeOffice.rated": The Home Office rated the licence B.',
  )
})

test('another beginning than the world’s own is told', () => {
  const { head, entries } = journalOf('university', [])
  const later = { head: { ...head, now: head.now + minute }, entries }
  expect(linesOf(journalToSteps(later, loadWorld('university')))[0]).toBe(
    'Given the training world "university" at "2027-09-13T08:31:00.000Z"',
  )
})
