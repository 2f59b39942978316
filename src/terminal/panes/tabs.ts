import { type Choice, choiceLines, type Desk, gap, type Pane, paragraph } from './pane.ts'

/** The browser tabs: which are open, and opening and closing them. */
export const tabs = ({ simulation, shell, columns }: Desk): Pane => {
  const open = simulation.state.tabs.map(({ id }) => id)
  const shown = open.map(
    (id): Choice => ({
      label: `Show tab ${id}: ${simulation.page(id).title}${id === shell.tab ? ' (shown)' : ''}`,
      act: { type: 'showTab', tab: id },
    }),
  )
  const opening: Choice = { label: 'Open another tab', act: { type: 'openTab' } }
  const closing = open.map(
    (id): Choice => ({ label: `Close tab ${id}`, act: { type: 'closeTab', tab: id } }),
  )
  return {
    title: 'Tabs',
    lines: [
      ...(shown.length === 0
        ? paragraph('No tab is open.', columns, 'quiet')
        : choiceLines(shown, columns)),
      gap,
      ...choiceLines([opening, ...closing], columns, shown.length),
    ],
    choices: [...shown, opening, ...closing],
    typing: null,
  }
}
