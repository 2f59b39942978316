import { detailNames, detailsOf, type UserDetails } from '../../machines/details.ts'
import type { SmsEvent } from '../../machines/events.ts'
import { type Readings, readingsWith } from '../../machines/readings.ts'
import { day, hour, minute, second } from '../../machines/time.ts'
import type { Colleague, User } from '../../machines/world.ts'
import type { Journal } from '../simulation/journal.ts'
import { loadWorld } from '../worlds/load.ts'

/** Journals for tests: each a few things that happen, one after the other, with ids as the model numbers them. */
export const tab = '1'
export const journalOf = (
  world: string,
  events: readonly SmsEvent[],
  readings: Partial<Readings> = {},
): Journal => ({
  head: {
    journal: 'sms-simulator',
    version: 1,
    world,
    now: loadWorld(world).now,
    readings: readingsWith(readings),
  },
  entries: [{ type: 'tab.opened' } as const, ...events].map((event) => ({ at: 0, event })),
})

const fill = (field: string, value: string, where = tab): SmsEvent => ({
  type: 'field.filled',
  tab: where,
  field,
  value,
})
const logIn = (userId: string, password: string, where = tab): readonly SmsEvent[] => [
  fill('userId', userId, where),
  fill('password', password, where),
  { type: 'logIn.submitted', tab: where, userId, password },
]
const change = (
  original: string,
  replacement: string,
  confirmation = replacement,
): readonly SmsEvent[] => [
  fill('original', original),
  fill('replacement', replacement),
  fill('confirmation', confirmation),
  { type: 'passwordChange.submitted', tab, original, replacement, confirmation },
]
const pass = (ms: number): SmsEvent => ({ type: 'time.passed', ms })

export const firstLogIn = journalOf('new-sponsor', [
  { type: 'letter.opened', id: 'letter-1' },
  { type: 'mail.opened', id: 'mail-1' },
  { type: 'mail.opened', id: 'mail-2' },
  { type: 'mail.opened', id: 'mail-3' },
  ...logIn('OKORO0001', 'Training+First=1001'),
  ...change('Training+First=1001', 'short'),
  ...change('Training+First=1001', 'Practise+2=Only'),
  { type: 'board.acknowledged', tab },
  { type: 'section.opened', tab, section: 'contact' },
  { type: 'logOut.selected', tab },
  ...logIn('OKORO0001', 'Practise+2=Only'),
])

export const lockout = journalOf(
  'university',
  [
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    ...logIn('LINDG0001', 'Wrong=Password=1'),
    pass(20 * minute - second),
    ...logIn('LINDG0001', 'Autumn=Training5'),
    pass(10 * minute + second),
    ...logIn('LINDG0001', 'Autumn=Training5'),
  ],
  { 'R-LOCK': 30 },
)

export const secondTab = journalOf('university', [
  ...logIn('LINDG0001', 'Autumn=Training5'),
  { type: 'board.acknowledged', tab },
  { type: 'tab.opened' },
  ...logIn('LINDG0001', 'Autumn=Training5', '2'),
  { type: 'section.opened', tab, section: 'contact' },
  { type: 'homeOffice.changedLicence', change: 'revoked' },
  { type: 'board.acknowledged', tab: '2' },
])

export const halfFilled = journalOf('university', [
  ...logIn('LINDG0001', 'Autumn=Training5'),
  { type: 'board.acknowledged', tab },
  { type: 'section.opened', tab, section: 'change-password' },
  fill('replacement', 'Practise+2=Only'),
  pass(20 * minute),
  { type: 'homeOffice.deactivated', userId: 'LINDG0001' },
  ...logIn('lindg0001', 'Autumn=Training5'),
])

const inside = [
  ...logIn('LINDG0001', 'Autumn=Training5'),
  { type: 'board.acknowledged', tab } as const,
]
const usersManaged: readonly SmsEvent[] = [
  { type: 'section.opened', tab, section: 'licence-menu' },
  { type: 'section.opened', tab, section: 'manage-users' },
]
const detailsFilled = (details: UserDetails): readonly SmsEvent[] =>
  detailNames.filter((name) => details[name] !== '').map((name) => fill(name, details[name]))
const added = (level: 1 | 2, colleague: Colleague): readonly SmsEvent[] => [
  { type: 'newUser.opened', tab, level },
  ...detailsFilled(colleague),
  { type: 'newUser.submitted', tab, level, ...detailsOf(colleague) },
]
const colleagueNamed = (familyName: string): Colleague => {
  const { colleagues } = loadWorld('university').world
  const found = colleagues.find((one) => one.familyName === familyName)
  if (!found) throw new TypeError(`nobody is called ${familyName}`)
  return found
}
const rosamund = colleagueNamed('Quillfeather')
const tariq = colleagueNamed('Bergquistan')
const elin = loadWorld('university').world.users.LINDG0001 as User

const reset = (userId: string, email: string): readonly SmsEvent[] => [
  fill('userId', userId),
  fill('email', email),
  { type: 'passwordReset.submitted', tab, userId, email },
]

export const passwordReset = journalOf(
  'forgotten-user-id',
  [
    { type: 'colleague.asked', userId: 'NWOSU0001' },
    { type: 'mail.filterMended' },
    { type: 'mail.opened', id: 'mail-1' },
    { type: 'mail.opened', id: 'mail-2' },
    { type: 'mail.opened', id: 'mail-3' },
    { type: 'passwordReset.opened', tab },
    ...reset('TREVE0002', 'nobody@elderbrook.example'),
    ...reset('TREVE0002', 'm.trevelling@elderbrook.example'),
    { type: 'mail.opened', id: 'mail-4' },
    { type: 'passwordReset.acknowledged', tab },
    ...logIn('TREVE0002', 'Practise+0001=Only'),
    ...change('Practise+0001=Only', 'Practise+2=Only'),
    { type: 'logOut.selected', tab },
    ...logIn('TREVE0002', 'Practise+2=Only'),
  ],
  { 'R-EMAILCASE': 'regarded' },
)

export const helpdesk = journalOf('lost-letter', [
  { type: 'helpdesk.asked', helpdesk: 'educators', from: 'keyContact' },
  pass(2 * day),
  { type: 'mail.opened', id: 'mail-3' },
])

export const newUsers = journalOf('university', [
  ...inside,
  ...usersManaged,
  ...added(1, rosamund),
  { type: 'newUser.acknowledged', tab },
  ...added(2, tariq),
  { type: 'userId.handedOver', userId: 'BERGQ0006' },
  { type: 'newUser.acknowledged', tab },
  { type: 'newUser.opened', tab, level: 1 },
  ...detailsFilled(tariq),
  fill('postcode', '75008'),
  { type: 'newUser.submitted', tab, level: 1, ...detailsOf(tariq), postcode: '75008' },
  { type: 'back.selected', tab },
  { type: 'homeOffice.refused', userId: 'QUILL0005', reason: 'The form was incomplete.' },
  { type: 'homeOffice.deactivated', userId: 'BERGQ0006' },
])

export const paperForm = journalOf('no-level-1-left', [
  { type: 'paperForm.sent', colleague: 'w-pickersgill' },
  pass(12 * day),
  { type: 'letter.opened', id: 'letter-1' },
  { type: 'letter.opened', id: 'letter-2' },
  { type: 'homeOffice.deactivated', userId: 'PICKE0003' },
])

export const changedUsers = journalOf(
  'university',
  [
    ...inside,
    ...usersManaged,
    { type: 'userDetails.opened', tab, userId: 'MORRO0003' },
    { type: 'deactivation.opened', tab },
    { type: 'deactivation.confirmed', tab },
    { type: 'deactivation.acknowledged', tab },
    { type: 'userDetails.opened', tab, userId: 'LINDG0001' },
    { type: 'amendment.opened', tab },
    fill('jobTitle', 'Registrar'),
    {
      type: 'amendment.submitted',
      tab,
      ...detailsOf(elin),
      jobTitle: 'Registrar',
    },
    { type: 'homeOffice.automated' },
    { type: 'userDetails.opened', tab, userId: 'LINDG0001' },
    { type: 'homeOffice.amendmentRejected', userId: 'LINDG0001', reason: 'Not her job.' },
  ],
  { 'R-AMENDPENDING': 'active-with-notice' },
)

export const messages = journalOf('university', [
  ...inside,
  {
    type: 'homeOffice.posted',
    title: 'Term dates',
    text: 'Look at them.',
    routes: ['Student Route', 'Scale-up'],
    expiresAt: null,
  },
  {
    type: 'homeOffice.posted',
    title: 'Term dates',
    text: 'Look at them again.',
    routes: [],
    expiresAt: Date.parse('2027-10-01T00:00:00.500Z'),
  },
  { type: 'homeOffice.archived', post: 'post-6' },
  { type: 'homeOffice.archived', post: 'post-1' },
  { type: 'section.opened', tab, section: 'licence-menu' },
  { type: 'section.opened', tab, section: 'message-board' },
  { type: 'archive.opened', tab },
])

export const deceived = journalOf('university-term', [
  pass(29 * day + 3 * hour + 5 * minute),
  { type: 'mail.opened', id: 'mail-5' },
  { type: 'mail.linkFollowed', id: 'mail-5' },
  { type: 'password.told', to: 'page', id: 'mail-5' },
  { type: 'call.taken', id: 'call-1' },
  { type: 'password.told', to: 'caller', id: 'call-1' },
  pass(20 * day + 23 * hour + 10 * minute),
  { type: 'call.taken', id: 'call-2' },
  { type: 'call.declined', id: 'call-2' },
  { type: 'password.told', to: 'colleague', id: 'BOATE0002' },
  { type: 'mail.filterMended' },
])
