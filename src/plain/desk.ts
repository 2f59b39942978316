import { unavailableOn } from '../screens/unavailable.ts'
import { originOf } from '../simulation/notebook.ts'
import { type Choice, numbered } from './choices.ts'
import { clock } from './clock.ts'
import { coach } from './coach.ts'
import { colleagues } from './colleagues.ts'
import { sayings } from './dialogue.ts'
import { homeOffice } from './home-office.ts'
import { instantText } from './page-text.ts'
import { letters, lettersNote, mailbox, mailboxNote } from './post.ts'
import { type Deed, hasCoach, isTest, type Rehearsal } from './rehearsal.ts'
import { helpdesks, paperForm } from './requests.ts'
import { tabs } from './tabs.ts'
import { finish, task } from './task.ts'
import { telephone, telephoneNote } from './telephone.ts'

/** How much of what happened is told. */
const latest = 15

/**
 * The trainee's desk beside SMS, as choices after those of the page. In a test nobody helps, and the Home Office acts by
 * itself.
 */
export const deskOf = (rehearsal: Rehearsal, first: number): readonly Choice<Deed>[] => {
  const { simulation, attempt } = rehearsal
  const { world } = simulation.state
  const isTested = isTest(rehearsal)
  return numbered<Deed>(
    [
      { label: 'Mailbox', note: mailboxNote(world), does: mailbox },
      { label: 'Letters', note: lettersNote(world), does: letters },
      { label: 'Telephone calls', note: telephoneNote(world), does: telephone },
      { label: 'Notebook', note: 'what you know', does: notebook },
      { label: 'Clock', note: 'let time pass', does: clock },
      { label: 'Tabs', note: 'open, close, change', does: tabs },
      { label: 'Colleagues', note: 'their details; ask, hand over, tell', does: colleagues },
      { label: 'Helpdesks', note: 'ask for your user ID', does: helpdesks },
      { label: 'Paper form', note: 'where no Level 1 user is active', does: paperForm },
      ...(isTested ? [] : [{ label: 'Home Office', note: 'play it by hand', does: homeOffice }]),
      { label: 'What just happened', does: whatHappened },
      ...(isTested ? [] : [{ label: 'Hint', note: 'what the manual says here', does: hint }]),
      ...(hasCoach(rehearsal)
        ? [{ label: 'Coach', note: 'help, and steps taken back', does: coach }]
        : []),
      ...(attempt === null
        ? []
        : [
            { label: 'Task', note: 'what you know, the goal, the limits', does: task },
            { label: 'Finish', note: 'end it, and hear how you did', does: finish },
          ]),
      { label: 'Leave', does: leave },
    ],
    first,
  )
}

const notebook: Deed = ({ simulation, dialogue }) => {
  const notes = simulation.notebook()
  dialogue.say(
    ...notes.map(
      (note, at) =>
        `${at + 1}. ${note.what}: ${note.isSecret ? 'not shown' : note.value} (${originOf(note)})`,
    ),
    notes.length === 0
      ? 'Nothing yet. What letters and mail tell is noted here once you read them.'
      : 'In a field, =1 takes the first entry, =2 the second.',
  )
  return 'go-on'
}

const whatHappened: Deed = ({ simulation, dialogue }) => {
  const told = simulation.happened().slice(-latest)
  dialogue.say(...told.map(({ at, text }) => `${instantText(at)}: ${text}`))
  if (told.length === 0) dialogue.say('Nothing yet.')
  return 'go-on'
}

const hint: Deed = ({ simulation, dialogue, tab }) => {
  if (tab === null) return 'go-on'
  const page = simulation.page(tab)
  const { text, clauses } = page.hint
  dialogue.say(`${text} (${clauses.join(', ')})`, ...unavailableOn(page))
  return 'go-on'
}

const leave: Deed = ({ dialogue }) => {
  dialogue.say(sayings.left)
  return 'leave'
}
