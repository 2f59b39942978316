import { insider } from '../insider.ts'
import { isOpen } from '../rules/verdict.ts'
import type { Asked } from '../session.ts'
import type { SectionId } from './sections.ts'

/** Whether whoever is inside sees this section, as the licence stands now. */
const isThere = (asked: Asked, section: SectionId): boolean => {
  const user = insider(asked)
  const { rules, readings, world } = asked.event.scene
  return user !== undefined && isOpen(rules.access.sees(section, user, world.licence, readings))
}

export const sectionGuards = {
  /** The section to which a way leads back may be gone by now: a licence can be made dormant meanwhile (R-LIVE). */
  isStillThere: (asked: Asked, { section }: { section: SectionId }): boolean =>
    isThere(asked, section),

  /** This section was asked for, this user sees it on this licence, and it is not greyed out (LIC-3…9, NAV-3). */
  opens: (asked: Asked, { section }: { section: SectionId }): boolean => {
    const { event } = asked
    if (event.type !== 'section.opened' || event.section !== section) return false
    const { rules, world } = event.scene
    return isThere(asked, section) && isOpen(rules.access.canUse(section, world.licence))
  },
}
