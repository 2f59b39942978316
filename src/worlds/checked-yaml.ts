import type * as z from 'zod'
import { type Fault, type PlacedFault, sentencesOf, shown, YamlFileError } from './fault.ts'
import { formFaults } from './form-faults.ts'
import { yamlTree } from './yaml-tree.ts'

/**
 * What a YAML text says, checked in its syntax, then in its form and words, then in its sense.
 *
 * @param file the path that faults begin with
 * @param senseFaults what makes no sense in data of the right form
 * @throws YamlFileError with every fault of the first of the three that has any
 */
export const checkedYaml = <Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  senseFaults: (data: z.infer<Schema>) => readonly Fault[],
): z.infer<Schema> => {
  const refuse = (faults: readonly PlacedFault[]): never => {
    throw new YamlFileError(shown(file), sentencesOf(shown(file), faults))
  }
  const { data, faults, isWhole, placed } = yamlTree(text)
  if (!isWhole) return refuse(faults)
  const read = schema.safeParse(data)
  const misshapen = formFaults(schema, data, read.error?.issues ?? []).map(placed)
  // What YAML cannot give counts as nothing to the form: told once.
  const told = new Set(faults.map(placeOf))
  const wrong = [...faults, ...misshapen.filter((fault) => !told.has(placeOf(fault)))]
  if (!read.success || wrong.length > 0) return refuse(wrong)
  const senseless = senseFaults(read.data)
  return senseless.length > 0 ? refuse(senseless.map(placed)) : read.data
}

const placeOf = ({ line, column }: PlacedFault): string => `${line}:${column}`
