import type { DetailName } from '../details.ts'
import { detailFields, typed } from '../details-form.ts'
import type { Form } from '../form.ts'

/** The two forms of guide 3 ask the same (G3-4, R-FORM); what follows differs. */
const formFor = (slug: 'request-user' | 'create-user', level: 1 | 2): Form<DetailName> => ({
  slug,
  fields: detailFields('G3-4'),
  submit: (tab, details) => ({ type: 'newUser.submitted', tab, level, ...details }),
  right: ({ world, rules }) =>
    world.colleagues
      .filter((colleague) => !rules.details.alreadyUser(colleague, world))
      .map((colleague) => typed(colleague)),
})

/** Request a new level 1 user. */
export const requestUserForm = formFor('request-user', 1)

/** Create a new Level 2 user. */
export const createUserForm = formFor('create-user', 2)
