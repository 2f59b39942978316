import { introductionOf } from '../simulation/introduction.ts'
import { lessonWords } from './lesson-words.ts'
import type { ShellInput } from './shell-setup.ts'
import type { Trainer } from './trainer.ts'

/** With what the shell begins: a lesson that is new with its briefing, anything else with the page. */
export const shellInputOf = (trainer: Trainer): ShellInput => {
  const { simulation, attempt, remarks } = trainer
  const isNew = attempt?.passage.steps.length === 0
  const tab = simulation.state.tabs[0]?.id ?? null
  return {
    tab,
    page: tab === null ? null : simulation.page(tab),
    greeting: remarks.all.at(-1) ?? greetingOf(trainer),
    pane: attempt ? 'desk' : 'happened',
    opened: isNew ? 'briefing' : null,
  }
}

/** What the message line says at first. */
const greetingOf = ({ simulation, attempt }: Trainer): string => {
  if (!attempt) return introductionOf(simulation.state.world)
  return attempt.passage.steps.length === 0 ? lessonWords.begins : lessonWords.goesOn
}
