import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { checkFile } from './check-file.ts'
import { isFatal } from './faults.ts'
import type { FileEvents, OpenForWriting } from './open.ts'
import { openForSalvage, openForWriting } from './open.ts'
import { salvage } from './salvage.ts'

/** `lines`: how many lines could be carried over; `aside`: where the damaged file lies now. */
export type Repaired = { lines: number; aside: string }

/** Notes beside the database that its file was found damaged while it was in use: the next start looks before it trusts. */
export function suspect(path: string): void {
  writeFileSync(`${path}.suspect`, '')
}

/**
 * Opens the database; one that is damaged is laid aside, and what can be read of it carried over into a fresh one. Whoever gets
 * `repaired` must begin a new epoch: lines may be missing, and nobody can tell whether they were at the end.
 */
export function openOrRepair(
  path: string,
  events: FileEvents,
  nowMs: number,
): OpenForWriting & { repaired?: Repaired } {
  const opened = openForWriting(path, events)
  const isDamaged = opened.ok
    ? existsSync(`${path}.suspect`) && hasFaults(opened.db)
    : opened.problem === 'damaged'
  if (opened.ok && !isDamaged) {
    rmSync(`${path}.suspect`, { force: true })
    return opened
  }
  if (!isDamaged) return opened
  if (opened.ok) opened.db.sqlite.close()
  const aside = `${path}.damaged-${Math.round(nowMs)}`
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part)
  const fresh = openForWriting(path, events)
  if (!fresh.ok) return fresh
  const old = openForSalvage(aside)
  const lines = old ? salvage(old, fresh.db) : 0
  old?.sqlite.close()
  rmSync(`${path}.suspect`, { force: true })
  return { ...fresh, repaired: { lines, aside } }
}

function hasFaults(db: Parameters<typeof checkFile>[0]): boolean {
  try {
    for (const found of checkFile(db)) if (found.length > 0) return true
    return false
  } catch (error) {
    if (isFatal(error)) return true
    throw error
  }
}
