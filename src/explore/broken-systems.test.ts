import { describe, expect, test } from 'vitest'
import type { SmsEvent } from '../../machines/events.ts'
import { defaultReadings } from '../../machines/readings.ts'
import { rules } from '../../machines/rules/rules.ts'
import { open } from '../../machines/rules/verdict.ts'
import { sessionChart } from '../../machines/sms.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms, type SmsOptions } from '../../machines/step.ts'
import { hour } from '../../machines/time.ts'
import type { Post } from '../../machines/world.ts'
import { loadWorld } from '../worlds/load.ts'
import { type AspectName, aspects } from './aspects.ts'
import { scenarioOf } from './counterexample.ts'
import { invariants } from './invariants.ts'
import { prove } from './prove.ts'

interface BrokenSystem {
  readonly what: string
  readonly world: string
  readonly aspect: AspectName
  readonly system: Omit<SmsOptions, 'readings' | 'lives'> & {
    readonly create?: (options: SmsOptions) => Sms
  }
  /** The invariant that has to catch it. */
  readonly caughtBy: string
}

/** A system that goes on in another way than by its step. */
const withOtherStep =
  (step: (sms: Sms, state: State, event: SmsEvent) => State) =>
  (options: SmsOptions): Sms => {
    const sms = createSms(options)
    return { ...sms, step: (state, event) => step(sms, state, event) }
  }

/** The state with all messages at this point of their life. */
const withPosts = (state: State, value: Post['life']['value']): State => ({
  ...state,
  world: {
    ...state.world,
    posts: state.world.posts.map((post) => ({ ...post, life: { ...post.life, value } })),
  },
})

const systems: readonly BrokenSystem[] = [
  {
    what: 'the forced change of password is never due',
    world: 'first-day',
    aspect: 'users',
    system: { chart: sessionChart.provide({ guards: { aChangeIsDue: () => false } }) },
    caughtBy: 'nobody passes the forced change of password',
  },
  {
    what: 'the board is never due',
    world: 'pair',
    aspect: 'tabs',
    system: { chart: sessionChart.provide({ guards: { theBoardIsDue: () => false } }) },
    caughtBy: 'a Level 1 user passes the unread board only where a reading lets him or her',
  },
  {
    what: 'one can deactivate oneself',
    world: 'pair',
    aspect: 'users',
    system: { chart: sessionChart.provide({ guards: { theUserCanBeDeactivated: () => true } }) },
    caughtBy:
      'nobody deactivates himself or herself, and nobody but Level 1 users deactivates by the sponsor',
  },
  {
    what: 'another Level 1 user can be amended',
    world: 'two-level-1',
    aspect: 'amendments',
    system: {
      rules: {
        ...rules,
        users: { ...rules.users, canAmend: () => open, isGrantedAtOnce: () => true },
      },
    },
    caughtBy:
      'details change only by an amendment that may be made: of oneself or of a Level 2 user',
  },
  {
    what: 'a Level 2 user is shown what a Level 1 user is',
    world: 'pair',
    aspect: 'sections',
    system: { rules: { ...rules, access: { ...rules.access, sees: () => open } } },
    caughtBy:
      'a Level 2 user sees neither the board nor the licence menu, nor what is behind it, nor Defined CoS',
  },
  {
    what: 'a session that a second tab took over is served on',
    world: 'pair',
    aspect: 'tabs',
    system: {
      rules: {
        ...rules,
        session: {
          ...rules.session,
          whyOver: (scene, standing) => rules.session.whyOver(scene, { ...standing, stale: false }),
        },
      },
    },
    caughtBy: 'no action is served in a session that is over',
  },
  {
    what: 'a session lives an hour',
    world: 'pair',
    aspect: 'locks',
    system: {
      rules: { ...rules, session: { ...rules.session, idleEnd: (now) => now + hour } },
    },
    caughtBy: 'every session behind the log-in ends within 20 minutes',
  },
  {
    what: 'a lock never ends',
    world: 'pair',
    aspect: 'locks',
    system: { rules: { ...rules, lockout: { ...rules.lockout, lockIsOver: () => false } } },
    caughtBy: 'a lock stands until its end, and not longer',
  },
  {
    what: 'a locked user ID gets in',
    world: 'pair',
    aspect: 'locks',
    system: {
      rules: {
        ...rules,
        logIn: {
          ...rules.logIn,
          judge: (scene, details) => {
            const verdict = rules.logIn.judge(scene, details)
            const user = rules.logIn.bearerOf(scene, details.userId)
            const fits = user && rules.logIn.passwordFits(user, details.password)
            return 'closed' in verdict && verdict.why === 'locked' && fits ? open : verdict
          },
        },
      },
    },
    caughtBy: 'nobody gets in who is not active, is locked, or whose licence is not valid',
  },
  {
    what: 'a message that was withdrawn is put up again when the next one is posted',
    world: 'pair',
    aspect: 'board',
    system: {
      create: withOtherStep((sms, state, event) => {
        const after = sms.step(state, event)
        return event.type === 'homeOffice.posted' ? withPosts(after, 'current') : after
      }),
    },
    caughtBy: 'a message that is over or was withdrawn never comes back, and none is lost',
  },
  {
    what: 'the end of a message passes unnoticed',
    world: 'college',
    aspect: 'board',
    system: {
      create: withOtherStep((sms, state, event) =>
        event.type === 'time.passed'
          ? withPosts(sms.step(state, event), 'current')
          : sms.step(state, event),
      ),
    },
    caughtBy: 'a message is over from its end on, and not before',
  },
  {
    what: 'the board shows the messages of every route',
    world: 'college',
    aspect: 'board',
    system: {
      rules: {
        ...rules,
        board: {
          ...rules.board,
          current: ({ posts }) => posts.filter(({ life }) => life.value === 'current'),
        },
      },
    },
    caughtBy:
      'the board shows every current message of the routes that the licence has, and no other one',
  },
  {
    what: 'the archive leaves out what was withdrawn',
    world: 'pair',
    aspect: 'board',
    system: {
      rules: {
        ...rules,
        board: {
          ...rules.board,
          archived: ({ posts }) => posts.filter(({ life }) => life.value === 'expired'),
        },
      },
    },
    caughtBy: 'the archive shows what is no longer current, of all routes where a reading says so',
  },
  {
    what: 'a helpdesk tells everybody',
    world: 'college',
    aspect: 'helpdesks',
    system: { rules: { ...rules, helpdesk: { ...rules.helpdesk, discloses: () => true } } },
    caughtBy:
      'a helpdesk tells a user ID upon an e-mail from key personnel alone, and only the Authorising Officer',
  },
  {
    what: 'what the trainee told a caller is forgotten',
    world: 'college',
    aspect: 'deceits',
    system: {
      create: withOtherStep((sms, state, event) => {
        const after = sms.step(state, event)
        return event.type === 'password.told' && after !== state
          ? { ...after, world: { ...after.world, breaches: [] } }
          : after
      }),
    },
    caughtBy: 'a password that is told is a breach, and what was a breach stays one',
  },
]

describe('a system that is broken on purpose is caught, with its shortest counterexample', () => {
  test.each(systems)('$what', { timeout: 60_000 }, ({ what, world, aspect, system, caughtBy }) => {
    expect(invariants.map(({ name }) => name)).toContain(caughtBy)
    const worldName = `scenarios/proof-worlds/${world}.yaml`
    const beginning = loadWorld(worldName)
    const claim = { beginning, aspect: aspects[aspect], readings: defaultReadings, strolls: false }
    const { broken } = prove({ ...claim, ...system }, { states: 1_500 })
    const found = broken.find(({ invariant }) => invariant === caughtBy)
    expect(found, `of these: ${broken.map(({ invariant }) => invariant).join('; ')}`).toBeDefined()
    const { create = createSms, ...options } = system
    const sms = create(options)
    const scenario = scenarioOf(what, found?.way ?? [], {
      beginning,
      worldName,
      sms,
      readings: defaultReadings,
    })
    expect(scenario.join('\n')).toMatchSnapshot()
  })
})
