import type { ClauseId } from '../../machines/clauses.ts'
import * as written from '../../machines/desk/correspondence.ts'
import { nameOf } from '../../machines/details.ts'
import type { State } from '../../machines/state.ts'
import { createSms, type Sms } from '../../machines/step.ts'
import { hour } from '../../machines/time.ts'
import type { Letter, Mail, User, World } from '../../machines/world.ts'
import { pageOf } from '../screens/pages.ts'
import type { Mutant } from './mutant.ts'
import { slugFor } from './slug-for.ts'
import { newPosts, slugOf, touchOf } from './touch.ts'

/** A kind of mail or letter that SMS, the Home Office, a helpdesk or a colleague writes. */
export interface PostKind {
  readonly subject: string
  readonly file: string
  readonly clauses: readonly ClauseId[]
  readonly brings: 'a password' | 'a user ID' | null
}

const somebody = {
  id: 'A',
  level: 1,
  givenName: 'A',
  familyName: 'B',
  email: 'a@b.example',
} as unknown as User
const correspondence = 'machines/desk/correspondence.ts'

/** Whatever is written; a test holds every feature's post to this list. */
export const postKinds: readonly PostKind[] = [
  {
    subject: written.mailWithPassword(somebody, '').subject,
    file: correspondence,
    clauses: ['CRED-5', 'G3-5a', 'G3-6a'],
    brings: 'a password',
  },
  {
    subject: written.mailWithTemporaryPassword('', '').subject,
    file: correspondence,
    clauses: ['G2-3a', 'G2-3'],
    brings: 'a password',
  },
  {
    subject: written.letterOfRefusal(somebody, '').subject,
    file: correspondence,
    clauses: ['G3-6b'],
    brings: null,
  },
  {
    subject: written.letterOfRejection(somebody, '').subject,
    file: correspondence,
    clauses: ['G4-0b'],
    brings: null,
  },
  {
    subject: written.letterOfAutomation('').subject,
    file: correspondence,
    clauses: ['GLO-3', 'G4-0j'],
    brings: null,
  },
  {
    subject: written.letterOfAppointment(somebody).subject,
    file: correspondence,
    clauses: ['G3-0f'],
    brings: 'a user ID',
  },
  {
    subject: 'Your question to the helpdesk',
    file: 'machines/desk/helpdesk.ts',
    clauses: ['G2-0b', 'G2-0c'],
    brings: null,
  },
  {
    subject: 'The user ID that was asked for',
    file: 'machines/desk/helpdesk.ts',
    clauses: ['G2-0c'],
    brings: 'a user ID',
  },
  {
    subject: 'Fwd: your user ID',
    file: 'machines/desk/helpdesk.ts',
    clauses: ['G2-0c'],
    brings: 'a user ID',
  },
  {
    subject: 'Your user ID',
    file: 'machines/desk/trainee.ts',
    clauses: ['G2-0d'],
    brings: 'a user ID',
  },
]

/** Each kind of post, spoilt on its way in each way that it can be. */
export const deskMutants = (): readonly Mutant[] =>
  postKinds.flatMap((kind) =>
    wrongs.flatMap(({ of, needs, says, spoil }): readonly Mutant[] => {
      if (needs !== undefined && kind.brings !== needs) return []
      const place = slugOf(kind.subject)
      return [
        {
          id: `${of}:${place}`,
          source: 'desk',
          kind: of,
          file: kind.file,
          place,
          clauses: kind.clauses,
          slug: slugFor(kind.clauses),
          says: `"${kind.subject}" ${says}.`,
          touches: [touchOf.post(place)],
          make: () => ({
            sms: (options) => delivering(createSms(options), kind.subject, spoil),
            draw: (sms, state, tab) => pageOf(sms, state, tab),
          }),
        },
      ]
    }),
  )

type Post = Mail | Letter

/** What becomes of a post on its way; null: it is lost, and `late`: it comes an hour later. */
type Spoil = (post: Post, before: World, after: World) => Post | null | 'late'

interface Wrong {
  readonly of: string
  readonly needs?: PostKind['brings']
  readonly says: string
  readonly spoil: Spoil
}

const isMail = (post: Post): post is Mail => 'from' in post

const wrongs: readonly Wrong[] = [
  { of: 'post-not-sent', says: 'is not sent', spoil: () => null },
  { of: 'post-late', says: 'comes an hour late', spoil: () => 'late' },
  {
    of: 'post-to-another',
    says: 'goes to somebody else',
    spoil: (post, before) => ({ ...post, to: another(post, before) }),
  },
  {
    of: 'post-cut-short',
    needs: null,
    says: 'breaks off after its first line',
    spoil: (post) => ({ ...post, text: post.text.slice(0, 1) }),
  },
  {
    of: 'post-with-old-password',
    needs: 'a password',
    says: 'brings the password that was in force before',
    spoil: withOldPassword,
  },
  {
    of: 'post-without-user-id',
    needs: 'a user ID',
    says: 'does not bring the user ID',
    spoil: (post) => {
      const id = post.credentials.userId ?? ''
      return {
        ...post,
        credentials: { ...post.credentials, userId: null },
        text: post.text.map((line) => line.replaceAll(id, '…')),
      }
    },
  },
  {
    of: 'post-in-other-folder',
    needs: 'a password',
    says: 'lies in the other folder',
    spoil: (post) =>
      isMail(post) ? { ...post, folder: post.folder === 'junk' ? 'inbox' : 'junk' } : post,
  },
]

const another = (post: Post, { keyPersonnel, users }: World): string => {
  const people = [keyPersonnel.authorisingOfficer, keyPersonnel.keyContact, ...Object.values(users)]
  const addresses = people.map((one) => (isMail(post) ? one.email : nameOf(one)))
  return addresses.find((one) => one !== post.to) ?? post.to
}

function withOldPassword(post: Post, before: World, after: World): Post {
  const { password } = post.credentials
  if (password === null) return post
  const whose = Object.values(after.users).find(
    ({ account }) => account.context.password === password,
  )
  const old = before.users[whose?.id ?? '']?.account.context.password ?? written.passwordNumber(0)
  return {
    ...post,
    credentials: { ...post.credentials, password: old },
    text: post.text.map((line) => line.replaceAll(password, old)),
  }
}

interface Held {
  readonly at: number
  readonly post: Post
}

/** A world with post that is late: it lies where nobody looks. */
type WithHeld = World & { readonly held?: readonly Held[] }

/** The same system, in which post of one subject is spoilt on its way. */
const delivering = (sms: Sms, subject: string, spoil: Spoil): Sms => ({
  ...sms,
  step: (state, event) => {
    const after = sms.step(state, event)
    return after === state ? after : arrived(spoilt(state, after, subject, spoil))
  },
})

const spoilt = (before: State, after: State, subject: string, spoil: Spoil): State => {
  const { world } = after
  const fresh = newPosts(before.world, world).filter((post) => post.subject === subject)
  if (fresh.length === 0) return after
  const held: Held[] = []
  const sent = <Kind extends Post>(post: Kind): readonly Kind[] => {
    if (!fresh.includes(post)) return [post]
    const outcome = spoil(post, before.world, world)
    if (outcome === 'late') held.push({ at: after.now + hour, post })
    return outcome === null || outcome === 'late' ? [] : [outcome as Kind]
  }
  const spoiltWorld: WithHeld = {
    ...world,
    mail: world.mail.flatMap(sent),
    letters: world.letters.flatMap(sent),
    ...(held.length > 0 && { held: [...((world as WithHeld).held ?? []), ...held] }),
  }
  return { ...after, world: spoiltWorld }
}

/** What was late and has come by now. */
const arrived = (state: State): State => {
  const world: WithHeld = state.world
  const due = (world.held ?? []).filter(({ at }) => at <= state.now).map(({ post }) => post)
  if (due.length === 0) return state
  const mail = due.filter(isMail)
  const letters = due.filter((post): post is Letter => !isMail(post))
  const next: WithHeld = {
    ...world,
    held: (world.held ?? []).filter(({ at }) => at > state.now),
    mail: [
      ...world.mail,
      ...mail.map((one, at) => ({ ...one, id: `mail-${world.mail.length + at + 1}` })),
    ],
    letters: [
      ...world.letters,
      ...letters.map((one, at) => ({ ...one, id: `letter-${world.letters.length + at + 1}` })),
    ],
  }
  return { ...state, world: next }
}
