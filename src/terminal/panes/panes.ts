import { clock } from './clock.ts'
import { colleagues } from './colleagues.ts'
import { happened } from './happened.ts'
import { homeOffice } from './home-office.ts'
import { digitOf, type PaneId, paneIds } from './ids.ts'
import { notebook } from './notebook.ts'
import { type Choice, choiceLines, type Desk, type Pane } from './pane.ts'
import { letters, mailbox } from './post.ts'
import { tabs } from './tabs.ts'
import { telephone } from './telephone.ts'

export const paneNames: Readonly<Record<PaneId, string>> = {
  desk: 'Desk',
  mailbox: 'Mailbox',
  letters: 'Letters',
  notebook: 'Notebook',
  clock: 'Clock',
  tabs: 'Tabs',
  'home-office': 'Home Office',
  happened: 'What just happened',
  telephone: 'Telephone',
  colleagues: 'Colleagues',
}

/** All that lies on the desk, to choose from. */
const deskPane = ({ columns }: Desk): Pane => {
  const choices = paneIds
    .filter((id) => id !== 'desk')
    .map(
      (id): Choice => ({
        label: `${digitOf(id)} ${paneNames[id]}`,
        act: { type: 'showPane', pane: id },
      }),
    )
  return { title: paneNames.desk, lines: choiceLines(choices, columns), choices, typing: null }
}

const panes: Readonly<Record<PaneId, (desk: Desk) => Pane>> = {
  desk: deskPane,
  mailbox,
  letters,
  notebook,
  clock,
  tabs,
  'home-office': homeOffice,
  happened,
  telephone,
  colleagues,
}

export const paneOf = (id: PaneId, desk: Desk): Pane => panes[id](desk)
