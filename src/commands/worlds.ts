import { nameOf } from '../../machines/details.ts'
import type { World } from '../../machines/world.ts'
import { loadWorld } from '../worlds/load.ts'
import { worldNames } from '../worlds/names.ts'
import type { Command } from './command.ts'
import { exitCodes, writeLines } from './io.ts'

export const worlds: Command = {
  name: 'worlds',
  summary: 'list the worlds in which you can rehearse',
  options: { json: { help: 'as JSON, for a machine' } },
  example: { command: 'sms-sim worlds', tells: 'lists each world, and whom you play in it' },
  run: (given, { stdout }) => {
    const listed = worldNames().map((name) => listedWorld(loadWorld(name).world))
    if (given.has('json')) writeLines(stdout, [JSON.stringify(listed, null, 2)])
    else writeLines(stdout, listed.map(worldText))
    return exitCodes.done
  },
}

interface ListedWorld {
  readonly name: string
  readonly title: string
  readonly trainee: {
    readonly userId: string
    readonly name: string
    readonly level: number | null
  }
}

const listedWorld = ({ name, title, trainee: { userId }, users }: World): ListedWorld => {
  const user = users[userId]
  return {
    name,
    title,
    trainee: {
      userId,
      name: user ? nameOf(user) : userId,
      level: user?.level ?? null,
    },
  }
}

const worldText = ({ name, title, trainee }: ListedWorld): string =>
  `${name}: ${title}. You are ${trainee.name}, Level ${trainee.level ?? '?'} user.`
