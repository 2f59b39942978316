import type { AnyStateMachine } from 'xstate'
import { lifeCharts } from './life.ts'
import { sessionChart } from './sms.ts'

/** Every chart: that of a session, and those of what outlives one. */
export const charts = { session: sessionChart, ...lifeCharts } as const

export type ChartName = keyof typeof charts

/** The same charts, each changed in the same way: to be watched, or to move otherwise. */
export const eachOf = <Charts extends Readonly<Record<string, AnyStateMachine>>>(
  all: Charts,
  change: <Chart extends AnyStateMachine>(chart: Chart) => Chart,
): Charts =>
  Object.fromEntries(Object.entries(all).map(([name, chart]) => [name, change(chart)])) as Charts
