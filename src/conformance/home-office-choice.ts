import type { HomeOfficeEvent } from '../../machines/events.ts'
import { second } from '../../machines/time.ts'
import { everybody, noEnd } from '../simulation/home-office-acts.ts'

/** What is chosen in the Home Office's pane, by how it begins, and what is then written. */
export interface HomeOfficeChoice {
  readonly label: string
  readonly answers: readonly string[]
}

const licenceChanges = {
  suspended: 'Suspend the licence',
  madeDormant: 'Make the licence dormant',
  reinstated: 'Reinstate the licence',
  revoked: 'Revoke the licence',
} as const

const choice = (label: string, ...answers: readonly string[]): HomeOfficeChoice => ({
  label,
  answers,
})

/** A message for everybody without an end is one act, any other one another; its end is told to the second. */
const posting = ({
  title,
  text,
  routes,
  expiresAt,
}: Extract<HomeOfficeEvent, { type: 'homeOffice.posted' }>): HomeOfficeChoice | undefined => {
  if (routes.length === 0 && expiresAt === null)
    return choice('Post a message on the board', title, text)
  if (expiresAt !== null && expiresAt % second !== 0) return undefined
  return choice(
    'Post a message for certain routes, or with an end',
    title,
    text,
    routes.length === 0 ? everybody : routes.join(', '),
    expiresAt === null ? noEnd : new Date(expiresAt).toISOString(),
  )
}

/**
 * How an act of the Home Office is played by hand; undefined: the pane has not got it in this form.
 *
 * @param titleOf the title of a message by its id
 */
export const homeOfficeChoice = (
  event: HomeOfficeEvent,
  titleOf: (post: string) => string | undefined,
): HomeOfficeChoice | undefined => {
  switch (event.type) {
    case 'homeOffice.approved':
      return choice(`Approve the request for ${event.userId} (`)
    case 'homeOffice.refused':
      return choice(`Refuse the request for ${event.userId} (`, event.reason)
    case 'homeOffice.deactivated':
      return choice(`Deactivate ${event.userId} (`)
    case 'homeOffice.amendmentApproved':
      return choice(`Approve the amendment of ${event.userId} (`)
    case 'homeOffice.amendmentRejected':
      return choice(`Reject the amendment of ${event.userId} (`, event.reason)
    case 'homeOffice.automated':
      return choice('Let changes of address apply by themselves')
    case 'homeOffice.changedLicence':
      return choice(licenceChanges[event.change])
    case 'homeOffice.rated':
      return choice(`Rate the licence ${event.rating}`)
    case 'homeOffice.posted':
      return posting(event)
    case 'homeOffice.archived': {
      const title = titleOf(event.post)
      return title === undefined ? undefined : choice(`Withdraw the message “${title}”`)
    }
  }
}
