import { describe, expect, test } from 'vitest'
import { logInWording } from '../screens/log-in.ts'
import { testWorld } from '../worlds/test-world.ts'
import { changed, filledFrom, logIn, toManageUsers } from './test-answers.ts'
import { played, titlesIn } from './test-rehearsal.ts'
import { nobodyLeft } from './test-worlds.ts'

const inside = [...logIn('LINDG0002', 'Chosen#Training2'), ...toManageUsers]
const manage = 'Manage Level 1 and 2 users'

const withRequestsDecided = (refusedFor?: string) =>
  testWorld((file) => ({
    ...file,
    delays: { request: { after: '10 days', ...(refusedFor !== undefined && { refusedFor }) } },
    trainee: { userId: 'LINDG0002', knows: ['user ID', 'password'] },
  }))

const statusesIn = (output: string, id: string): readonly string[] =>
  [...output.matchAll(new RegExp(`^\\| User ID: ${id}\\n.*\\n.*\\n\\| Status: (.*)$`, 'gm'))].map(
    ([, status = '']) => status,
  )

describe('guide 3: a new Level 1 user', () => {
  const requested = [
    ...inside,
    ...['Request level 1', ...filledFrom('Dorrit'), 'Add', 'OK'],
    ...['Colleagues', 'Dorrit', 'Hand', 'Clock', '10 days', ...inside],
  ]

  test('is requested, handed the user ID, and Active once the Home Office has approved', async () => {
    const { output, simulation } = await played(requested, withRequestsDecided())
    expect(titlesIn(output)).toContain('Request a new level 1 user')
    expect(output).toContain(
      'The user ID of Dorrit Harrowell is HARRO0004. Note it, and hand it to the new user.',
    )
    expect(output).toContain('You handed the user ID HARRO0004 over.')
    expect(statusesIn(output, 'HARRO0004')).toEqual(['Requested', 'Active'])
    expect(simulation.state.world.handedOver).toEqual(['HARRO0004'])
  })

  test('is Refused where the Home Office says so, and a letter tells why', async () => {
    const { output } = await played(
      [...requested, 'Letters', '1'],
      withRequestsDecided('The form was not complete.'),
    )
    expect(statusesIn(output, 'HARRO0004')).toEqual(['Requested', 'Refused'])
    expect(output).toContain('New letters on your desk: 1.')
    expect(output).toContain('The reason: The form was not complete.')
  })

  test('is decided by hand as well, and what was sent can be read to play the new user', async () => {
    const { output, simulation } = await played([
      ...[...inside, 'Request level 1', ...filledFrom('Kemi'), 'Add', 'OK', 'Log out'],
      ...['Home', 'Approve', 'Home', 'Read', '2'],
    ])
    const [, password = ''] = /log-in is (\S+)$/m.exec(output) ?? expect.unreachable()
    expect(simulation.state.world.mail.at(-1)?.opened).toBe(false)
    const again = await played([
      ...[...inside, 'Request level 1', ...filledFrom('Kemi'), 'Add', 'OK', 'Log out'],
      ...['Home', 'Approve', ...logIn('ABIOD0004', password), ...changed(password)],
    ])
    expect(titlesIn(again.output).at(-1)).toBe('SMS message board - active messages')
  })
})

describe('guide 3: a new Level 2 user', () => {
  test('is there at once; the user ID is handed over', async () => {
    const { output, simulation } = await played([
      ...[...inside, 'Create level 2', ...filledFrom('Kemi'), 'Add', 'OK'],
      ...['Colleagues', 'Kemi', 'Hand the user ID ABIOD0004', 'Colleagues', 'Kemi'],
    ])
    expect(titlesIn(output).slice(-3)).toEqual([
      'Create a new Level 2 user',
      'Level 2 user created',
      manage,
    ])
    expect(statusesIn(output, 'ABIOD0004')).toEqual(['Active'])
    expect(simulation.state.world.handedOver).toEqual(['ABIOD0004'])
    // It is handed over once.
    expect(output.split('Hand the user ID ABIOD0004').length).toBe(2)
  })

  test('is typed in field by field, each fault told at its field', async () => {
    const { output } = await played([
      ...[...inside, 'Create level 2', 'Every field', 'Ida', 'Marrow', '31/02/1990', 'Clerk'],
      ...['not an address', '', '', '1 Kiln Lane', '', 'Millbrook', '', 'ZZ4 7AF', 'Add'],
      ...['Date of birth', '3/2/1990', 'Email', 'i.marrow@millbrook.example', 'Add'],
    ])
    expect(output).toContain('! Date of birth (DD/MM/YYYY): This is not a date')
    expect(output).toContain('! Email address: This is not an e-mail address')
    expect(output).toContain('The user ID of Ida Marrow is MARRO0004.')
  })

  test('who has been added already is not added twice', async () => {
    const add = ['Create level 2', ...filledFrom('Kemi'), 'Add']
    const { output } = await played([...inside, ...add, 'OK', ...add])
    expect(output).toContain('This person is a user already')
  })
})

describe('guide 3: no Level 1 user is left', () => {
  test('the paper form names one, whose user ID comes by letter', async () => {
    const { output, simulation } = await played(
      ['Paper form', 'Send the form with Dorrit', 'Paper form', 'Clock', '12 days', 'Letters', '1'],
      nobodyLeft,
    )
    expect(output).toContain(
      'You sent a Sponsor change of circumstances form that names Dorrit Harrowell. The answer goes by letter to the Authorising Officer.',
    )
    expect(output).toContain('is of no use now')
    expect(output).toContain('The user ID is HARRO0004. Please pass it on.')
    expect(simulation.state.world.users.HARRO0004?.account.value.status).toBe('active')
  })

  test('and is of no use while there is one', async () => {
    const { output } = await played(['Paper form'])
    expect(output).toContain('is of no use now')
  })
})

test('a Level 2 user can manage nobody', async () => {
  const { output } = await played([...logIn('PATEL0003', 'Chosen#Training3'), 'Manage'])
  expect(titlesIn(output)).not.toContain(manage)
  expect(output).not.toContain(logInWording.refused)
})

test('a hint tells why a provisional sponsor manages nobody here (G3-0a, G4-0a)', async () => {
  const provisional = testWorld((file) => ({
    ...file,
    licence: { ...file.licence, rating: 'provisional', routes: ['GBM UK Expansion Worker'] },
    trainee: { userId: 'LINDG0002', knows: ['user ID', 'password'] },
  }))
  const { output } = await played([...inside, 'Hint', 'PATEL0003', 'Hint'], provisional)
  const why = 'rated provisional tells of users by the function of manual 2. '
  expect(output).toContain(`${why}Every user ID stands here with its status.`)
  expect(output).toContain(`${why}Amend is for one’s own details`)
  // It is said once.
  expect(output).not.toContain('Not available: ')
  const { output: elsewhere } = await played([...inside, 'Hint'], testWorld())
  expect(elsewhere).not.toContain(why)
})
