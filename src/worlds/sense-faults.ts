import { accountFaults } from './account-faults.ts'
import { correspondenceFaults } from './correspondence-faults.ts'
import type { Fault } from './fault.ts'
import { peopleFaults } from './people-faults.ts'
import { scheduleFaults } from './schedule-faults.ts'
import type { WorldFile } from './world-file.ts'

/** What makes no sense in a file whose form is right: names of nobody, times out of order, passwords that cannot be. */
export const senseFaults = (file: WorldFile): readonly Fault[] => [
  ...accountFaults(file),
  ...peopleFaults(file),
  ...correspondenceFaults(file),
  ...scheduleFaults(file),
]
