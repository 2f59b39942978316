import type { UserDetails } from '../details.ts'
import type { World } from '../world.ts'

/** What an assessor would object to in a request or in the users of a sponsor; SMS itself lets all of it pass. */
export type Objection = 'shared-mailbox' | 'private-email' | 'home-address'

/** What the sponsor has to see to, and no screen does (G3-0c, G3-4a, G3-4b, G4-5n). */
export const assessors = {
  /** Whether the sponsor may do without a settled worker among its Level 1 users (G3-0c). */
  needNoSettledWorker: ({ licence, keyPersonnel }: World): boolean =>
    keyPersonnel.authorisingOfficer.leave !== null ||
    (licence.isMission && licence.routes.includes('Temporary Work - International Agreement')),

  /** Whether at least one active Level 1 user is a settled worker, where one is needed (G3-0c). */
  findASettledWorker: (world: World): boolean =>
    assessors.needNoSettledWorker(world) ||
    Object.values(world.users).some(
      ({ level, settled, account }) =>
        level === 1 && settled === true && account.value.status === 'active',
    ),

  /** What speaks against these details of a user, as the people of the organisation are known (G3-4a, G3-4b). */
  objectionsTo: (
    details: UserDetails,
    { colleagues, sharedMailboxes }: Pick<World, 'colleagues' | 'sharedMailboxes'>,
  ): readonly Objection[] => {
    const email = details.email.toLowerCase()
    const isOneOf = (addresses: readonly (string | null)[]): boolean =>
      addresses.some((address) => address?.toLowerCase() === email)
    const homes = colleagues.map(({ homeAddress }) => folded(homeAddress))
    const address = folded(`${details.addressLine1} ${details.postcode}`)
    return [
      ...(isOneOf(sharedMailboxes) ? ['shared-mailbox' as const] : []),
      ...(isOneOf(colleagues.map(({ privateEmail }) => privateEmail))
        ? ['private-email' as const]
        : []),
      ...(homes.some((home) => containsWordsOf(home, address)) ? ['home-address' as const] : []),
    ]
  },
}

/** Lower case, letters and digits alone, so that commas and spaces do not matter. */
const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const containsWordsOf = (home: string, address: string): boolean => {
  const words = new Set(home.split(' '))
  return address.split(' ').every((word) => words.has(word))
}
