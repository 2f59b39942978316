import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openRecords } from '../records/records.ts'
import { head } from '../records/test-attempts.ts'
import type { LobbyOptions } from '../terminal/lobby.tsx'
import { called } from './test-io.ts'

/** What the lobby tells after an attempt in this state was chosen, in a folder of its own. */
const toldAfterChoosing = async (prepare: (folder: string) => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'sms-lobby-'))
  prepare(folder)
  const told: (string | null)[] = []
  vi.doMock('../terminal/lobby.tsx', () => ({
    chooseInLobby: async ({ message }: LobbyOptions) => {
      told.push(message)
      return told.length === 1 ? { kind: 'resume', number: 1 } : 0
    },
  }))
  const { code, stderr } = await called(['rehearse', '--data', folder], { isTyped: true })
  vi.doUnmock('../terminal/lobby.tsx')
  rmSync(folder, { recursive: true, force: true })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return told
}

test('what is open in another window is told in the lobby, which stays', async () => {
  const told = await toldAfterChoosing((folder) => openRecords({ folder }).begin(head()))
  expect(told).toEqual([null, 'This rehearsal is open in another window.'])
})

test('and so is what cannot be read', async () => {
  const told = await toldAfterChoosing((folder) => {
    openRecords({ folder }).begin(head()).close()
    for (const path of globSync('**/1.jsonl', { cwd: folder }))
      writeFileSync(join(folder, path), 'no attempt\n')
  })
  expect(told).toEqual([null, expect.stringContaining('is damaged')])
})
