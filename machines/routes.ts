/** The routes in which a sponsor can be licensed, by kind (reading R-ROUTES): the kind decides which menus there are. */
export const routeKinds = {
  'Student Route': 'student',
  'Skilled Worker': 'worker',
  'Minister of Religion': 'worker',
  'International Sportsperson': 'worker',
  'GBM Senior or Specialist Worker': 'worker',
  'GBM Graduate Trainee': 'temporary-worker',
  'GBM Service Supplier': 'temporary-worker',
  'GBM UK Expansion Worker': 'temporary-worker',
  'GBM Secondment Worker': 'temporary-worker',
  'Scale-up': 'temporary-worker',
  'Temporary Work - Charity Worker': 'temporary-worker',
  'Temporary Work - Creative Worker': 'temporary-worker',
  'Temporary Work - Government Authorised Exchange': 'temporary-worker',
  'Temporary Work - International Agreement': 'temporary-worker',
  'Temporary Work - Religious Worker': 'temporary-worker',
  'Temporary Work - Seasonal Worker': 'temporary-worker',
} as const satisfies Record<string, RouteKind>

export type RouteKind = 'student' | 'worker' | 'temporary-worker'
export type Route = keyof typeof routeKinds

export const routes = Object.keys(routeKinds) as readonly Route[]
