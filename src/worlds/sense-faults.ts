import { accountFaults } from './account-faults.ts'
import { correspondenceFaults } from './correspondence-faults.ts'
import type { Fault } from './fault.ts'
import { neverFaults } from './never-faults.ts'
import { peopleFaults } from './people-faults.ts'
import { scheduleFaults } from './schedule-faults.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in a file whose form is right: names of nobody, times out of order, passwords that cannot be. */
export const senseFaults = (file: WorldFile): readonly Fault[] => {
  const faults = [
    ...accountFaults(file),
    ...peopleFaults(file),
    ...correspondenceFaults(file),
    ...scheduleFaults(file),
  ]
  // What can never come to pass is asked of a world, and a world is made of what makes sense.
  return faults.length > 0 ? faults : neverFaults(file)
}
