import { type Beginning, worldOf } from './translation.ts'
import { type WorldFile, worldFileSchema } from './world-file.ts'

/** The file of a small world for tests. */
const file: WorldFile = {
  title: 'A small world for tests',
  now: '2027-03-02T09:00:00Z',
  licence: {
    organisation: 'Millbrook College of Craft',
    number: 'TRAINING01',
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
      email: 'r.okoro@millbrook.example',
      status: 'Active',
      password: { value: 'Issued#Training1', state: 'issued' },
    },
    {
      id: 'LINDG0002',
      level: 1,
      givenName: 'Elin',
      familyName: 'Lindgate',
      email: 'e.lindgate@millbrook.example',
      status: 'Active',
      password: { value: 'Chosen#Training2', state: 'chosen' },
    },
    {
      id: 'PATEL0003',
      level: 2,
      givenName: 'Jay',
      familyName: 'Patelwood',
      email: 'j.patelwood@millbrook.example',
      status: 'Active',
      password: { value: 'Chosen#Training3', state: 'chosen' },
    },
  ],
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

/**
 * A small valid world for tests, made through the same translation as the files. The trainee OKORO0001 is a Level 1 user
 * with an issued password, LINDG0002 a Level 1 and PATEL0003 a Level 2 user with chosen ones.
 *
 * @param change what is to be different, told in the form of the file; whether it makes sense is not asked, so that a
 *   test can have what no file may say
 * @throws ZodError where the changed file has not the form of a world file
 */
export const testWorld = (change: (file: WorldFile) => WorldFile = (same) => same): Beginning =>
  worldOf(worldFileSchema.parse(change(structuredClone(file))), 'test')
