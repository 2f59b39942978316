import { expect } from 'vitest'
import type { WorldFile } from '../worlds/world-file.ts'
import type { Size } from './layout.ts'
import { createTestShell, keys, testSimulation } from './test-shell.ts'

/** The desk in tests: the test world with something else in it, and choosing in a pane by what a choice says. */

export type TestShell = ReturnType<typeof createTestShell>

/** The trainee's address in the test world. */
export const traineeAddress = 'r.okoro@millbrook.example'

export const shellOver = (
  change: (file: WorldFile) => Partial<WorldFile>,
  size?: Size,
): TestShell =>
  createTestShell(
    testSimulation((file) => ({ ...file, ...change(file) })),
    size,
  )

export const labels = (shell: TestShell): readonly string[] =>
  shell.look().pane.choices.map(({ label }) => label)

/** Moves to the choice that begins like this. */
export const moveTo = (shell: TestShell, beginning: string): void => {
  const at = labels(shell).findIndex((label) => label.startsWith(beginning))
  expect(at, `${beginning} among ${labels(shell).join(', ')}`).toBeGreaterThanOrEqual(0)
  while (shell.look().choice !== at) shell.press(keys.down)
}

export const choose = (shell: TestShell, beginning: string): void => {
  moveTo(shell, beginning)
  shell.press(keys.enter)
}

export const textOf = (shell: TestShell): string => shell.paneText().join(' ')
export const worldOf = (shell: TestShell) => shell.simulation.state.world
export const breachesOf = (shell: TestShell) => worldOf(shell).breaches.map(({ what }) => what)
