import { expect, test } from 'vitest'
import { mask } from '../../screens/screen.ts'
import { labels, shellOver } from '../test-desk.ts'
import { keys } from '../test-shell.ts'

test('a password that another one has replaced is marked, and one’s own is not shown', () => {
  const shell = shellOver(() => ({}))
  shell.simulation.openMail('mail-1')
  const filled = (label: string, typed: string) => shell.simulation.fill('1', label, typed)
  filled('User ID', 'OKORO0001')
  filled('Password', 'Issued#Training1')
  shell.simulation.select('1', 'Log in')
  filled('Original password', 'Issued#Training1')
  filled('New password', 'Vine4Yard#Oaks')
  filled('Confirm new password', 'Vine4Yard#Oaks')
  shell.press(keys.notebook)
  expect(labels(shell)).toEqual([
    'User ID: OKORO0001 - known from the start',
    'Password: Issued#Training1 - Your password for the training SMS',
  ])
  shell.simulation.select('1', 'Submit')
  expect(labels(shell)).toEqual([
    'User ID: OKORO0001 - known from the start',
    'Password: Issued#Training1 - Your password for the training SMS; replaced since',
    `Password: ${mask} - the one that you chose`,
  ])
})
