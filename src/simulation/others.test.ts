import { expect, test } from 'vitest'
import { afterScheduled } from '../../machines/desk/others.ts'
import { licenceAfter } from '../../machines/life.ts'
import { readingsWith } from '../../machines/readings.ts'
import { createSms } from '../../machines/step.ts'
import { testWorld } from '../worlds/test-world.ts'

/** What comes of a colleague's deactivating the trainee's clerk on a dormant licence. */
const statusAfter = (dormant: 'hidden' | 'shown') => {
  const { world, now } = testWorld()
  const sms = createSms({ readings: readingsWith({ 'R-DORMANT': dormant }) })
  const scene = sms.sceneOf(sms.start(world, now))
  const life = licenceAfter(world.licence.life, { type: 'licence.madeDormant' }, scene)
  const licence = { ...world.licence, life }
  const event = { type: 'colleague.deactivated', by: 'LINDG0002', userId: 'PATEL0003' } as const
  const after = afterScheduled({ ...scene, world: { ...world, licence } }, event)
  return after.users.PATEL0003?.account.value.status
}

test('a colleague deactivates nobody where the licence hides the users (R-DORMANT)', () => {
  expect(statusAfter('hidden')).toBe('active')
  expect(statusAfter('shown')).toBe('deactivatedBySponsor')
})
