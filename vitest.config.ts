import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Nobody's records: what a test starts keeps its attempts in a folder of its own.
process.env.XDG_DATA_HOME = mkdtempSync(join(tmpdir(), 'sms-data-'))

// A far-off time zone with quarter hours, and a locale with its own order of letters, dates and decimal comma: code
// that leans on either shows itself here. Set before the workers start, for Node reads the locale only then.
process.env.TZ = 'Pacific/Chatham'
process.env.LANG = 'tr_TR.UTF-8'
delete process.env.LC_ALL
delete process.env.LC_MESSAGES

// tools/test.ts counts from this. A property's seed stays random: fast-check prints it with the counterexample.
const reports = process.env.SMS_REPORTS

export default defineConfig(({ mode }) => ({
  test: {
    include: [`{machines,src,tools,features}/**/*.${mode === 'bench' ? 'bench' : 'test'}.{ts,tsx}`],
    exclude: ['**/node_modules/**', 'dist/**'],
    pool: 'forks',
    // For what hangs alone: no test fails because its machine is busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: reports
      ? ['default', ['json', { outputFile: `${reports}/unit.json` }]]
      : ['default'],
  },
}))
