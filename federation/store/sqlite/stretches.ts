import type { Database } from 'better-sqlite3'
import type { Stretch, TimelineReads, TimelineWrites } from '../nouns/timelines.ts'

type StretchRow = {
  timeline: number
  from_seq: number
  boot: number
  started: number
  jump_ms: number
  observed_ms: number | null
  first_seq: number | null
  first_at_ms: number | null
  last_seq: number | null
  last_at_ms: number | null
  offset_ms: number | null
  lower_ms: number | null
  upper_ms: number | null
  held: number
}

type Reads = Pick<TimelineReads, 'lastStretch' | 'stretchAt' | 'stretches' | 'lastVerifiedBefore'>
type Writes = Pick<TimelineWrites, 'saveStretch' | 'removeStretches'>

export function stretchReads(db: Database): Reads {
  const last = db.prepare<[number], StretchRow>(
    'SELECT * FROM stretches WHERE timeline = ? ORDER BY from_seq DESC LIMIT 1',
  )
  const at = db.prepare<[number, number], StretchRow>(
    'SELECT * FROM stretches WHERE timeline = ? AND from_seq <= ? ORDER BY from_seq DESC LIMIT 1',
  )
  const from = db.prepare<[number, number], StretchRow>(
    'SELECT * FROM stretches WHERE timeline = ? AND from_seq >= ? ORDER BY from_seq',
  )
  // Boots do not overlap, so the nearest verified stretch lies in the nearest verified boot; an empty one has no time.
  const verified = db.prepare<[number, number], StretchRow>(`
    SELECT * FROM stretches WHERE timeline = ? AND from_seq < ? AND offset_ms IS NOT NULL AND last_seq IS NOT NULL
    ORDER BY from_seq DESC LIMIT 1`)
  return {
    lastStretch: async (timeline) => toStretch(last.get(timeline)),
    stretchAt: async (timeline, seq) => toStretch(at.get(timeline, seq)),
    stretches: async (timeline, fromSeq) =>
      from.all(timeline, fromSeq).map((row) => toStretch(row) as Stretch),
    lastVerifiedBefore: async (timeline, boot) => toStretch(verified.get(timeline, boot)),
  }
}

export function stretchWrites(db: Database): Writes {
  const save = db.prepare(
    'INSERT OR REPLACE INTO stretches VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const remove = db.prepare('DELETE FROM stretches WHERE timeline = ? AND from_seq BETWEEN ? AND ?')
  return {
    saveStretch: async (each) =>
      void save.run(
        each.timeline,
        each.from,
        each.boot,
        Number(each.started),
        each.jumpMs,
        each.observedMs ?? null,
        each.firstSeq ?? null,
        each.firstAtMs ?? null,
        each.lastSeq ?? null,
        each.lastAtMs ?? null,
        each.offsetMs ?? null,
        each.lowerMs ?? null,
        each.upperMs ?? null,
        each.held,
      ),
    removeStretches: async (timeline, fromSeq, toSeq) => void remove.run(timeline, fromSeq, toSeq),
  }
}

function toStretch(row: StretchRow | undefined): Stretch | undefined {
  return (
    row && {
      timeline: row.timeline,
      from: row.from_seq,
      boot: row.boot,
      started: row.started === 1,
      jumpMs: row.jump_ms,
      observedMs: row.observed_ms ?? undefined,
      firstSeq: row.first_seq ?? undefined,
      firstAtMs: row.first_at_ms ?? undefined,
      lastSeq: row.last_seq ?? undefined,
      lastAtMs: row.last_at_ms ?? undefined,
      offsetMs: row.offset_ms ?? undefined,
      lowerMs: row.lower_ms ?? undefined,
      upperMs: row.upper_ms ?? undefined,
      held: row.held,
    }
  )
}
