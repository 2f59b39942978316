import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const packageOf = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/

/**
 * The licence texts of every package in a bundle: most say their copies must carry them, and few say so in a comment
 * that a bundler would keep. `inputs` are the bundled files, as paths from `root`.
 */
export function licences(root: string, inputs: readonly string[]): string {
  const folders = new Set(inputs.flatMap((path) => path.match(packageOf) ?? []))
  return [...folders]
    .sort()
    .map((folder) => {
      const at = join(root, folder)
      const { name, version, license } = JSON.parse(readFileSync(join(at, 'package.json'), 'utf8'))
      const file = readdirSync(at).find((entry) => /^(licen[cs]e|copying)/i.test(entry))
      const text = file ? readFileSync(join(at, file), 'utf8').trim() : 'No text comes with it.'
      return `${name} ${version} (${license})\n\n${text}\n`
    })
    .join(`\n${'─'.repeat(80)}\n\n`)
}
