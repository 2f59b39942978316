import { introductionOf } from '../simulation/introduction.ts'
import { lessonWords } from './lesson-words.ts'
import type { ShellInput } from './shell-setup.ts'
import type { Trainer } from './trainer.ts'

/** With what the shell begins: a lesson that is new with its briefing, anything else with the page. */
export const shellInputOf = (trainer: Trainer): ShellInput => {
  const { simulation, attempt, remarks, notKept } = trainer
  const comesFirst = [remarks.all.at(-1), notKept].filter((text) => text != null)
  const isNew = attempt?.passage.steps.length === 0
  const tab = simulation.state.tabs[0]?.id ?? null
  return {
    tab,
    page: tab === null ? null : simulation.page(tab),
    greeting: comesFirst.length > 0 ? comesFirst.join(' ') : greetingOf(trainer),
    pane: attempt ? 'desk' : 'happened',
    opened: isNew ? 'briefing' : null,
  }
}

/** What the message line says at first. */
const greetingOf = ({ simulation, attempt }: Trainer): string => {
  if (!attempt) return introductionOf(simulation.state.world)
  return attempt.passage.steps.length === 0 ? lessonWords.begins : lessonWords.goesOn
}
