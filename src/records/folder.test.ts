import { expect, test } from 'vitest'
import { dataFolder } from './folder.ts'

test.each<[string, NodeJS.Platform, Record<string, string>, string]>([
  ['Linux', 'linux', {}, '/home/ada/.local/share/sms-simulator'],
  ['Linux, told elsewhere', 'linux', { XDG_DATA_HOME: '/data' }, '/data/sms-simulator'],
  // The specification: what is no absolute path is to be ignored.
  [
    'Linux, told nonsense',
    'linux',
    { XDG_DATA_HOME: 'data' },
    '/home/ada/.local/share/sms-simulator',
  ],
  ['Linux, told nothing', 'linux', { XDG_DATA_HOME: '' }, '/home/ada/.local/share/sms-simulator'],
  ['macOS', 'darwin', {}, '/home/ada/Library/Application Support/sms-simulator'],
  ['Windows', 'win32', { LOCALAPPDATA: '/l', APPDATA: '/r' }, '/l/sms-simulator'],
  ['Windows, roaming alone', 'win32', { APPDATA: '/r' }, '/r/sms-simulator'],
  ['Windows, told nothing', 'win32', {}, '/home/ada/AppData/Local/sms-simulator'],
  ['FreeBSD', 'freebsd', { APPDATA: '/r' }, '/home/ada/.local/share/sms-simulator'],
])('%s', (_, platform, env, folder) => {
  expect(dataFolder(env, platform, '/home/ada')).toBe(folder)
})
