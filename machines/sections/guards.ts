import { insider } from '../insider.ts'
import { isOpen } from '../rules/verdict.ts'
import type { Asked } from '../session.ts'
import type { SectionId } from './sections.ts'

export const sectionGuards = {
  /** This section was asked for, this user sees it on this licence, and it is not greyed out (LIC-3…9, NAV-3). */
  opens: (asked: Asked, { section }: { section: SectionId }): boolean => {
    const { event } = asked
    if (event.type !== 'section.opened' || event.section !== section) return false
    const { rules, readings, world } = event.scene
    const user = insider(asked)
    return (
      user !== undefined &&
      isOpen(rules.access.sees(section, user, world.licence, readings)) &&
      isOpen(rules.access.canUse(section, world.licence, readings))
    )
  },
}
