import { type PlacedFault, sentencesOf, shown, YamlFileError } from './fault.ts'
import { formFaults } from './form-faults.ts'
import { senseFaults } from './sense-faults.ts'
import { type Beginning, worldOf } from './translation.ts'
import { worldFileSchema } from './world-file.ts'
import { yamlTree } from './yaml-tree.ts'

/**
 * The world that a YAML text tells of.
 *
 * @param text the text of a world file
 * @param origin `name` for the world, `file` for the places in faults
 * @throws YamlFileError with every fault of the text: the first of its syntax; if there is none, those of its form and words;
 *   if there are none, those of its sense
 */
export const worldFromText = (
  text: string,
  { name, file }: { readonly name: string; readonly file: string },
): Beginning => {
  const refuse = (faults: readonly PlacedFault[]): never => {
    throw new YamlFileError(shown(file), sentencesOf(shown(file), faults))
  }
  const { data, faults, isWhole, placed } = yamlTree(text)
  if (!isWhole) return refuse(faults)
  const read = worldFileSchema.safeParse(data)
  const misshapen = formFaults(worldFileSchema, data, read.error?.issues ?? []).map(placed)
  // What YAML cannot give counts as nothing to the form: told once.
  const told = new Set(faults.map(placeOf))
  const wrong = [...faults, ...misshapen.filter((fault) => !told.has(placeOf(fault)))]
  if (!read.success || wrong.length > 0) return refuse(wrong)
  const senseless = senseFaults(read.data)
  return senseless.length > 0 ? refuse(senseless.map(placed)) : worldOf(read.data, name)
}

const placeOf = ({ line, column }: PlacedFault): string => `${line}:${column}`
