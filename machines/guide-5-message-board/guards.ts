import { changeGuards } from '../guide-1-first-login/guards.ts'
import { insider } from '../insider.ts'
import type { Asked } from '../session.ts'

const theBoardIsDue = (asked: Asked): boolean => {
  const { rules, world, readings } = asked.event.scene
  const user = insider(asked)
  if (!user || asked.context.boardRead || !rules.board.isDue(user, world, readings)) return false
  return !(asked.context.passwordChanged && rules.board.isLeftOutAfterTheChange(readings))
}

export const boardGuards = {
  /** The board stands between the log-in and the rest of SMS (LOG-3). */
  theBoardIsDue,

  /** Both are due, and the reading puts the board first (R-FIRSTBOARD). */
  theBoardIsDueBeforeTheChange: (asked: Asked): boolean => {
    const { rules, readings } = asked.event.scene
    return (
      rules.board.comesBeforeTheChange(readings) &&
      theBoardIsDue(asked) &&
      changeGuards.aChangeIsDue(asked)
    )
  },
}
