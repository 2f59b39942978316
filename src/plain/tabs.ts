import { numbered } from './choices.ts'
import { chooseOne } from './choose.ts'
import type { Deed, Rehearsal } from './rehearsal.ts'

/** The browser's tabs: look at another one, open one, close one. */
export const tabs: Deed = async (rehearsal) => {
  const { simulation } = rehearsal
  const open = simulation.state.tabs.map(({ id }) => ({ id, title: simulation.page(id).title }))
  const chosen = await chooseOne(
    rehearsal,
    'What with the tabs? (no answer: nothing)',
    numbered([
      ...open
        .filter(({ id }) => id !== rehearsal.tab)
        .map(({ id, title }) => ({
          label: `Go to tab ${id}`,
          note: title,
          does: () => goTo(rehearsal, id),
        })),
      { label: 'Open another tab', does: () => openTab(rehearsal) },
      ...open.map(({ id, title }) => ({
        label: `Close tab ${id}`,
        note: title,
        does: () => closeTab(rehearsal, id),
      })),
    ]),
  )
  if (chosen === 'leave') return 'leave'
  chosen?.()
  return chosen ? 'read-out' : 'go-on'
}

const goTo = (rehearsal: Rehearsal, id: string): void => {
  rehearsal.tab = id
}

const openTab = (rehearsal: Rehearsal): void => {
  const id = rehearsal.simulation.openTab()
  if (id === null) rehearsal.dialogue.say('No more tabs can be opened.')
  else rehearsal.tab = id
}

const closeTab = (rehearsal: Rehearsal, id: string): void => {
  rehearsal.simulation.closeTab(id)
  if (rehearsal.tab === id) rehearsal.tab = rehearsal.simulation.state.tabs.at(-1)?.id ?? null
}
