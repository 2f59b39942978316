import type { Driver } from './driver.ts'

/** Each kind of system under test by the word that opens its address. What a kind needs is loaded when it is asked for. */
const kinds: Readonly<Record<string, () => Promise<Driver>>> = {
  'ref:': async () => new (await import('./ref-driver.ts')).RefDriver(),
  'tui:': async () => new (await import('./tui-driver.ts')).TuiDriver(),
}

/** Wrong systems, by what is wrong with them: to see what a harness makes of one. */
const ofMutant = 'ref:mutant='

const mutantDriver = async (id: string): Promise<Driver> => {
  const { MutantDriver } = await import('../mutation/mutant-driver.ts')
  const { mutantNamed } = await import('../mutation/mutants.ts')
  return new MutantDriver(mutantNamed(id))
}

/**
 * The driver for a system under test.
 *
 * @param sut its address: `ref:` for the model in this process, `tui:` for the terminal program, `ref:mutant=ID` for the
 * model with one thing wrong in it
 * @throws {UnknownSystemError} with the addresses that there are
 * @throws {UnknownMutantError} with the nearest id
 */
export const driverFor = (sut: string): Promise<Driver> => {
  if (sut.startsWith(ofMutant)) return mutantDriver(sut.slice(ofMutant.length))
  const make = Object.hasOwn(kinds, sut) ? kinds[sut] : undefined
  if (!make) throw new UnknownSystemError(sut)
  return make()
}

export class UnknownSystemError extends Error {
  override readonly name = 'UnknownSystemError'

  constructor(sut: string) {
    const known = [...Object.keys(kinds), `${ofMutant}ID`].join(', ')
    super(`There is no driver for ${JSON.stringify(sut)}; known are: ${known}`)
  }
}
