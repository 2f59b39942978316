import { describe, expect, test } from 'vitest'
import { testWorld } from '../worlds/test-world.ts'
import { logIn } from './test-answers.ts'
import { played, titlesIn } from './test-rehearsal.ts'

const inside = logIn('LINDG0002', 'Chosen#Training2')
const active = 'SMS message board - active messages'
const archived = 'SMS message board - archived messages'
const home = 'Sponsorship management system (SMS)'

describe('guide 5: the message board', () => {
  test('is met on logging in, opened again from the menu, and has an archive', async () => {
    const { output } = await played([
      ...[...inside, 'OK', 'Licence summary, applications and services', 'SMS message board'],
      ...['View archived', 'Back', 'OK'],
    ])
    expect(titlesIn(output)).toEqual([
      'SMS log in',
      active,
      home,
      'Licence summary, applications and services',
      active,
      archived,
      active,
      home,
    ])
  })

  test('Cancel leads out of SMS', async () => {
    const { output } = await played([...inside, 'Cancel'])
    expect(titlesIn(output)).toEqual(['SMS log in', active, 'SMS log in'])
    expect(output).toMatch(/nobody is logged in\.\n\n= SMS log in[^=]*$/)
  })

  test('what is withdrawn, or past its end, is found in the archive', async () => {
    const { output } = await played([
      ...['Home', 'Withdraw the message Term dates', 'Home', 'Post a message for certain'],
      ...['A short one', 'Read it today.', 'all', '2027-03-02 10:00', 'Clock', '2 hours'],
      ...[...inside, 'View archived'],
    ])
    const archive = output.slice(output.lastIndexOf(`= ${archived}`))
    expect(archive).toMatch(/\| Subject: A short one\n\| Message: .*\n\| State: Expired/)
    expect(archive).toMatch(/\| Subject: Term dates\n\| Message: .*\n\| State: Archived/)
  })

  test('a message for other routes is not seen', async () => {
    const post = (routes: string) => [
      ...['Home', 'Post a message for certain', 'For some', 'Only for some.', routes, 'none'],
      ...inside,
    ]
    const seen = await played(post('student route, skilled worker'))
    expect(seen.output).toContain('| Subject: For some')
    const unseen = await played(post('Minister of Religion'))
    expect(unseen.output).not.toContain('| Subject: For some')
    expect(unseen.simulation.state.world.posts.at(-1)?.routes).toEqual(['Minister of Religion'])
  })

  test('routes and ends that are none are told, and asked for again', async () => {
    const { output, simulation } = await played([
      ...['Home', 'Post a message for certain', 'A', 'B', 'Student Rout', 'Student Route'],
      ...['whenever', '2027-02-30', '2027-12-01'],
    ])
    expect(output).toContain('That is no route. The nearest is: Student Route.')
    expect(output).toContain('This is no instant.')
    expect(output).toContain('There is no such day or time in the calendar.')
    expect(simulation.state.world.posts.at(-1)).toMatchObject({
      routes: ['Student Route'],
      life: { context: { expiresAt: Date.UTC(2027, 11, 1) } },
    })
  })

  test.each<readonly string[]>([
    [''],
    ['A', ''],
    ['A', 'B', ''],
    ['A', 'B', 'all', ''],
    ['A', 'B', 'all', '2026-12-01'],
  ])('a message that is not finished is not posted: %j', async (...answers) => {
    const { simulation } = await played(['Home', 'Post a message for certain', ...answers])
    expect(simulation.state.world.posts).toHaveLength(testWorld().world.posts.length)
  })
})
