import { password } from '../../machines/rules/password.ts'
import type { Scene } from '../../machines/scene.ts'
import type { World } from '../../machines/world.ts'
import { type Draft, draftStandIn, lowerOf, withoutWords } from './stand-in-text.ts'

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
  /** Those made in this run, and those that an earlier run of the same rehearsal made. */
  readonly #taken = new Set<string>()
  /** Texts that differ in case alone share a seed and a length. */
  readonly #familyByFold = new Map<string, Omit<Draft, 'variant'>>()
  readonly #openTexts = new Map<string, string>()
  #seeds = 0

  /** The stand-in for what was typed into a secret field. */
  forSecret(typed: string, scene: Scene): string {
    return this.#byText.get(typed) ?? this.#forNew(typed, new Wanted(typed, scene, this.#taken))
  }

  /**
   * The stand-in for what was typed, for all to see, into a field in which only known text has a meaning.
   *
   * @throws {StandInError} where it is longer than anybody would type: cut, it would not be what was typed
   */
  forOpen(typed: string, scene: Scene): string {
    if (typed.length > 2 * longestOpenText || [...typed].length > longestOpenText)
      throw new StandInError(`No more than ${longestOpenText} characters can be typed here.`)
    const made = this.forSecret(typed, scene)
    if (made !== typed) this.#openTexts.set(made, typed)
    return made
  }

  /**
   * A stand-in that an earlier run made: what it stood for is no longer known, so it stands for itself from here on, and is
   * what the trainee types.
   */
  takeUp(standIn: string, scene: Scene): void {
    if (!new Wanted(standIn, scene, this.#taken).isPublic(standIn)) this.#taken.add(standIn)
  }

  /** Whether this is a stand-in that an earlier run made, and for which nothing was typed in this one. */
  isLeftBehind(value: string): boolean {
    return this.#taken.has(value) && !this.standsForTyped(value)
  }

  /** Whether something was typed in this run for which this stands: then nobody needs to be shown it. */
  standsForTyped(value: string): boolean {
    return [...this.#byText.values()].includes(value)
  }

  /** What an open field shows to the person who typed it. */
  shownAs(value: string): string {
    return this.#openTexts.get(value) ?? value
  }

  #forNew(typed: string, wanted: Wanted): string {
    if (this.#taken.has(typed) || wanted.isPublic(typed)) return typed
    const made = typed === typed.trim() ? this.#make(typed, wanted) : this.#pad(typed, wanted)
    this.#byText.set(typed, made)
    this.#taken.add(made)
    return made
  }

  #make(typed: string, wanted: Wanted): string {
    const fold = foldOf(typed)
    for (const draft of this.#drafts(fold)) {
      const text = draftStandIn(typed, wanted.publicWords, draft)
      if (this.#taken.has(text) || !wanted.isMetBy(text)) continue
      this.#familyByFold.set(fold, draft)
      return text
    }
    throw new StandInError()
  }

  /** Outer spaces around the stand-in of what they surround, as many as give the same verdict on the length. */
  #pad(typed: string, wanted: Wanted): string {
    const core = this.forSecret(typed.trim(), wanted.scene)
    const [before, after] = [typed !== typed.trimStart(), typed !== typed.trimEnd()]
    const missing = Math.max([...typed].length - [...core].length - 1, 0)
    const more = Array.from({ length: widestPadding }, (_, width) => width)
    for (const width of [...more, ...more.map((one) => one + missing)]) {
      const spaces = ' '.repeat(width + 1)
      const text = (before ? spaces : '') + core + (after ? (before ? ' ' : spaces) : '')
      if (!this.#taken.has(text) && wanted.isMetBy(text)) return text
    }
    throw new StandInError()
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

  constructor(why = 'This text cannot be practised with here.') {
    super(`${why} Please type another one.`)
  }
}

/** Two texts that differ in the case of Latin letters, or in outer spaces, alone have the same fold. */
const foldOf = (text: string): string =>
  text.trim().replace(/[A-Z]/g, (letter) => letter.toLowerCase())

/** What a stand-in for one typed text has to meet, and what in this world is no secret. */
class Wanted {
  readonly scene: Scene
  readonly #typed: string
  readonly #standIns: ReadonlySet<string>
  readonly #public: PublicKnowledge
  #verdicts: string | undefined

  /** @param standIns texts that are stand-ins: one that has become a password is a secret all the same */
  constructor(typed: string, scene: Scene, standIns: ReadonlySet<string>) {
    this.scene = scene
    this.#typed = typed
    this.#standIns = standIns
    this.#public = publicKnowledgeOf(scene.world)
  }

  /** The user IDs and names of this world, in lower case. */
  get publicWords(): readonly string[] {
    return this.#public.words
  }

  isMetBy(text: string): boolean {
    this.#verdicts ??= verdictsOn(this.#typed, this.scene)
    return (
      text !== this.#typed &&
      !this.isPublic(text) &&
      verdictsOn(text, this.scene) === this.#verdicts
    )
  }

  /**
   * Text that SMS made up or that stands in the world's file is no secret, nor is a slip of case or space in it; nor is
   * text of nothing but user IDs, names and spaces.
   */
  isPublic(text: string): boolean {
    const fold = foldOf(text)
    const { textsByFold, words } = this.#public
    const isKnown = textsByFold.get(fold)?.some((known) => !this.#standIns.has(known)) ?? false
    return isKnown || withoutWords(fold, words).rest.trim() === ''
  }
}

/** The verdict on each standard, for each user whose password it could be: as the rules themselves give it. */
const verdictsOn = (text: string, { world, rules, readings }: Scene): string =>
  JSON.stringify(
    Object.values(world.users).map((user) => rules.password.brokenStandards(text, user, readings)),
  )

/** What in a world is no secret: texts, by their fold, and words that may stand in one, in lower case. */
interface PublicKnowledge {
  readonly textsByFold: ReadonlyMap<string, readonly string[]>
  readonly words: readonly string[]
}

/** A world is never changed in place, and one is typed into many times. */
const known = new WeakMap<World, PublicKnowledge>()

const publicKnowledgeOf = (world: World): PublicKnowledge => {
  const before = known.get(world)
  if (before) return before
  const knowledge = {
    textsByFold: Map.groupBy(publicTextsOf(world), foldOf),
    words: publicWordsOf(world),
  }
  known.set(world, knowledge)
  return knowledge
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
    .filter((word) => [...word].length >= password.shortestNameThatCounts)
    .map(lowerOf)
