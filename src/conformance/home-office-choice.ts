import type { HomeOfficeEvent } from '../../machines/events.ts'
import type { World } from '../../machines/world.ts'

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

/** How an act of the Home Office is played by hand; undefined: the pane has not got it in this form. */
export const homeOfficeChoice = (
  event: HomeOfficeEvent,
  world: World | undefined,
): HomeOfficeChoice | undefined => {
  switch (event.type) {
    case 'homeOffice.approved':
      return choice(`Approve the request for ${event.userId} (`)
    case 'homeOffice.refused':
      return choice(`Refuse the request for ${event.userId} (`, event.reason)
    case 'homeOffice.deactivated':
      return choice(`Deactivate ${event.userId} (`)
    case 'homeOffice.changedLicence':
      return choice(licenceChanges[event.change])
    case 'homeOffice.rated':
      return choice(`Rate the licence ${event.rating}`)
    case 'homeOffice.posted':
      return event.routes.length > 0 || event.expiresAt !== null
        ? undefined
        : choice('Post a message on the board', event.title, event.text)
    case 'homeOffice.archived': {
      const post = world?.posts.find(({ id }) => id === event.post)
      return post && choice(`Withdraw the message ${post.title}`)
    }
  }
}
