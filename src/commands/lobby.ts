import { defaultReadings } from '../../machines/readings.ts'
import { RecordError } from '../records/record-error.ts'
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
  for (let message: string | null = null; ; ) {
    const offer = await offerOf(given, io)
    const choice: LobbyChoice | number = await chooseInLobby({ ...screen, offer, message })
    if (typeof choice === 'number') return choice
    const chosen = await begun(choice, given, io).catch(whyNotBegun)
    message = typeof chosen === 'string' ? chosen : null
    if (typeof chosen === 'string') continue
    const code = await rehearseOnce(chosen, io, screen)
    if (code !== 0) return code
  }
}

/**
 * Why what was chosen cannot begin, for the lobby to tell. Which file stands for another window is no concern there.
 *
 * @throws what is no fault of what was chosen
 */
const whyNotBegun = (error: unknown): string => {
  if (error instanceof RecordError && error.refusal === 'busy')
    return 'This rehearsal is open in another window.'
  if (error instanceof Error && tellable.includes(error.name)) return capital(error.message)
  throw error
}

const tellable: readonly string[] = ['UsageError', 'RecordError', 'YamlFileError']

/** A sentence begins with a capital letter, a place in a file as it is. */
const capital = (text: string): string =>
  /^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text

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
