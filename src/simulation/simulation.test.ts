import { describe, expect, test } from 'vitest'
import { readingsWith } from '../../machines/readings.ts'
import { toJson } from '../../machines/state.ts'
import { minute } from '../../machines/time.ts'
import { mask } from '../screens/screen.ts'
import { testWorld } from '../worlds/test-world.ts'
import { forgottenText } from './forgotten.ts'
import { readJournal, replay, writeJournal } from './journal.ts'
import { originOf } from './notebook.ts'
import { Simulation } from './simulation.ts'

const { world, now } = testWorld()
const trainee = world.users[world.trainee.userId]
const issued = trainee?.account.context.password ?? ''
const chosen = 'Vine4Yard#Oaks'

const started = (readings = {}): Simulation => {
  const simulation = new Simulation({ world, now, readings: readingsWith(readings) })
  simulation.openTab()
  return simulation
}

const logIn = (
  simulation: Simulation,
  password: string,
  tab = '1',
  userId = world.trainee.userId,
) => {
  simulation.fill(tab, 'User ID', userId)
  simulation.fill(tab, 'Password', password)
  return simulation.select(tab, 'Log in')
}

const changePassword = (simulation: Simulation, original: string, replacement: string) => {
  simulation.fill('1', 'Original password', original)
  simulation.fill('1', 'New password', replacement)
  simulation.fill('1', 'Confirm new password', replacement)
  return simulation.select('1', 'Submit')
}

describe('the way in', () => {
  test('leads over the change of password and the board to the home screen (G1-1, G1-2, LOG-3, G1-3)', () => {
    const simulation = started()
    expect(simulation.screen('1').title).toBe('SMS log in')
    logIn(simulation, issued)
    expect(simulation.screen('1').title).toBe('Change password')
    changePassword(simulation, issued, chosen)
    expect(simulation.screen('1').title).toBe('SMS message board - active messages')
    simulation.select('1', 'OK')
    expect(simulation.screen('1').title).toBe('Sponsorship management system (SMS)')
    simulation.select('1', 'Log out')
    logIn(simulation, chosen)
    expect(simulation.screen('1').title).toBe('SMS message board - active messages')
  })

  test('is closed until both details are there (NAV-1)', () => {
    const simulation = started()
    simulation.fill('1', 'User ID', world.trainee.userId)
    expect(simulation.select('1', 'Log in')).toEqual({
      kind: 'refused',
      why: 'Log in is not available.',
    })
    expect(simulation.preview('1', 'Password', 'k').controls[0]?.enabled).toBe(true)
    expect(simulation.page('1').controls[0]).toMatchObject({
      enabled: false,
      why: { clause: 'NAV-1' },
    })
  })

  test('tells a refusal, and empties the secret field alone (TRB-9, R-REFILLED)', () => {
    const simulation = started()
    logIn(simulation, 'nothing like it')
    const { error, fields } = simulation.screen('1')
    expect(error?.items[0]?.text).toBe(
      'Please make sure you enter the correct user ID and password, as your previous attempt does not match our records',
    )
    expect(fields.map(({ value }) => value)).toEqual([world.trainee.userId, ''])
  })
})

describe('a field', () => {
  test('shows an unknown user ID as it was typed, and a secret as a mask', () => {
    const simulation = started()
    simulation.fill('1', 'User ID', 'NOBODY9')
    simulation.fill('1', 'Password', chosen)
    expect(simulation.screen('1').fields.map(({ value }) => value)).toEqual(['NOBODY9', mask])
    expect(toJson(simulation.state)).not.toContain('NOBODY9')
    expect(toJson(simulation.state)).not.toContain(chosen)
  })

  test('is told to be emptied only where something stood in it', () => {
    const simulation = started()
    const told = () => simulation.happened().map(({ text }) => text)
    const before = told()
    expect(simulation.fill('1', 'Password', '')).toEqual({ kind: 'ok' })
    expect(told()).toEqual(before)
    simulation.fill('1', 'Password', chosen)
    simulation.fill('1', 'Password', '')
    expect(told()).toEqual([...before, 'You filled Password.', 'You emptied Password.'])
    expect(simulation.screen('1').fields[1]?.value).toBe('')
  })

  test('that is not there is refused, and so is a control', () => {
    const simulation = started()
    expect(simulation.fill('1', 'Postcode', 'x').kind).toBe('refused')
    expect(simulation.select('1', 'Submit').kind).toBe('refused')
  })
})

describe('a session', () => {
  const inside = (readings = {}): Simulation => {
    const simulation = started(readings)
    logIn(simulation, issued)
    simulation.fill('1', 'New password', chosen)
    return simulation
  }

  test('is over after 20 minutes, and the draft is lost (LOG-5, R-TIMEOUTSEEN=at-once)', () => {
    const simulation = inside()
    simulation.advance(20 * minute - 1)
    expect(simulation.screen('1').fields[1]?.value).toBe(mask)
    simulation.advance(1)
    expect(simulation.screen('1').title).toBe('SMS log in')
    expect(simulation.screen('1').notices).toHaveLength(1)
    logIn(simulation, issued)
    expect(simulation.screen('1').fields.map(({ value }) => value)).toEqual(['', '', ''])
  })

  test('keeps its page until the next action (R-TIMEOUTSEEN=at-next-action)', () => {
    const simulation = inside({ 'R-TIMEOUTSEEN': 'at-next-action' })
    simulation.advance(20 * minute)
    expect(simulation.screen('1').title).toBe('Change password')
    simulation.select('1', 'Log out')
    expect(simulation.screen('1').title).toBe('SMS log in')
    expect(simulation.screen('1').notices).toHaveLength(1)
  })

  test.each([
    ['request', 'SMS log in'],
    ['any-key', 'Change password'],
  ] as const)('R-ACTIVITY=%s: typing after 19 minutes, then two more', (option, title) => {
    const simulation = inside({ 'R-ACTIVITY': option })
    simulation.advance(19 * minute)
    simulation.fill('1', 'New password', 'x')
    simulation.advance(2 * minute)
    expect(simulation.screen('1').title).toBe(title)
  })

  test('goes stale when somebody logs in in a second tab (LOG-9, R-SECONDTAB)', () => {
    const simulation = inside()
    const second = simulation.openTab() ?? ''
    expect(simulation.screen(second).title).toBe('SMS log in')
    logIn(simulation, issued, second)
    changePassword(simulation, issued, chosen)
    expect(simulation.screen('1').error?.items[0]?.text).toContain('another tab')
    expect(simulation.state.world.users[world.trainee.userId]?.account.value.password).toBe(
      'issued',
    )
    expect(simulation.screen(second).title).toBe('Change password')
  })

  test.each([
    [{ type: 'homeOffice.deactivated', userId: world.trainee.userId }],
    [{ type: 'homeOffice.changedLicence', change: 'revoked' }],
  ] as const)('ends at the next action once the Home Office did %o (R-LIVE)', (event) => {
    const simulation = inside()
    simulation.homeOffice(event)
    expect(simulation.screen('1').title).toBe('Change password')
    changePassword(simulation, issued, chosen)
    expect(simulation.screen('1').title).toBe('SMS log in')
    expect(simulation.state.world.users[world.trainee.userId]?.account.value.password).toBe(
      'issued',
    )
    expect(logIn(simulation, issued).kind).toBe('ok')
    expect(simulation.screen('1').error).toBeDefined()
  })
})

describe('a licence that is made dormant meanwhile', () => {
  const inMenu = (...labels: readonly string[]): Simulation => {
    const simulation = started()
    logIn(simulation, 'Chosen#Training2', '1', 'LINDG0002')
    simulation.select('1', 'OK')
    for (const label of ['Licence summary, applications and services', ...labels])
      expect(simulation.select('1', label).kind).toBe('ok')
    simulation.homeOffice({ type: 'homeOffice.changedLicence', change: 'madeDormant' })
    return simulation
  }

  test.each([
    ['Licence summary', [], 'Back'],
    ['SMS message board', [], 'View archived messages'],
    ['SMS message board', ['View archived messages'], 'Back'],
  ])(
    'closes what is behind the licence menu from the next page on: %s, %j, %s',
    (section, further, way) => {
      const simulation = inMenu(section, ...further)
      simulation.select('1', way)
      expect(simulation.screen('1').title).toBe('Sponsorship management system (SMS)')
      expect(simulation.screen('1').controls.map(({ label }) => label)).not.toContain(
        'Licence summary, applications and services',
      )
    },
  )
})

describe('a journal', () => {
  const guesses = ['Oakwood-guess-1', 'Elmtree-guess-2', 'Rowan99-guess-3']
  const rehearsed = (): Simulation => {
    const simulation = started({ 'R-LOCK': 30 })
    for (const wrong of guesses) logIn(simulation, wrong)
    simulation.advance(30 * minute)
    simulation.fill('1', 'User ID', 'NOBODY9')
    logIn(simulation, issued)
    changePassword(simulation, issued, 'short')
    changePassword(simulation, issued, chosen)
    simulation.select('1', 'OK')
    return simulation
  }

  test('replays to the same state, byte for byte', () => {
    const simulation = rehearsed()
    const journal = readJournal(writeJournal(simulation.journal))
    expect(simulation.screen('1').title).toBe('Sponsorship management system (SMS)')
    expect(toJson(replay(journal, world))).toBe(toJson(simulation.state))
  })

  test('holds nothing that was typed into a secret field, whole or in halves', () => {
    const text = writeJournal(rehearsed().journal)
    for (const secret of [...guesses, chosen])
      for (const part of [secret, secret.slice(0, 7), secret.slice(7)])
        expect(text).not.toContain(part)
  })

  test.each([
    ['', 'line 1: not JSON'],
    ['{}', 'line 1'],
    ['{"journal":"sms-simulator","version":2}', 'line 1'],
  ])('that is none is told by its line: %j', (text, fact) => {
    expect(() => readJournal(text)).toThrow(fact)
  })

  test('with an event that is none is told by its line', () => {
    const [head = ''] = writeJournal(started().journal).split('\n')
    expect(() => readJournal(`${head}\n{"at":1,"event":{"type":"door.opened"}}`)).toThrow('line 2')
  })
})

test('the notebook holds what was known, read and chosen', () => {
  const simulation = started()
  const [mail] = simulation.state.world.mail
  simulation.openMail(mail?.id ?? '')
  expect(simulation.notebook().map(({ what, value }) => [what, value])).toContainEqual([
    'Password',
    issued,
  ])
  logIn(simulation, issued)
  changePassword(simulation, issued, chosen)
  const own = simulation.notebook().find(({ isSecret }) => isSecret)
  expect(
    simulation
      .notebook()
      .filter(({ what }) => what === 'Password')
      .map((note) => [note.value, originOf(note)]),
  ).toEqual([
    [issued, `${mail?.subject}; replaced since`],
    [own?.value, 'the one that you chose'],
  ])
  expect(own?.value).toBeDefined()
  expect(own?.value).not.toBe(chosen)
  simulation.select('1', 'OK')
  simulation.select('1', 'Log out')
  logIn(simulation, own?.value ?? '')
  expect(simulation.screen('1').title).toBe('SMS message board - active messages')
})

describe('what was typed in an earlier run and not sent', () => {
  const leftWith = (userId: string): Simulation => {
    const before = started()
    before.fill('1', 'User ID', userId)
    before.fill('1', 'Password', chosen)
    return new Simulation({ world, now, entries: before.journal.entries })
  }
  const textsIn = (simulation: Simulation) => simulation.page('1').fields.map(({ value }) => value)

  test('is emptied where only a stand-in is known of it, and told by its fields', () => {
    const simulation = leftWith('KARAB')
    expect(forgottenText(simulation.emptyForgotten())).toBe(
      'What you had typed into User ID and Password and had not sent is not kept: type it again.',
    )
    expect(textsIn(simulation)).toEqual(['', ''])
    expect(forgottenText(simulation.emptyForgotten())).toBeNull()
  })

  test('stays where it is no secret and stands as it was typed', () => {
    const simulation = leftWith(world.trainee.userId)
    expect(forgottenText(simulation.emptyForgotten())).toBe(
      'What you had typed into Password and had not sent is not kept: type it again.',
    )
    expect(textsIn(simulation)).toEqual([world.trainee.userId, ''])
  })

  test('is empty for whoever replays the journal, and after steps were taken back', () => {
    const simulation = leftWith('KARAB')
    simulation.emptyForgotten()
    expect(toJson(replay(simulation.journal, world))).toBe(toJson(simulation.state))
    simulation.advance(minute)
    simulation.undoTo(3)
    expect(textsIn(simulation)).toEqual(['', ''])
    expect(toJson(replay(simulation.journal, world))).toBe(toJson(simulation.state))
  })

  test('leaves alone what is typed afterwards, also when a step is taken back', () => {
    const simulation = leftWith('KARAB')
    simulation.emptyForgotten()
    simulation.fill('1', 'Password', chosen)
    const { length } = simulation.journal.entries
    simulation.advance(minute)
    simulation.undoTo(length)
    expect(textsIn(simulation)[1]).not.toBe('')
  })
})
