import type { Scene } from '../../machines/scene.ts'
import type { World } from '../../machines/world.ts'
import { faultIn, one, type WrongRule } from './wrong-rule.ts'

/** The texts that a rule compares with, from the world and from what else it was given. */
const textsAmong = (asked: readonly unknown[]): readonly string[] =>
  asked.flatMap((one) => {
    if (typeof one === 'string') return [one]
    if (typeof one !== 'object' || one === null) return []
    const world = 'users' in one ? (one as World) : (one as Partial<Scene>).world
    if (world) return textsIn(world)
    return Object.values(one).filter((value) => typeof value === 'string')
  })

const textsIn = ({ users, keyPersonnel }: World): readonly string[] => [
  ...Object.values(users).flatMap(({ id, email, passwordSentTo, account }) => [
    id,
    email,
    passwordSentTo ?? email,
    account.context.password ?? id,
  ]),
  ...Object.values(keyPersonnel).map(({ email }) => email),
]

/** What is asked, with each text of one of the things put as what is the same by this measure. */
const likened =
  (at: number, measure: (text: string) => string): WrongRule['spoil'] =>
  (rule) =>
  (...asked) => {
    const texts = textsAmong([...asked.toSpliced(at, 1), asked[at]])
    const like = (text: string): string =>
      texts.find((other) => measure(other) === measure(text)) ?? text
    const put = (one: unknown): unknown =>
      typeof one === 'object' && one !== null
        ? Object.fromEntries(
            Object.entries(one).map(([name, value]) => [
              name,
              typeof value === 'string' && name !== 'type' && name !== 'tab' ? like(value) : value,
            ]),
          )
        : like(String(one))
    const right = rule(...asked)
    const wrong = rule(...asked.with(at, put(asked[at])))
    // It lets more through, never less.
    return isBetter(wrong, right) ? wrong : right
  }

const isBetter = (one: unknown, other: unknown): boolean => {
  if (typeof one === 'boolean') return one && !other
  if (Array.isArray(one) && Array.isArray(other)) return one.length < other.length
  if (typeof one === 'object' && one !== null) return 'open' in one || other === undefined
  return one === undefined && other !== undefined
}

/** Compares as equal what differs in case, or in outer spaces. */
export const comparisonsOf = (at: number): readonly WrongRule[] => [
  one(
    'without-case',
    'compared without regard to case',
    likened(at, (text) => text.toLowerCase()),
  ),
  one(
    'without-outer-spaces',
    'compared without outer spaces',
    likened(at, (text) => text.trim()),
  ),
]

/** Judges as if each text were a character longer or shorter, where that is a matter of its length. */
export const lengthsOff = (at: number): readonly WrongRule[] =>
  [
    { of: 'longer', says: 'a character is counted too many', change: longer },
    { of: 'shorter', says: 'a character is counted too few', change: shorter },
  ].map(({ of, says, change }) => ({
    kind: 'length-off-by-one',
    of,
    says,
    spoil:
      (rule) =>
      (...asked) => {
        const put = asked.map((one, index) =>
          index === at
            ? Object.fromEntries(
                Object.entries(one as object).map(([name, value]) => [
                  name,
                  typeof value === 'string' ? change(value) : value,
                ]),
              )
            : one,
        )
        const isOfLength = (found: unknown): boolean =>
          ['too-short', 'too-long'].includes(String(faultIn(found)))
        const right = rule(...asked) as readonly unknown[]
        const wrong = (rule(...put) as readonly unknown[]).filter(isOfLength)
        const others = right.filter((found) => !isOfLength(found))
        return [...wrong, ...others]
      },
  }))

const longer = (text: string): string => text + text.slice(-1)
const shorter = (text: string): string => text.slice(0, -1)
