import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { postAfter } from '../../machines/life.ts'
import type { PostEvent } from '../../machines/posts/post.ts'
import type { Scene } from '../../machines/scene.ts'
import type { Call, Letter, Mail, Post } from '../../machines/world.ts'
import type { CallInFile, LetterInFile, MailInFile, PostInFile } from './correspondence-file.ts'
import { instantOf } from './words.ts'

export const postOf = (post: PostInFile, at: number, scene: Scene): Post => {
  const current: Post['life'] = {
    value: 'current',
    context: { expiresAt: post.ends === undefined ? null : instantOf(post.ends) },
  }
  const withdrawn: readonly PostEvent[] = post.withdrawn ? [{ type: 'post.archived' }] : []
  const history: readonly PostEvent[] = [...withdrawn, { type: 'time.reached' }]
  return {
    id: postId(at),
    title: post.title,
    text: post.text,
    postedAt: instantOf(post.posted),
    routes: post.routes ?? [],
    life: history.reduce((life, event) => postAfter(life, event, scene), current),
  }
}

export const postId = (at: number): string => `post-${at + 1}`

/** Oldest first, as they came; those of one instant as they stand in the file. */
export const inOrder = <Item extends { received: string }>(
  items: readonly Item[] = [],
): readonly Item[] =>
  items.toSorted((one, other) => instantOf(one.received) - instantOf(other.received))

/** The address of a sender, SMS among them. */
export const addressOf = (from: string): string => (from === 'SMS' ? senderOfSms : from)

export const mailOf = (mail: MailInFile, at: number): Mail => ({
  id: `mail-${at + 1}`,
  to: mail.to,
  from: addressOf(mail.from),
  folder: mail.folder,
  subject: mail.subject,
  text: mail.text,
  receivedAt: instantOf(mail.received),
  credentials: { userId: mail.userId ?? null, password: mail.password ?? null },
  bait: mail.link === undefined ? null : { link: mail.link, state: 'untouched' },
  opened: false,
})

export const letterOf = (letter: LetterInFile, at: number): Letter => ({
  id: `letter-${at + 1}`,
  to: letter.to,
  subject: letter.subject,
  text: letter.text,
  receivedAt: instantOf(letter.received),
  credentials: { userId: letter.userId ?? null, password: null },
  opened: false,
})

export const callOf = (call: CallInFile, at: number): Call => ({
  id: `call-${at + 1}`,
  from: call.from,
  text: call.text,
  receivedAt: instantOf(call.received),
  asksForPassword: call.asksForPassword,
  state: 'ringing',
})
