import { routes } from '../../machines/routes.ts'
import type { Person, World } from '../../machines/world.ts'
import { wording } from '../screens/wording.ts'
import { beginningOf } from '../worlds/checked.ts'
import { worldNames } from '../worlds/names.ts'
import { nearest } from '../worlds/nearest.ts'
import type { FeatureFault } from './fault.ts'
import type { Argument } from './planned.ts'

type Why = Pick<FeatureFault, 'found' | 'expected' | 'nearest'>

/**
 * Tells whether the words of a scenario stand for something: its world, the people of that world, the routes, and what SMS
 * calls its screens, fields and controls.
 */
export class WordsOfAWorld {
  readonly #worlds = new Map<string, World | string>()
  #world: World | null = null

  /** Another scenario begins; its world is not known yet. */
  begin(): void {
    this.#world = null
  }

  /** What is wrong with a word; null: nothing, or nothing that could be known before the run. */
  async whyNot({ parameter, written }: Argument): Promise<Why | null> {
    switch (parameter) {
      case 'world':
        return this.#enter(read(written))
      case 'person':
        return this.#world && unlessPerson(read(written), this.#world)
      case 'control':
      case 'controls':
        return firstOf(quoted(written), (one) => unlessLabel('a control of SMS', one, this.#world))
      case 'field':
      case 'fields':
        return firstOf(quoted(written), (one) => unlessLabel('a field of SMS', one, this.#world))
      case 'screen':
        return unlessLabel('a screen of SMS', read(written), this.#world)
      case 'audience':
        return written === 'everybody'
          ? null
          : firstOf(quoted(written), (one) => unlessOneOf('a route', one, routes))
      default:
        return null
    }
  }

  async #enter(name: string): Promise<Why | null> {
    const known = this.#worlds.get(name) ?? (await worldOrFault(name))
    this.#worlds.set(name, known)
    if (typeof known !== 'string') {
      this.#world = known
      return null
    }
    const names = worldNames()
    return {
      found: `no world ${JSON.stringify(name)}`,
      expected: names.includes(name)
        ? `a world without faults. ${known}`
        : 'the name of a world or the path of its file; sms-sim worlds lists them',
      nearest: nearest(name, names),
    }
  }
}

const worldOrFault = async (name: string): Promise<World | string> => {
  try {
    return (await beginningOf(name)).world
  } catch (error) {
    if (error instanceof Error && error.name === 'WorldFileError') return error.message
    throw error
  }
}

const read = (written: string): string => String(JSON.parse(written))

const quoted = (written: string): readonly string[] =>
  Array.from(written.matchAll(/"(?:[^"\\]|\\.)*"/g), ([one]) => read(one))

const firstOf = <Item>(items: readonly Item[], whyNot: (item: Item) => Why | null): Why | null => {
  for (const item of items) {
    const why = whyNot(item)
    if (why) return why
  }
  return null
}

const unlessOneOf = (what: string, word: string, words: readonly string[]): Why | null =>
  words.includes(word)
    ? null
    : { found: JSON.stringify(word), expected: what, nearest: nearest(word, words) }

/** An e-mail address stands for whoever reads it; an amendment can give somebody a name that another one bears. */
const unlessPerson = (word: string, world: World): Why | null => {
  const people = peopleOf(world)
  const isMixed = people.some(({ givenName }) =>
    people.some(({ familyName }) => word === nameOf({ givenName, familyName })),
  )
  return word.includes('@') || isMixed
    ? null
    : unlessOneOf('somebody of this world', word, [
        ...Object.keys(world.users),
        ...people.map(nameOf),
      ])
}

/** A user ID is a label too, on the screen that lists all users. */
const unlessLabel = (what: string, word: string, world: World | null): Why | null =>
  unlessOneOf(what, word, [...labels, ...Object.keys(world?.users ?? {})])

const peopleOf = ({ users, colleagues, keyPersonnel }: World): readonly Person[] => [
  ...Object.values(users),
  ...colleagues,
  ...Object.values(keyPersonnel),
]

const nameOf = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`

/** Every text in the record of words: what SMS shows, wherever it shows it. */
const textsIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

const labels = [...new Set(textsIn(wording))]
