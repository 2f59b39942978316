import type { DetailName } from '../details.ts'
import { detailFields, typed } from '../details-form.ts'
import type { Field, Form } from '../form.ts'

/** Amend is no way to put another person in (G4-0b): whether SMS stops it is a reading (R-AMENDOTHER). */
const withAnotherPerson = (field: Field<DetailName>): Field<DetailName> =>
  field.name !== 'familyName'
    ? field
    : {
        ...field,
        wrong: [
          ...field.wrong,
          {
            way: 'another person',
            clauses: ['G4-0b', 'G4-0i'],
            spoil: (right) => ({ ...right, givenName: 'Orla', familyName: 'Brackenbury' }),
          },
        ],
      }

/** The form of the Amend user profile screen (G4-5): it opens with the details as they are. */
export const amendUserForm: Form<DetailName> = {
  slug: 'amend-user',
  fields: detailFields('G4-5').map(withAnotherPerson),
  submit: (tab, details) => ({ type: 'amendment.submitted', tab, ...details }),
  right: (scene, { subject }) => {
    const user = subject === null ? undefined : scene.rules.logIn.bearerOf(scene, subject)
    if (!user) return []
    const details = typed(user)
    return [
      { ...details, telephone: '01632 960 555' },
      { ...details, addressLine1: '4 Ropewalk Yard', postcode: 'ZZ9 9ZZ' },
    ]
  },
}
