import type { ReadHandle, WriteHandle } from './handles.ts'
import { transact } from './transact.ts'

/**
 * What the host remembers from run to run. `cleanStop`: the last run ended by itself. `checkedMs`: wall clock of the last full
 * check. `trustedMs`: the last saved trusted now (PROTOCOL section 7).
 */
export type HostState = { cleanStop: boolean; checkedMs: number; trustedMs: number }

export function readHostState(db: ReadHandle): HostState {
  const row = db.sqlite
    .prepare<[], { cleanStop: number; checkedMs: number; trustedMs: number }>(
      'SELECT clean_stop AS cleanStop, checked_ms AS checkedMs, trusted_ms AS trustedMs FROM host_state',
    )
    .get()
  if (!row) throw new Error('the host_state row is made by its migration')
  return { ...row, cleanStop: row.cleanStop === 1 }
}

/** The run has begun: until `markStopped`, a look at the file says that it ended badly. */
export function markRunning(db: WriteHandle): void {
  transact(db, () => db.sqlite.prepare('UPDATE host_state SET clean_stop = 0').run())
}

export function markStopped(db: WriteHandle): void {
  transact(db, () => db.sqlite.prepare('UPDATE host_state SET clean_stop = 1').run())
}

export function saveChecked(db: WriteHandle, wallMs: number): void {
  transact(db, () => db.sqlite.prepare('UPDATE host_state SET checked_ms = ?').run(Math.round(wallMs)))
}

export function saveTrusted(db: WriteHandle, trustedMs: number): void {
  transact(db, () => db.sqlite.prepare('UPDATE host_state SET trusted_ms = ?').run(Math.round(trustedMs)))
}
