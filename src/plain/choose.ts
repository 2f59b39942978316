import { type Choice, choiceLine, pick } from './choices.ts'
import type { Rehearsal } from './rehearsal.ts'

/** One of several things, asked for until an answer is clear; null: none of them. */
export const chooseOne = async <Does>(
  { dialogue }: Pick<Rehearsal, 'dialogue'>,
  question: string,
  choices: readonly Choice<Does>[],
): Promise<Does | null | 'leave'> => {
  dialogue.say(...choices.map(choiceLine))
  for (;;) {
    const answer = await dialogue.ask(question)
    if (answer === null) return 'leave'
    if (answer.trim() === '') return null
    const picked = pick(answer, choices)
    if (picked.kind === 'chosen') return picked.does
    dialogue.say(picked.why)
  }
}
