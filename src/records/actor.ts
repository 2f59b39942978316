import { join } from 'node:path'
import * as z from 'zod'
import { codeOf, reasonOf } from './disk.ts'
import { createWhole, setAside } from './safe-file.ts'
import { realSurroundings, type Surroundings } from './surroundings.ts'

/** Ours alone: `.example` belongs to nobody. */
export const homePage = 'https://sms-simulator.example/'

const actorSchema = z.strictObject({
  records: z.literal('actor'),
  version: z.literal(1),
  name: z.uuid(),
})

/** Who the statements of a folder are about, where that cannot be kept. */
export class ActorError extends Error {
  override readonly name = 'ActorError'
}

/**
 * The name under which statements speak of the trainee: made up once and kept in the folder. It tells nothing of the person;
 * who it is, only those know who keep a list of it.
 *
 * @param remark told where one that could not be read was set aside, and another one made
 * @throws {ActorError} where none is there and none can be kept: the next statements would be of somebody else
 */
export const actorIn = (
  folder: string,
  remark: (remark: string) => void,
  around: Surroundings = realSurroundings(),
): string => {
  const path = join(folder, 'actor.json')
  try {
    const bytes = around.disk.read(path)
    const name = bytes && nameIn(bytes)
    if (name !== undefined) return name
    if (bytes)
      remark(
        `${path} is damaged and set aside as ${setAside(path, 'damaged', around)}: from now on statements are about a new actor.`,
      )
    return made(path, around)
  } catch (error) {
    throw new ActorError(
      `${path}, which tells the actor of the statements, cannot be kept: ${reasonOf(error)}`,
    )
  }
}

const nameIn = (bytes: Uint8Array): string | undefined => {
  try {
    return actorSchema.parse(JSON.parse(new TextDecoder().decode(bytes))).name
  } catch {
    // What is in there instead is set aside, and told.
    return undefined
  }
}

const made = (path: string, around: Surroundings): string => {
  const name = around.unique()
  const actor: z.infer<typeof actorSchema> = { records: 'actor', version: 1, name }
  try {
    createWhole(path, Buffer.from(`${JSON.stringify(actor)}\n`), around)
    return name
  } catch (error) {
    // Another process made one in between.
    const bytes = codeOf(error) === 'EEXIST' ? around.disk.read(path) : undefined
    const theirs = bytes && nameIn(bytes)
    if (theirs !== undefined) return theirs
    throw error
  }
}
