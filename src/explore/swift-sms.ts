import type { AnyStateMachine } from 'xstate'
import { charts, eachOf } from '../../machines/charts.ts'
import { lifeCharts } from '../../machines/life.ts'
import { createSms, type Sms, type SmsOptions } from '../../machines/step.ts'
import { swiftChart } from './swift-chart.ts'

/** SMS for a search: its charts moved by tables that are derived from them, wherever that can be. */
export const swiftSms = ({
  chart = charts.session,
  lives = lifeCharts,
  ...options
}: SmsOptions = {}): Sms =>
  createSms({
    ...options,
    chart: swift(chart),
    lives: eachOf(lives, swift),
  })

/** Each chart is worked out once: many systems are made of it. */
const known = new WeakMap<AnyStateMachine, AnyStateMachine>()

const swift = <Chart extends AnyStateMachine>(chart: Chart): Chart => {
  const made = known.get(chart) ?? swiftOrItself(chart)
  known.set(chart, made)
  return made as Chart
}

/** A chart that was broken on purpose may use what tables do not know: it moves as XState moves it. */
const swiftOrItself = (chart: AnyStateMachine): AnyStateMachine => {
  try {
    return swiftChart(chart)
  } catch (error) {
    if (error instanceof TypeError) return chart
    throw error
  }
}
