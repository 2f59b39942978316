import type { ClauseId } from '../../machines/clauses.ts'
import {
  catalogue,
  defaultReadings,
  optionsOf,
  type Readings,
  readingIds,
} from '../../machines/readings.ts'
import type { Scene } from '../../machines/scene.ts'
import { createSms } from '../../machines/step.ts'
import { minute } from '../../machines/time.ts'
import type { Post, User, World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import type { Mutant } from './mutant.ts'
import { type RulePath, type RuleShape, ruleTable } from './rule-table.ts'
import { slugFor } from './slug-for.ts'
import { rulesWith, touchOf } from './touch.ts'

type Rule = (...asked: readonly unknown[]) => unknown

/** One way to be wrong for a rule. */
interface Wrong {
  readonly kind: string
  /** Which of the things that could be wrong in this way; empty: there is one alone. */
  readonly of: string
  readonly says: string
  readonly spoil: (rule: Rule) => Rule
}

/** Every rule, wrong in each way that its answers and questions allow, and every option of a reading taken for another. */
export const ruleMutants = (): readonly Mutant[] => [
  ...(Object.entries(ruleTable) as [RulePath, RuleShape][]).flatMap(([path, shape]) =>
    wrongsOf(shape).map((wrong) => mutantOf(path, shape, wrong)),
  ),
  ...readingMutants(),
]

const mutantOf = (
  path: RulePath,
  { about, clauses }: RuleShape,
  { kind, of, says, spoil }: Wrong,
): Mutant => {
  const place = of === '' ? path : `${path}/${of}`
  return {
    id: `${kind}:${place}`,
    source: 'rules',
    kind,
    file: fileOf(path),
    place,
    clauses,
    slug: slugFor(clauses),
    says: `${path}, ${about}: ${says}.`,
    touches: [touchOf.rule(path)],
    make: () => {
      const rules = rulesWith((one, rule) => (one === path ? spoil(rule) : undefined))
      return {
        sms: (options) => createSms({ ...options, rules }),
        draw: (sms, state, tab) => pageOf(sms, state, tab),
      }
    },
  }
}

/** `passwordReset.judge` stands in `machines/rules/password-reset.ts`. */
const fileOf = (path: string): string =>
  `machines/rules/${path.split('.')[0]?.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`

const wrongsOf = (shape: RuleShape): readonly Wrong[] => [
  ...wrongAnswers(shape),
  ...(shape.counts ?? []).flatMap((at) => [
    shifted('count-off-by-one', 'up', at, 1, 'counts one too many'),
    shifted('count-off-by-one', 'down', at, -1, 'counts one too few'),
  ]),
  ...(shape.instants ?? []).flatMap((at) => [
    shifted('instant-off', 'later', at, 1, 'looks a millisecond too late'),
    shifted('instant-off', 'sooner', at, -1, 'looks a millisecond too early'),
  ]),
  ...(shape.compares === undefined ? [] : comparisonsOf(shape.compares)),
  ...(shape.bounded === undefined ? [] : lengthsOff(shape.bounded)),
]

const one = (kind: string, says: string, spoil: Wrong['spoil']): Wrong => ({
  kind,
  of: '',
  says,
  spoil,
})

const answering =
  (change: (answer: never, ...asked: readonly unknown[]) => unknown): Wrong['spoil'] =>
  (rule) =>
  (...asked) =>
    change(rule(...asked) as never, ...asked)

const shifted = (kind: string, of: string, at: number, by: number, says: string): Wrong => ({
  kind,
  of,
  says,
  spoil:
    (rule) =>
    (...asked) =>
      rule(...asked.map((one, index) => (index === at && one !== null ? Number(one) + by : one))),
})

type Verdict = { readonly open: true } | { readonly closed: true; readonly why: string }

const isClosedFor = (verdict: Verdict, why: string): boolean =>
  'closed' in verdict && verdict.why === why

const wrongAnswers = ({ gives }: RuleShape): readonly Wrong[] => {
  switch (gives.kind) {
    case 'yes or no':
      return [
        one(
          'condition-negated',
          'answered by its contrary',
          answering((answer) => !answer),
        ),
        one('always', 'always answered yes', () => () => true),
        one('never', 'always answered no', () => () => false),
      ]
    case 'verdict':
      return [
        one('opened', 'always open', () => () => ({ open: true })),
        one('closed', 'always closed', () => () => ({ closed: true, why: gives.whys[0] })),
        ...gives.whys.map((why) => ({
          kind: 'let-through',
          of: why,
          says: `open all the same to what is closed for ${why}`,
          spoil: answering((answer: Verdict) =>
            isClosedFor(answer, why) ? { open: true } : answer,
          ),
        })),
        ...gives.whys.flatMap((why, at) => {
          const other = gives.whys[at + 1] ?? gives.whys[0]
          return other === undefined || other === why
            ? []
            : [
                {
                  kind: 'cause-exchanged',
                  of: why,
                  says: `${other} is given as the cause where it is ${why}`,
                  spoil: answering((answer: Verdict) =>
                    isClosedFor(answer, why) ? { closed: true, why: other } : answer,
                  ),
                },
              ]
        }),
      ]
    case 'cause':
      return gives.causes.flatMap((cause, at) => {
        const other = gives.causes[at + 1] ?? gives.causes[0]
        return [
          {
            kind: 'let-through',
            of: cause,
            says: `${cause} is no cause`,
            spoil: answering((answer) => (answer === cause ? null : answer)),
          },
          {
            kind: 'cause-exchanged',
            of: cause,
            says: `${other} is given as the cause where it is ${cause}`,
            spoil: answering((answer) => (answer === cause ? other : answer)),
          },
        ]
      })
    case 'faults':
      return [
        ...gives.faults.map((fault) => ({
          kind: 'let-through',
          of: fault,
          says: `${fault} is no fault`,
          spoil: answering((answer: readonly unknown[]) =>
            answer.filter((found) => faultIn(found) !== fault),
          ),
        })),
        one(
          'first-alone',
          'only the first fault is told',
          answering((answer: readonly unknown[]) => answer.slice(0, 1)),
        ),
        one(
          'order-reversed',
          'told from the last to the first',
          answering((answer: readonly unknown[]) => answer.toReversed()),
        ),
      ]
    case 'instant':
      return [
        offBy('a-millisecond-later', 1, 'a millisecond too late'),
        offBy('a-millisecond-sooner', -1, 'a millisecond too early'),
        offBy('a-minute-later', minute, 'a minute too late'),
        offBy('a-minute-sooner', -minute, 'a minute too early'),
      ]
    case 'posts':
      return [
        one(
          'order-reversed',
          'told from the last to the first',
          answering((posts: readonly Post[]) => posts.toReversed()),
        ),
        one(
          'first-left-out',
          'the first of them is left out',
          answering((posts: readonly Post[]) => posts.slice(1)),
        ),
        one(
          'last-left-out',
          'the last of them is left out',
          answering((posts: readonly Post[]) => posts.slice(0, -1)),
        ),
        ...postsLetIn,
      ]
    case 'details':
      return [
        one('left-as-typed', 'kept as they were typed', () => (typed) => typed),
        one(
          'folded',
          'kept in small letters',
          answering((details: Readonly<Record<string, string>>) =>
            Object.fromEntries(
              Object.entries(details).map(([name, text]) => [
                name,
                typeof text === 'string' ? text.toLowerCase() : text,
              ]),
            ),
          ),
        ),
      ]
    case 'user':
      return [
        one('never', 'never found', () => () => undefined),
        one(
          'always',
          'somebody is always found',
          answering(
            (found: User | undefined, ...asked) =>
              found ?? Object.values((asked[1] as World).users)[0],
          ),
        ),
        one(
          'condition-negated',
          'looked for among the others',
          answering((found: User | undefined, ...asked) =>
            found ? undefined : Object.values((asked[1] as World).users)[0],
          ),
        ),
      ]
    case 'address':
      return [
        one(
          'exchanged',
          'the present address is taken for the first one, and the other way about',
          (rule) =>
            (...[user, readings]) => {
              const { email, passwordSentTo } = user as User
              const right = rule(user, readings)
              return right === email ? (passwordSentTo ?? email) : email
            },
        ),
      ]
    case 'door':
      return [
        one(
          'exchanged',
          'the other lock',
          answering((door) => (door === 'reset' ? 'logIn' : 'reset')),
        ),
      ]
    case 'user ID':
      return [
        one(
          'count-off-by-one',
          'the number after the next',
          answering((id: string) =>
            id.replace(/\d+$/, (number) => String(Number(number) + 1).padStart(number.length, '0')),
          ),
        ),
        one(
          'folded',
          'in small letters',
          answering((id: string) => id.toLowerCase()),
        ),
      ]
    case 'inside':
      return []
  }
}

const faultIn = (found: unknown): unknown =>
  typeof found === 'object' && found !== null && 'fault' in found ? found.fault : found

const offBy = (kind: string, ms: number, says: string): Wrong =>
  one(
    kind,
    says,
    answering((at: number | null) => (at === null ? null : at + ms)),
  )

/** Messages that a board should not show: those of other lives, of other routes, one of every board. */
const postsLetIn: readonly Wrong[] = [
  {
    kind: 'let-through',
    of: 'another-route',
    says: 'messages for other routes are among them',
    spoil: (rule) => (world, readings) =>
      rule(
        {
          ...(world as World),
          posts: (world as World).posts.map((post) => ({ ...post, routes: [] })),
        },
        readings,
      ),
  },
  {
    kind: 'let-through',
    of: 'another-state',
    says: 'those of the other board are among them',
    spoil: (rule) => (world, readings) => {
      const all = (world as World).posts
      const shown = rule(world, readings) as readonly Post[]
      return [...shown, ...all.filter((post) => !shown.includes(post) && !isAwry(post, world))]
    },
  },
]

const isAwry = ({ routes }: Post, world: unknown): boolean =>
  routes.length > 0 && !routes.some((route) => (world as World).licence.routes.includes(route))

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
  (at: number, measure: (text: string) => string): Wrong['spoil'] =>
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

const comparisonsOf = (at: number): readonly Wrong[] => [
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
const lengthsOff = (at: number): readonly Wrong[] =>
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

/** Each option of each reading, where each other one of it is in force. */
const readingMutants = (): readonly Mutant[] =>
  readingIds.flatMap((id) => {
    const options = optionsOf(id)
    const clauses = catalogue[id].clauses as readonly ClauseId[]
    return options.flatMap((right) =>
      options
        .filter((wrong) => wrong !== right)
        .map((wrong): Mutant => {
          const put = (readings: Readings): Readings =>
            readings[id] === right ? { ...readings, [id]: wrong } : readings
          return {
            id: `reading-exchanged:${id}/${right}/${wrong}`,
            source: 'rules',
            kind: 'reading-exchanged',
            file: 'machines/readings.ts',
            place: `${id}/${right}/${wrong}`,
            clauses,
            slug: slugFor(clauses),
            says: `${id}: where ${right} is in force, it does what is meant by ${wrong}.`,
            touches: [touchOf.reading(id, right)],
            make: () => ({
              sms: (options) =>
                createSms({ ...options, readings: put(options.readings ?? defaultReadings) }),
              draw: (sms, state, tab) => pageOf(sms, state, tab),
            }),
          }
        }),
    )
  })
