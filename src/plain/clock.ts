import { parseSpell, spellHelp } from '../simulation/spell.ts'
import { instantText } from './page-text.ts'
import type { Deed } from './rehearsal.ts'

/** Lets virtual time pass. */
export const clock: Deed = async ({ simulation, dialogue }) => {
  const { now } = simulation.state
  dialogue.say(`It is ${instantText(now)}.`, `Possible: ${spellHelp(now)}.`)
  for (;;) {
    const answer = await dialogue.ask('How much time shall pass? (no answer: none)')
    if (answer === null) return 'leave'
    if (answer.trim() === '') return 'go-on'
    const spell = parseSpell(answer, simulation.state.now)
    if ('ms' in spell) {
      simulation.advance(spell.ms)
      dialogue.say(`It is ${instantText(simulation.state.now)}.`)
      return 'go-on'
    }
    dialogue.say(spell.error)
  }
}
