import type { AccountEvent } from './account/account.ts'
import type { UserDetails } from './details.ts'
import { afterReset } from './guide-2-password-reset/outcome.ts'
import { afterNewUser } from './guide-3-new-user/outcome.ts'
import { afterAmendment, afterDeactivation } from './guide-4-amend-deactivate/outcome.ts'
import type { Scene } from './scene.ts'
import type { World } from './world.ts'
import { afterAccountNews } from './world-changes.ts'

/** What a session tells the world: what it did there that outlives it. */
export type News =
  | {
      readonly type: 'account.news'
      readonly userId: string
      readonly event: AccountEvent
    }
  | { readonly type: 'reset.granted'; readonly userId: string }
  | { readonly type: 'user.added'; readonly level: 1 | 2; readonly details: UserDetails }
  | { readonly type: 'user.amended'; readonly userId: string; readonly details: UserDetails }
  | { readonly type: 'user.deactivated'; readonly userId: string }

/** The world after a session told it something. */
export const afterNews = (scene: Scene, news: News): World => {
  switch (news.type) {
    case 'account.news':
      return afterAccountNews(scene, news)
    case 'reset.granted':
      return afterReset(scene, news.userId)
    case 'user.added':
      return afterNewUser(scene, news)
    case 'user.amended':
      return afterAmendment(scene, news)
    case 'user.deactivated':
      return afterDeactivation(scene, news.userId)
  }
}
