import { expect, test } from 'vitest'
import { accountChart } from '../../machines/account/account.ts'
import { guides } from '../../machines/guides.ts'
import { sessionChart } from '../../machines/sms.ts'
import { chartedOf } from './charted.ts'
import { subjects } from './diagrams.ts'
import type { Drawing } from './drawing.ts'
import { clausesOf } from './matters.ts'
import { mermaidOf } from './mermaid.ts'
import { read } from './test-grammar.ts'

const drawingsOf = (slug: string): readonly Drawing[] =>
  subjects.find((subject) => subject.slug === slug)?.drawings() ?? []

test('every guide has something to draw', () => {
  for (const { slug } of guides) {
    expect(clausesOf(slug)).not.toEqual([])
    expect(drawingsOf(slug).length).toBeGreaterThan(0)
  }
})

test('the whole session has each state that stands in no closed box, and no guard', () => {
  const { nodes, arrows } = read(mermaidOf(drawingsOf('sms')[0] ?? expect.unreachable()))
  expect([...nodes.values()]).toEqual(expect.arrayContaining(['log in', 'home', 'user management']))
  expect(arrows.flatMap(({ label }) => label).join()).not.toContain('[')
})

test('the diagrams of the account tell every transition of its chart', () => {
  const { arrows } = chartedOf(accountChart)
  const [outline, ...regions] = drawingsOf('account')
  const full = regions.filter(({ title }) => title.startsWith(`${accountTitle}:`))
  expect(outline?.all.regions).toHaveLength(full.length)
  const told = full.flatMap(({ all, lines }) => [
    ...all.regions.flat(2).flatMap((item) => ('regions' in item ? item.regions.flat() : [item])),
    ...lines,
  ])
  const stays = told.flatMap((one) => ('stays' in one ? one.stays : []))
  const ways = told.flatMap((one) => ('label' in one ? one.label.join(' ').split(' or ') : []))
  expect(stays.length + ways.length).toBe(arrows.length)
})

const accountTitle = 'The life of an account'

test('each transition of a session that cites a clause of a guide is drawn for that guide', () => {
  const { arrows } = chartedOf(sessionChart)
  for (const { slug } of guides) {
    const isOfGuide = (clause: string) =>
      clausesOf(slug).some((about) => clause === about || clause.startsWith(`${about}-`))
    const drawn = drawingsOf(slug).map(mermaidOf).join('')
    for (const { clauses } of arrows.filter((arrow) => arrow.clauses.some(isOfGuide)))
      expect(drawn.replace(/<br>| ?\n +\w+ : /g, ' ')).toContain(`(${clauses.join(', ')})`)
  }
})
