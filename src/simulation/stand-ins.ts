import type { Scene } from '../../machines/scene.ts'
import type { World } from '../../machines/world.ts'
import { type Draft, draftStandIn, withoutWords } from './stand-in-text.ts'

const draftsPerText = 400
const widestPadding = 40
const longestOpenText = 1_000

/**
 * Replaces what a person types into a secret field, and unknown text in a user ID field, before the chart sees it. A
 * stand-in meets with the same verdict on each standard as the text itself, and stands in the same relations: equal, equal
 * but for case, with outer spaces, with a user ID or a name in it, equal to a password that SMS made up. Which text it
 * replaces is known in memory only; from here on nothing else exists.
 */
export class StandIns {
  readonly #byText = new Map<string, string>()
  readonly #taken = new Set<string>()
  /** Texts that differ in case alone share a seed and a length. */
  readonly #familyByFold = new Map<string, Omit<Draft, 'variant'>>()
  readonly #openTexts = new Map<string, string>()
  #seeds = 0

  /** The stand-in for what was typed into a secret field. */
  forSecret(typed: string, scene: Scene): string {
    const known = this.#byText.get(typed)
    if (known !== undefined) return known
    if (this.#taken.has(typed) || isPublic(typed, scene.world)) return typed
    const made = typed === typed.trim() ? this.#make(typed, scene) : this.#pad(typed, scene)
    this.#byText.set(typed, made)
    this.#taken.add(made)
    return made
  }

  /** The stand-in for what was typed, for all to see, into a field in which only known text has a meaning. */
  forOpen(typed: string, scene: Scene): string {
    const text = [...typed].slice(0, longestOpenText).join('')
    const made = this.forSecret(text, scene)
    if (made !== text) this.#openTexts.set(made, text)
    return made
  }

  /** What an open field shows to the person who typed it. */
  shownAs(value: string): string {
    return this.#openTexts.get(value) ?? value
  }

  #make(typed: string, scene: Scene): string {
    const words = publicWordsOf(scene.world)
    for (const draft of this.#drafts(foldOf(typed))) {
      const text = draftStandIn(typed, words, draft)
      if (!this.#standsFor(text, typed, scene)) continue
      this.#familyByFold.set(foldOf(typed), draft)
      return text
    }
    throw new StandInError()
  }

  /** Outer spaces around the stand-in of what they surround, as many as give the same verdict on the length. */
  #pad(typed: string, scene: Scene): string {
    const core = this.forSecret(typed.trim(), scene)
    const [before, after] = [typed !== typed.trimStart(), typed !== typed.trimEnd()]
    const missing = Math.max([...typed].length - [...core].length - 1, 0)
    const more = Array.from({ length: widestPadding }, (_, width) => width)
    for (const width of [...more, ...more.map((one) => one + missing)]) {
      const spaces = ' '.repeat(width + 1)
      const text = (before ? spaces : '') + core + (after ? (before ? ' ' : spaces) : '')
      if (this.#standsFor(text, typed, scene)) return text
    }
    throw new StandInError()
  }

  #standsFor(text: string, typed: string, scene: Scene): boolean {
    return (
      text !== typed &&
      !this.#taken.has(text) &&
      !isPublic(text, scene.world, this.#taken) &&
      verdictsOn(text, scene) === verdictsOn(typed, scene)
    )
  }

  *#drafts(fold: string): Generator<Draft> {
    const family = this.#familyByFold.get(fold)
    for (let draft = 0; draft < draftsPerText; draft += 1) {
      if (family) yield { ...family, variant: draft }
      else yield { seed: this.#nextSeed(), exactLength: draft % 2 === 1, variant: 0 }
    }
  }

  #nextSeed(): number {
    this.#seeds += 1
    return this.#seeds
  }
}

/** No text could be found to stand for what was typed; what was typed is, of course, not told. */
export class StandInError extends Error {
  override readonly name = 'StandInError'

  constructor() {
    super('This text cannot be practised with here. Please type another one.')
  }
}

/** Two texts that differ in the case of Latin letters, or in outer spaces, alone. */
const foldOf = (text: string): string =>
  text.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** The verdict on each standard, for each user whose password it could be: as the rules themselves give it. */
const verdictsOn = (text: string, { world, rules, readings }: Scene): string =>
  JSON.stringify(
    Object.values(world.users).map((user) => rules.password.brokenStandards(text, user, readings)),
  )

const none: ReadonlySet<string> = new Set()

/**
 * Text that SMS made up or that stands in the world's file is no secret, nor is a slip of case or space in it; nor is text
 * of nothing but user IDs, names and spaces. A password in force that is a stand-in itself may be left out of account, so
 * that a slip of case in what it stands for can have its own.
 */
const isPublic = (typed: string, world: World, standIns = none): boolean => {
  const fold = foldOf(typed)
  return (
    publicTextsOf(world).some((text) => !standIns.has(text) && foldOf(text) === fold) ||
    withoutWords(fold, publicWordsOf(world)).rest.trim() === ''
  )
}

const publicTextsOf = ({ users, licence, mail, letters }: World): readonly string[] => [
  ...Object.values(users).flatMap(({ id, account }) => [id, account.context.password ?? id]),
  ...(licence.applicationUserId === null ? [] : [licence.applicationUserId]),
  ...[...mail, ...letters].flatMap(({ credentials: { userId, password } }) =>
    [userId, password].filter((text) => text !== null),
  ),
]

const publicWordsOf = ({ users }: World): readonly string[] =>
  Object.values(users)
    .flatMap(({ id, givenName, familyName }) => [id, givenName, familyName])
    .filter((word) => word.length >= 3)
