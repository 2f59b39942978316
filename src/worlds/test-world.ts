import { type Beginning, worldOf } from './translation.ts'
import { type WorldFile, worldFileSchema } from './world-file.ts'

/** The file of a small world for tests. */
const file: WorldFile = {
  title: 'A small world for tests',
  now: '2027-03-02T09:00:00Z',
  licence: {
    organisation: 'Millbrook College of Craft',
    number: 'TRAINING01',
    address: { line1: '4 Carpenters Walk', town: 'Millbrook', postcode: 'ZZ4 7AB' },
    status: 'active',
    rating: 'A',
    routes: ['Skilled Worker', 'Student Route'],
    expires: '2029-05-31',
    applicationUserId: 'APPLY0009',
  },
  keyPersonnel: {
    authorisingOfficer: {
      givenName: 'Maren',
      familyName: 'Lindqvarn',
      email: 'm.lindqvarn@millbrook.example',
    },
    keyContact: {
      givenName: 'Tobias',
      familyName: 'Ferncastle',
      email: 't.ferncastle@millbrook.example',
    },
  },
  users: [
    {
      id: 'OKORO0001',
      level: 1,
      givenName: 'Ruth',
      familyName: 'Okoro',
      born: '1984-05-17',
      jobTitle: 'Registrar',
      email: 'r.okoro@millbrook.example',
      telephone: '01632 960101',
      settled: true,
      status: 'Active',
      password: { value: 'Issued#Training1', state: 'issued' },
    },
    {
      id: 'LINDG0002',
      level: 1,
      givenName: 'Elin',
      familyName: 'Lindgate',
      born: '1979-11-02',
      jobTitle: 'Head of Admissions',
      email: 'e.lindgate@millbrook.example',
      settled: false,
      status: 'Active',
      password: { value: 'Chosen#Training2', state: 'chosen' },
    },
    {
      id: 'PATEL0003',
      level: 2,
      givenName: 'Jay',
      familyName: 'Patelwood',
      born: '1991-07-30',
      jobTitle: 'Admissions Assistant',
      email: 'j.patelwood@millbrook.example',
      status: 'Active',
      password: { value: 'Chosen#Training3', state: 'chosen' },
    },
  ],
  colleagues: [
    {
      id: 'd-harrowell',
      givenName: 'Dorrit',
      familyName: 'Harrowell',
      born: '1988-02-09',
      jobTitle: 'Course Administrator',
      email: 'd.harrowell@millbrook.example',
      telephone: '01632 960102',
      nationalInsuranceNumber: 'QQ 12 34 56 C',
      homeAddress: '12 Tern Close, Millbrook, ZZ4 9QD',
      privateEmail: 'dorrit.harrowell@postbox.example',
      settled: true,
    },
    {
      id: 'k-abiodunsen',
      givenName: 'Kemi',
      familyName: 'Abiodunsen',
      born: '1995-12-21',
      jobTitle: 'Visa Adviser',
      email: 'k.abiodunsen@millbrook.example',
      address: { line1: 'Annexe, 9 Kiln Lane', town: 'Millbrook', postcode: 'ZZ4 7AF' },
      homeAddress: '31 Larch Rise, Millbrook, ZZ4 8WE',
      settled: false,
    },
  ],
  sharedMailboxes: ['visas@millbrook.example'],
  posts: [
    {
      title: 'Maintenance on Sunday',
      text: 'SMS rests on Sunday between six and eight in the morning.',
      posted: '2027-03-01T08:00:00Z',
    },
    {
      title: 'Term dates',
      text: 'Sponsors of students are asked to look through their term dates.',
      posted: '2027-02-20T10:00:00Z',
      routes: ['Student Route'],
    },
  ],
  mail: [
    {
      to: 'r.okoro@millbrook.example',
      from: 'SMS',
      folder: 'inbox',
      subject: 'Your password for the training SMS',
      received: '2027-03-01T16:00:00Z',
      text: ['Your first password is Issued#Training1'],
      password: 'Issued#Training1',
    },
  ],
  trainee: { userId: 'OKORO0001', knows: ['user ID'] },
}

/** Said of that world: the trainee knows the password as well, and so could tell it. */
export const knowingThePassword = {
  trainee: { userId: 'OKORO0001', knows: ['user ID', 'password'] },
} satisfies Partial<WorldFile>

/** Said of that world: nobody has logged in yet, and so everybody has a use for being handed a user ID. */
export const beforeFirstLogIn = ({ users }: WorldFile) =>
  ({
    users: users.map((user) => ({
      ...user,
      ...(user.password && { password: { ...user.password, state: 'issued' as const } }),
    })),
  }) satisfies Partial<WorldFile>

/**
 * A small valid world for tests, made through the same translation as the files. The trainee OKORO0001 is a Level 1 user
 * with an issued password, LINDG0002 a Level 1 and PATEL0003 a Level 2 user with chosen ones. Of two colleagues who are no
 * users, d-harrowell is settled and k-abiodunsen is not. The Home Office is played by hand.
 *
 * @param change what is to be different, told in the form of the file; whether it makes sense is not asked, so that a
 *   test can have what no file may say
 * @throws ZodError where the changed file has not the form of a world file
 */
export const testWorld = (change: (file: WorldFile) => WorldFile = (same) => same): Beginning =>
  worldOf(worldFileSchema.parse(change(structuredClone(file))), 'test')
