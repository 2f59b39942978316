import type { GuideSlug } from '../../machines/guides.ts'
import type { Matter } from './part.ts'

/**
 * What no number in a slug tells: the clauses of the other guides, each a family or a single one. Of the chapter on user
 * IDs and passwords it is the lockout that belongs to logging in.
 */
const others: Readonly<Partial<Record<GuideSlug, readonly string[]>>> = {
  'log-in': ['LOG', 'CRED-7', 'CRED-8', 'CRED-9'],
  troubleshooting: ['TRB'],
}

/**
 * The clauses that a guide is about, each a family or a single one: a numbered guide has the family of its number.
 *
 * @throws TypeError for a guide of which nobody has told it
 */
export const clausesOf = (slug: GuideSlug): readonly string[] => {
  const number = /^guide-(\d+)-/.exec(slug)?.[1]
  const about = number === undefined ? others[slug] : [`G${number}`]
  if (!about)
    throw new TypeError(`${slug}: add what clauses it is about to src/diagrams/matters.ts`)
  return about
}

/** Tells of a clause whether a guide is about it. */
export const matterOf = (slug: GuideSlug): Matter => {
  const about = clausesOf(slug)
  return (clause) => about.includes(clause) || about.includes(clause.replace(/-.*/, ''))
}
