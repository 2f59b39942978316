import type { User, World } from '../../machines/world.ts'
import { type Text, textOf } from './text.ts'

/**
 * What the user of a scenario knows: who he or she is, and the IDs and passwords that were handed over, read, or chosen on
 * the way. What the system makes up is bound when it first appears and has to stay the same from then on.
 */
export class Known {
  readonly world: World
  #user: User
  #userId: string | undefined
  #firstPassword: string | undefined
  #password: string | undefined

  constructor(world: World) {
    this.world = world
    this.#user = this.#userWith(world.trainee.userId)
    const { knowsUserId, knowsPassword } = world.trainee
    if (knowsUserId) this.#userId = this.#user.id
    if (knowsPassword) this.#password = this.#user.account.context.password ?? undefined
  }

  /** The user whom the scenario plays. */
  get user(): User {
    return this.#user
  }

  /** From here on the scenario plays another user of the world, who knows his or her own ID and password. */
  become(userId: string): void {
    this.#user = this.#userWith(userId)
    this.#userId = userId
    this.#password = this.#user.account.context.password ?? undefined
    this.#firstPassword = undefined
  }

  #userWith(userId: string): User {
    const user = Object.hasOwn(this.world.users, userId) ? this.world.users[userId] : undefined
    if (!user) throw new TypeError(`The world ${this.world.name} has no user ${userId}`)
    return user
  }

  get authorisingOfficer(): string {
    const { givenName, familyName } = this.world.keyPersonnel.authorisingOfficer
    return `${givenName} ${familyName}`
  }

  get userId(): string {
    return this.#have(this.#userId, 'the user ID')
  }

  /** The password that fits now, as far as the user knows. */
  get password(): string {
    return this.#have(this.#password, 'the password')
  }

  learnUserId(userId: string): void {
    if (this.#userId !== undefined && this.#userId !== userId)
      throw new BindingError('the user ID', this.#userId, userId)
    this.#userId = userId
  }

  learnFirstPassword(password: string): void {
    if (this.#firstPassword !== undefined && this.#firstPassword !== password)
      throw new BindingError('the first password', this.#firstPassword, password)
    this.#firstPassword = password
    this.#password ??= password
  }

  choosePassword(password: string): void {
    this.#firstPassword ??= this.#password
    this.#password = password
  }

  /** The characters that a step names. */
  say(text: Text): string {
    const { givenName, familyName } = this.#user
    return textOf(text, {
      'the user ID': () => this.userId,
      'the password': () => this.password,
      'the first password': () => this.#have(this.#firstPassword, 'the first password'),
      'the user ID of the licence application': () =>
        this.#have(
          this.world.licence.applicationUserId ?? undefined,
          'the user ID of the licence application',
        ),
      'the given name': () => givenName,
      'the family name': () => familyName,
    })
  }

  #have(value: string | undefined, what: string): string {
    if (value === undefined) throw new UnknownYetError(what)
    return value
  }
}

/** What the system made up once appeared again as something else. */
export class BindingError extends Error {
  override readonly name = 'BindingError'

  constructor(what: string, before: string, now: string) {
    super(`${what} was ${before} when it first appeared, and is ${now} now`)
  }
}

/** A step names what the user of this scenario has not come to know. */
export class UnknownYetError extends Error {
  override readonly name = 'UnknownYetError'

  constructor(what: string) {
    super(`${what} is not known at this step: hand it over or read it first`)
  }
}
