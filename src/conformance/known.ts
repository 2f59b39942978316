import { nameOf } from '../../machines/details.ts'
import type { Instant } from '../../machines/time.ts'
import type { Person, User, World } from '../../machines/world.ts'
import type { LetterItem, MailItem } from './driver.ts'
import { type Posted, postsBy } from './posts.ts'
import { type Text, textOf } from './text.ts'

/** The user whom a scenario plays. */
export type Player = Person & Pick<User, 'id'>

/** What is known at one moment. Unlike `Known` it stays as it is. */
export interface Knowledge {
  readonly userId: string | undefined
  readonly password: string | undefined
  readonly email: string
  /** By given and family name. */
  readonly userIds: Readonly<Record<string, string>>
}

/**
 * What the user of a scenario knows: who he or she is, and the IDs and passwords that were handed over, read, or chosen on
 * the way. What the system makes up is bound when it first appears and has to stay the same from then on.
 */
export class Known {
  readonly world: World
  #user: Player
  #userId: string | undefined
  #firstPassword: string | undefined
  #password: string | undefined
  /** The passwords that e-mail to the user was seen to bring. */
  #mailed: readonly string[] = []
  #userIds: Readonly<Record<string, string>>
  #posted: readonly Posted[] = []

  constructor(world: World) {
    this.world = world
    const users = Object.values(world.users)
    this.#userIds = Object.fromEntries(users.map((user) => [nameOf(user), user.id]))
    this.#user = this.#trainee()
    const { knowsUserId, knowsPassword } = world.trainee
    if (knowsUserId) this.#userId = this.#user.id
    if (knowsPassword) this.#password = this.#passwordOf(this.#user.id)
  }

  /** The user whom the scenario plays. */
  get user(): Player {
    return this.#user
  }

  /** What is known by now. */
  get knowledge(): Knowledge {
    return {
      userId: this.#userId,
      password: this.#password,
      email: this.#user.email,
      userIds: this.#userIds,
    }
  }

  /** From here on the scenario plays somebody else, who knows the own ID and, if the world has given one, the password. */
  become(name: string): void {
    this.#user = { ...this.personNamed(name), id: this.userIdOf(name) }
    this.#userId = this.#user.id
    this.#password = this.#passwordOf(this.#user.id)
    this.#firstPassword = undefined
    this.#mailed = []
  }

  #trainee(): User {
    const { users, trainee, name } = this.world
    const user = users[trainee.userId]
    if (!user) throw new TypeError(`The world ${name} has no user ${trainee.userId}`)
    return user
  }

  #passwordOf(userId: string): string | undefined {
    return this.world.users[userId]?.account.context.password ?? undefined
  }

  /** The user ID of somebody, by name, was told: from here on it is the one that this name means. */
  note(name: string, userId: string): void {
    this.#userIds = { ...this.#userIds, [name]: userId }
  }

  #people(): readonly Person[] {
    const { users, colleagues, keyPersonnel } = this.world
    return [...Object.values(users), ...colleagues, ...Object.values(keyPersonnel)]
  }

  /** Somebody who turns up in the world, by given and family name. */
  personNamed(name: string): Person {
    const found = this.#people().find((one) => nameOf(one) === name)
    if (!found) throw new TypeError(`The world ${this.world.name} has nobody called ${name}`)
    return found
  }

  /** The user ID of somebody by given and family name. A single word is an ID itself. */
  userIdOf(who: string): string {
    return who.includes(' ') ? this.#have(this.#userIds[who], `the user ID of ${who}`) : who
  }

  get authorisingOfficer(): string {
    return nameOf(this.world.keyPersonnel.authorisingOfficer)
  }

  get userId(): string {
    return this.#have(this.#userId, 'the user ID')
  }

  /** The password that fits now, as far as the user knows. */
  get password(): string {
    return this.#have(this.#password, 'the password')
  }

  /** The letters to the Authorising Officer were read: one that brings a user ID says whose it is. */
  readLetters(letters: readonly Pick<LetterItem, 'text' | 'userId'>[]): void {
    for (const { text, userId } of letters) {
      if (userId === null) continue
      const words = text.join(' ')
      const whose = this.#people().find((one) => words.includes(nameOf(one))) ?? this.#user
      if (nameOf(whose) === nameOf(this.#user)) this.#learnUserId(userId)
      else this.note(nameOf(whose), userId)
    }
  }

  /** The e-mail to the user was read. */
  readMail(mail: readonly Pick<MailItem, 'userId' | 'password'>[]): void {
    for (const { userId } of mail) if (userId !== null) this.#learnUserId(userId)
    this.#learnPasswords(mail.flatMap(({ password }) => (password === null ? [] : [password])))
  }

  #learnUserId(userId: string): void {
    if (this.#userId !== undefined && this.#userId !== userId)
      throw new BindingError('the user ID', this.#userId, userId)
    this.#userId = userId
  }

  /**
   * What e-mail to the user has brought so far, oldest first. One that has come since the scenario began takes the place of
   * every password before (R-OLDPASSWORD).
   *
   * @throws {BindingError} where one that was seen before is another one now
   */
  #learnPasswords(mailed: readonly string[]): void {
    this.#mailed.forEach((before, at) => {
      if (mailed[at] !== before)
        throw new BindingError('a password in an e-mail', before, mailed[at] ?? 'gone')
    })
    const isNews = mailed.length > Math.max(this.#mailed.length, this.#mailedAtTheStart())
    const last = mailed.at(-1)
    this.#mailed = mailed
    this.#firstPassword = isNews ? last : (this.#firstPassword ?? last)
    this.#password = isNews ? last : (this.#password ?? last)
  }

  #mailedAtTheStart(): number {
    const { mail } = this.world
    return mail.filter(
      ({ to, credentials }) => to === this.#user.email && credentials.password !== null,
    ).length
  }

  choosePassword(password: string): void {
    this.#firstPassword ??= this.#password
    this.#password = password
  }

  /** Somebody has posted a message. */
  notePost(title: string, at: Instant): void {
    this.#posted = [...this.#posted, { title, at }]
  }

  /** The last message of this title that has been posted by now, as the model numbers them; undefined: there is none. */
  postTitled(title: string, now: Instant): string | undefined {
    return postsBy(now, this.world, this.#posted).findLast((post) => post.title === title)?.id
  }

  /** The characters that a step names. */
  say(text: Text): string {
    const { givenName, familyName, email } = this.#user
    return textOf(text, {
      'the user ID': () => this.userId,
      'the password': () => this.password,
      'the first password': () => this.#have(this.#firstPassword, 'the first password'),
      'the user ID of the licence application': () =>
        this.#have(
          this.world.licence.applicationUserId ?? undefined,
          'the user ID of the licence application',
        ),
      'the e-mail address': () => email,
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
