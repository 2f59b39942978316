import { nameOf } from '../../machines/details.ts'
import { routes } from '../../machines/routes.ts'
import type { Person, World } from '../../machines/world.ts'
import { nearSpell } from '../authoring/near-spell.ts'
import { type Name, quotedIn, WordError } from '../authoring/parameter.ts'
import { type ParameterName, parameters, type ValueOf } from '../authoring/parameters.ts'
import { wording } from '../screens/wording.ts'
import { beginningOf } from '../worlds/checked.ts'
import { YamlFileError } from '../worlds/fault.ts'
import { worldNames } from '../worlds/names.ts'
import { nearest } from '../worlds/nearest.ts'
import { StartError, startIn } from '../worlds/start.ts'
import type { Beginning } from '../worlds/translation.ts'
import type { FeatureFault } from './fault.ts'
import { addressesIn, callersIn, mailIn, messagesIn, sendersIn } from './names-in-a-world.ts'
import type { Argument } from './planned.ts'

type Why = Pick<FeatureFault, 'found' | 'expected' | 'nearest'>

/** What is wrong with a word, and how many characters of its parameter stand before it. */
export type MisplacedWord = Why & { readonly start: number }

/** Nothing in quotes, as it is told of. */
export const emptyText = '""'

/**
 * Tells whether the words of a scenario stand for something: its world, the people of that world, the routes, and what SMS
 * calls its screens, fields and controls.
 */
export class WordsOfAWorld {
  readonly #worlds = new Map<string, Beginning | string>()
  #beginning: Beginning | null = null
  /** What the scenario has typed so far, which may be an address since, and the messages that it has posted. */
  #typed: string[] = []
  #posted: string[] = []

  /** Another scenario begins; its world is not known yet. */
  begin(): void {
    this.#beginning = null
    this.#typed = []
    this.#posted = []
  }

  /** What is wrong with a word of a step; null: nothing, or nothing that could be known before the run. */
  async whyNot({ parameter: name, written }: Argument): Promise<MisplacedWord | null> {
    if (!Object.hasOwn(parameters, name)) return null
    const { names, read } = parameters[name as ParameterName]
    try {
      for (const { what, word } of names(written)) {
        const why = await this.#whyNotKnown(what, word)
        if (why) return { ...why, start: Math.max(0, written.indexOf(JSON.stringify(word))) }
      }
      read(written)
      if (name === 'value' || name === 'values') this.#typed.push(...quotedIn(written))
      if (name === 'title') this.#posted.push(...quotedIn(written))
      return name === 'world' ? this.#whyNotThen(parameters.world.read(written), written) : null
    } catch (error) {
      // Written like a value and none after all, such as the 30th of February.
      if (!(error instanceof WordError)) throw error
      const near = name === 'spell' ? nearSpell(written) : undefined
      return { found: written, expected: error.message, nearest: near, start: 0 }
    }
  }

  get #world(): World | null {
    return this.#beginning?.world ?? null
  }

  /** A scenario may begin later than its world, never before it, nor when no world could. */
  #whyNotThen({ at }: ValueOf<'world'>, written: string): MisplacedWord | null {
    if (at === null || this.#beginning === null) return null
    try {
      startIn(this.#beginning, at)
      return null
    } catch (error) {
      if (!(error instanceof StartError)) throw error
      const start = written.lastIndexOf(' ') + 1
      return {
        found: written.slice(start),
        expected: `an instant of this world: ${error.message}`,
        start,
      }
    }
  }

  async #whyNotKnown(what: Name['what'], word: string): Promise<Why | null> {
    switch (what) {
      case 'world':
        return this.#enter(word)
      case 'text':
        return word === '' ? { found: emptyText, expected: 'some text' } : null
      case 'person':
        return (
          this.#world &&
          (word.includes('@')
            ? unlessOneOf(somebodysAddress, word, [...addressesIn(this.#world), ...this.#typed])
            : unlessPerson(word, this.#world))
        )
      case 'sender':
        return (
          this.#world && unlessOneOf(aSender, word, [...sendersIn(this.#world), ...this.#typed])
        )
      case 'caller':
        return this.#world && unlessOneOf('a caller of this world', word, callersIn(this.#world))
      case 'post':
        return (
          this.#world &&
          unlessOneOf('a message of this world', word, messagesIn(this.#world, this.#posted))
        )
      case 'mail':
        return this.#world && unlessMail(word, mailIn(this.#world))
      case 'route':
        return unlessOneOf('a route', word, routes)
      default:
        return unlessLabel(kinds[what], word, this.#world)
    }
  }

  async #enter(name: string): Promise<Why | null> {
    const known = this.#worlds.get(name) ?? (await worldOrFault(name))
    this.#worlds.set(name, known)
    if (typeof known !== 'string') {
      this.#beginning = known
      return null
    }
    const names = worldNames()
    return {
      found: `no world ${JSON.stringify(name)}`,
      expected:
        names.includes(name) || /[/\\]|\.ya?ml$/.test(name)
          ? `a world without faults. ${known.split('\n')[0]}`
          : 'the name of a world or the path of its file; sms-sim worlds lists them',
      nearest: nearest(name, names),
    }
  }
}

const worldOrFault = async (name: string): Promise<Beginning | string> => {
  try {
    return await beginningOf(name)
  } catch (error) {
    if (error instanceof YamlFileError) return error.message
    throw error
  }
}

const kinds = {
  control: 'a control of SMS',
  field: 'a field of SMS',
  screen: 'a screen of SMS',
  label: 'a word of the screens of SMS',
} as const

const unlessOneOf = (what: string, word: string, words: readonly string[]): Why | null =>
  words.includes(word)
    ? null
    : { found: JSON.stringify(word), expected: what, nearest: nearest(word, words) }

const somebodysAddress = 'an address of this world, or one that was typed before'
const aSender = 'an address from which mail comes in this world'

const unlessMail = (word: string, known: readonly string[] | null): Why | null =>
  known === null && /^mail-[1-9]\d*$/.test(word)
    ? null
    : unlessOneOf('the number of an e-mail of this world, such as mail-1', word, known ?? [])

/** An amendment can give somebody a name that another one bears. */
const unlessPerson = (word: string, world: World): Why | null => {
  const people = peopleOf(world)
  const isMixed = people.some(({ givenName }) =>
    people.some(({ familyName }) => word === nameOf({ givenName, familyName })),
  )
  return isMixed
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

/** Every text in the record of words: what SMS shows, wherever it shows it. */
const textsIn = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

const labels = [...new Set(textsIn(wording))]
