import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those in which it stands, one by one: where the system lets none be made, as in `/proc`, Node's own way of
 * making them all at once never comes to an end.
 *
 * @throws what the file system says where one cannot be made
 */
export const makeFolder = (path: string): void => {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process was quicker.
    if (!existsSync(path)) throw error
  }
}
