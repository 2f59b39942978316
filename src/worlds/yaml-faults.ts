import type { YAMLError } from 'yaml'
import { shown } from './fault.ts'

interface Words {
  readonly found: string
  readonly expected: string
}

/** What the YAML parser reports, in words that a trainer can use. */
export const yamlFault = ({ code, message }: YAMLError): Words =>
  known[code] ?? { found: `a fault in the YAML (${shown(message)})`, expected: 'well-formed YAML' }

const known: Partial<Record<YAMLError['code'], Words>> = {
  TAB_AS_INDENT: { found: 'a tab that indents', expected: 'spaces' },
  MULTIPLE_DOCS: { found: 'a second document', expected: 'one world a file' },
  RESOURCE_EXHAUSTION: {
    found: 'nesting too deep to be read',
    expected: 'a world, which has few levels',
  },
}
