import { describe, expect, test } from 'vitest'
import { clauseIds } from '../../machines/clauses.ts'
import { screenSlugs } from '../screens/titles.ts'
import { branchText } from './charts.ts'
import { modelOf } from './modelled.ts'
import { screenHints } from './screen-hints.ts'

const modelling = modelOf()

test('every screen of SMS gives its hint, once', () => {
  const hints = screenHints()
  expect(hints.map(({ screen }) => screen).toSorted()).toEqual([...screenSlugs].toSorted())
  for (const { text, clauses } of hints) {
    expect(text).not.toBe('')
    expect(clauses.length).toBeGreaterThan(0)
  }
})

describe('what models a clause', () => {
  test('states and transitions, by their paths, with guard and turn', () => {
    const { states, transitions } = modelling('LOG-3')
    expect(states).toContain('sms.inside.boardAtLogIn.active')
    expect(transitions.map((one) => `${one.from}: ${branchText(one)}`)).toContain(
      'sms.inside.arriving: at once [theBoardIsDue], 3 of 4',
    )
  })

  test('charts of what outlives a session, with what their guards are given', () => {
    const { transitions } = modelling('CRED-8')
    expect(transitions.map((one) => `${one.from}: ${branchText(one)}, to ${one.to}`)).toContain(
      'account.lock.locked: time.reached [theLockIsOver door=logIn], to account.lock.open',
    )
  })

  test('the last of several alternatives is told as what is left', () => {
    const texts = modelling('CRED-7').transitions.map(branchText)
    expect(texts).toContain('logIn.failed [thisTryLocks door=logIn], 1 of 2')
    expect(texts).toContain('logIn.failed [else], 2 of 2')
  })

  test('lines of the table of access, partitions of forms, hints and readings', () => {
    expect(modelling('LIC-5').sections).toEqual(['defined-cos'])
    expect(modelling('G1-2a').partitions.map(({ form, field, way }) => [form, field, way])).toEqual(
      [
        ['password-change', 'replacement', 'too short'],
        ['password-change', 'replacement', 'too long'],
      ],
    )
    expect(modelling('G1-2h').readings).toEqual(['R-NAME'])
    expect(modelling('G5-4').hints.map(({ screen }) => screen)).toEqual(['message-archive'])
  })

  test('of a mere fact there may be nothing', () => {
    expect(Object.values(modelling('GLO-1')).flat()).toEqual([])
    expect(clauseIds.map(modelling)).toHaveLength(clauseIds.length)
  })
})
