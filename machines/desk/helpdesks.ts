/** The two helpdesks that the manual names (G2-0b). */
export const helpdesks = ['business', 'educators'] as const

export type Helpdesk = (typeof helpdesks)[number]

/** From where each of them writes, and to where one writes to it. */
export const helpdeskAddresses: Readonly<Record<Helpdesk, string>> = {
  business: 'BusinessHelpdesk@homeoffice.gov.uk',
  educators: 'EducatorsHelpdesk@homeoffice.gov.uk',
}
