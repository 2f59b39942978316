import { nameOf } from '../../machines/details.ts'
import { haveOneAddress } from '../../machines/rules/details.ts'
import { rules } from '../../machines/rules/rules.ts'
import { detailFaults, workAddressFaults } from './detail-faults.ts'
import { type Fault, quoted } from './fault.ts'
import type { PersonInFile } from './people-file.ts'
import { detailsOf } from './people-translation.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in who the people of a file are: details that SMS would not take, and one person as two. */
export const peopleFaults = (file: WorldFile): readonly Fault[] => {
  const { users, colleagues = [] } = file
  return [
    ...workAddressFaults(file),
    ...users.flatMap((user, at) => detailFaults(user, ['users', at], file)),
    ...colleagues.flatMap((one, at) => detailFaults(one, ['colleagues', at], file)),
    ...idFaults(file),
    ...twiceFaults('users', 'users who are active or requested', file, (at) =>
      ['Active', 'Requested'].includes(users[at]?.status ?? ''),
    ),
    ...twiceFaults('colleagues', 'colleagues', file),
    ...addressFaults(file),
    ...settledFaults(file),
  ]
}

const idFaults = ({ colleagues = [] }: WorldFile): readonly Fault[] =>
  colleagues.flatMap(({ id }, at) =>
    colleagues.slice(0, at).some((other) => other.id === id)
      ? [
          {
            path: ['colleagues', at, 'id'],
            found: `${quoted(id)} a second time`,
            expected: 'each ID once',
          },
        ]
      : [],
  )

/** One person as two of a list, of whom both count. */
const twiceFaults = (
  list: 'users' | 'colleagues',
  among: string,
  file: WorldFile,
  counts: (at: number) => boolean = () => true,
): readonly Fault[] => {
  const people: readonly PersonInFile[] = file[list] ?? []
  return people.flatMap((one, at) =>
    counts(at) &&
    people.some((other, before) => before < at && counts(before) && areSame(one, other, file))
      ? [
          {
            path: [list, at, 'familyName'],
            found: `${quoted(nameOf(one))}, born ${one.born}, a second time`,
            expected: `each person once among the ${among}`,
          },
        ]
      : [],
  )
}

/** Two users with one address could not be told apart by it, and SMS would not take the second (R-TWICE). */
const addressFaults = (file: WorldFile): readonly Fault[] => {
  const users = file.users.map((user, at) => ({
    at,
    status: user.status,
    of: detailsOf(user, file),
  }))
  const counting = users.filter(({ status }) => status === 'Active' || status === 'Requested')
  return counting.flatMap(({ at, of }, place) =>
    counting.slice(0, place).some((other) => haveOneAddress(of, other.of))
      ? [
          {
            path: ['users', at, 'email'],
            found: `${quoted(of.email)} a second time`,
            expected: 'an address of this user alone among those who are active or requested',
          },
        ]
      : [],
  )
}

const areSame = (one: PersonInFile, other: PersonInFile, file: WorldFile): boolean =>
  rules.details.isSamePerson(detailsOf(one, file), detailsOf(other, file))

/** A user who is a colleague as well is settled, or not, as both. */
const settledFaults = (file: WorldFile): readonly Fault[] =>
  file.users.flatMap((user, at) => {
    const colleague = (file.colleagues ?? []).find((one) => areSame(user, one, file))
    return colleague && user.settled !== undefined && user.settled !== colleague.settled
      ? [
          {
            path: ['users', at, 'settled'],
            found: String(user.settled),
            expected: `${colleague.settled}, as the colleague ${colleague.id}, the same person, has it`,
          },
        ]
      : []
  })
