import type { Asked } from './session.ts'

/** The same answer as long as the same is asked: the guards of one event ask it one after the other. */
export const askedAgain = <Answer>(
  answer: (asked: Asked) => Answer,
): ((asked: Asked) => Answer) => {
  let last: { readonly asked: Asked; readonly answer: Answer } | null = null
  return (asked) => {
    if (last?.asked.event !== asked.event || last.asked.context !== asked.context)
      last = { asked, answer: answer(asked) }
    return last.answer
  }
}
