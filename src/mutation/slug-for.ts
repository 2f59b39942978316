import type { ClauseId } from '../../machines/clauses.ts'
import { type GuideSlug, guides } from '../../machines/guides.ts'
import { matterOf } from '../diagrams/matters.ts'

const matters = guides.map(({ slug }) => ({ slug, isAbout: matterOf(slug) }))

/** The guide that some clauses are about, most of them; null: none of them is any guide's. */
export const slugFor = (clauses: readonly ClauseId[]): GuideSlug | null => {
  let most: { readonly slug: GuideSlug | null; readonly count: number } = { slug: null, count: 0 }
  for (const { slug, isAbout } of matters) {
    const count = clauses.filter(isAbout).length
    if (count > most.count) most = { slug, count }
  }
  return most.slug
}
