import { expect, test } from 'vitest'
import { killRecords } from './kill-records.ts'

/** `SMS_KILLS=200 npx vitest run tools/kill-records.test.ts` kills as often as that. */
const rounds = Number(process.env.SMS_KILLS ?? 4)

test(
  'attempts outlive kill -9 at any moment, also where two programs are at it',
  async () => {
    const { faults, kept, attempts } = await killRecords(rounds, 20_270_302)
    expect(faults).toEqual([])
    expect(attempts).toBeGreaterThan(0)
    expect(kept).toBeGreaterThan(rounds)
  },
  20_000 + rounds * 3_000,
)
