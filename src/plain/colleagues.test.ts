import { describe, expect, test } from 'vitest'
import { assessors } from '../../machines/rules/assessors.ts'
import { Simulation } from '../simulation/simulation.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { testWorld } from '../worlds/test-world.ts'
import { addressesOf, lineOf, peopleOf } from './people.ts'
import { logIn, toManageUsers } from './test-answers.ts'
import { played } from './test-rehearsal.ts'

const inTheForm = [...logIn('LINDG0002', 'Chosen#Training2'), ...toManageUsers, 'Create level 2']
const valuesIn = (simulation: Simulation) =>
  Object.fromEntries(simulation.screen('1').fields.map(({ label, value }) => [label, value]))

describe('a colleague tells', () => {
  test('all that a form could want, and more than it should get', async () => {
    const { output } = await played(['Colleagues', 'Dorrit', 'Details'])
    expect(output).toContain(
      [
        'Given name: Dorrit',
        'Family name: Harrowell',
        'Date of birth (DD/MM/YYYY): 09/02/1988',
        'Job title: Course Administrator',
        'Private e-mail: dorrit.harrowell@postbox.example',
        'Work e-mail: d.harrowell@millbrook.example',
        'Telephone number: 01632 960102',
        'National Insurance number: QQ 12 34 56 C',
        'Home address: 12 Tern Close, Millbrook, ZZ4 9QD',
        'Work address: 4 Carpenters Walk, Millbrook, ZZ4 7AB',
        'Settled worker: yes',
      ].join('\n'),
    )
    // There is no form on this page.
    expect(output).not.toContain('Fill the form')
  })

  test('nothing that he or she leaves out', async () => {
    const { output } = await played(['Colleagues', 'Kemi', 'Details'])
    expect(output).not.toMatch(/^(Private e-mail|Telephone number|National Insurance number):/m)
  })
})

describe('a form is filled from a colleague', () => {
  test('at once, but for the two things that are for the trainee to know', async () => {
    const { output, simulation } = await played([
      ...[...inTheForm, 'Colleagues', 'Dorrit', 'Fill', 'Work', 'Work'],
    ])
    expect(valuesIn(simulation)).toEqual({
      'Given name': 'Dorrit',
      'Family name': 'Harrowell',
      'Date of birth (DD/MM/YYYY)': '09/02/1988',
      'Job title': 'Course Administrator',
      'Email address': 'd.harrowell@millbrook.example',
      'Telephone number': '01632 960102',
      'National Insurance number': 'QQ 12 34 56 C',
      'Address line 1': '4 Carpenters Walk',
      'Address line 2': '',
      'Town or city': 'Millbrook',
      County: '',
      Postcode: 'ZZ4 7AB',
    })
    expect(output).toContain('You can now select 13. Add')
  })

  test.each([
    ['Private', 'Work', ['private-email']],
    ['Shared', 'Work', ['shared-mailbox']],
    ['Work', 'Home', ['home-address']],
    ['Work', 'Work', []],
  ] as const)('%s e-mail and %s address: an assessor objects to %j', async (mail, place, why) => {
    const { simulation } = await played([
      ...[...inTheForm, 'Colleagues', 'Dorrit', 'Fill', mail, place, 'Add'],
    ])
    const { world } = simulation.state
    const user = world.users.HARRO0004 ?? expect.unreachable()
    expect(assessors.objectionsTo(user, world)).toEqual(why)
  })

  test('no answer leaves address and e-mail as they are', async () => {
    const { output, simulation } = await played([
      ...[...inTheForm, 'Email', 'typed@millbrook.example'],
      ...['Colleagues', 'Dorrit', 'Fill', '', ''],
    ])
    const values = valuesIn(simulation)
    expect([values['Email address'], values['Address line 1'], values['Given name']]).toEqual([
      'typed@millbrook.example',
      '',
      'Dorrit',
    ])
    expect(output).toContain('Filled anew: Given name, Family name,')
  })

  test('an address replaces the whole of another one; what is as told already stays', async () => {
    const { output, simulation } = await played([
      ...[...inTheForm, 'Address line 2', 'Third floor', 'County', 'Nowhere'],
      ...[
        'Colleagues',
        'Kemi',
        'Fill',
        'Work',
        'Home',
        'Colleagues',
        'Kemi',
        'Fill',
        'Work',
        'Home',
      ],
    ])
    expect(valuesIn(simulation)).toMatchObject({
      'Address line 1': '31 Larch Rise',
      'Address line 2': '',
      'Town or city': 'Millbrook',
      County: '',
      Postcode: 'ZZ4 8WE',
    })
    expect(output).toContain('Every field stays as it was.')
  })

  test('field by field, by = and the beginning of a name', async () => {
    const { output, simulation } = await played([
      ...[...inTheForm, 'Every field', '=Dorrit', '=dorrit harrowell', '= D', '=Dorit', '=d'],
      ...['=Dorrit', 'Work', '=nobody', '', '', '=Kemi', 'Home', '', '=Kemi', '', '=Kemi', 'Home'],
    ])
    expect(output).toContain('Given name (or = and a colleague’s name):')
    expect(output).toContain('Possible: =Dorrit Harrowell, =Kemi Abiodunsen.')
    expect(valuesIn(simulation)).toEqual({
      'Given name': 'Dorrit',
      'Family name': 'Harrowell',
      'Date of birth (DD/MM/YYYY)': '09/02/1988',
      'Job title': 'Course Administrator',
      'Email address': 'd.harrowell@millbrook.example',
      'Telephone number': '',
      'National Insurance number': '',
      'Address line 1': '31 Larch Rise',
      'Address line 2': '',
      'Town or city': 'Millbrook',
      County: '',
      Postcode: 'ZZ4 8WE',
    })
  })

  test('a field that asks no detail of a person takes the notebook alone', async () => {
    const { output } = await played(['User ID', '=Dorrit', ''])
    expect(output).toContain('There is no such entry in the notebook.')
  })

  test('two colleagues of the same beginning are told apart by more letters', async () => {
    const twins = testWorld((file) => ({
      ...file,
      colleagues: (file.colleagues ?? []).map((one) => ({ ...one, givenName: 'Kim' })),
    }))
    const { output, simulation } = await played(
      [...inTheForm, 'Given name', '=Kim', '=Kim H', 'Family name', '=Kim A'],
      twins,
    )
    expect(output).toContain('Possible: =Kim Harrowell, =Kim Abiodunsen.')
    expect(valuesIn(simulation)).toMatchObject({
      'Given name': 'Kim',
      'Family name': 'Abiodunsen',
    })
  })
})

describe('whom there is', () => {
  test('colleagues who tell their details, then the other users, each person once', () => {
    const { world, now } = testWorld((file) => ({
      ...file,
      colleagues: [
        ...(file.colleagues ?? []),
        {
          id: 'j-patelwood',
          givenName: 'Jay',
          familyName: 'Patelwood',
          born: '1991-07-30',
          jobTitle: 'Adviser',
          email: 'j.patelwood@millbrook.example',
          homeAddress: '1 Mill, Millbrook, ZZ4 1AA',
          settled: true,
        },
      ],
    }))
    const people = peopleOf(new Simulation({ world, now }))
    expect(people.map(({ name, userIds, told }) => [name, userIds, told?.id ?? null])).toEqual([
      ['Dorrit Harrowell', [], 'd-harrowell'],
      ['Kemi Abiodunsen', [], 'k-abiodunsen'],
      ['Jay Patelwood', ['PATEL0003'], 'j-patelwood'],
      ['Elin Lindgate', ['LINDG0002'], null],
    ])
  })

  test('nobody, in a world with one user alone', async () => {
    const alone = testWorld((file) => ({
      ...file,
      users: file.users.slice(0, 1),
      colleagues: [],
    }))
    const { output } = await played(['Colleagues'], alone)
    expect(output).toContain('There is nobody else.')
  })

  test.each(worldNames())('%s: every home address is told in the lines of a form', (name) => {
    for (const one of loadWorld(name).world.colleagues) {
      const [home] = addressesOf(one)
      expect(lineOf(home?.parts ?? {})).toBe(one.homeAddress)
      expect(home?.parts.postcode).toMatch(/^[A-Z]{1,2}\d+[A-Z]? \d[A-Z]{2}$/)
    }
  })
})
