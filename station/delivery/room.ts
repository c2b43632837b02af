import { statfsSync } from 'node:fs'
import { listEpochs } from '../../db/epochs.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { visitsBetween } from '../../db/visits.ts'
import type { Clock } from '../clock.ts'

const dayMs = 86_400_000
/** An entry with its chain, act, projections and indexes, measured on a journal of visits. */
const bytesPerEntry = 700
const lookEveryMs = 60_000

/** Days of recording the disk still has room for at the last week's pace; null for a station too young to have one. */
export function daysOfRoom(db: ReadHandle, clock: Clock): () => number | null {
  let known: { days: number | null; atMs: number } | undefined
  return () => {
    if (!known || clock.uptimeMs() - known.atMs > lookEveryMs)
      known = { days: reckon(db, clock.wallMs()), atMs: clock.uptimeMs() }
    return known.days
  }
}

function reckon(db: ReadHandle, nowMs: number): number | null {
  const ageDays = (nowMs - (listEpochs(db)[0]?.openedMs ?? nowMs)) / dayMs
  if (ageDays < 1) return null
  const visits = visitsBetween(db, nowMs - 7 * dayMs, nowMs + dayMs).length
  if (visits === 0) return null
  const { bavail, bsize } = statfsSync(db.path)
  const bytesPerDay = (visits / Math.min(7, ageDays)) * bytesPerEntry
  return Math.floor((bavail * bsize) / bytesPerDay)
}
