import { join } from 'node:path'
import type { DeskEvent, HomeOfficeEvent } from '../../machines/events.ts'
import type { World } from '../../machines/world.ts'
import type { Screen } from '../screens/screen.ts'
import { notNow } from '../simulation/home-office-acts.ts'
import { worldNames } from '../worlds/names.ts'
import { packageFolder } from '../worlds/package-folder.ts'
import {
  adapterError,
  type Capabilities,
  type Driver,
  done,
  type LetterItem,
  type MailItem,
  ok,
  type Result,
  refused,
  type Setting,
  unsupported,
} from './driver.ts'
import { homeOfficeChoice } from './home-office-choice.ts'
import { type Posted, postsBy } from './posts.ts'
import { actAtTheDesk, passTime } from './terminal-desk.ts'
import { frameOf, pageIn } from './terminal-frame.ts'
import { keys, typed } from './terminal-keys.ts'
import { moveTo, readPage, type Target } from './terminal-page.ts'
import { actInPane } from './terminal-pane.ts'
import { readLetters, readOwnMail, readSentMail } from './terminal-post.ts'
import { TerminalProgram } from './terminal-program.ts'
import { worldNamed } from './worlds.ts'

/** Large enough for most pages, too small for a long board: so pages that scroll are read too. */
const size = { columns: 100, rows: 30 }
/** How long the program may take to answer, in milliseconds: hundreds of times what it takes. */
const patience = 10_000

/**
 * The terminal program (`tui:`), built, in a real pseudo-terminal, driven by keys and read by its fixed grammar, as a person
 * with a keyboard would. It is unaware of the model behind the screen.
 */
export class TuiDriver implements Driver {
  readonly name = 'tui:'
  #program: TerminalProgram | undefined
  #world: World | undefined
  #posted: readonly Posted[] = []

  async initialize(): Promise<Capabilities> {
    return {
      clock: 'virtual',
      mail: true,
      letters: true,
      homeOffice: true,
      desk: true,
      tabs: true,
      worlds: worldNames(),
    }
  }

  async reset({ world, readings, now }: Setting): Promise<Result> {
    await this.shutdown()
    const pinned = Object.entries(readings).flatMap(([id, option]) => [
      '--reading',
      `${id}=${option}`,
    ])
    const start = now === undefined ? [] : ['--at', new Date(now).toISOString()]
    const script = join(packageFolder() ?? '.', 'bin', 'sms-sim.js')
    return guarded(async () => {
      this.#world = (await worldNamed(world)).world
      this.#posted = []
      this.#program = await TerminalProgram.start({
        file: process.execPath,
        args: [script, 'rehearse', '--unsaved', '--world', world, ...pinned, ...start],
        ...size,
        patience,
      })
      return done
    })
  }

  open(): Promise<Result<{ readonly tab: string }>> {
    return this.#on(async (program) => {
      const { message } = await actInPane(program, 'tabs', 'Open another tab')
      const tab = tabShown(program)
      return message !== '' || tab === undefined ? refused(message) : ok({ tab })
    })
  }

  close({ tab }: { tab: string }): Promise<Result> {
    return this.#on(async (program) => {
      const { isThere, message } = await actInPane(program, 'tabs', `Close tab ${tab}`)
      if (!isThere) return adapterError(`tui: tab ${tab} is not open`)
      return message === '' ? done : refused(message)
    })
  }

  fill({ tab, field, value }: { tab: string; field: string; value: string }): Promise<Result> {
    return this.#onTab(tab, async (program) => {
      const target: Target = { kind: 'field', label: field }
      if (!(await moveTo(program, target)))
        return refused(`There is no field ${field} on this screen.`)
      await program.press(keys.eraseAll + typed(value) + keys.next)
      const { message } = frameOf(program)
      return message === '' ? done : refused(message)
    })
  }

  select({ tab, control: label }: { tab: string; control: string }): Promise<Result> {
    return this.#onTab(tab, async (program) => {
      const { screen } = await readPage(program)
      const control = screen.controls.find((one) => one.label === label)
      if (!control) return refused(`There is nothing called ${label} on this screen.`)
      if (!control.enabled) return refused(`${label} is not available.`)
      if (!(await moveTo(program, { kind: 'control', label })))
        return adapterError(`tui: the focus does not get to ${label}`)
      await program.press(keys.enter)
      const { message } = frameOf(program)
      return message === '' ? done : refused(message)
    })
  }

  observe({ tab }: { tab: string }): Promise<Result<Screen>> {
    return this.#onTab(tab, async (program) => ok((await readPage(program)).screen))
  }

  advance({ ms }: { ms: number }): Promise<Result> {
    return this.#on(async (program) => {
      if (ms === 0) return done
      const { isThere, message } = await passTime(program, ms)
      return isThere ? done : adapterError(`tui: the clock did not move on by ${ms} ms: ${message}`)
    })
  }

  readMail({ to }: { to: string }): Promise<Result<readonly MailItem[]>> {
    return this.#on(async (program) =>
      ok((await readOwnMail(program, to)) ?? (await readSentMail(program, to))),
    )
  }

  readLetters({ to }: { to: string }): Promise<Result<readonly LetterItem[]>> {
    return this.#on(async (program) => {
      const letters = await readLetters(program)
      return ok(letters.filter((letter) => letter.to === to))
    })
  }

  homeOffice({ event }: { event: HomeOfficeEvent }): Promise<Result> {
    return this.#on(async (program) => {
      const { now } = frameOf(program)
      const choice = homeOfficeChoice(event, (id) => this.#titleOf(id, now))
      if (!choice) return unsupported(`${event.type} in this form`)
      const { isThere, message } = await actInPane(
        program,
        'homeOffice',
        choice.label,
        choice.answers,
      )
      if (!isThere) return refused(notNow)
      if (!message.startsWith('Done: ')) return refused(message)
      if (event.type === 'homeOffice.posted')
        this.#posted = [...this.#posted, { title: event.title, at: now }]
      return done
    })
  }

  #titleOf(id: string, now: number): string | undefined {
    if (!this.#world) return undefined
    return postsBy(now, this.#world, this.#posted).find((post) => post.id === id)?.title
  }

  desk({ event }: { event: DeskEvent }): Promise<Result> {
    return this.#on(async (program) => {
      const { isThere, message } = await actAtTheDesk(program, event, this.#world)
      if (!isThere) return refused('That cannot be done now.')
      return message === '' || message.startsWith('You ') ? done : refused(message)
    })
  }

  async shutdown(): Promise<void> {
    const program = this.#program
    this.#program = undefined
    await program?.stop()
  }

  async #on<Value>(
    act: (program: TerminalProgram) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const program = this.#program
    if (!program) return adapterError('tui: nothing runs yet; reset comes before everything else')
    return guarded(() => act(program))
  }

  #onTab<Value>(
    tab: string,
    act: (program: TerminalProgram) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.#on(async (program) => {
      if (tabShown(program) !== tab) {
        const { isThere } = await actInPane(program, 'tabs', `Show tab ${tab}:`)
        if (!isThere) return adapterError(`tui: tab ${tab} is not open`)
      }
      return act(program)
    })
  }
}

const tabShown = (program: TerminalProgram): string | undefined =>
  /tab (\d+)$/.exec(pageIn(frameOf(program))?.page.heading ?? '')?.[1]

/** Whatever goes wrong here is the fault of the driver or of the program's frame, never behaviour of SMS. */
const guarded = async <Value>(act: () => Promise<Result<Value>>): Promise<Result<Value>> => {
  try {
    return await act()
  } catch (error) {
    return adapterError(`tui: ${error instanceof Error ? error.message : String(error)}`)
  }
}
