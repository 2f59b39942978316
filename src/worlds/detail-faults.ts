import { type DetailName, detailNames, details } from '../../machines/details.ts'
import type { DetailFault } from '../../machines/rules/details.ts'
import { rules } from '../../machines/rules/rules.ts'
import { type Fault, quoted } from './fault.ts'
import type { PersonInFile } from './people-file.ts'
import { detailsOf, postalDetailsOf } from './people-translation.ts'
import { instantOf } from './words.ts'
import type { WorldFile } from './world-file.ts'

/** What SMS would not take in the details of a user or a colleague, of whom one may be made in a rehearsal. */
export const detailFaults = (
  person: PersonInFile,
  path: Fault['path'],
  file: WorldFile,
): readonly Fault[] => {
  const own = detailNames.filter((name) => person.address || !details[name].postal)
  const texts = detailsOf(person, file)
  // A date is told as the file has it, not as forms do.
  const told = { ...texts, dateOfBirth: person.born }
  return own.flatMap((name) => faultsOf(name, texts[name], told[name], path, file))
}

/** The address of the licence is judged once, where it stands, and not again for each who works there. */
export const workAddressFaults = (file: WorldFile): readonly Fault[] =>
  Object.entries(postalDetailsOf(file.licence.address)).flatMap(([name, text]) =>
    faultsOf(name as DetailName, text, text, ['licence'], file),
  )

const faultsOf = (
  name: DetailName,
  text: string,
  found: string,
  path: Fault['path'],
  { now }: WorldFile,
): readonly Fault[] => {
  const fault = rules.details.faultOf(name, text, instantOf(now))
  return fault === null
    ? []
    : [{ path: [...path, ...places[name]], found: quoted(found), expected: expected[fault] }]
}

/** Where a file has each detail of a person. */
const places: Readonly<Record<DetailName, readonly string[]>> = {
  givenName: ['givenName'],
  familyName: ['familyName'],
  dateOfBirth: ['born'],
  jobTitle: ['jobTitle'],
  email: ['email'],
  telephone: ['telephone'],
  nationalInsuranceNumber: ['nationalInsuranceNumber'],
  addressLine1: ['address', 'line1'],
  addressLine2: ['address', 'line2'],
  town: ['address', 'town'],
  county: ['address', 'county'],
  postcode: ['address', 'postcode'],
}

/** What would have been right. The last two are not asked here: they are about whose details it is. */
const expected: Readonly<Record<DetailFault, string>> = {
  missing: 'some text',
  'too-long': 'a shorter text: SMS does not take one as long',
  'not-a-name': 'a name of letters, with an apostrophe, a hyphen or a space between them',
  'not-a-date': 'a day that there is',
  'date-ahead': 'a day that has come when the world begins',
  'not-an-address': 'an e-mail address that SMS takes, such as r.okoro@harbour-joinery.example',
  'not-a-telephone': 'a telephone number of 7 to 15 digits such as 01632 960123',
  'not-a-number': 'a National Insurance number such as QQ 12 34 56 C',
  'not-a-postcode': 'a postcode of the United Kingdom such as ZZ4 7AB',
  illegible: 'letters, digits and signs that SMS takes',
  'already-a-user': 'another person',
  'another-person': 'the same person',
}
