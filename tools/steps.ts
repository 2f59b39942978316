import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cataloguePage } from '../src/authoring/catalogue-page.ts'
import { root } from './bundle.ts'

/** Writes docs/steps.md anew from the vocabulary. */
writeFileSync(join(root, 'docs/steps.md'), cataloguePage())
process.stderr.write('docs/steps.md\n')
