/** How a lesson can be gone through. */
export const modes = ['watch', 'practise', 'test', 'explore'] as const
export type Mode = (typeof modes)[number]

/** The ladder of the coach: what to achieve, where to look, what to select, done for you. */
export const rungs = ['goal', 'where', 'what', 'done'] as const
export type Rung = (typeof rungs)[number]

/** What becomes of the limits of a lesson (WCAG 2.2.1): as the lesson sets them, ten times as long, none. */
export const allowances = ['as-set', 'tenfold', 'off'] as const
export type Allowance = (typeof allowances)[number]
