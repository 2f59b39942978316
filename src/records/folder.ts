import { isAbsolute, join } from 'node:path'

const name = 'sms-simulator'

/**
 * The folder in which records are kept unless another one is named: the platform's for data of a user. It is not made here.
 *
 * The environment is handed in, which libraries for this do not allow: they read it once, as they are loaded.
 *
 * @param env XDG_DATA_HOME is honoured everywhere, where it is an absolute path; LOCALAPPDATA and APPDATA on Windows
 * @param platform as `process.platform` tells it
 * @param home the folder of the user
 */
export const dataFolder = (
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string => {
  const stated = [
    env.XDG_DATA_HOME,
    ...(platform === 'win32' ? [env.LOCALAPPDATA, env.APPDATA] : []),
  ].find((path) => path !== undefined && isAbsolute(path))
  if (stated !== undefined) return join(stated, name)
  if (platform === 'win32') return join(home, 'AppData', 'Local', name)
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name)
  return join(home, '.local', 'share', name)
}
