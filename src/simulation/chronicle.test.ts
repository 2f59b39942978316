import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultReadings, type Readings } from '../../machines/readings.ts'
import { tabOf } from '../../machines/state.ts'
import { pageOf } from '../screens/pages.ts'
import { wording } from '../screens/wording.ts'
import { loadWorld } from '../worlds/load.ts'
import { testWorld } from '../worlds/test-world.ts'
import type { WorldFile } from '../worlds/world-file.ts'
import { Chronicle } from './chronicle.ts'
import { filledInto, peopleOf, toldBy } from './people.ts'
import { Simulation } from './simulation.ts'

type Change = (file: WorldFile) => Partial<WorldFile>

const simulationOf = (
  change: Change = () => ({}),
  readings: Partial<Readings> = {},
): Simulation => {
  const beginning = testWorld((file) => ({ ...file, ...change(file) }))
  const simulation = new Simulation({ ...beginning, readings: { ...defaultReadings, ...readings } })
  simulation.openTab()
  return simulation
}

const minute = 60_000
const day = 24 * 60 * minute

const logIn = (simulation: Simulation, userId: string, password: string, tab = '1') => {
  simulation.fill(tab, 'User ID', userId)
  simulation.fill(tab, 'Password', password)
  simulation.select(tab, 'Log in')
}

const logInAsElin = (simulation: Simulation, tab = '1') =>
  logIn(simulation, 'LINDG0002', 'Chosen#Training2', tab)

const textsIn = (simulation: Simulation) => simulation.happened().map(({ text }) => text)

/** What is told from here on. */
const toldOf = (simulation: Simulation, act: () => void): readonly string[] => {
  const before = simulation.happened().length
  act()
  return simulation
    .happened()
    .slice(before)
    .map(({ text }) => text)
}

const refusal = `SMS said: ${wording.logIn.refused}.`

describe('what came of an act', () => {
  test('nothing happened yet: the first tab is nobody’s doing', () => {
    expect(textsIn(simulationOf())).toEqual([])
  })

  test('a form that was accepted: the page to which it led', () => {
    const simulation = simulationOf()
    logInAsElin(simulation)
    expect(textsIn(simulation)).toEqual([
      'You filled User ID.',
      'You filled Password.',
      'You selected Log in.',
      'SMS showed: SMS message board - active messages.',
    ])
  })

  test('every refusal in the words of the page, and neither its reason nor the lock', () => {
    const simulation = simulationOf()
    const told = toldOf(simulation, () => {
      for (let attempt = 0; attempt < 4; attempt++) logIn(simulation, 'LINDG0002', 'wrong')
      logInAsElin(simulation)
    })
    expect(told.filter((text) => text.startsWith('SMS'))).toEqual(Array(5).fill(refusal))
    expect(told.join(' ')).not.toMatch(/lock/i)
  })

  test('the reason only under the reading that SMS tells it', () => {
    const simulation = simulationOf(() => ({}), { 'R-REFUSAL': 'told-by-cause' })
    logIn(simulation, 'LINDG0002', 'wrong')
    expect(textsIn(simulation).at(-1)).toBe(
      `SMS said: ${wording.logIn.refusedByCause['wrong-password']}.`,
    )
  })

  test('what is wrong with a field, and with which', () => {
    const simulation = simulationOf()
    logIn(simulation, 'OKORO0001', 'Issued#Training1')
    const told = toldOf(simulation, () => {
      simulation.fill('1', 'Original password', 'Issued#Training1')
      simulation.fill('1', 'New password', 'Vq7#Wz9+Kx4_Tn')
      simulation.fill('1', 'Confirm new password', 'another')
      simulation.select('1', 'Submit')
    })
    expect(told.slice(4)).toEqual([expect.stringMatching(/^SMS said: Confirm new password: /)])
  })

  test('where a link leads is plain from its name', () => {
    const simulation = simulationOf()
    logInAsElin(simulation)
    expect(toldOf(simulation, () => simulation.select('1', 'OK'))).toEqual(['You selected OK.'])
  })

  test('the session that a second tab has taken over', () => {
    const simulation = simulationOf()
    logInAsElin(simulation)
    simulation.openTab()
    expect(toldOf(simulation, () => logInAsElin(simulation, '2')).at(-1)).toBe(
      'SMS in tab 2 showed: SMS message board - active messages.',
    )
    expect(toldOf(simulation, () => simulation.select('1', 'OK'))).toEqual([
      'You selected OK.',
      `SMS said: ${wording.logIn.ended['second-tab']}`,
    ])
  })

  test('an answer that comes at once', () => {
    const simulation = simulationOf()
    const told = toldOf(simulation, () =>
      simulation.desk({ type: 'colleague.asked', userId: 'LINDG0002' }),
    )
    expect(told).toEqual([
      'You asked a Level 1 user to look up your user ID.',
      'Mail came: Your user ID.',
    ])
  })
})

describe('what came while time passed', () => {
  const timedOut = `SMS said: ${wording.logIn.ended['timed-out']}`

  test('the end of a session, at the moment at which it came', () => {
    const simulation = simulationOf()
    logInAsElin(simulation)
    const { now } = simulation.state
    const told = toldOf(simulation, () => simulation.advance(90 * minute))
    expect(told).toEqual(['Time passed: 1 hour 30 minutes.', timedOut])
    expect(simulation.happened().at(-1)?.at).toBe(now + 20 * minute)
  })

  test('and only when SMS tells it, under the reading that it does so later', () => {
    const simulation = simulationOf(() => ({}), { 'R-TIMEOUTSEEN': 'at-next-action' })
    logInAsElin(simulation)
    expect(toldOf(simulation, () => simulation.advance(90 * minute))).toEqual([
      'Time passed: 1 hour 30 minutes.',
    ])
    expect(toldOf(simulation, () => simulation.select('1', 'OK'))).toEqual([
      'You selected OK.',
      timedOut,
    ])
  })

  test('mail, letters and calls, each at its hour; junk makes no noise', () => {
    const simulation = new Simulation(loadWorld('university-term'))
    simulation.openTab()
    simulation.advance(90 * day)
    const { world } = simulation.state
    const told = simulation.happened()
    const came = told.filter(({ text }) => /^(Mail|A letter) came/.test(text))
    const rang = told.filter(({ text }) => text.startsWith('The telephone rang: '))
    const start = simulation.journal.head.now
    const since = ({ receivedAt }: { readonly receivedAt: number }) => receivedAt > start
    const own = world.mail.filter(({ to }) => world.trainee.addresses.includes(to)).filter(since)
    const inbox = own.filter(({ folder }) => folder === 'inbox')
    expect(own.length).toBeGreaterThan(inbox.length)
    expect(came.map(({ at }) => at)).toEqual(
      [...inbox, ...world.letters.filter(since)]
        .map(({ receivedAt }) => receivedAt)
        .toSorted((one, other) => one - other),
    )
    expect(rang.map(({ at }) => at)).toEqual(
      world.calls.filter(since).map(({ receivedAt }) => receivedAt),
    )
    expect(rang.length).toBeGreaterThan(0)
    const instants = told.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted((one, other) => one - other))
  })

  test('what others did is told by the page that shows it, and by no other', () => {
    const posted = {
      type: 'homeOffice.posted',
      title: 'News',
      text: 'Something long that everybody should read on the board itself.',
      routes: [],
      expiresAt: null,
    } as const
    const elsewhere = simulationOf()
    elsewhere.homeOffice(posted)
    expect(textsIn(elsewhere)).toEqual(['The Home Office posted a message: “News”.'])
    const onTheBoard = simulationOf()
    logInAsElin(onTheBoard)
    expect(toldOf(onTheBoard, () => onTheBoard.homeOffice(posted)).at(-1)).toBe(
      'SMS showed on SMS message board - active messages: 2 March 2027, News.',
    )
  })

  test('a decision on a request: by the table in sight, and by no word of a decision', () => {
    const simulation = simulationOf(() => ({ delays: { request: '10 minutes' } }))
    logInAsElin(simulation)
    for (const label of [
      'OK',
      'Licence summary, applications and services',
      'Manage Level 1 and 2 users',
      'Request level 1 user',
    ])
      simulation.select('1', label)
    const dorrit =
      peopleOf(simulation).find(({ name }) => name === 'Dorrit Harrowell') ?? expect.unreachable()
    const told = toldBy(dorrit, simulation.state.world)
    for (const { name, label } of simulation.page('1').fields) {
      const text = told.map((one) => filledInto(name, one)).findLast((one) => one !== undefined)
      if (text !== undefined) simulation.fill('1', label, text)
    }
    expect(toldOf(simulation, () => simulation.select('1', 'Add'))).toEqual([
      'You selected Add.',
      expect.stringMatching(/^SMS showed: /),
    ])
    simulation.select('1', 'OK')
    expect(toldOf(simulation, () => simulation.advance(10 * minute))).toEqual([
      'Time passed: 10 minutes.',
      'SMS showed on Manage Level 1 and 2 users: HARRO0004, Dorrit Harrowell, Level 1, Active.',
    ])
  })
})

test('told piece by piece or all at once, it is the same', () => {
  const acts: readonly ((simulation: Simulation) => unknown)[] = [
    (simulation) => logIn(simulation, 'LINDG0002', 'wrong'),
    (simulation) => logInAsElin(simulation),
    (simulation) => simulation.select('1', 'OK'),
    (simulation) => simulation.select('1', 'Log out'),
    (simulation) => simulation.advance(25 * minute),
    (simulation) => simulation.openTab(),
    (simulation) => tabOf(simulation.state, '2') && logInAsElin(simulation, '2'),
    (simulation) => simulation.closeTab('2'),
    (simulation) => simulation.desk({ type: 'colleague.asked', userId: 'LINDG0002' }),
    (simulation) => simulation.homeOffice({ type: 'homeOffice.rated', rating: 'B' }),
  ]
  const steps = fc.array(fc.tuple(fc.nat(acts.length - 1), fc.boolean()), { maxLength: 20 })
  fc.assert(
    fc.property(steps, (chosen) => {
      const { world, now } = testWorld()
      const simulation = new Simulation({ world, now })
      simulation.openTab()
      for (const [act, isTold] of chosen) {
        acts[act]?.(simulation)
        if (isTold) simulation.happened()
      }
      const { sms, journal } = simulation
      const draw = (state: Parameters<typeof pageOf>[1], tab: string) => pageOf(sms, state, tab)
      const atOnce = new Chronicle(sms, sms.start(world, now), draw).of(journal)
      expect(simulation.happened()).toEqual(atOnce)
    }),
    { numRuns: 60 },
  )
})
