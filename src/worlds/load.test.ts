import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'rolldown'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { YamlFileError } from './fault.ts'
import { loadWorld } from './load.ts'
import { worldNames } from './names.ts'
import { packageFolder } from './package-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shipped = join(root, 'scenarios', 'worlds')

let folder: string
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'worlds-')))
  copyFileSync(join(shipped, 'university.yaml'), join(folder, 'wexmoor.yaml'))
  copyFileSync(join(shipped, 'revoked.yaml'), join(folder, 'at-an-end.yaml'))
  writeFileSync(join(folder, 'notes.txt'), 'no world')
})
afterAll(() => rmSync(folder, { recursive: true }))

const messageOf = (act: () => unknown): string => {
  try {
    act()
  } catch (error) {
    if (error instanceof YamlFileError) return error.message
    throw error
  }
  return 'nothing was thrown'
}

describe('a world is found', () => {
  test('by its name, in the folder', () => {
    const { world, source } = loadWorld('wexmoor', { folder })
    expect(world.name).toBe('wexmoor')
    expect(source).toBe(join(folder, 'wexmoor.yaml'))
  })

  test('by its path, from wherever it is', () => {
    expect(loadWorld(join(folder, 'wexmoor.yaml'))).toEqual(loadWorld('wexmoor', { folder }))
  })

  test('by its name, in the folder of the package', () => {
    expect(loadWorld('university').source).toBe(join(shipped, 'university.yaml'))
  })

  test('the names are those of the .yaml files, in order', () => {
    expect(worldNames({ folder })).toEqual(['at-an-end', 'wexmoor'])
  })
})

describe('what cannot be loaded is told', () => {
  const written = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  const utf16 = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le')

  test('an unknown name, with the nearest one and all of them', () => {
    expect(messageOf(() => loadWorld('wexmor', { folder }))).toBe(
      'found no world "wexmor"; expected one of at-an-end, wexmoor, or the path of a .yaml file (nearest: wexmoor)',
    )
  })

  test.each(['toString', '..', 'notes', 'notes.txt', ''])('a name that is none: %j', (name) => {
    expect(messageOf(() => loadWorld(name, { folder }))).toContain('expected one of at-an-end')
  })

  test.each([
    ['no such file', () => join(folder, 'none.yaml')],
    ['no such file', () => join(folder, 'wexmoor.yaml', 'x.yaml')],
    ['an empty file', () => written('empty.yml', '')],
    ['binary data', () => written('binary.yml', Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 1))],
    ['UTF-16 text', () => written('utf16.yml', utf16('title: A world'))],
    ['UTF-16 text', () => written('utf16be.yml', Buffer.from(utf16('title: A world')).swap16())],
    ['bytes that are not UTF-8', () => written('latin.yml', Uint8Array.of(0x74, 0xe9, 0x3a, 0x20))],
    ['more than 1 MiB', () => written('large.yml', '#'.repeat(2 ** 20 + 1))],
    ['a file that cannot be read', () => `${folder}/a\0.yaml`],
  ])('%s', (fact, path) => {
    const message = messageOf(() => loadWorld(path()))
    expect(message).toContain(`: found ${fact}`)
    expect(message).toMatch(/; expected .+$/)
    expect(message.split('\n')).toHaveLength(1)
  })

  test.each([
    ['empty.yml', '', '1:1: found an empty file'],
    ['large.yml', '#'.repeat(2 ** 20 + 1), '1:1: found more than 1 MiB'],
    ['utf16.yml', utf16('title: A world'), '1:1: found UTF-16 text'],
    ['binary.yml', 'title: A\n# \u0000', '2:3: found binary data'],
    ['latin.yml', Buffer.from('title: A\n# café', 'latin1'), '2:6: found bytes that are not'],
    ['comments.yml', '# nothing\n', '1:1: found nothing; expected a mapping'],
  ])('what is wrong with the whole of %s has a line too', (name, content, told) => {
    const path = written(name, content)
    expect(messageOf(() => loadWorld(path))).toContain(`${path}:${told}`)
  })

  test('a folder', () => {
    mkdirSync(join(folder, 'folder.yaml.d'), { recursive: true })
    expect(messageOf(() => loadWorld(`${folder}/folder.yaml.d`))).toContain('found a folder')
  })

  test.skipIf(process.platform === 'win32')('a device without end', () => {
    expect(messageOf(() => loadWorld('/dev/zero'))).toContain('found a pipe or a device')
  })

  test('a folder of worlds that is not there', () => {
    expect(messageOf(() => worldNames({ folder: join(folder, 'none') }))).toContain(
      'found no folder',
    )
  })

  test('a path with an escape sequence is shown without it', () => {
    expect(messageOf(() => loadWorld(`${folder}/\u001b[31m.yaml`))).toContain(
      'U+001B[31m.yaml: found',
    )
  })
})

test('a file of 1 MiB, with a byte order mark and the line ends of Windows, is loaded', () => {
  const text = `\ufeff${readFileSync(join(shipped, 'university.yaml'), 'utf8')}`.replaceAll(
    '\n',
    '\r\n',
  )
  const padding = 2 ** 20 - Buffer.byteLength(text)
  const path = join(folder, 'marked.yml')
  writeFileSync(path, `${text}${'#'.repeat(padding)}`)
  expect(loadWorld(path).world).toEqual({
    ...loadWorld('wexmoor', { folder }).world,
    name: 'marked',
  })
})

describe('the folder of the package', () => {
  test('is the nearest one that bears its name', () => {
    const above = join(folder, 'package')
    const inner = join(above, 'dist', 'deep')
    mkdirSync(inner, { recursive: true })
    writeFileSync(join(above, 'package.json'), '{"name": "sms-simulator"}')
    writeFileSync(join(above, 'dist', 'package.json'), '{"name": "another"}')
    writeFileSync(join(inner, 'package.json'), '{')
    expect(packageFolder(inner)).toBe(above)
  })

  test('may be nowhere', () => expect(packageFolder(join(folder, 'nowhere'))).toBeUndefined())

  test('is found from the bundle, whatever the folder one is in', async () => {
    const installed = join(folder, 'node_modules', 'sms-simulator')
    mkdirSync(join(installed, 'scenarios', 'worlds'), { recursive: true })
    writeFileSync(join(installed, 'package.json'), '{"name": "sms-simulator", "type": "module"}')
    copyFileSync(
      join(shipped, 'dormant.yaml'),
      join(installed, 'scenarios', 'worlds', 'dormant.yaml'),
    )
    // A program beside the module, that is in no file.
    const program = fileURLToPath(new URL('program.ts', import.meta.url))
    const text =
      "const { loadWorld } = await import('./load.ts'); const { worldNames } = await import('./names.ts'); console.log(worldNames(), loadWorld('dormant').world.title)"
    await build({
      input: program,
      platform: 'node',
      plugins: [
        {
          name: 'program',
          resolveId: (file) => (file === program ? file : null),
          load: (file) => (file === program ? text : null),
        },
      ],
      transform: { target: 'node22' },
      output: { dir: join(installed, 'dist') },
      logLevel: 'silent',
    })
    const told = execFileSync(process.execPath, [join(installed, 'dist', 'program.js')], {
      cwd: tmpdir(),
    })
    expect(told.toString()).toBe("[ 'dormant' ] A dormant licence\n")
  })
})
