import { defaultReadings } from '../../machines/readings.ts'
import { type LobbyChoice, lobbyOf, type Offer } from '../rehearsal/lobby.ts'
import { Remarks } from '../rehearsal/remarks.ts'
import { beginningOf } from '../worlds/checked.ts'
import type { Given } from './arguments.ts'
import type { FullScreen } from './full-screen.ts'
import type { Io } from './io.ts'
import { rehearseOnce } from './rehearse.ts'
import { type Asked, started } from './start.ts'
import { recordsOf } from './undertaking.ts'

/**
 * The lobby: courses, lessons and worlds to choose from, again after each rehearsal, until the trainee leaves.
 *
 * @returns the exit code
 */
export const lobby = async (given: Given, io: Io, screen: FullScreen | null): Promise<number> => {
  if (!screen) {
    const { runPlainLobby } = await import('../plain/lobby.ts')
    const remarks = new Remarks()
    return runPlainLobby({
      ...io,
      remarks,
      offer: () => offerOf(given, io, remarks),
      begin: async (choice) => {
        const { underWay } = await begun(choice, given, io)
        return { rehearsing: underWay, finish: () => void underWay.settle() }
      },
    })
  }
  const { chooseInLobby } = await import('../terminal/lobby.tsx')
  for (;;) {
    const choice = await chooseInLobby({ ...screen, offer: await offerOf(given, io) })
    if (typeof choice === 'number') return choice
    const code = await rehearseOnce(await begun(choice, given, io), io, screen)
    if (code !== 0) return code
  }
}

const offerOf = async (given: Given, io: Io, remarks = new Remarks()): Promise<Offer> => {
  const [{ loadCourses }, { lessonBriefs }, { worldNames }] = await Promise.all([
    import('../rehearsal/courses.ts'),
    import('../rehearsal/lesson-briefs.ts'),
    import('../worlds/names.ts'),
  ])
  const titles = new Map(lessonBriefs().map(({ name, title }) => [name, title]))
  const worlds = await Promise.all(
    worldNames().map(async (name) => ({ name, title: (await beginningOf(name)).world.title })),
  )
  const progress = (await recordsOf(given, io, remarks)).progress()
  const titleOf = (name: string): string => titles.get(name) ?? name
  const courses = lobbyOf(loadCourses(), titleOf, progress)
  return { courses, worlds, openWorld: progress.openWorld }
}

const begun = async (choice: LobbyChoice, given: Given, io: Io) =>
  started(await askedBy(choice), given, io)

const askedBy = async (choice: LobbyChoice): Promise<Asked> => {
  switch (choice.kind) {
    case 'resume':
      return choice
    case 'lesson': {
      const { loadLesson } = await import('../rehearsal/load-lesson.ts')
      return {
        kind: 'lesson',
        lesson: loadLesson(choice.name),
        mode: choice.mode,
        allowance: choice.allowance,
      }
    }
    case 'world': {
      const { world, now } = await beginningOf(choice.name)
      return { kind: 'world', name: choice.name, world, now, readings: defaultReadings }
    }
  }
}
