import { describe, expect, test } from 'vitest'
import type { LicenceRating, LicenceStatus } from '../licence/licence.ts'
import { readingsWith } from '../readings.ts'
import type { Route } from '../routes.ts'
import { type SectionId, sectionIds } from '../sections/sections.ts'
import type { Licence, User } from '../world.ts'
import { type Absence, access } from './access.ts'

const ours = readingsWith({})
const userOf = (level: 1 | 2) => ({ level }) as User
const licenceOf = (status: LicenceStatus, ...routes: Route[]) =>
  ({ routes, life: { value: { status, rating: 'A' } } }) as unknown as Licence

const seenBy = (level: 1 | 2, licence: Licence, readings = ours): readonly SectionId[] =>
  sectionIds.filter((id) => 'open' in access.sees(id, userOf(level), licence, readings))

const everybodys = ['change-password', 'contact']
const licenceMenu = [
  'licence-menu',
  'licence-summary',
  'manage-users',
  'message-board',
  'allocation-increase',
  'allocation-renewal',
]

describe('who sees what', () => {
  test.each<[string, 1 | 2, Licence, readonly string[]]>([
    [
      'Level 1, Student Route only: no Workers (LIC-3)',
      1,
      licenceOf('active', 'Student Route'),
      [...licenceMenu, 'students'],
    ],
    [
      'Level 1, Skilled Worker only: Workers with Defined CoS, no Students (G1-3b…d)',
      1,
      licenceOf('active', 'Skilled Worker'),
      [...licenceMenu, 'workers', 'defined-cos'],
    ],
    [
      'Level 1, Temporary Work: Workers without Defined CoS (G1-3c)',
      1,
      licenceOf('active', 'Temporary Work - Religious Worker'),
      [...licenceMenu, 'workers'],
    ],
    [
      'Level 1, both kinds',
      1,
      licenceOf('active', 'Student Route', 'Minister of Religion'),
      [...licenceMenu, 'workers', 'students'],
    ],
    [
      'Level 2, Skilled Worker: neither licence menu nor Defined CoS (LIC-7, LIC-8)',
      2,
      licenceOf('active', 'Skilled Worker'),
      ['workers'],
    ],
    ['Level 2, Student Route', 2, licenceOf('active', 'Student Route'), ['students']],
    [
      'Level 1 on a suspended licence: the licence menu stays (R-DORMANT)',
      1,
      licenceOf('suspended', 'Student Route'),
      [...licenceMenu, 'students'],
    ],
    [
      'Level 1 on a dormant licence: no licence menu (G1-3a)',
      1,
      licenceOf('dormant', 'Student Route'),
      ['students'],
    ],
  ])('%s', (_, level, licence, sections) => {
    expect([...seenBy(level, licence)].sort()).toEqual([...sections, ...everybodys].sort())
  })

  test('R-DORMANT=shown: the licence menu stays on a dormant licence', () => {
    const shown = readingsWith({ 'R-DORMANT': 'shown' })
    const licence = licenceOf('dormant', 'Student Route')
    expect(seenBy(1, licence, shown)).toEqual(expect.arrayContaining(licenceMenu))
    expect(seenBy(2, licence, shown)).not.toContain('licence-menu')
  })

  test.each<[Absence, SectionId, 1 | 2, Licence]>([
    ['level', 'licence-menu', 2, licenceOf('active', 'Student Route')],
    ['route', 'students', 1, licenceOf('active', 'Skilled Worker')],
    ['dormant', 'message-board', 1, licenceOf('dormant', 'Student Route')],
  ])('the reason is told: %s', (why, section, level, licence) => {
    expect(access.sees(section, userOf(level), licence, ours)).toEqual({ closed: true, why })
  })
})

describe('what is greyed out for the status of the licence (NAV-3, LIC-4)', () => {
  test.each<[LicenceStatus, boolean]>([
    ['active', true],
    ['suspended', false],
    ['dormant', false],
  ])('%s: an allocation increase can be requested: %s', (status, can) => {
    const verdict = access.canUse('allocation-increase', licenceOf(status, 'Skilled Worker'), ours)
    expect('open' in verdict).toBe(can)
  })

  test('what the list does not name stays open (R-SUCHAS)', () => {
    const suspended = licenceOf('suspended', 'Skilled Worker')
    const closed = sectionIds.filter((id) => !('open' in access.canUse(id, suspended, ours)))
    expect(closed).toEqual(['allocation-increase', 'defined-cos'])
  })

  test.each<[LicenceStatus, LicenceRating, object, object]>([
    ['active', 'A', {}, { open: true }],
    ['active', 'B', {}, { closed: true, why: 'B' }],
    ['active', 'provisional', {}, { open: true }],
    ['suspended', 'A', {}, { closed: true, why: 'suspended' }],
    ['dormant', 'A', {}, { closed: true, why: 'dormant' }],
    ['active', 'B', { 'R-DEFINEDCOS': 'functions-only' }, { open: true }],
  ])(
    'Defined CoS, %s and rated %s, under %j (LIC-4, LIC-5)',
    (status, rating, readings, verdict) => {
      const licence = {
        routes: ['Skilled Worker'],
        life: { value: { status, rating } },
      } as unknown as Licence
      expect(access.canUse('defined-cos', licence, readingsWith(readings))).toEqual(verdict)
    },
  )
})
