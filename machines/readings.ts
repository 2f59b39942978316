import { desk } from './readings/desk.ts'
import { gettingIn } from './readings/getting-in.ts'
import { passwords } from './readings/passwords.ts'
import { screens } from './readings/screens.ts'
import { users } from './readings/users.ts'

/** Every reading of the manual: its question, the clauses that it is about, its options, our default and why. */
export const catalogue = { ...gettingIn, ...passwords, ...screens, ...users, ...desk }

export type ReadingId = keyof typeof catalogue

/** One option for every reading: what a run of the model is made under. */
export type Readings = { readonly [Id in ReadingId]: (typeof catalogue)[Id]['options'][number] }

export const readingIds = Object.keys(catalogue) as readonly ReadingId[]

/** The options of one reading, ours first known as `default`. */
export const optionsOf = (id: ReadingId): readonly (string | number)[] => catalogue[id].options

export const defaultReadings = Object.fromEntries(
  readingIds.map((id) => [id, catalogue[id].default]),
) as unknown as Readings

/** Our readings, but for those that `chosen` pins. */
export const readingsWith = (chosen: Partial<Readings>): Readings => ({
  ...defaultReadings,
  ...chosen,
})
