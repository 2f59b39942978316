/** The parts of SMS that a link or the menu at the left opens, by the place that offers them (NAV-2, guides 2 to 5). */
export const sections = {
  'licence-menu': { in: 'menu' },
  workers: { in: 'menu' },
  students: { in: 'menu' },
  'change-password': { in: 'menu' },
  contact: { in: 'menu' },
  'licence-summary': { in: 'licence-menu' },
  'manage-users': { in: 'licence-menu' },
  'message-board': { in: 'licence-menu' },
  'allocation-increase': { in: 'licence-menu' },
  'allocation-renewal': { in: 'licence-menu' },
  'defined-cos': { in: 'workers' },
} as const satisfies Record<string, { readonly in: Place }>

export type Place = 'menu' | 'licence-menu' | 'workers'

export type SectionId = keyof typeof sections

export const sectionIds = Object.keys(sections) as readonly SectionId[]

/** The sections that a place offers, in the order in which they stand there. */
export const sectionsIn = (place: Place): readonly SectionId[] =>
  sectionIds.filter((id) => sections[id].in === place)
