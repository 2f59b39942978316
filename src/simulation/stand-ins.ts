import type { Scene } from '../../machines/scene.ts'
import type { World } from '../../machines/world.ts'
import { draftStandIn } from './stand-in-text.ts'

const attemptsPerText = 400
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
  readonly #seedByFold = new Map<string, number>()
  readonly #openTexts = new Map<string, string>()
  #seeds = 0

  /** The stand-in for what was typed into a secret field. */
  forSecret(typed: string, scene: Scene): string {
    if (typed === '' || this.#taken.has(typed) || isPublic(typed, scene.world)) return typed
    const known = this.#byText.get(typed)
    if (known !== undefined) return known
    const made = this.#make(typed, scene)
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
    const fold = foldOf(typed)
    const words = publicWordsOf(scene.world)
    const wanted = verdictsOn(typed, scene)
    for (let attempt = 0; attempt < attemptsPerText; attempt += 1) {
      const sharedSeed = this.#seedByFold.get(fold)
      const seed = sharedSeed ?? this.#nextSeed()
      const draft = draftStandIn(typed, words, {
        seed,
        variant: attempt,
        exactLength: attempt % 2 === 1,
      })
      if (this.#taken.has(draft) || draft === typed || isPublic(draft, scene.world)) continue
      if (verdictsOn(draft, scene) !== wanted) continue
      this.#seedByFold.set(fold, seed)
      return draft
    }
    throw new StandInError()
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

/** Text that SMS made up or that stands in the world's file is no secret, nor is a slip of case or space in it. */
const isPublic = (typed: string, world: World): boolean => {
  const fold = foldOf(typed)
  return publicTextsOf(world).some((text) => foldOf(text) === fold)
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
