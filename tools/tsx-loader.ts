import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'esbuild'

/**
 * Node strips the types of `.ts` by itself but leaves `.tsx` alone, for JSX is more than types. Importing this file
 * first (`node --import ./tools/tsx-loader.ts …`) closes that gap. It touches no other file, and resolves nothing:
 * this repository imports by the full name, extension included.
 */
registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !new URL(url).pathname.endsWith('.tsx')) {
      return nextLoad(url, context)
    }
    const path = fileURLToPath(url)
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      loader: 'tsx',
      jsx: 'automatic',
      format: 'esm',
      target: 'node24',
      sourcefile: path,
      sourcemap: 'inline',
      // The same promise as type stripping: an import that is not marked `type` is kept.
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})

// So that an error in a .tsx file names the line that was written.
process.setSourceMapsEnabled(true)

// What was stripped and compiled once is kept in the folder for temporary files: to load a model takes longer than to run it.
enableCompileCache()
