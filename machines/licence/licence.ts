import { setup } from 'xstate'
import type { ClauseId } from '../clauses.ts'
import type { InScene } from '../scene.ts'

export const licenceRatings = ['A', 'B', 'provisional'] as const
export type LicenceRating = (typeof licenceRatings)[number]

export const licenceStatuses = ['active', 'suspended', 'dormant', 'expired', 'revoked'] as const
export type LicenceStatus = (typeof licenceStatuses)[number]

export type LicenceEvent =
  | { readonly type: 'licence.suspended' }
  | { readonly type: 'licence.madeDormant' }
  | { readonly type: 'licence.reinstated' }
  | { readonly type: 'licence.revoked' }
  | { readonly type: 'licence.rated'; readonly rating: LicenceRating }
  | { readonly type: 'time.reached' }

/** What ends any valid licence, whatever its status. */
const endOfTheLicence = {
  'licence.revoked': { target: 'revoked', meta: { clauses: ['LIC-2'] } },
  'time.reached': {
    guard: 'theLicenceHasExpired',
    target: 'expired',
    meta: { clauses: ['LIC-2'] },
  },
} as const

/**
 * The life of a sponsor licence: what the Home Office and the calendar do to it. An expired or revoked licence stays so;
 * one that is granted anew is another licence.
 */
export const licenceChart = setup({
  types: {
    context: {} as Record<string, never>,
    events: {} as InScene<LicenceEvent>,
    meta: {} as { readonly clauses: readonly ClauseId[] },
  },
  guards: {
    theLicenceHasExpired: ({ event: { scene } }) =>
      scene.rules.licence.hasExpired(scene.world.licence.expiresAt, scene.now),
    rated: ({ event }, { rating }: { rating: LicenceRating }) =>
      event.type === 'licence.rated' && event.rating === rating,
  },
}).createMachine({
  id: 'licence',
  type: 'parallel',
  context: {},
  states: {
    status: {
      initial: 'active',
      states: {
        active: {
          meta: { clauses: ['LIC-3'] },
          on: {
            'licence.suspended': 'suspended',
            'licence.madeDormant': 'dormant',
            ...endOfTheLicence,
          },
        },
        suspended: {
          meta: { clauses: ['LIC-4'] },
          on: {
            'licence.reinstated': 'active',
            'licence.madeDormant': 'dormant',
            ...endOfTheLicence,
          },
        },
        dormant: {
          meta: { clauses: ['LIC-4'] },
          on: {
            'licence.reinstated': 'active',
            'licence.suspended': 'suspended',
            ...endOfTheLicence,
          },
        },
        expired: { meta: { clauses: ['LIC-2'] } },
        revoked: { meta: { clauses: ['LIC-2'] } },
      },
    },
    rating: {
      initial: 'A',
      on: {
        'licence.rated': [
          { guard: { type: 'rated', params: { rating: 'A' } }, target: '.A' },
          { guard: { type: 'rated', params: { rating: 'B' } }, target: '.B' },
          { guard: { type: 'rated', params: { rating: 'provisional' } }, target: '.provisional' },
        ],
      },
      states: {
        A: { meta: { clauses: ['LIC-5'] } },
        B: { meta: { clauses: ['LIC-5'] } },
        provisional: { meta: { clauses: ['G3-0a'] } },
      },
    },
  },
})
