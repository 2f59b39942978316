import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keptText } from '../rehearsal/kept-text.ts'
import { logInWording } from '../screens/log-in.ts'
import { sayings } from './dialogue.ts'
import { filledFrom, logIn, toManageUsers } from './test-answers.ts'
import { hostileAmong, isLegible } from './test-hostile.ts'
import { played } from './test-rehearsal.ts'
import { fishedFor, nobodyLeft } from './test-worlds.ts'

const form = [...logIn('LINDG0002', 'Chosen#Training2'), ...toManageUsers, 'Create level 2']
const post = ['Home', 'Post a message for']

/** Every question that can be asked, and a way to it. */
const questions = [
  ['Your choice:', []],
  ['User ID (or', ['User ID']],
  ['Password, hidden', ['Password']],
  ['Which one?', ['Mailbox']],
  ['What do you do with the link?', ['Mailbox', '1']],
  ['What do you do on this page?', ['Mailbox', '1', 'Follow']],
  ['Which call?', ['Telephone calls']],
  ['What do you do? (no answer: let it ring)', ['Telephone calls', '1']],
  ['What do you do? (no answer: listen on)', ['Telephone calls', '1', 'Take']],
  ['How much time', ['Clock']],
  ['What with the tabs?', ['Tabs']],
  ['Whom do you turn to?', ['Colleagues']],
  ['What do you do with Dorrit Harrowell?', ['Colleagues', 'Dorrit']],
  ['Which helpdesk', ['Helpdesks']],
  ['What does the Home Office do?', ['Home Office']],
  ['Which one?', [...form, ...filledFrom('Kemi'), 'Add', 'Home Office', 'Read']],
  ['Subject:', post],
  ['Message:', [...post, 'A']],
  ['Routes', [...post, 'A', 'B']],
  ['Shown until', [...post, 'A', 'B', 'all']],
  ['Your choice:', form.slice(0, -1)],
  ['Your choice:', form],
  ['Given name', [...form, 'Every field']],
  ['Which one?', [...form, 'Email', '=Dorrit']],
  ['Which e-mail address?', [...form, 'Colleagues', 'Dorrit', 'Fill']],
  ['Which address?', [...form, 'Colleagues', 'Dorrit', 'Fill', 'Work']],
] as const satisfies readonly (readonly [string, readonly string[]])[]

describe('whatever is typed', () => {
  const hostile = hostileAmong(
    ...['User ID', 'Password', 'Log in', '=1', '=', 'Clock', '5', 'Tabs', 'Open', 'Home'],
    ...['Post', 'Mailbox', '1', '2', '3', 'Telephone', 'Take', 'Colleagues', 'Dorrit', 'Fill'],
    ...['=Dorrit', 'Helpdesks', 'Paper form', 'Work', 'Add', 'OK', 'Follow', 'Give', ''],
  )

  test('nothing throws, and no control character gets through', async () => {
    const asked = fc.constantFrom(...questions)
    await fc.assert(
      fc.asyncProperty(asked, fc.array(hostile, { maxLength: 30 }), async ([, way], answers) => {
        const { output, code } = await played([...way, ...answers], fishedFor)
        expect(code).toBe(0)
        expect(isLegible(output)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test.each(questions)(
    'at "%s" of %j 100,000 characters are taken, and nothing',
    async (_, way) => {
      const long = 'Aa1#'.repeat(25_000)
      const { output, code } = await played([...way, long, '', `=${long}`, '', 'Leave'], fishedFor)
      expect(code).toBe(0)
      expect(isLegible(output)).toBe(true)
    },
  )

  test.each(questions)('at "%s" of %j the input can end', async (question, way) => {
    const { output, code } = await played(way, fishedFor)
    expect(code).toBe(0)
    const [asked = '', said, kept] = output.trimEnd().split('\n').slice(-3)
    expect([said, kept]).toEqual([sayings.ended, keptText(null)])
    expect(asked.startsWith(question), asked).toBe(true)
  })

  test('and whom the paper form names can be asked no less', async () => {
    for (const answers of [['\u001b[2J', 'Aa1#'.repeat(25_000), '=1', ''], []]) {
      const { output, code } = await played(['Paper form', ...answers], nobodyLeft)
      expect(code).toBe(0)
      expect(isLegible(output)).toBe(true)
      expect(output).toContain('Whom does the form name?')
    }
  })

  test('100,000 characters are taken in a secret field, and refused where they would be shown', async () => {
    const long = 'Aa1#'.repeat(25_000)
    const { output, code } = await played([
      ...['User ID', long, 'User ID', 'Aa1#'.repeat(250), 'Password', long, 'Log in', 'Leave'],
    ])
    expect(code).toBe(0)
    expect(output).toContain('No more than 1000 characters can be typed here.')
    expect(output).toContain(logInWording.refused)
  })

  test('a new user whose details are nonsense is told so, field by field', async () => {
    const nonsense = [
      '\u001b[2J',
      '\u202eevil',
      '👩‍👩‍👧',
      '\u0000',
      'a@b\u0007',
      'x',
      'y',
      ' ',
      '\ud800',
    ]
    const { output } = await played([...form, 'Every field', ...nonsense, '\t', '', '1', 'Add'])
    expect(isLegible(output)).toBe(true)
    expect(output).toContain('! Given name: This is not a name')
  })
})
