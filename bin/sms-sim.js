#!/usr/bin/env node
// CommonJS of Node 12's time (see package.json beside this file), so that a Node which is too old for the program can
// still read this much, and say so.

// biome-ignore-start lint/style/useNodejsImportProtocol: Node 12 knows no node: here
const fs = require('fs')
const { enableCompileCache } = require('module')
const path = require('path')
const { pathToFileURL } = require('url')
// biome-ignore-end lint/style/useNodejsImportProtocol: as above

const needed = 22
const program = path.join(__dirname, '..', 'dist', 'main.js')

if (Number(process.versions.node.split('.')[0]) < needed) {
  tell(
    `SMS Simulator runs on Node.js ${needed} or later; this is Node.js ${process.versions.node}.`,
    'Install a current one from https://nodejs.org/, then run the same command again.',
  )
} else if (!fs.existsSync(program)) {
  tell('SMS Simulator has not been built: dist/main.js is missing.', 'Run: npm run build')
} else {
  keepWhatIsCompiled()
  import(pathToFileURL(program).href)
}

// Node keeps the compiled program in the folder for temporary files, and the next start is quicker by a fifth.
function keepWhatIsCompiled() {
  if (enableCompileCache) enableCompileCache()
}

function tell(fact, next) {
  console.error(`${fact}\n${next}`)
  process.exitCode = 2
}
