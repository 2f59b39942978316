import { valuesIn } from '../../authoring/match.ts'
import { nearest } from '../../worlds/nearest.ts'
import { besideSms } from './beside-sms.ts'
import type { Fact, FactForm, Setting } from './fact.ts'
import { ofMistakes } from './mistakes.ts'
import { ofScreens } from './screens.ts'
import { ofUsers } from './users.ts'

/** Every sentence in which a lesson can say what has to be so, what has to happen and what must never: a closed list. */
export const factForms: readonly FactForm[] = [
  ...ofScreens,
  ...ofUsers,
  ...besideSms,
  ...ofMistakes,
]

/** A sentence that is none of the list. */
export class FactError extends Error {
  override readonly name = 'FactError'
  /** The sentence of the list that is nearest to it, if one is near. */
  readonly nearest: string | undefined

  constructor(sentence: string) {
    super(`no fact is told like this: ${sentence}`)
    this.nearest = nearest(
      sentence,
      factForms.map(({ example }) => example),
    )
  }
}

/**
 * The fact that a sentence tells, in a setting.
 *
 * @throws {FactError} where the list has no such sentence
 */
export const factOf = (sentence: string, setting: Setting): Fact => {
  const { form, values } = formOf(sentence)
  return { sentence, ...form.means(setting, values) }
}

/** @throws {FactError} where the list has no such sentence */
export const formOf = (
  sentence: string,
): { readonly form: FactForm; readonly values: readonly unknown[] } => {
  for (const form of factForms) {
    const values = valuesIn(sentence, form.expression)
    if (values) return { form, values }
  }
  throw new FactError(sentence)
}
