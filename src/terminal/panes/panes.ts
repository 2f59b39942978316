import type { Page } from '../../screens/screen.ts'
import { unavailableOn } from '../../screens/unavailable.ts'
import type { Trainer } from '../trainer.ts'
import { clock } from './clock.ts'
import { colleagues } from './colleagues.ts'
import { happened } from './happened.ts'
import { homeOffice } from './home-office.ts'
import { digitOf, type PaneId, paneIds } from './ids.ts'
import { notebook } from './notebook.ts'
import {
  type Choice,
  choiceLines,
  type Desk,
  gap,
  heading,
  type Pane,
  type PaneLine,
  pageBeside,
  paragraph,
} from './pane.ts'

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

/** What the manual says of the page in sight, and all that lies on the desk, to choose from. */
const deskPane = (desk: Desk): Pane => {
  const { columns, trainer } = desk
  const page = pageBeside(desk)
  const others = paneIds
    .filter((id) => id !== 'desk')
    .map(
      (id): Choice => ({
        label: `${digitOf(id)} ${paneNames[id]}`,
        act: { type: 'showPane', pane: id },
      }),
    )
  if (trainer.attempt && trainer.face) return trainer.face.pane(desk, trainer.attempt, others)
  return {
    title: paneNames.desk,
    lines: [...(page ? hintOf(page, columns) : []), ...choiceLines(others, columns)],
    choices: others,
    typing: null,
  }
}

const deskNames = { watch: 'Watch', practise: 'Coach', test: 'Test', explore: 'Lesson' } as const

/** What stands behind F1: the hint, or in a lesson whoever speaks for it. */
export const deskNameOf = ({ attempt }: Trainer): string =>
  attempt ? deskNames[attempt.mode] : 'Hint'

const hintOf = (page: Page, columns: number): readonly PaneLine[] => [
  ...heading(`Hint: ${page.title}`, columns),
  ...paragraph(page.hint.text, columns),
  ...paragraph(page.hint.clauses.join(', '), columns, 'quiet'),
  ...unavailableOn(page).flatMap((text) => paragraph(text, columns)),
  gap,
]

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
