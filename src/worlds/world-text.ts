import { checkedYaml } from './checked-yaml.ts'
import { senseFaults } from './sense-faults.ts'
import { type Beginning, worldOf } from './translation.ts'
import { worldFileSchema } from './world-file.ts'

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
): Beginning => worldOf(checkedYaml(text, file, worldFileSchema, senseFaults), name)
