import { describe, expect, test } from 'vitest'
import { clauseIds } from '../../machines/clauses.ts'
import { catalogue, readingIds } from '../../machines/readings.ts'
import { clauseAccounts } from './clause-accounts.ts'
import { coverageOf } from './coverage.ts'
import { gapsIn } from './gaps.ts'
import { type Report, reportOf } from './report.ts'
import { reportPage } from './report-page.ts'
import { reportStyle } from './report-style.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'
import { everythingProven, provenBut, scenario } from './test-scenarios.ts'

const { chapters } = reportOf([])

const reportFrom = (scenarios: readonly ScenarioVerdict[]): Report => {
  const accounts = clauseAccounts(scenarios)
  return {
    ranAt: Date.UTC(2027, 4, 11, 7, 45),
    scenarios,
    chapters: chapters.map(({ title, accounts: of }) => ({
      title,
      accounts: accounts.filter(({ id }) => of.some((one) => one.id === id)),
    })),
    gaps: gapsIn(accounts, scenarios),
    coverage: coverageOf({ states: [], transitions: [], guards: {} }),
  }
}

const page = reportPage(reportFrom(everythingProven))

/** The text of a page as one line, without its marks. */
const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('the page', () => {
  test('has a row for every clause, by chapter, with its verdict and its scenarios by file and line', () => {
    for (const id of clauseIds) expect(page).toContain(`<th scope="row" class="id">${id}</th>`)
    expect(textOf(page)).toMatch(/G1-2a The new password .*? proven log-in\/log-in\.feature:\d+ /)
    expect(page.match(/<h3 id="chapter-/g)).toHaveLength(chapters.length)
    for (const { title } of chapters) expect(title).not.toBe('')
  })

  test('has every reading, with the option in force and the reason', () => {
    for (const id of readingIds) expect(page).toContain(`<th scope="row">${id}</th>`)
    expect(textOf(page)).toContain(`20 . ${catalogue['R-LOCK'].why}`)
  })

  test('has every chart, and tells what never happens and what cannot', () => {
    const text = textOf(page)
    expect(text).toContain('States: 0 of 28')
    expect(text).toContain('sms.outside.logIn logIn.submitted 1: no scenario goes there')
    expect(text).toContain('cannot be. A user ID that no account bears never gets in')
  })

  test('says when the run was in UTC, wherever it is made', () => {
    expect(textOf(page)).toContain('Run on 11 May 2027 at 07:45 UTC')
    expect(textOf(reportPage({ ...reportFrom([]), ranAt: null }))).toContain('does not tell when')
  })

  test('warns that this is training, and gives the notice of the sources', () => {
    const text = textOf(page)
    expect(text).toContain('TRAINING. This is no product of the Home Office')
    expect(text).toContain('© Crown copyright')
    expect(text).toContain('Open Government Licence v3.0')
  })

  test('says so where the charts were not watched', () => {
    const text = textOf(reportPage({ ...reportFrom(everythingProven), coverage: null }))
    expect(text).toContain('The charts were not watched in this run.')
    expect(text).toContain('Nothing. Every clause that has to be proven is')
  })

  test('tells what failed with its place and message, and what is missing', () => {
    const failed = scenario({
      uri: 'features/a.feature',
      line: 3,
      name: 'It gets <in> & out',
      tags: ['@G1-2a'],
      outcome: 'failed',
      failure: { step: 'Then "x"', line: 5, message: 'expected <b>', screen: null },
    })
    const scenarios = [...provenBut('@LIC-2.expired', 'not-there'), failed]
    const told = reportPage(reportFrom(scenarios))
    expect(told).toContain('features/a.feature:3: failed: It gets &lt;in&gt; &amp; out')
    expect(told).toContain('expected &lt;b&gt;')
    expect(told).toContain('<li>LIC-2.expired: untested</li>')
    expect(told).toContain('<li>G1-2a: failed</li>')
    expect(told).toContain('a.feature:3 (failed)')
  })
})

describe('everybody can read it', () => {
  test('it needs nothing beside itself', () => {
    expect(page).not.toMatch(/\ssrc=|<link|<script|@import|url\(/)
    for (const [, to] of page.matchAll(/href="([^"]*)"/g)) expect(to).toMatch(/^#/)
  })

  test('each link leads to something, and no id stands twice', () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(to)
    for (const [, of] of page.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(of)
  })

  test('each heading of a table says what it heads, each row has one, and headings go down by one', () => {
    expect(page).not.toMatch(/<th(?! scope=)[ >]/)
    for (const [row] of page.matchAll(/<tr>.*?<\/tr>/gs)) expect(row).toContain('<th scope=')
    const levels = [...page.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (const [at, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1)
  })

  test('each tag that is opened is closed', () => {
    const open: string[] = []
    for (const [, close, tag = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (['meta', 'br', 'col', 'wbr'].includes(tag)) continue
      if (close) expect(open.pop()).toBe(tag)
      else open.push(tag)
    }
    expect(open).toEqual([])
  })

  test.each(['light', 'dark'] as const)('its colours stand out from the paper: %s', (scheme) => {
    const blocks = [...reportStyle.matchAll(/:root \{([^}]*)\}/g)].map(([, block = '']) => block)
    const [light = '', dark = ''] = blocks
    const colours = new Map(
      [...(scheme === 'light' ? light : dark).matchAll(/--(\w+): (#\w{6})/g)].map(
        ([, name, colour]) => [name, colour ?? ''],
      ),
    )
    for (const name of ['text', 'soft', 'good', 'bad', 'open', 'accent'])
      for (const ground of ['paper', 'shade'])
        expect(
          contrast(colours.get(name) ?? '', colours.get(ground) ?? ''),
          `${name} on ${ground}`,
        ).toBeGreaterThan(4.5)
  })
})

/** The contrast of two colours as WCAG 2 reckons it, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
