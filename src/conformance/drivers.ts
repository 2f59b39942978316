import type { Driver } from './driver.ts'

/** Each kind of system under test by the word that opens its address. What a kind needs is loaded when it is asked for. */
const kinds: Readonly<Record<string, () => Promise<Driver>>> = {
  'ref:': async () => new (await import('./ref-driver.ts')).RefDriver(),
  'tui:': async () => new (await import('./tui-driver.ts')).TuiDriver(),
}

/**
 * The driver for a system under test.
 *
 * @param sut its address: `ref:` for the model in this process, `tui:` for the terminal program
 * @throws {UnknownSystemError} with the addresses that there are
 */
export const driverFor = (sut: string): Promise<Driver> => {
  const make = Object.hasOwn(kinds, sut) ? kinds[sut] : undefined
  if (!make) throw new UnknownSystemError(sut)
  return make()
}

export class UnknownSystemError extends Error {
  override readonly name = 'UnknownSystemError'

  constructor(sut: string) {
    const known = Object.keys(kinds).join(', ')
    super(`There is no driver for ${JSON.stringify(sut)}; known are: ${known}`)
  }
}
