import { clauseIds } from '../../machines/clauses.ts'
import { nameOf } from '../../machines/details.ts'
import type { World } from '../../machines/world.ts'
import { screenSlugs, titleOf } from '../screens/titles.ts'
import { wording } from '../screens/wording.ts'
import { type Fault, quoted } from '../worlds/fault.ts'
import { unlessOneOf } from '../worlds/known-words.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import { FactError, formOf } from './facts/facts.ts'
import type { LessonFile } from './lesson-file.ts'

/** What makes no sense in a lesson whose form is right: a world, a person or a fact that there is none of. */
export const lessonFaults = (file: LessonFile): readonly Fault[] => {
  const names = worldNames()
  const unknown = unlessOneOf(file.world, names, ['world'], 'the name of a world')
  if (unknown.length > 0) return unknown
  const { world } = loadWorld(file.world)
  return [
    ...whoFaults(file, world),
    ...file.goal.facts.flatMap((fact, at) => factFaults(fact, ['goal', 'facts', at], world)),
    ...(file.happened ?? []).flatMap((fact, at) => factFaults(fact, ['happened', at], world)),
    ...(file.never ?? []).flatMap((fact, at) => factFaults(fact, ['never', at], world)),
    ...(file.told ?? []).flatMap(({ of }, at) =>
      unlessOneOf(of, Object.keys(world.users), ['told', at, 'of'], 'the user ID of a user'),
    ),
    ...(file.limits?.minutes !== undefined && !file.aboutTime
      ? [
          {
            path: ['limits', 'minutes'],
            found: 'a limit of real time',
            expected: 'none, unless the lesson is about time (aboutTime: true)',
          },
        ]
      : []),
    ...narrationFaults(file),
  ]
}

/** The trainee is told whom he or she plays, by the name that stands on every screen. */
const whoFaults = ({ who }: LessonFile, { users, trainee }: World): readonly Fault[] => {
  const name = nameOf(users[trainee.userId] ?? { givenName: '', familyName: '' })
  return who.includes(name)
    ? []
    : [{ path: ['who'], found: quoted(who), expected: `${name}, whom the trainee plays there` }]
}

/** Every clause that the lesson teaches is told in it, and no other. */
const narrationFaults = ({ clauses, narration }: LessonFile): readonly Fault[] => [
  ...clauses.flatMap((clause, at) =>
    narration[clause] === undefined
      ? [
          {
            path: ['clauses', at],
            found: `${clause}, of which the narration says nothing`,
            expected: 'a sentence for it under narration',
          },
        ]
      : [],
  ),
  ...clauseIds.flatMap((clause) =>
    narration[clause] === undefined || clauses.includes(clause)
      ? []
      : [
          {
            path: ['narration'],
            key: clause,
            found: `a sentence for ${clause}`,
            expected: 'one for each of the clauses that the lesson teaches, and for no other',
          },
        ],
  ),
]

const factFaults = (sentence: string, path: Fault['path'], world: World): readonly Fault[] => {
  try {
    const { form, values } = formOf(sentence)
    const named = (parameter: string): readonly string[] =>
      Array.from(form.expression.matchAll(/\{(\w+)\}/g), ([, name]) => name).flatMap((name, at) =>
        name === parameter ? [String(values[at])] : [],
      )
    return [
      ...named('person').flatMap((person) =>
        unlessOneOf(person, peopleOf(world), path, 'somebody of that world'),
      ),
      ...named('screen').flatMap((title) => unlessOneOf(title, titles, path, 'a screen of SMS')),
      ...named('detail').flatMap((label) => unlessOneOf(label, labels, path, 'a detail of a user')),
      ...named('caller').flatMap((caller) =>
        unlessOneOf(caller, callersIn(world), path, 'somebody who telephones in that world'),
      ),
    ]
  } catch (error) {
    if (!(error instanceof FactError)) throw error
    return [
      {
        path,
        found: quoted(sentence),
        expected: 'a fact as docs/lessons.md lists them',
        nearest: error.nearest,
      },
    ]
  }
}

const titles = screenSlugs.map((slug) => titleOf(slug, wording))
const labels: readonly string[] = Object.values(wording.details.labels)

const callersIn = ({ calls, schedule }: World): readonly string[] => [
  ...calls.map(({ from }) => from),
  ...schedule.flatMap(({ event }) => (event.type === 'call.came' ? [event.from] : [])),
]

const peopleOf = ({ users, colleagues }: World): readonly string[] => [
  ...Object.keys(users),
  ...[...Object.values(users), ...colleagues].map(nameOf),
]
