import { tabOf } from '../../machines/state.ts'
import { draw } from '../grammar/draw.ts'
import { dayOf, timeOf } from '../screens/dates.ts'
import type { Page, Screen } from '../screens/screen.ts'
import { screenOf } from '../screens/screen.ts'
import type { Simulation } from '../simulation/simulation.ts'
import { spellInWords } from '../simulation/spell.ts'
import { type Choice, choiceLine } from './choices.ts'

export const training =
  'TRAINING. This is not the real SMS. Never type a real password or real details of people here.'

/** A line of hyphens is read out as such by some screen readers: an empty line parts what belongs together. */
const gap = ''

/** The head of a page: that it is a training, the virtual hour, the tab and who is inside. */
export const headOf = (simulation: Simulation, tab: string | null): readonly string[] => [
  gap,
  training,
  `${instantText(simulation.state.now)}. ${tab === null ? 'No tab is open.' : insideText(simulation, tab)}`,
]

export const instantText = (instant: number): string => `${dayOf(instant)}, ${timeOf(instant)} UTC`

const insideText = ({ state }: Simulation, id: string): string => {
  const tab = tabOf(state, id)
  const userId = tab?.session.context.userId ?? null
  if (userId === null) return `Tab ${id}: nobody is logged in.`
  const left = (tab?.idleUntil ?? 0) - state.now
  // Under the reading that a time-out is seen at the next action only, the page does not give it away.
  const timeOut = left > 0 ? `, ${spellInWords(left)} to the time-out` : ''
  return `Tab ${id}: ${userId} is logged in${timeOut}.`
}

/**
 * A page in the fixed grammar of Screens, tables record by record and the menu after all, as it is best listened to. A table
 * of two columns says in each line what something is, and needs no records.
 */
export const pageText = (page: Page, columns: number): readonly string[] => {
  const style = page.table?.columns.length === 2 ? 'columns' : 'records'
  const drawn = draw(screenOf(page), { page: columns, menu: columns }, style)
  const menu = drawn.menu.map(({ text }) => text)
  return [
    gap,
    ...drawn.page.map(({ text }) => text),
    ...(menu.length === 0 ? [] : [gap, 'Menu:', ...menu]),
  ]
}

export const choicesText = (onPage: readonly Choice<unknown>[]): readonly string[] =>
  onPage.length === 0 ? [] : [gap, 'On this page you can choose:', ...onPage.map(choiceLine)]

/** The desk: told in full, or, where it has been told before, in a line. */
export const deskText = (
  onDesk: readonly Choice<unknown>[],
  isInFull: boolean,
): readonly string[] => {
  const [first, last] = [onDesk.at(0)?.number, onDesk.at(-1)?.number]
  return isInFull
    ? [gap, 'On your desk:', ...onDesk.map(choiceLine), gap]
    : [gap, `On your desk: ${first} to ${last}. No answer reads them.`, gap]
}

/** What makes a page another one: everything but what stands in its fields and what can be selected meanwhile. */
export const shapeOf = (screen: Screen): string =>
  JSON.stringify({
    ...screen,
    fields: screen.fields.map(({ label }) => label),
    controls: screen.controls.map(({ label }) => label),
  })
