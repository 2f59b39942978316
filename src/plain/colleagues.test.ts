import { describe, expect, test } from 'vitest'
import { assessors } from '../../machines/rules/assessors.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { testWorld } from '../worlds/test-world.ts'
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
        'Date of birth: 09/02/1988',
        'Job title: Course Administrator',
        'Shared mailbox: visas@millbrook.example',
        'Private e-mail address: dorrit.harrowell@postbox.example',
        'Work e-mail address: d.harrowell@millbrook.example',
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
    expect(output).not.toMatch(
      /^(Private e-mail address|Telephone number|National Insurance number):/m,
    )
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
      ...['=Dorrit', 'Work', '=nobody', '=Kemi', '', '', '=Kemi', 'Home', ''],
      ...['=Kemi', '', '=Kemi', 'Home'],
    ])
    expect(output).toContain('Kemi Abiodunsen tells nothing for Telephone number.')
    expect(output).toContain('Given name (or = and a colleague’s name):')
    expect(output).toContain('Possible: =Dorrit Harrowell, =Kemi Abiodunsen, =Ruth Okoro.')
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
    expect(output).toContain('Possible: =Kim Harrowell, =Kim Abiodunsen, =Ruth Okoro.')
    expect(valuesIn(simulation)).toMatchObject({
      'Given name': 'Kim',
      'Family name': 'Abiodunsen',
    })
  })
})

test('the trainee is one of them, and tells the own address for a form', async () => {
  const { output, simulation } = await played([
    ...['Forgotten', 'Email', '=Ruth', 'Colleagues', 'Ruth', 'Details', 'Colleagues', 'Ruth'],
  ])
  expect(output).toContain('5. Ruth Okoro (Registrar; you)')
  expect(output).toContain('\nEmail address: r.okoro@millbrook.example\n')
  expect(valuesIn(simulation)['Email address']).toBe('r.okoro@millbrook.example')
})

test('with whom nothing can be done, that is said', async () => {
  const jay = ['Colleagues', 'Jay']
  const { output } = await played([...jay, 'Hand', ...jay, 'Tell', ...jay])
  expect(output).toContain('There is nothing to be done with Jay Patelwood now.')
})
