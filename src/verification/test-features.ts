import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FeatureError } from './fault.ts'
import type { Run } from './run-features.ts'
import { soundPlan } from './verify.ts'

/** A folder of features for tests, and runs over it. */
export class TestFeatures {
  readonly folder = mkdtempSync(join(tmpdir(), 'sms-verify-'))

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  /** @returns the path of the file */
  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name)
    writeFileSync(path, content)
    return path
  }

  /** What is told of a feature before it runs, a line for each fault. */
  async faultsIn(text: string): Promise<readonly string[]> {
    try {
      await soundPlan(this.run(this.write('one.feature', text)))
      return []
    } catch (error) {
      if (error instanceof FeatureError) return error.message.split('\n')
      throw error
    }
  }

  /** A run over files of this folder, on the model. */
  run(...paths: readonly string[]): Run {
    return { cwd: this.folder, sut: 'ref:', paths, support: sabotaged }
  }
}

/** The steps and hooks with a model that can be spoilt, as `SMS_SABOTAGE` says. */
const sabotaged = fileURLToPath(new URL('../../features/support/test-sabotage.ts', import.meta.url))

/** The steps of a scenario as lines of a feature, each indented. */
export const lines = (...steps: readonly string[]): string =>
  steps.map((step) => `    ${step}\n`).join('')

/** A feature of scenarios, each with its tags. */
export const feature = (
  ...scenarios: readonly { readonly tags?: string; readonly steps: readonly string[] }[]
): string =>
  `Feature: F\n${scenarios
    .map(
      ({ tags, steps }, at) =>
        `\n${tags === undefined ? '' : `  ${tags}\n`}  Scenario: S${at + 1}\n${lines(...steps)}`,
    )
    .join('')}`
