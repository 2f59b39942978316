import { defaultReadings } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import { endOfDay, minute } from '../../machines/time.ts'
import { type Fault, quoted } from './fault.ts'
import { unlessOneOf, userIds } from './known-words.ts'
import type { UserInFile } from './people-file.ts'
import { hasPassword } from './people-translation.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in the licence, the users and the trainee of a file. */
export const accountFaults = (file: WorldFile): readonly Fault[] => [
  ...licenceFaults(file),
  ...file.users.flatMap((user, at) => userFaults(user, at, file)),
  ...traineeFaults(file),
]

const licenceFaults = ({ licence, now, users }: WorldFile): readonly Fault[] => {
  const faults: Fault[] = []
  const over = rules.licence.hasExpired(endOfDay(licence.expires), instantOf(now))
  const path = ['licence', 'expires']
  if (over && licence.status !== 'expired' && licence.status !== 'revoked')
    faults.push({
      path,
      found: `${licence.expires}, a day that is over at ${now}`,
      expected: `a later one, for the status is ${licence.status}`,
    })
  if (!over && licence.status === 'expired')
    faults.push({
      path,
      found: `${licence.expires}, a day that is not over at ${now}`,
      expected: 'an earlier one, for the status is expired',
    })
  const id = licence.applicationUserId
  if (id !== undefined && users.some((user) => sameButForCase(user.id, id)))
    faults.push({
      path: ['licence', 'applicationUserId'],
      found: `${quoted(id)}, the ID of a user`,
      expected: 'an ID that no user has, for it does not log in',
    })
  return faults
}

const sameButForCase = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()

const userFaults = (user: UserInFile, at: number, file: WorldFile): readonly Fault[] => {
  const { users } = file
  const faults: Fault[] = []
  const path = ['users', at]
  const twin = users.slice(0, at).find(({ id }) => sameButForCase(id, user.id))
  if (twin)
    faults.push({
      path: [...path, 'id'],
      found: `${quoted(user.id)} a second time${twin.id === user.id ? '' : ', but for the case'}`,
      expected: 'each user ID once',
    })
  const has = hasPassword(user.status)
  if (user.password && !has)
    faults.push({
      path: [...path, 'password'],
      found: `a password of a user who is ${user.status}`,
      expected: 'none: it is issued on approval',
    })
  if (!user.password && has)
    faults.push({
      path: [...path, 'password'],
      found: 'no key "password"',
      expected: `it, for the user's status is ${user.status}`,
    })
  if (user.passwordSentTo !== undefined && !has)
    faults.push({
      path: [...path, 'passwordSentTo'],
      found: `an address to which the password went of a user who is ${user.status}`,
      expected: 'none: no password has been sent',
    })
  if (user.level === 2 && !has)
    faults.push({
      path: [...path, 'status'],
      found: `${user.status}, of a Level 2 user`,
      expected: 'another status, for a Level 2 user is created without a request',
    })
  return [...faults, ...standardFaults(user, at), ...lockFaults(user, at, file)]
}

/** A password that a user chose met the standards, or SMS would not have taken it. */
const standardFaults = (user: UserInFile, at: number): readonly Fault[] => {
  if (user.password?.state !== 'chosen') return []
  const broken = rules.password.brokenStandards(user.password.value, user, defaultReadings)
  if (broken.length === 0) return []
  return [
    {
      path: ['users', at, 'password', 'value'],
      found: `a chosen password that breaks the standards (${broken.join(', ')})`,
      expected: 'one that SMS takes, or the state issued',
    },
  ]
}

/** Only who could log in otherwise is locked out, and no lock that fell before the beginning lasts longer than a whole one. */
const lockFaults = (
  { lockedUntil, status }: UserInFile,
  at: number,
  { now }: WorldFile,
): readonly Fault[] => {
  if (lockedUntil === undefined) return []
  const path = ['users', at, 'lockedUntil']
  if (status !== 'Active')
    return [{ path, found: `a lock of a user who is ${status}`, expected: 'none' }]
  const begins = instantOf(now)
  const last = rules.lockout.lockEnd(begins, defaultReadings)
  const until = instantOf(lockedUntil)
  return until > begins && until <= last
    ? []
    : [
        {
          path,
          found: quoted(lockedUntil),
          expected: `an instant after ${now} and no more than ${(last - begins) / minute} minutes later`,
        },
      ]
}

const traineeFaults = (file: WorldFile): readonly Fault[] => {
  const { userId, knows } = file.trainee
  const user = file.users.find(({ id }) => id === userId)
  if (!user)
    return unlessOneOf(
      userId,
      userIds(file),
      ['trainee', 'userId'],
      'the ID of a user of this file',
    )
  if (user.password || !knows.includes('password')) return []
  return [
    {
      path: ['trainee', 'knows', knows.indexOf('password')],
      found: 'password',
      expected: `nothing of the kind, for ${userId} has none`,
    },
  ]
}
