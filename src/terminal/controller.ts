import type { ActorRefFrom } from 'xstate'
import { tabOf } from '../../machines/state.ts'
import type { Page } from '../screens/screen.ts'
import type { Outcome } from '../simulation/simulation.ts'
import { spellInWords } from '../simulation/spell.ts'
import { describeEvent } from '../simulation/told.ts'
import type { Intent } from './keys.ts'
import { isBigEnough, least, type Size } from './layout.ts'
import type { Looker, Place, Shell } from './look.ts'
import type { shellChart } from './shell.ts'
import { type Command, isOfLesson, type LessonCommand, type Message } from './shell-context.ts'
import { waitingIn } from './status.ts'
import { words } from './text.ts'
import { paceOf, type Trainer } from './trainer.ts'

export type ShellActor = ActorRefFrom<typeof shellChart>

type Snapshot = ReturnType<ShellActor['getSnapshot']>

export const shellOf = (snapshot: Snapshot): Shell => ({
  place: placeOf(snapshot),
  context: snapshot.context,
})

/** Read off the value itself: `matches` costs more than all the rest of a shell's move, and is asked at each key. */
const placeOf = ({ value }: Snapshot): Place => {
  if (value === 'leaving') return 'leaving'
  return typeof value === 'object' && value.working === 'pane' ? 'pane' : 'page'
}

/** What the message line says of it; null: nothing. */
type Said = Message | null

/** Calls something after so many real milliseconds; gives back how to call it off. */
type Later = (ms: number, act: () => void) => () => void
const afterRealTime: Later = (ms, act) => {
  const timer = setTimeout(act, ms)
  return () => clearTimeout(timer)
}
const plain = (text: string): Said => ({ text, isError: false })
const nothing: Message = { text: '', isError: false }

interface Controller {
  readonly handle: (intent: Intent) => void
  readonly stop: () => void
}

/**
 * Joins the shell with the simulation: gives the shell each intent with what is in sight, carries out what it asks, and
 * tells it when another page has come, by whatever cause.
 */
export const connect = (
  trainer: Trainer,
  shell: ShellActor,
  look: Looker,
  sizeOf: () => Size,
  later: Later = afterRealTime,
): Controller => {
  const { simulation, playing, remarks, face } = trainer
  const commentOn = face?.commentary(trainer) ?? (() => null)
  let shown = shell.getSnapshot().context.tab
  let standing = standingOf(simulation, shown)

  const pageShown = (): Page | null =>
    shown !== null && tabOf(simulation.state, shown) ? simulation.page(shown) : null

  /** Whether another page stands in the tab than before; the shell is told. */
  const arrive = (): boolean => {
    const now = standingOf(simulation, shown)
    if (now.every((part, at) => part === standing[at])) return false
    standing = now
    shell.send({ type: 'arrived', tab: shown, page: pageShown() })
    return true
  }

  /** What was done, and what has come of it on the page. */
  const report = (done: string): Said =>
    plain([done, ...(arrive() ? arrivalOf(pageShown()) : [])].join(' '))

  const outcomeOf = (outcome: Outcome, done: () => Said): Said =>
    outcome.kind === 'refused' ? { text: outcome.why, isError: true } : done()

  const show = (tab: string | null): Said => {
    shown = tab
    arrive()
    return null
  }

  /** Time passes; who telephones meanwhile is heard. */
  const pass = (ms: number): string => {
    const before = waitingIn(simulation).calls
    simulation.advance(ms)
    const passed = `${capital(spellInWords(ms))} passed.`
    return waitingIn(simulation).calls > before ? `${passed} ${words.rings}` : passed
  }

  const perform = (command: Exclude<Command, LessonCommand>): Said => {
    switch (command.type) {
      case 'fill':
        return outcomeOf(simulation.fill(command.tab, command.label, command.text), () => null)
      case 'select':
        return outcomeOf(simulation.select(command.tab, command.label), () => show(shown))
      case 'pass':
        return report(pass(command.ms))
      case 'openTab': {
        const tab = simulation.openTab()
        return tab === null ? { text: words.noMoreTabs, isError: true } : show(tab)
      }
      case 'showTab':
        return show(command.tab)
      case 'closeTab':
        simulation.closeTab(command.tab)
        return show(command.tab === shown ? (simulation.state.tabs[0]?.id ?? null) : shown)
      case 'readMail':
        simulation.openMail(command.id)
        return null
      case 'readLetter':
        simulation.openLetter(command.id)
        return null
      case 'desk':
        return outcomeOf(simulation.desk(command.event), () =>
          report(describeEvent(command.event, simulation.state.world)),
        )
      case 'homeOffice':
        return outcomeOf(simulation.homeOffice(command.event), () =>
          report(`Done: ${command.label}.`),
        )
    }
  }

  let cancel = (): void => {}
  /** A lesson that plays takes its next step once what it tells now has been read. */
  const playOn = (): void => {
    cancel()
    if (!playing.isOn) return
    cancel = later(paceOf(trainer), () => carryOut({ type: 'play', how: 'on' }))
  }

  /** What to rehearse next is looked up while the debrief is read. */
  const lookAhead = async (): Promise<void> => {
    const result = trainer.attempt?.judgement()
    if (result) trainer.advice.push(...(await trainer.advise(result)))
    shell.send({ type: 'told', ...nothing })
  }

  const inLesson = (command: LessonCommand): Said => {
    const said = face?.perform(trainer, command) ?? null
    if (command.type === 'finish') void lookAhead()
    shown = stillOpen(shown)
    arrive()
    playOn()
    return said
  }

  /** Another tab where the one that was shown is gone: steps were taken back. */
  const stillOpen = (tab: string | null): string | null =>
    tab !== null && tabOf(simulation.state, tab) ? tab : (simulation.state.tabs[0]?.id ?? null)

  const carryOut = (command: Command): void => {
    const why = face?.whyNotNow(trainer, command) ?? null
    const said = why ?? (isOfLesson(command) ? inLesson(command) : perform(command))
    const comment = why ? null : commentOn()
    // Whatever was asked of a lesson is drawn anew, also where nothing is said to it.
    if (said || comment || isOfLesson(command))
      shell.send({ type: 'told', ...(comment ?? said ?? nothing) })
  }

  const listening = shell.on('*', carryOut)
  const unhear = remarks.onRemark((text) => shell.send({ type: 'told', text, isError: true }))
  return {
    handle(intent) {
      const size = sizeOf()
      const asked = shellOf(shell.getSnapshot())
      // In a terminal that is too small nothing is done unseen; it can be left.
      const isSeen = isBigEnough(size)
      if (!isSeen && intent.type !== 'quit' && asked.place !== 'leaving') return
      const seen = look(asked, isSeen ? size : least)
      if (seen) shell.send({ ...intent, look: seen })
    },
    stop: () => {
      cancel()
      unhear()
      listening.unsubscribe()
    },
  }
}

/** What makes a page another one: the tab, the screen in it, and what it tells. */
const standingOf = (simulation: Trainer['simulation'], tab: string | null): readonly unknown[] => {
  const open = tab === null ? undefined : tabOf(simulation.state, tab)
  if (!open) return [tab]
  const { context } = open.session
  return [tab, simulation.page(open.id).slug, context.userId, context.told]
}

const arrivalOf = (page: Page | null): readonly string[] =>
  page
    ? [
        words.nowShown(page.title),
        ...page.notices,
        ...(page.error?.items ?? []).map(({ text }) => text),
      ]
    : []

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
