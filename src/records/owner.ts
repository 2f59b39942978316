import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import * as z from 'zod'
import { codeOf } from './disk.ts'

/** Whose a lock is: a process, so marked that another one which gets its number later is not taken for it. */
export const ownerSchema = z.object({
  pid: z.int(),
  /** When it began, as far as the system tells; empty: it does not. */
  since: z.string(),
  /** Where its number means something: this machine, or one container on it. Opaque. */
  machine: z.string(),
})

export type Owner = z.infer<typeof ownerSchema>

const textOr = (fallback: string, read: () => string): string => {
  try {
    return read()
  } catch {
    // Not a Linux, or it does not tell: then less is known, which is what the fallback says.
    return fallback
  }
}

/** From /proc: the boot, and the tick at which the process began, the 22nd field, counted behind the name in brackets. */
const sinceOf = (pid: number): string =>
  textOr('', () => {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return `${boot}/${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`
  })

const thisMachine = (): string =>
  createHash('sha256')
    .update(`${hostname()} ${textOr('', () => readlinkSync('/proc/self/ns/pid'))}`)
    .digest('hex')
    .slice(0, 16)

export const thisProcess = (): Owner => ({
  pid: process.pid,
  since: sinceOf(process.pid),
  machine: thisMachine(),
})

/** Whether a process is gone; undefined: it cannot be told from here. */
export const isGone = ({ pid, since, machine }: Owner): boolean | undefined => {
  if (machine !== thisMachine()) return undefined
  if (!isRunning(pid)) return true
  const now = sinceOf(pid)
  return since !== '' && now !== '' && now !== since
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, and belongs to somebody else.
    return codeOf(error) === 'EPERM'
  }
}
