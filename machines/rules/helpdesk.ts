import type { Helpdesk } from '../desk/helpdesks.ts'
import { routeKinds } from '../routes.ts'
import type { World } from '../world.ts'

/** What the two helpdesks do with a question for a user ID (G2-0b, G2-0c). */
export const helpdesk = {
  /** Whether this helpdesk is the one for a sponsor with these routes (R-WHICHHELPDESK). */
  serves: (which: Helpdesk, { licence }: World): boolean =>
    licence.routes.some((route) => (routeKinds[route] === 'student') === (which === 'educators')),

  /** Licence details go out only upon an e-mail from an address registered with key personnel (G2-0c). */
  discloses: (asker: string, { keyPersonnel }: World): boolean =>
    Object.values(keyPersonnel).some(({ email }) => email.toLowerCase() === asker.toLowerCase()),
}
