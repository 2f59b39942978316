import { detailNames } from '../../../machines/details.ts'
import type { SmsEvent } from '../../../machines/events.ts'
import type { Details, Form, FormSlug } from '../../../machines/form.ts'
import { forms } from '../../../machines/forms.ts'
import { placeOf } from '../../../machines/place.ts'
import type { Scene } from '../../../machines/scene.ts'
import type { State } from '../../../machines/state.ts'
import { slipsIn } from '../../explore/alphabet.ts'
import { filledInto, peopleOf, toldBy } from '../../simulation/people.ts'
import type { Setting } from './fact.ts'

/** Each open form of those meant, sent with what is made of its right details. */
const sentWith = (
  { sms }: Setting,
  state: State,
  isMeant: (slug: FormSlug) => boolean,
  others: (form: Form, right: Details, scene: Scene) => readonly Details[],
): readonly SmsEvent[] =>
  state.tabs.flatMap(({ id, session }) => {
    const { form: slug } = placeOf(session)
    if (slug === undefined || !isMeant(slug)) return []
    const form = forms[slug]
    const scene = sms.sceneOf(state)
    return form
      .right(scene, session.context)
      .flatMap((right) => others(form, right, scene))
      .map((details) => form.submit(id, details))
  })

export const isFormOfUsers = (slug: FormSlug | undefined): boolean =>
  slug?.endsWith('-user') ?? false

/** A form with one slip in it. */
export const slipsSent = (
  setting: Setting,
  state: State,
  isMeant: (slug: FormSlug) => boolean,
): readonly SmsEvent[] => sentWith(setting, state, isMeant, slipsIn)

/** The form of a user, with what its person tells besides what is right. */
export const whatElseIsTold = (setting: Setting, state: State): readonly SmsEvent[] => {
  const people = peopleOf({ sms: setting.sms, state, startingWorld: setting.start })
  return sentWith(setting, state, isFormOfUsers, (_, right) =>
    people
      .filter(({ name }) => name === `${right.givenName} ${right.familyName}`)
      .flatMap((one) => toldBy(one, state.world))
      .map((told) =>
        Object.fromEntries(
          detailNames.map((name) => [name, filledInto(name, told) ?? right[name] ?? '']),
        ),
      ),
  )
}
