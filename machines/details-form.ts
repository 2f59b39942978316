import type { ClauseId } from './clauses.ts'
import { type DetailName, detailNames, details, type UserDetails } from './details.ts'
import type { Field, Partition } from './form.ts'
import { day, dayWritten } from './time.ts'

/** The fields of every form that asks the details of a user (R-FORM), with each way to get one wrong (R-DETAILTEXT). */
export const detailFields = (...clauses: readonly ClauseId[]): readonly Field<DetailName>[] =>
  detailNames.map((name) => ({
    name,
    required: details[name].required,
    secret: false,
    replaceUnknown: false,
    wrong: (slips[name] ?? []).map(([way, text]) => slip(name, way, text, clauses)),
  }))

type Slip = readonly [way: string, text: string | ((now: number) => string)]

/** What of one detail cannot be right; a test sees to it that the rules refuse each of them. */
const slips: Partial<Readonly<Record<DetailName, readonly Slip[]>>> = {
  givenName: [['no name', '12345']],
  familyName: [['no name', '?']],
  dateOfBirth: [
    ['no date', '31/02/1980'],
    ['a day ahead', (now) => dayWritten(now + day)],
  ],
  email: [['no address', 'somebody at work']],
  telephone: [['no number', 'extension four']],
  nationalInsuranceNumber: [['no number', 'QQ12C']],
  postcode: [['of another country', '75008']],
}

const slip = (
  name: DetailName,
  way: string,
  text: Slip[1],
  clauses: readonly ClauseId[],
): Partition<DetailName> => ({
  way,
  clauses,
  spoil: (right, { now }) => ({ ...right, [name]: typeof text === 'string' ? text : text(now) }),
})

/** The details of a person as typed into a form: what the person tells. */
export const typed = (one: UserDetails): Readonly<Record<DetailName, string>> =>
  Object.fromEntries(detailNames.map((name) => [name, one[name]])) as Record<DetailName, string>
