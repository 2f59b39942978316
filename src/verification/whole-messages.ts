import type { Envelope } from '@cucumber/messages'

/** Reads messages one by one and tells of each what it speaks of that no message before it has told. */
export class WholeMessages {
  readonly #known = new Set<string>()

  /** What is not there; null: nothing. */
  lackOf(message: Envelope): string | null {
    try {
      const lack = this.#lack(message)
      this.#learn(message)
      return lack
    } catch {
      return 'its parts'
    }
  }

  #lack({
    gherkinDocument,
    pickle,
    testCase,
    testCaseStarted,
    testStepFinished,
    testCaseFinished,
  }: Envelope): string | null {
    if (gherkinDocument) return null
    if (pickle) return this.#unless(`document ${pickle.uri}`, `its feature (${pickle.uri})`)
    if (testCase) return this.#unless(`pickle ${testCase.pickleId}`, 'its scenario')
    if (testCaseStarted)
      return this.#unless(`case ${testCaseStarted.testCaseId}`, 'the plan of its scenario')
    const started = testStepFinished ?? testCaseFinished
    return started
      ? this.#unless(`started ${started.testCaseStartedId}`, 'the beginning of its scenario')
      : null
  }

  #unless(known: string, lack: string): string | null {
    return this.#known.has(known) ? null : lack
  }

  #learn({ gherkinDocument, pickle, testCase, testCaseStarted, testStepFinished }: Envelope): void {
    if (gherkinDocument) this.#known.add(`document ${gherkinDocument.uri}`)
    if (pickle) this.#known.add(`pickle ${pickle.id}`)
    if (testCase) this.#known.add(`case ${testCase.id}`)
    if (testCaseStarted) this.#known.add(`started ${testCaseStarted.id}`)
    // Asked for, so that one without its result is found here.
    if (testStepFinished) this.#known.add(`result ${testStepFinished.testStepResult.status}`)
  }
}
