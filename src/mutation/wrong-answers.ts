import { minute } from '../../machines/time.ts'
import type { Post, User, World } from '../../machines/world.ts'
import type { RuleShape } from './rule-shape.ts'
import { answering, faultIn, one, type WrongRule } from './wrong-rule.ts'

type Verdict = { readonly open: true } | { readonly closed: true; readonly why: string }

const isClosedFor = (verdict: Verdict, why: string): boolean =>
  'closed' in verdict && verdict.why === why

/** Each way in which what a rule answers can be wrong. */
export const wrongAnswers = ({ gives }: RuleShape): readonly WrongRule[] => {
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

const offBy = (kind: string, ms: number, says: string): WrongRule =>
  one(
    kind,
    says,
    answering((at: number | null) => (at === null ? null : at + ms)),
  )

/** Messages that a board should not show: those of other lives, of other routes, one of every board. */
const postsLetIn: readonly WrongRule[] = [
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
