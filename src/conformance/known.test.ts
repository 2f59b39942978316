import { beforeEach, describe, expect, test } from 'vitest'
import { day, hour } from '../../machines/time.ts'
import { loadWorld } from '../worlds/load.ts'
import { Known } from './known.ts'

let known: Known
beforeEach(() => {
  known = new Known(loadWorld('university').world)
})

describe('whom a name means', () => {
  test.each([
    ['Piers Morrowby', 'MORRO0003'],
    ['MORRO0003', 'MORRO0003'],
  ])('%s', (who, userId) => {
    expect(known.userIdOf(who)).toBe(userId)
  })

  test('nobody, as long as no ID was told', () => {
    expect(() => known.userIdOf('Rosamund Quillfeather')).toThrow(
      'the user ID of Rosamund Quillfeather is not known at this step',
    )
  })

  test('the account that was told of last', () => {
    known.note('Piers Morrowby', 'MORRO0005')
    expect(known.userIdOf('Piers Morrowby')).toBe('MORRO0005')
    known.become('Piers Morrowby')
    expect([known.userId, known.knowledge.password]).toEqual(['MORRO0005', undefined])
  })
})

describe('a letter that brings a user ID', () => {
  test('of the user is taken up as the own one', () => {
    const other = new Known(loadWorld('only-level-1').world)
    expect(() => other.userId).toThrow('the user ID is not known')
    const text = ['The user ID of your first Level 1 user, Ximena Valdespino, is VALDE0001.']
    other.readLetters([{ text, userId: 'VALDE0001' }])
    expect(other.userId).toBe('VALDE0001')
  })

  test('of somebody else is noted as that one’s', () => {
    const text = ['Rosamund Quillfeather is now a Level 1 user.']
    known.readLetters([{ text, userId: 'QUILL0005' }])
    expect([known.userId, known.userIdOf('Rosamund Quillfeather')]).toEqual([
      'LINDG0001',
      'QUILL0005',
    ])
  })
})

describe('the message that a title means', () => {
  const { world, now } = loadWorld('university-term')
  const posts = world.posts.length

  test('the last one that has been posted by then, by hand or by the schedule', () => {
    const term = new Known(world)
    expect(term.postTitled('Enrolment this autumn', now)).toBeUndefined()
    term.notePost('Term dates', now + hour)
    const later = now + 10 * day
    expect(term.postTitled('Term dates', later)).toBe(`post-${posts + 1}`)
    expect(term.postTitled('Enrolment this autumn', later)).toBe(`post-${posts + 2}`)
    term.notePost('Term dates', later)
    expect(term.postTitled('Term dates', later)).toBe(`post-${posts + 3}`)
  })
})
