import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clauseIds } from '../../machines/clauses.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import type { ChapterProgress, ClauseProgress, ProgressData } from '../rehearsal/progress-data.ts'
import { charted } from '../verification/charts.ts'
import { outOfReach } from '../verification/out-of-reach.ts'
import { firstLogIn } from './test-first-log-in.ts'
import { called } from './test-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-progress-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const data = ['--data', join(folder, 'records')]

const atFirst = async (): Promise<ProgressData> =>
  JSON.parse((await called(['progress', '--json', '--data', join(folder, 'none')])).stdout)
const afterwards = async (): Promise<ProgressData> =>
  JSON.parse((await called(['progress', '--json', ...data])).stdout)

const inAll = (chapters: readonly ChapterProgress[]): ReadonlyMap<string, ClauseProgress> =>
  new Map(chapters.flatMap(({ clauses }) => clauses.map((one) => [one.id, one] as const)))

/** Watched twice to its end, once tried and finished with a mistake, once left open. */
beforeAll(async () => {
  const rehearse = (mode: string, input: string) =>
    called(['rehearse', 'first-log-in', '--plain', '--mode', mode, ...data], { input })
  await rehearse('watch', 'Rest\n\n')
  await rehearse('watch', 'Rest\n\n')
  await rehearse('test', 'User ID\nOKORO0001\nPassword\nno\nLog in\nFinish\nYes\n')
  await rehearse('practise', 'Letters\n1\nLeave\n')
})

describe('progress', () => {
  test('before anything was rehearsed is nothing, against all that there is', async () => {
    const { courses, chapters, transitions } = await atFirst()
    for (const { done, passed } of courses) expect({ done, passed }).toEqual({ done: 0, passed: 0 })
    expect([...inAll(chapters).keys()]).toEqual(clauseIds)
    for (const one of inAll(chapters).values())
      expect({ rehearsed: one.rehearsed, mistaken: one.mistaken }).toEqual({
        rehearsed: 0,
        mistaken: 0,
      })
    const nobodys = outOfReach.filter(({ what }) => / \d+$/.test(what) && !what.includes(': '))
    expect(transitions).toMatchObject({ taken: 0, all: charted().arrows.length - nobodys.length })
    expect(transitions.never).toHaveLength(transitions.all)
  })

  test('counts how often each clause was gone through, and mistaken', async () => {
    const clauses = inAll((await afterwards()).chapters)
    expect(clauses.get('G1-2a')).toMatchObject({ rehearsed: 2, mistaken: 0 })
    expect(clauses.get('CRED-7')).toMatchObject({ rehearsed: 0, mistaken: 1 })
    expect(clauses.get('G1-2a')?.lessons).toContain('first-log-in')
    const taught = loadLesson('first-log-in').clauses
    for (const [id, { lessons }] of clauses)
      expect(lessons.includes('first-log-in'), id).toBe(taught.some((one) => one === id))
  })

  test('strikes out the transitions that were taken', async () => {
    const { transitions } = await afterwards()
    const never = transitions.never.map(({ from, what }) => `${from}: ${what}`)
    expect(transitions.taken).toBeGreaterThan(5)
    expect(transitions.taken + never.length).toBe(transitions.all)
    expect(never).not.toContain('sms.inside.boardAtLogIn.active: board.acknowledged')
    expect(never).toContain('sms.inside.boardAtLogIn.active: board.cancelled')
  })

  test('is text: bars, a table by chapters, what was never rehearsed', async () => {
    const { code, stdout, stderr } = await called(['progress', ...data])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    expect(lines[1]).toMatch(
      /^\[\.{20}\] New Level 1 user: 0 of \d+ lessons done, 0 passed; next: /,
    )
    expect(stdout).toContain('Guide 1: ')
    expect(stdout).toMatch(
      /^G1-2a {4}\+\+ +gone through twice|^G1-2a +\+\+ +gone through 2 times \(/m,
    )
    expect(stdout).toMatch(/^CRED-7 +-! +never gone through, mistaken once \(/m)
    expect(stdout).toMatch(/^Transitions of the charts: \d+ of \d+ taken\. Never rehearsed:$/m)
    expect(stdout).toContain('sms.inside.openSms.messageBoard.active: board.cancelled, to ')
  })

  test('fills a bar with the lessons that are done', async () => {
    const full = ['--data', join(folder, 'full')]
    const done = async (mode: string, input: string): Promise<number> => {
      await called(['rehearse', 'first-log-in', '--plain', '--mode', mode, ...full], { input })
      const { courses } = JSON.parse((await called(['progress', '--json', ...full])).stdout)
      return courses[0].done
    }
    expect(await done('watch', 'Rest\n\n')).toBe(0)
    expect(await done('practise', firstLogIn)).toBe(1)
    const { stdout } = await called(['progress', ...full])
    expect(stdout).toContain(`[#${'.'.repeat(19)}] New Level 1 user: 1 of `)
  })

  test('is a page that needs nothing beside itself, and whose colours say nothing alone', async () => {
    const path = join(folder, 'progress.html')
    const { code, stdout, stderr } = await called(['progress', '--page', path, ...data])
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(stderr).toBe(`The page is written: ${path}\n`)
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('<strong>TRAINING.</strong>')
    expect(page).not.toMatch(/\b(src|href)=|@import|url\(|<script/)
    expect(page).toContain('size: A4')
    expect(page).toContain('prefers-color-scheme: dark')
    expect(page).toMatch(/heat-2">.*G1-2a.*\+\+.*gone through 2 times/)
    expect(page).toMatch(/heat-0 mistaken">.*CRED-7.*-!.*mistaken once/)
    expect(page).toContain('Never rehearsed')
  })
})
