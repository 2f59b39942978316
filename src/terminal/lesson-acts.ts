import { takenBackText } from '../rehearsal/taken-back-text.ts'
import { turnMessage } from '../rehearsal/turn-text.ts'
import { lessonWords } from './lesson-words.ts'
import { type Command, isOfLesson, type LessonCommand, type Message } from './shell-context.ts'
import { speeds, type Trainer } from './trainer.ts'

const said = (text: string): Message => ({ text, isError: false })

/** Carries out what was asked of the lesson, and tells what came of it. */
export const performInLesson = (trainer: Trainer, command: LessonCommand): Message | null => {
  const { attempt, player, playing } = trainer
  if (!attempt) return null
  switch (command.type) {
    case 'help': {
      const { what } = attempt.help(command.rung)
      return said(command.rung === 'done' ? lessonWords.helped(what) : lessonWords.told)
    }
    case 'undo':
      return said(
        takenBackText(command.step === null ? attempt.undo() : attempt.undoTo(command.step)),
      )
    case 'finish':
      playing.isOn = false
      attempt.end()
      return null
    case 'play': {
      const at = speeds.indexOf(playing.speed)
      if (command.how === 'play') playing.isOn = true
      if (command.how === 'pause') playing.isOn = false
      if (command.how === 'faster') playing.speed = speeds[at + 1] ?? playing.speed
      if (command.how === 'slower') playing.speed = speeds[at - 1] ?? playing.speed
      if (command.how === 'back') player?.back()
      if (command.how === 'on') player?.forward()
      if (player?.next !== null) return null
      playing.isOn = false
      return said(lessonWords.end)
    }
  }
}

/** Whether something is not to be done now, and what is said of it: nobody acts in a lesson that is watched, or over. */
export const whyNotNow = ({ attempt }: Trainer, command: Command): Message | null => {
  if (!attempt || isOfLesson(command) || command.type === 'showTab') return null
  if (attempt.hasEnded) return { text: lessonWords.ended, isError: true }
  if (attempt.mode === 'test' && command.type === 'homeOffice')
    return { text: lessonWords.actsByItself, isError: true }
  return attempt.mode === 'watch' ? { text: lessonWords.watching, isError: true } : null
}

/** Follows a lesson from deed to deed, and says what there is to be said of the last one. */
export const createCommentary = ({ attempt }: Trainer) => {
  let last = attempt?.lastStep ?? null
  let wasReached = attempt?.isGoalReached ?? false
  return (): Message | null => {
    if (!attempt) return null
    const step = attempt.lastStep
    const isReached = attempt.isGoalReached
    const message =
      isReached && !wasReached
        ? said(lessonWords.reached)
        : attempt.mode === 'practise' && step !== last && step?.turn
          ? mistakeIn(turnMessage(step.turn), step.turn.kind)
          : null
    last = step
    wasReached = isReached
    return message
  }
}

const mistakeIn = (text: string | null, kind: string): Message | null =>
  text === null ? null : { text, isError: kind !== 'detour' }
