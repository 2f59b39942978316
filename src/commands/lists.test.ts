import { describe, expect, test } from 'vitest'
import { catalogue, readingIds } from '../../machines/readings.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { called } from './test-io.ts'

describe('worlds', () => {
  test('tells each by name and title, and who the trainee is', async () => {
    const { code, stdout, stderr } = await called(['worlds'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.trimEnd().split('\n')
    expect(lines).toHaveLength(worldNames().length)
    for (const [at, name] of worldNames().entries()) {
      const { title, users, trainee } = loadWorld(name).world
      expect(lines[at]).toContain(`${name}: ${title}.`)
      expect(lines[at]).toContain(users[trainee.userId]?.familyName)
      // Some trainees have still to find their user ID.
      expect(lines[at]).not.toContain(trainee.userId)
    }
  })

  test('as JSON for a machine', async () => {
    const { code, stdout } = await called(['worlds', '--json'])
    expect(code).toBe(0)
    const listed = JSON.parse(stdout)
    expect(listed.map(({ name }: { name: string }) => name)).toEqual(worldNames())
    expect(listed[0]).toEqual({
      name: expect.any(String),
      title: expect.any(String),
      trainee: { userId: expect.any(String), name: expect.any(String), level: expect.any(Number) },
    })
  })
})

describe('readings', () => {
  test('tells each question with its options, the one in force and why', async () => {
    const { code, stdout, stderr } = await called(['readings'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const id of readingIds) {
      expect(stdout).toContain(`${id}: ${catalogue[id].question}`)
      expect(stdout).toContain(`Why: ${catalogue[id].why}`)
    }
    expect(stdout).toContain('In force: 20. Options: 20, 30.')
  })

  test('as JSON for a machine', async () => {
    const { code, stdout } = await called(['readings', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(
      readingIds.map((id) => ({ id, ...catalogue[id], inForce: catalogue[id].default })),
    )
  })
})
