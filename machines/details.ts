import type { Person } from './world.ts'

/**
 * What SMS keeps of a user beside the account: everything that the forms of guides 3 and 4 ask (reading R-FORM). Text as
 * it was typed, outer and doubled spaces taken away; empty where a detail that is not mandatory was left out.
 */
export interface UserDetails extends Person {
  /** As forms and screens show it: DD/MM/YYYY. */
  readonly dateOfBirth: string
  readonly jobTitle: string
  readonly telephone: string
  readonly nationalInsuranceNumber: string
  /** The work address, never the home address (G3-4b). */
  readonly addressLine1: string
  readonly addressLine2: string
  readonly town: string
  readonly county: string
  readonly postcode: string
}

export type DetailName = keyof UserDetails

/** Every detail in the order of the forms: whether it is mandatory, and whether it is part of the postal address. */
export const details = {
  givenName: { required: true, postal: false },
  familyName: { required: true, postal: false },
  dateOfBirth: { required: true, postal: false },
  jobTitle: { required: true, postal: false },
  email: { required: true, postal: false },
  telephone: { required: false, postal: false },
  nationalInsuranceNumber: { required: false, postal: false },
  addressLine1: { required: true, postal: true },
  addressLine2: { required: false, postal: true },
  town: { required: true, postal: true },
  county: { required: false, postal: true },
  postcode: { required: true, postal: true },
} as const satisfies Record<DetailName, { readonly required: boolean; readonly postal: boolean }>

export const detailNames = Object.keys(details) as readonly DetailName[]

/** The details alone of something that has more, such as a user. */
export const detailsOf = (one: UserDetails): UserDetails => {
  const own = {} as Record<DetailName, string>
  for (const name of detailNames) own[name] = one[name]
  return own
}

/** Somebody as everybody is called: by given and family name. */
export const nameOf = ({
  givenName,
  familyName,
}: {
  readonly givenName: string
  readonly familyName: string
}): string => `${givenName} ${familyName}`
