import type { World } from '../../machines/world.ts'

/** From whose address a helpdesk can be written to: the trainee's own, or one of the key personnel's (G2-0c). */
export const askers = ['trainee', 'authorisingOfficer', 'keyContact'] as const

export type Asker = (typeof askers)[number]

export const askerWords: Readonly<Record<Asker, string>> = {
  trainee: 'from your own address',
  authorisingOfficer: 'from the address of the Authorising Officer',
  keyContact: 'from the address of the Key Contact',
}

/** The one in whose name an address is offered, where it is the address of several: whoever stands first. */
export const askerAtTheAddressOf = (world: World, asker: Asker): Asker =>
  askers.find((one) => addressOf(world, one) === addressOf(world, asker)) ?? asker

const addressOf = ({ users, trainee, keyPersonnel }: World, asker: Asker): string | undefined =>
  asker === 'trainee' ? users[trainee.userId]?.email : keyPersonnel[asker].email
