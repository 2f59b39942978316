import { describe, expect, test, vi } from 'vitest'
import { Simulation } from '../simulation/simulation.ts'
import { loadWorld } from '../worlds/load.ts'
import { testWorld } from '../worlds/test-world.ts'
import type { Beginning } from '../worlds/translation.ts'
import { DemoError, playDemo } from './demo.ts'
import { titlesIn } from './test-rehearsal.ts'

const demoIn = ({ world, now }: Beginning) => {
  const simulation = new Simulation({ world, now })
  const said: string[] = []
  playDemo({ simulation, say: (...lines) => said.push(...lines), columns: 80 })
  return { simulation, output: said.join('\n') }
}

describe('the demonstration', () => {
  test('plays guide 1 through: from the log in screen, by way of change and board, home and out', () => {
    const { output, simulation } = demoIn(loadWorld('new-sponsor'))
    expect(titlesIn(output)).toEqual([
      'SMS log in',
      'Change password',
      'SMS message board - active messages',
      'Sponsorship management system (SMS)',
      'SMS log in',
    ])
    const { world } = simulation.state
    expect(world.users[world.trainee.userId]?.account.value.password).toBe('chosen')
  })

  test('tells no password but the one that stands in the mail', () => {
    const fill = vi.spyOn(Simulation.prototype, 'fill')
    const { output } = demoIn(loadWorld('new-sponsor'))
    const chosen = fill.mock.calls.find(([, label]) => label === 'New password')?.[2] ?? ''
    fill.mockRestore()
    expect(chosen).not.toBe('')
    expect(output).not.toContain(chosen)
  })

  test.each([
    [
      'nothing tells the user ID',
      () => demoIn(testWorld((file) => ({ ...file, trainee: { ...file.trainee, knows: [] } }))),
    ],
    [
      'the licence is revoked',
      () =>
        demoIn(testWorld((file) => ({ ...file, licence: { ...file.licence, status: 'revoked' } }))),
    ],
  ])('says where it cannot go on: %s', (_, play) => {
    expect(play).toThrow(DemoError)
  })
})
