import type { ClauseId } from '../../machines/clauses.ts'
import type { FormSlug } from '../../machines/form.ts'
import { forms } from '../../machines/forms.ts'
import { catalogue, type ReadingId, readingIds } from '../../machines/readings.ts'
import { admissions } from '../../machines/rules/access.ts'
import { type SectionId, sectionIds } from '../../machines/sections/sections.ts'
import type { Arrow } from '../diagrams/charted.ts'
import { charted } from './charts.ts'
import { type ScreenHint, screenHints } from './screen-hints.ts'

/** What of the model cites a clause. */
export interface Modelled {
  /** States of the charts, by path. */
  readonly states: readonly string[]
  readonly transitions: readonly Arrow[]
  /** Lines of the table that says who is shown which section. */
  readonly sections: readonly SectionId[]
  /** Ways to fill a form in wrongly. */
  readonly partitions: readonly WayToBeWrong[]
  readonly hints: readonly ScreenHint[]
  readonly readings: readonly ReadingId[]
}

export interface WayToBeWrong {
  readonly form: FormSlug
  readonly field: string
  readonly way: string
  readonly clauses: readonly ClauseId[]
}

/** Everything that cites a clause at all, read off the model itself. */
export const citingModel = (): Modelled => {
  const { states, arrows } = charted()
  return {
    states: [...states.keys()],
    transitions: arrows,
    sections: sectionIds,
    partitions: Object.values(forms).flatMap(({ slug, fields }) =>
      fields.flatMap(({ name, wrong }) =>
        wrong.map(({ way, clauses }) => ({ form: slug, field: name, way, clauses })),
      ),
    ),
    hints: screenHints(),
    readings: readingIds,
  }
}

/** Tells for each clause what of the model cites it. */
export const modelOf = (): ((id: ClauseId) => Modelled) => {
  const all = citingModel()
  const { states } = charted()
  return (id) => {
    const cites = ({ clauses }: { readonly clauses: readonly string[] }) => clauses.includes(id)
    return {
      states: all.states.filter((path) => states.get(path)?.clauses.includes(id)),
      transitions: all.transitions.filter(cites),
      sections: all.sections.filter((section) => cites(admissions[section])),
      partitions: all.partitions.filter(cites),
      hints: all.hints.filter(cites),
      readings: all.readings.filter((reading) => cites(catalogue[reading])),
    }
  }
}
