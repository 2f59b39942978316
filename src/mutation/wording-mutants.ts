import type { ClauseId } from '../../machines/clauses.ts'
import { createSms } from '../../machines/step.ts'
import { pageOf } from '../screens/pages.ts'
import { type Wording, wording } from '../screens/wording.ts'
import type { Mutant } from './mutant.ts'
import { slugFor } from './slug-for.ts'
import { touchOf } from './touch.ts'

type Group = keyof Wording

/** Where each group of words stands, and what of the manual it is about. */
const groups: Readonly<
  Record<Exclude<Group, 'whyNot'>, { readonly file: string; readonly clauses: readonly ClauseId[] }>
> = {
  logIn: { file: 'src/screens/log-in.ts', clauses: ['LOG-1', 'TRB-9', 'G1-1'] },
  change: { file: 'src/screens/guide-1-first-login.ts', clauses: ['G1-2', 'G1-2f'] },
  reset: { file: 'src/screens/guide-2-password-reset.ts', clauses: ['G2-2', 'G2-3'] },
  newUser: { file: 'src/screens/guide-3-new-user.ts', clauses: ['G3-3', 'G3-4', 'G3-5a', 'G3-5b'] },
  amend: {
    file: 'src/screens/guide-4-amend-deactivate.ts',
    clauses: ['G4-4', 'G4-5', 'G4-7', 'G4-8'],
  },
  details: { file: 'src/screens/details.ts', clauses: ['G3-4', 'G4-5'] },
  users: { file: 'src/screens/details.ts', clauses: ['G3-3n'] },
  summary: { file: 'src/screens/licence-summary.ts', clauses: ['LIC-1'] },
  board: { file: 'src/screens/guide-5-message-board.ts', clauses: ['LOG-2', 'G5-3', 'G5-4'] },
  sections: { file: 'src/screens/sections.ts', clauses: ['NAV-2', 'G1-3'] },
  fields: { file: 'src/screens/wording.ts', clauses: ['G1-1', 'G1-2f', 'G2-2', 'G3-4'] },
}

/** A word of the wording by its path, with those that stand beside it. */
interface Word {
  readonly path: readonly string[]
  readonly text: unknown
  readonly beside: unknown
  /** Whether a list holds it: the whole of that is read at once. */
  readonly isInList: boolean
}

/** Every word that a person can see, altered, and exchanged with the next one beside it. */
export const wordingMutants = (): readonly Mutant[] =>
  (Object.keys(groups) as (keyof typeof groups)[]).flatMap((group) =>
    wordsIn(wording[group], [group]).flatMap((word) => wrongWords(group, word)),
  )

const wordsIn = (of: unknown, path: readonly string[]): readonly Word[] => {
  if (typeof of !== 'object' || of === null) return []
  const entries = Object.entries(of)
  return entries.flatMap(([key, text], at) => {
    const inner = [...path, key]
    if (typeof text === 'object') return wordsIn(text, inner)
    const others = [...entries.slice(at + 1), ...entries.slice(0, at)]
    const beside = others.find(
      ([, other]) => typeof other === typeof text && String(other) !== String(text),
    )?.[1]
    return [{ path: inner, text, beside, isInList: Array.isArray(of) }]
  })
}

const wrongWords = (
  group: keyof typeof groups,
  { path, text, beside, isInList }: Word,
): readonly Mutant[] => {
  const place = path.join('.')
  const { file, clauses } = groups[group]
  const touched = isInList ? path.slice(0, -1).join('.') : place
  const mutant = (kind: string, says: string, wrong: unknown): Mutant => ({
    id: `${kind}:${place}`,
    source: 'wording',
    kind,
    file,
    place,
    clauses,
    slug: slugFor(clauses),
    says,
    touches: [touchOf.word(touched)],
    make: () => {
      const words = replaced(wording, path, wrong) as Wording
      return {
        sms: createSms,
        draw: (sms, state, tab) => pageOf(sms, state, tab, words),
      }
    },
  })
  return [
    mutant('word-altered', `${told(text)} reads otherwise.`, altered(text)),
    ...(beside === undefined
      ? []
      : [
          mutant(
            'word-exchanged',
            `${told(beside)} stands where it should read ${told(text)}.`,
            beside,
          ),
        ]),
  ]
}

type Sentence = (...words: readonly string[]) => string

const told = (text: unknown): string =>
  JSON.stringify(typeof text === 'function' ? (text as Sentence)('A', 'B') : text)

/** A sentence that names two things names them the other way about. */
const altered = (text: unknown): unknown =>
  typeof text === 'function'
    ? (...words: readonly string[]) => (text as Sentence)(...words.toReversed())
    : `${String(text)} too`

const replaced = (of: unknown, [key = '', ...rest]: readonly string[], by: unknown): unknown => {
  const inner = (of as Readonly<Record<string, unknown>>)[key]
  const value = rest.length === 0 ? by : replaced(inner, rest, by)
  return Array.isArray(of) ? of.with(Number(key), value) : { ...(of as object), [key]: value }
}
