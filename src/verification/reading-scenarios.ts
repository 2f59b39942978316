import { optionsOf, type ReadingId } from '../../machines/readings.ts'
import type { ScenarioVerdict } from './scenario-verdicts.ts'

/** The scenarios that show an option of a reading to be what it says. */
export const scenariosOfOption = (
  scenarios: readonly ScenarioVerdict[],
  id: ReadingId,
  option: string | number,
): readonly ScenarioVerdict[] => scenarios.filter((one) => pins(one, id, option))

/** Whether a scenario's tags pin the option; where there is no other one, its being about the reading is enough. */
const pins = ({ tags }: ScenarioVerdict, id: ReadingId, option: string | number): boolean =>
  tags.includes(`@${id}=${option}`) || (optionsOf(id).length === 1 && tags.includes(`@${id}`))
