import { describe, expect, test } from 'vitest'
import { withDetails } from '../../machines/world-changes.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { beforeFirstLogIn, knowingThePassword, testWorld } from '../worlds/test-world.ts'
import type { WorldFile } from '../worlds/world-file.ts'
import { actsWith, asksADetail, filledInto, peopleOf, settledToldBy, toldBy } from './people.ts'
import { Simulation } from './simulation.ts'

type Change = (file: WorldFile) => Partial<WorldFile>

const simulationOf = (change: Change = () => ({})): Simulation =>
  new Simulation(testWorld((file) => ({ ...file, ...change(file) })))

const named = (simulation: Simulation, wanted: string) =>
  peopleOf(simulation).find(({ name }) => name === wanted) ?? expect.unreachable(wanted)

const user = (id: string, rest: Partial<WorldFile['users'][number]> = {}) => ({
  id,
  level: 2 as const,
  givenName: 'Dorrit',
  familyName: 'Harrowell',
  born: '1988-02-09',
  jobTitle: 'Course Administrator',
  email: 'd.harrowell@millbrook.example',
  status: 'Active' as const,
  password: { value: 'Chosen#Training4', state: 'chosen' as const },
  ...rest,
})

const withUsers =
  (...more: ReturnType<typeof user>[]): Change =>
  ({ users }) => ({ users: [...users, ...more] })

describe('who is who', () => {
  const whoIn = (change?: Change) =>
    peopleOf(simulationOf(change)).map(({ name, userIds, colleague, isTrainee }) => [
      `${isTrainee ? 'You: ' : ''}${name}`,
      userIds,
      colleague?.id ?? null,
    ])

  test('those who tell their details come first, the trainee last', () => {
    expect(whoIn()).toEqual([
      ['Dorrit Harrowell', [], 'd-harrowell'],
      ['Kemi Abiodunsen', [], 'k-abiodunsen'],
      ['Elin Lindgate', ['LINDG0002'], null],
      ['Jay Patelwood', ['PATEL0003'], null],
      ['You: Ruth Okoro', ['OKORO0001'], null],
    ])
  })

  test.each<[string, Partial<ReturnType<typeof user>>]>([
    ['of the same name and date of birth', { email: 'elsewhere@millbrook.example' }],
    ['who has the same mailbox', { givenName: 'Dorit', email: 'D.Harrowell@Millbrook.example' }],
  ])('a user %s is this colleague', (_, rest) => {
    const [first, ...others] = whoIn(withUsers(user('HARRO0004', rest)))
    expect(first).toEqual(['Dorrit Harrowell', ['HARRO0004'], 'd-harrowell'])
    expect(others).toHaveLength(4)
  })

  test('the name decides before the mailbox does, and nobody is two people', () => {
    const who = whoIn(withUsers(user('HARRO0004', { email: 'k.abiodunsen@millbrook.example' })))
    expect(who.slice(0, 2)).toEqual([
      ['Dorrit Harrowell', ['HARRO0004'], 'd-harrowell'],
      ['Kemi Abiodunsen', [], 'k-abiodunsen'],
    ])
  })

  test('somebody may have had an account before', () => {
    const before = user('HARRO0004', { status: 'Deactivated by sponsor' })
    expect(whoIn(withUsers(before, user('HARRO0005')))[0]).toEqual([
      'Dorrit Harrowell',
      ['HARRO0004', 'HARRO0005'],
      'd-harrowell',
    ])
  })

  test('two who read one mailbox are two people', () => {
    const email = 'visas@millbrook.example'
    const two = [
      user('ASHBY0004', { givenName: 'Lin', familyName: 'Ashby', email }),
      user('BROOK0005', { givenName: 'Pat', familyName: 'Brook', email }),
    ]
    expect(whoIn(withUsers(...two)).map(([name]) => name)).toEqual(
      expect.arrayContaining(['Lin Ashby', 'Pat Brook']),
    )
  })

  test('a chain of slips is one person still', () => {
    const email = 'lin@millbrook.example'
    const slips = [
      user('ASHBY0004', { givenName: 'Lin', familyName: 'Ashby', email }),
      user('ASHBI0005', { givenName: 'Lin', familyName: 'Ashbi', email }),
      user('ASHBI0006', {
        givenName: 'Lin',
        familyName: 'Ashbi',
        email: 'other@millbrook.example',
      }),
    ]
    const lin = whoIn(withUsers(...slips)).filter(([name]) => String(name).startsWith('Lin'))
    expect(lin).toEqual([['Lin Ashby', ['ASHBY0004', 'ASHBI0005', 'ASHBI0006'], null]])
  })

  test('whose record is amended stays who he or she is, and SMS’s name for him or her is told', () => {
    const simulation = simulationOf(() => knowingThePassword)
    const { state, sms, startingWorld } = simulation
    const patelwood = state.world.users.PATEL0003 ?? expect.unreachable()
    const amended = withDetails(state.world, patelwood, {
      ...patelwood,
      familyName: 'Harrowell',
      givenName: 'Dorrit',
      email: 'd.harrowell@millbrook.example',
    })
    const people = { sms, startingWorld, state: { ...state, world: amended } }
    expect(
      peopleOf(people).map(({ name, userIds, amendedNames }) => [name, userIds, amendedNames]),
    ).toEqual([
      ['Dorrit Harrowell', [], []],
      ['Kemi Abiodunsen', [], []],
      ['Elin Lindgate', ['LINDG0002'], []],
      ['Jay Patelwood', ['PATEL0003'], ['Dorrit Harrowell']],
      ['Ruth Okoro', ['OKORO0001'], []],
    ])
    const jay = peopleOf(people).find(({ name }) => name === 'Jay Patelwood')
    expect(actsWith(people, jay ?? expect.unreachable()).map(({ label }) => label)).toEqual([
      'Tell Jay Patelwood your password',
    ])
  })

  test.each(worldNames())('%s: everybody is there once, and each account is somebody’s', (name) => {
    const simulation = new Simulation(loadWorld(name))
    const people = peopleOf(simulation)
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
    expect(people.flatMap(({ userIds }) => userIds).toSorted()).toEqual(
      Object.keys(simulation.state.world.users).toSorted(),
    )
    expect(people.filter(({ isTrainee }) => isTrainee)).toEqual([people.at(-1)])
  })
})

describe('what is told', () => {
  const toldIn = (simulation: Simulation, name: string) =>
    toldBy(named(simulation, name), simulation.state.world)
  const linesIn = (...given: Parameters<typeof toldIn>) =>
    toldIn(...given).map(({ label, text }) => `${label}: ${text}`)

  test('what is wrong for a form comes before what is right', () => {
    expect(linesIn(simulationOf(), 'Dorrit Harrowell')).toEqual([
      'Given name: Dorrit',
      'Family name: Harrowell',
      'Date of birth: 09/02/1988',
      'Job title: Course Administrator',
      'Shared mailbox: visas@millbrook.example',
      'Private e-mail address: dorrit.harrowell@postbox.example',
      'Work e-mail address: d.harrowell@millbrook.example',
      'Telephone number: 01632 960102',
      'National Insurance number: QQ 12 34 56 C',
      'Home address: 12 Tern Close, Millbrook, ZZ4 9QD',
      'Work address: 4 Carpenters Walk, Millbrook, ZZ4 7AB',
    ])
  })

  test('nothing that somebody leaves out', () => {
    const labels = toldIn(simulationOf(), 'Kemi Abiodunsen').map(({ label }) => label)
    expect(labels).not.toContain('Private e-mail address')
    expect(labels).not.toContain('Telephone number')
    expect(labels).not.toContain('National Insurance number')
  })

  test('the own addresses by the trainee, nothing by another user', () => {
    const simulation = simulationOf()
    expect(linesIn(simulation, 'Ruth Okoro')).toEqual(['Email address: r.okoro@millbrook.example'])
    expect(linesIn(simulation, 'Jay Patelwood')).toEqual([])
  })

  test('an address fills all its fields, those that it has nothing for as well', () => {
    const addresses = toldIn(simulationOf(), 'Dorrit Harrowell').filter(
      (one) => filledInto('town', one) !== undefined,
    )
    expect(addresses.map(({ fills }) => fills)).toEqual([
      {
        addressLine1: '12 Tern Close',
        addressLine2: '',
        town: 'Millbrook',
        county: '',
        postcode: 'ZZ4 9QD',
      },
      {
        addressLine1: '4 Carpenters Walk',
        addressLine2: '',
        town: 'Millbrook',
        county: '',
        postcode: 'ZZ4 7AB',
      },
    ])
  })

  test('of a work address with an office and a county, and of a home address with a village', () => {
    const simulation = simulationOf(({ colleagues = [] }) => ({
      colleagues: colleagues.map((one) => ({
        ...one,
        address: {
          line1: 'The Annexe',
          line2: '9 Kiln Lane',
          town: 'Millbrook',
          county: 'Eastshire',
          postcode: 'ZZ4 7AF',
        },
        homeAddress: '3 High Street, Little Rowing, Millbrook, ZZ4 8WE',
      })),
    }))
    expect(linesIn(simulation, 'Kemi Abiodunsen').slice(-2)).toEqual([
      'Home address: 3 High Street, Little Rowing, Millbrook, ZZ4 8WE',
      'Work address: The Annexe, 9 Kiln Lane, Millbrook, Eastshire, ZZ4 7AF',
    ])
    expect(toldIn(simulation, 'Kemi Abiodunsen').at(-2)?.fills).toEqual({
      addressLine1: '3 High Street',
      addressLine2: 'Little Rowing',
      town: 'Millbrook',
      county: '',
      postcode: 'ZZ4 8WE',
    })
  })

  test.each(worldNames())('%s: every home address is told in the lines of a form', (name) => {
    const simulation = new Simulation(loadWorld(name))
    const { colleagues } = simulation.state.world
    const told = peopleOf(simulation)
      .filter(({ colleague }) => colleague !== null)
      .map((one) => toldBy(one, simulation.state.world))
    const homes = told.map((all) => all.find(({ label }) => label === 'Home address'))
    expect(homes.map((home) => home?.text).toSorted()).toEqual(
      colleagues.map(({ homeAddress }) => homeAddress).toSorted(),
    )
    for (const home of homes)
      expect(home?.fills.postcode).toMatch(/^[A-Z]{1,2}\d+[A-Z]? \d[A-Z]{2}$/)
  })

  test('whether somebody is settled: by who tells anything at all', () => {
    const simulation = simulationOf()
    expect(
      ['Dorrit Harrowell', 'Kemi Abiodunsen', 'Jay Patelwood'].map((name) =>
        settledToldBy(named(simulation, name)),
      ),
    ).toEqual(['Settled worker: yes', 'Settled worker: no', null])
  })
})

test('a detail goes into a field of its name, and into no other', () => {
  expect(['email', 'postcode', 'userId', 'toString'].map(asksADetail)).toEqual([
    true,
    true,
    false,
    false,
  ])
  expect(filledInto('postcode', { fills: { postcode: 'ZZ4' } })).toBe('ZZ4')
  expect(filledInto('toString', { fills: { postcode: 'ZZ4' } })).toBeUndefined()
})

test('what can be done with somebody is done with his or her accounts alone', () => {
  const simulation = simulationOf((file) => ({ ...knowingThePassword, ...beforeFirstLogIn(file) }))
  expect(
    actsWith(simulation, named(simulation, 'Elin Lindgate')).map(({ event }) => event),
  ).toEqual([
    { type: 'colleague.asked', userId: 'LINDG0002' },
    { type: 'userId.handedOver', userId: 'LINDG0002' },
    { type: 'password.told', to: 'colleague', id: 'LINDG0002' },
  ])
  expect(actsWith(simulation, named(simulation, 'Dorrit Harrowell'))).toEqual([])
  expect(actsWith(simulation, named(simulation, 'Ruth Okoro'))).toEqual([])
})
