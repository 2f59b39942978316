import { defaultReadings } from '../../machines/readings.ts'
import type { Teaching } from './account-text.ts'
import type { ClauseAccount } from './clause-accounts.ts'

/** An account of a clause as data. */
export const accountData = (
  { id, clause, due, proof, models, scenarios }: ClauseAccount,
  taughtBy: readonly Teaching[] = [],
) => ({
  id,
  ...clause,
  due,
  verdict: proof?.verdict ?? null,
  parts: proof?.parts ?? [],
  models: {
    states: models.states,
    transitions: models.transitions.map(({ from, event, guard, turn, to }) => ({
      from,
      event,
      guard,
      turn,
      to,
    })),
    sections: models.sections,
    partitions: models.partitions.map(({ form, field, way }) => ({ form, field, way })),
    hints: models.hints.map(({ screen, text }) => ({ screen, text })),
    readings: models.readings.map((reading) => ({
      id: reading,
      inForce: defaultReadings[reading],
    })),
  },
  scenarios: scenarios.map(({ uri, line, name, outcome }) => ({ uri, line, name, outcome })),
  taughtBy: taughtBy.map(({ file, name, title }) => ({ file, name, title })),
})
