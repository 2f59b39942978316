import type { DeskEvent } from '../events.ts'
import type { Scene } from '../scene.ts'
import type { Breach, BreachKind, Call, Mail, User, World } from '../world.ts'
import { hasHadMail, type Written, withMail } from './correspondence.ts'
import { scheduled } from './schedule.ts'

type EventOf<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>

/** The world after the trainee did something beside SMS; the same world where it can not be done, or not again. */
export const afterDeskEvent = (scene: Scene, event: DeskEvent): World => {
  const { world } = scene
  switch (event.type) {
    case 'mail.opened':
      return opened(world, 'mail', event.id)
    case 'letter.opened':
      return opened(world, 'letters', event.id)
    case 'mail.linkFollowed':
      return linkFollowed(scene, event.id)
    case 'mail.filterMended':
      return filterMended(world)
    case 'call.taken':
      return withCall(world, event.id, 'ringing', 'taken')
    case 'call.declined':
      return withCall(
        withCall(world, event.id, 'ringing', 'declined'),
        event.id,
        'taken',
        'declined',
      )
    case 'password.told':
      return passwordTold(scene, event)
    case 'userId.handedOver':
      return handedOver(scene, event.userId)
    case 'colleague.asked':
      return colleagueAsked(scene, event.userId)
    case 'helpdesk.asked':
      return helpdeskAsked(scene, event)
    case 'paperForm.sent':
      return paperFormSent(scene, event.colleague)
  }
}

const opened = (world: World, where: 'mail' | 'letters', id: string): World =>
  world[where].some((item) => item.id === id && !item.opened)
    ? {
        ...world,
        [where]: world[where].map((item) => (item.id === id ? { ...item, opened: true } : item)),
      }
    : world

/** The world in which it is known for good that this was done. */
export const withBreach = ({ world, now }: Scene, what: BreachKind, about: string): World => {
  const breach: Breach = { what, about, at: now }
  return { ...world, breaches: [...world.breaches, breach] }
}

/** A link can be followed once the mail has been opened; a page that looks like SMS comes up, in the simulation alone. */
const linkFollowed = (scene: Scene, id: string): World => {
  const world = withBait(scene.world, id, 'untouched', 'followed')
  return world === scene.world
    ? world
    : withBreach({ ...scene, world }, 'followed-a-deceitful-link', id)
}

type BaitState = NonNullable<Mail['bait']>['state']

const withBait = (world: World, id: string, from: BaitState, to: BaitState): World => {
  const mail = world.mail.find((one) => one.id === id)
  if (!mail?.opened || mail.bait?.state !== from) return world
  const after = { ...mail, bait: { ...mail.bait, state: to } }
  return { ...world, mail: world.mail.map((one) => (one === mail ? after : one)) }
}

const withCall = (world: World, id: string, from: Call['state'], to: Call['state']): World =>
  world.calls.some((call) => call.id === id && call.state === from)
    ? {
        ...world,
        calls: world.calls.map((call) => (call.id === id ? { ...call, state: to } : call)),
      }
    : world

/** What SMS sends to the trainee no longer ends up in junk (COM-2, TRB-11). */
const filterMended = (world: World): World => {
  const address = addressOfTheTrainee(world)
  const junkedFor = world.junkedFor.filter((one) => one !== address)
  return junkedFor.length === world.junkedFor.length ? world : { ...world, junkedFor }
}

const addressOfTheTrainee = ({ users, trainee }: World): string | undefined =>
  users[trainee.userId]?.email

/** Whoever asks for it, and however: the password is never told to anybody (CRED-6). Nobody tells what he or she has not got. */
const passwordTold = (scene: Scene, { to, id }: EventOf<'password.told'>): World => {
  if (!knowsAPassword(scene.world)) return scene.world
  switch (to) {
    case 'page': {
      const world = withBait(scene.world, id, 'followed', 'swallowed')
      return world === scene.world
        ? world
        : withBreach({ ...scene, world }, 'told-the-password-to-a-deceitful-page', id)
    }
    case 'caller': {
      const asks = scene.world.calls.some((call) => call.id === id && call.asksForPassword)
      const world = asks ? withCall(scene.world, id, 'taken', 'told') : scene.world
      return world === scene.world
        ? world
        : withBreach({ ...scene, world }, 'told-the-password-to-a-caller', id)
    }
    case 'colleague': {
      const what = 'told-the-password-to-a-colleague'
      const isTold = scene.world.breaches.some((one) => one.what === what && one.about === id)
      return isTold || !isSomebodyElse(scene, id) ? scene.world : withBreach(scene, what, id)
    }
  }
}

/** The trainee came with one, or has read one in the mail. */
const knowsAPassword = ({ trainee, mail }: World): boolean =>
  trainee.knowsPassword ||
  mail.some(
    ({ to, opened, credentials }) =>
      opened && credentials.password !== null && trainee.addresses.includes(to),
  )

const isSomebodyElse = (scene: Scene, userId: string): boolean =>
  userId !== scene.world.trainee.userId && scene.rules.logIn.bearerOf(scene, userId) !== undefined

/** The new user ID is passed on to the user whose it is (G3-5n, CRED-3), once, and to nobody who has no use for it. */
const handedOver = (scene: Scene, userId: string): World => {
  const { world, rules } = scene
  const user = rules.logIn.bearerOf(scene, userId)
  const canBe = user && userId !== world.trainee.userId && canUseTheUserId(user)
  return canBe && !world.handedOver.includes(userId)
    ? { ...world, handedOver: [...world.handedOver, userId] }
    : world
}

/** Who has logged in knows the user ID already, and who is refused or deactivated logs in no more. */
const canUseTheUserId = ({ account: { value } }: User): boolean =>
  (value.status === 'requested' || value.status === 'active') && value.password !== 'chosen'

/** A different Level 1 user looks the trainee's user ID up, and writes at once (G2-0d, R-ASKEDCOLLEAGUE). */
const colleagueAsked = (scene: Scene, userId: string): World => {
  const { world, rules, now } = scene
  const { trainee } = world
  const colleague = rules.logIn.bearerOf(scene, userId)
  const to = addressOfTheTrainee(world)
  const canLookUp =
    colleague && isSomebodyElse(scene, userId) && rules.users.canManage(colleague, scene)
  if (!canLookUp || to === undefined) return world
  const answer: Written = {
    to,
    from: colleague.email,
    subject: 'Your user ID',
    text: [`I have looked on Manage Level 1 and 2 users: your user ID is ${trainee.userId}.`],
    credentials: { userId: trainee.userId },
  }
  return hasHadMail(world, answer) ? world : withMail(world, answer, now)
}

/** An e-mail to a helpdesk; its answer comes after a while (G2-0b, G2-0c). */
const helpdeskAsked = (scene: Scene, { helpdesk, from }: EventOf<'helpdesk.asked'>): World => {
  const { world, now } = scene
  const { userId } = world.trainee
  const asker = from === 'trainee' ? addressOfTheTrainee(world) : world.keyPersonnel[from].email
  const isAsked = world.schedule.some(
    ({ event }) =>
      event.type === 'helpdesk.answered' && event.helpdesk === helpdesk && event.asker === asker,
  )
  if (isAsked || asker === undefined) return world
  const event = { type: 'helpdesk.answered', helpdesk, userId, asker } as const
  return scheduled(world, now + world.delays.helpdesk, event)
}

/** The way out where no Level 1 user is active (G3-0f, G4-0g). */
const paperFormSent = ({ world, rules, now }: Scene, colleagueId: string): World => {
  const colleague = world.colleagues.find(({ id }) => id === colleagueId)
  const isSent = world.schedule.some(({ event }) => event.type === 'homeOffice.appointed')
  const isNeeded = !rules.users.hasActiveLevelOne(world)
  if (!isNeeded || isSent || !colleague || rules.details.alreadyUser(colleague, world)) return world
  const event = { type: 'homeOffice.appointed', colleague: colleagueId } as const
  return scheduled(world, now + world.delays.paperForm, event)
}
