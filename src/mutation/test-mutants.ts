import { createSms, type Sms } from '../../machines/step.ts'
import { match } from '../authoring/match.ts'
import { vocabulary } from '../authoring/vocabulary.ts'
import { pageOf } from '../screens/pages.ts'
import type { Draw, Mutant } from './mutant.ts'
import type { Playable } from './suite.ts'
import { touchOf } from './touch.ts'

const drawn: Draw = (sms, state, tab) => pageOf(sms, state, tab)

/** A mutant made by hand: what is not told of it is as in the right system. */
const made = (
  id: string,
  touch: string,
  { sms = (right) => right, draw = drawn }: { sms?: (right: Sms) => Sms; draw?: Draw } = {},
): Mutant => ({
  id,
  source: draw === drawn ? 'rules' : 'screens',
  kind: 'by-hand',
  file: 'src/mutation/test-mutants.ts',
  place: id,
  clauses: [],
  slug: null,
  says: `It is ${id}.`,
  touches: [touch],
  make: () => ({ sms: (options) => sms(createSms(options)), draw }),
})

/** Changes the world as a tab is opened; nothing shows it there. */
const beginningWith =
  (change: (world: ReturnType<Sms['start']>['world']) => object) =>
  (right: Sms): Sms => ({
    ...right,
    step: (state, event) => {
      const after = right.step(state, event)
      return event.type === 'tab.opened'
        ? { ...after, world: { ...after.world, ...change(after.world) } }
        : after
    },
  })

const asTabsAreOpened = touchOf.rule('session.timeOutIsSeenAtOnce')

export const byHand = {
  /** Each page that is drawn shows it. */
  misdrawn: made('misdrawn', touchOf.word('logIn.title'), {
    draw: (sms, state, tab) => ({ ...drawn(sms, state, tab), title: 'Another title' }),
  }),
  /** A wrong beginning that only whoever logs in afterwards sees. */
  'of-other-passwords': made('of-other-passwords', asTabsAreOpened, {
    sms: beginningWith(({ users }) => ({
      users: Object.fromEntries(
        Object.entries(users).map(([id, { account, ...user }]) => [
          id,
          { ...user, account: { ...account, context: { ...account.context, password: 'Other' } } },
        ]),
      ),
    })),
  }),
  /** A wrong beginning of which nobody ever hears. */
  secretive: made('secretive', asTabsAreOpened, {
    sms: beginningWith(() => ({ secret: 'kept' })),
  }),
  /** Wrong in nothing, wherever it is asked. */
  right: made('right', touchOf.rule('logIn.judge')),
  /** Wrong where nothing leads. */
  unasked: made('unasked', 'rule nowhere.asked'),
  /** Wrong in nothing, where those alone lead who reset a password. */
  'asked-of-resets': made('asked-of-resets', touchOf.rule('passwordReset.judge')),
} as const satisfies Readonly<Record<string, Mutant>>

/** A scenario in the world of a first day, ready to be played. */
export const scenario = (tags: readonly string[], ...sentences: readonly string[]): Playable => ({
  uri: 'by-hand.feature',
  line: 1,
  name: sentences.join(', '),
  tags,
  readings: {},
  steps: ['the training world "scenarios/proof-worlds/first-day.yaml"', ...sentences].map(
    (sentence, at) => ({ sentence, line: at + 2, ...match(sentence, vocabulary) }),
  ),
})
