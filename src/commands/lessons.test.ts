import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { loadCourses } from '../rehearsal/courses.ts'
import { lessonBriefs } from '../rehearsal/lesson-briefs.ts'
import { loadLesson } from '../rehearsal/load-lesson.ts'
import { firstLogIn } from './test-first-log-in.ts'
import { called } from './test-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'sms-lessons-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const [course] = loadCourses()
const [first, second] = course?.lessons ?? []

describe('lessons', () => {
  test('lists every lesson of every course, and what comes next in each', async () => {
    const none = join(folder, 'none')
    const { code, stdout, stderr } = await called(['lessons', '--data', none])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = stdout.split('\n')
    for (const { title, who, lessons } of loadCourses()) {
      expect(stdout).toContain(`${title}. ${who}`)
      for (const { name } of lessons)
        expect(
          lines.some((line) => line.startsWith(`  ${name}: `)),
          name,
        ).toBe(true)
      expect(stdout).toContain(`Next in ${title}: `)
    }
    expect(lines).toContain(
      `Next in ${course?.title}: ${titleOf(first?.name)}. sms-sim rehearse ${first?.name}`,
    )
    expect(existsSync(none)).toBe(false)
  })

  test('tells how far one is with each', async () => {
    const data = ['--data', join(folder, 'some')]
    const listed = async () => {
      const { courses, next } = JSON.parse((await called(['lessons', '--json', ...data])).stdout)
      return { lesson: courses[0].lessons[0], after: courses[0].lessons[1], next: next[0] }
    }
    const rehearse = (args: readonly string[], input: string) =>
      called(['rehearse', '--plain', ...args, ...data], { input })

    expect(await listed()).toMatchObject({
      lesson: { name: first?.name, standing: 'new', open: null, isNext: true },
      next: { course: course?.title, lesson: first?.name },
    })
    await rehearse([first?.name ?? ''], 'Leave\n')
    expect(await listed()).toMatchObject({ lesson: { standing: 'open', open: 1, isNext: true } })
    const { stdout } = await called(['lessons', ...data])
    expect(stdout).toContain('sms-sim rehearse --resume 1')
    await rehearse(['--resume', '1'], 'Finish\nYes\n')
    expect(await listed()).toMatchObject({
      lesson: { standing: 'seen', open: null, best: null, isNext: true },
    })
    await rehearse([first?.name ?? '', '--mode', 'test'], 'Finish\nYes\n')
    expect(await listed()).toMatchObject({ lesson: { standing: 'seen', best: 0 } })
    await rehearse(['first-log-in'], firstLogIn)
    expect(await listed()).toMatchObject({
      lesson: { standing: 'rehearsed', isNext: false },
      after: { name: second?.name, needs: [], isNext: true },
    })
  })

  test('an attempt that is kept nowhere changes nothing', async () => {
    const data = ['--data', join(folder, 'unsaved')]
    await called(['rehearse', first?.name ?? '', '--plain', '--unsaved', ...data], {
      input: 'Leave\n',
    })
    const { courses } = JSON.parse((await called(['lessons', '--json', ...data])).stdout)
    expect(courses[0].lessons[0].standing).toBe('new')
  })
})

describe('what is advised at the end of a lesson', () => {
  test('is what comes next of all that was rehearsed so far', async () => {
    const data = ['--data', join(folder, 'advised')]
    const finish = async (mode: string, input: string) => {
      const args = ['rehearse', 'first-log-in', '--plain', '--mode', mode, ...data]
      return (await called(args, { input })).stdout
    }
    const next = (name: string | undefined) =>
      `${titleOf(name)} (${name}): the next one of ${course?.title}.`
    const again = 'once more, for its goal was not reached'
    expect(await finish('practise', 'Finish\nYes\n')).toContain(again)
    const reached = await finish('practise', firstLogIn)
    expect(reached).toContain(next(second?.name))
    expect(reached).not.toContain(again)
  })
})

describe('a lesson in brief', () => {
  test.each(lessonBriefs())('$name is what the whole lesson says', ({ name, title, clauses }) => {
    expect({ title, clauses }).toEqual({
      title: loadLesson(name).title,
      clauses: loadLesson(name).clauses,
    })
  })
})

const titleOf = (name: string | undefined) =>
  lessonBriefs().find((brief) => brief.name === name)?.title

describe('what cannot go on', () => {
  const data = ['--data', join(folder, 'cannot')]
  const rehearse = (args: readonly string[], input: string) =>
    called(['rehearse', '--plain', ...args, ...data], { input })

  test('is told with its number', async () => {
    await rehearse([first?.name ?? ''], 'Finish\nYes\n')
    const ended = await rehearse(['--resume', '1'], '')
    expect(ended.code).toBe(2)
    expect(ended.stderr).toMatch(/attempt 1 has ended/i)
    const other = await rehearse(['--resume', '2'], '')
    expect(other.code).toBe(2)
    expect(other.stderr).toMatch(/attempt 2/)
    expect([ended.stdout, other.stdout]).toEqual(['', ''])
  })
})
