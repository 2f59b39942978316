import { describe, expect, test } from 'vitest'
import { senderOfSms } from '../../machines/desk/correspondence.ts'
import { createSms } from '../../machines/step.ts'
import { day, minute, second } from '../../machines/time.ts'
import { testWorld } from './test-world.ts'
import type { WorldFile } from './world-file.ts'

describe('delays', () => {
  const delaysWith = (delays: WorldFile['delays']) =>
    testWorld((file) => ({ ...file, delays })).world.delays
  const usual = { request: null, amendment: null, paperForm: 10 * day, helpdesk: day }

  test.each<[WorldFile['delays'], object]>([
    [undefined, usual],
    [{}, usual],
    [{ request: '5 days' }, { ...usual, request: { after: 5 * day, refusedFor: null } }],
    [{ request: { after: '5 days' } }, { ...usual, request: { after: 5 * day, refusedFor: null } }],
    [
      { request: { after: '5 days', refusedFor: 'Not settled.' } },
      { ...usual, request: { after: 5 * day, refusedFor: 'Not settled.' } },
    ],
    [{ amendment: '3 days' }, { ...usual, amendment: 3 * day }],
    [{ paperForm: '20 days' }, { ...usual, paperForm: 20 * day }],
    [{ helpdesk: '30 minutes' }, { ...usual, helpdesk: 30 * minute }],
  ])('%j', (delays, told) => expect(delaysWith(delays)).toEqual(told))
})

describe('a schedule', () => {
  const scheduled = (schedule: WorldFile['schedule'] & {}) =>
    testWorld((file) => ({ ...file, schedule }))

  test('stands in the order of time', () => {
    const { world, now } = scheduled([
      { after: '1 hour', does: { rate: 'B' } },
      { at: '2027-03-02T09:30:00Z', does: { licence: 'suspend' } },
      { after: '1 second', does: { deactivate: 'PATEL0003' } },
    ])
    expect(world.schedule.map(({ at }) => at - now)).toEqual([second, 30 * minute, 60 * minute])
  })

  test.each([
    [{ approve: 'OKORO0001' }, { type: 'homeOffice.approved', userId: 'OKORO0001' }],
    [
      { refuse: { user: 'OKORO0001', reason: 'Not settled.' } },
      { type: 'homeOffice.refused', userId: 'OKORO0001', reason: 'Not settled.' },
    ],
    [{ deactivate: 'OKORO0001' }, { type: 'homeOffice.deactivated', userId: 'OKORO0001' }],
    [
      { post: { title: 'T', text: 'U' } },
      { type: 'homeOffice.posted', title: 'T', text: 'U', routes: [], expiresAt: null },
    ],
    [
      { post: { title: 'T', text: 'U', routes: ['Scale-up'], ends: '2027-03-03T00:00:00Z' } },
      {
        type: 'homeOffice.posted',
        title: 'T',
        text: 'U',
        routes: ['Scale-up'],
        expiresAt: Date.UTC(2027, 2, 3),
      },
    ],
    [{ withdraw: 'Term dates' }, { type: 'homeOffice.archived', post: 'post-2' }],
    [{ licence: 'suspend' }, { type: 'homeOffice.changedLicence', change: 'suspended' }],
    [{ licence: 'make dormant' }, { type: 'homeOffice.changedLicence', change: 'madeDormant' }],
    [{ licence: 'reinstate' }, { type: 'homeOffice.changedLicence', change: 'reinstated' }],
    [{ licence: 'revoke' }, { type: 'homeOffice.changedLicence', change: 'revoked' }],
    [{ rate: 'provisional' }, { type: 'homeOffice.rated', rating: 'provisional' }],
    [{ automate: true }, { type: 'homeOffice.automated' }],
    [
      {
        mail: {
          to: 'r.okoro@millbrook.example',
          from: 'SMS',
          folder: 'junk',
          subject: 'S',
          text: ['T'],
        },
      },
      {
        type: 'mail.arrived',
        to: 'r.okoro@millbrook.example',
        from: senderOfSms,
        folder: 'junk',
        subject: 'S',
        text: ['T'],
        link: null,
      },
    ],
    [
      {
        mail: {
          to: 'r.okoro@millbrook.example',
          from: 'a@b.example',
          folder: 'inbox',
          subject: 'S',
          text: ['T'],
          link: 'https://c.example/',
        },
      },
      {
        type: 'mail.arrived',
        to: 'r.okoro@millbrook.example',
        from: 'a@b.example',
        folder: 'inbox',
        subject: 'S',
        text: ['T'],
        link: 'https://c.example/',
      },
    ],
    [
      { call: { from: 'A', text: ['T'], asksForPassword: true } },
      { type: 'call.came', from: 'A', text: ['T'], asksForPassword: true },
    ],
    [
      { deactivation: { by: 'LINDG0002', of: 'PATEL0003' } },
      { type: 'colleague.deactivated', by: 'LINDG0002', userId: 'PATEL0003' },
    ],
  ] as const)('%j', (does, event) => {
    const { world } = scheduled([
      {
        after: '1 hour',
        does: structuredClone(does) as (WorldFile['schedule'] & {})[number]['does'],
      },
    ])
    expect(world.schedule[0]?.event).toEqual(event)
  })

  test('what is withdrawn by its title is that post', () => {
    const { world, now } = scheduled([{ after: '1 hour', does: { withdraw: 'Term dates' } }])
    const sms = createSms()
    const later = sms.step(sms.start(world, now), { type: 'time.passed', ms: 60 * minute })
    const archived = later.world.posts.filter(({ life }) => life.value === 'archived')
    expect(archived.map(({ title }) => title)).toEqual(['Term dates'])
  })
})
