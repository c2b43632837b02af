import type { Database } from 'better-sqlite3'
import type { Alarm, Epoch, EpochReads, EpochWrites } from '../nouns/epochs.ts'
import { deliveriesReader } from './deliveries.ts'

export type EpochRow = {
  no: number
  id: string
  station: string
  opened_ms: number | null
  acked: number
  head: string
  tip: number
  kid: string
  rekeys: string
  cursor: number
  covered_through_ms: number | null
  last_heard_ms: number | null
  closed_ms: number | null
  continues: number | null
  copied: number
  mixed: number
  app: string | null
  clock_error_ms: number | null
}

export function epochReads(db: Database): EpochReads {
  const find = db.prepare<[string, string], EpochRow>('SELECT * FROM epochs WHERE station = ? AND id = ?')
  const byNo = db.prepare<[number], EpochRow>('SELECT * FROM epochs WHERE no = ?')
  const all = db.prepare<[], EpochRow>('SELECT * FROM epochs ORDER BY no')
  const list = db.prepare<[string], EpochRow>(
    'SELECT * FROM epochs WHERE station = ? AND opened_ms IS NOT NULL ORDER BY no',
  )
  const alarms = db.prepare<{ stations: string | null }, Alarm>(`
    SELECT station, epoch, kind, first_ms AS firstMs, last_ms AS lastMs, times FROM alarms
    WHERE @stations IS NULL OR station IN (SELECT value FROM json_each(@stations)) ORDER BY last_ms DESC`)
  return {
    find: async (station, id) => {
      const row = find.get(station, id)
      return row && toEpoch(row)
    },
    byNo: async (no) => {
      const row = byNo.get(no)
      return row && toEpoch(row)
    },
    all: async () => all.all().map(toEpoch),
    list: async (station) => list.all(station).map(toEpoch),
    deliveries: deliveriesReader(db),
    alarms: async (stations) => alarms.all({ stations: stations ? JSON.stringify(stations) : null }),
  }
}

export function epochWrites(db: Database): EpochWrites {
  const names =
    'opened_ms, acked, head, tip, kid, rekeys, cursor, covered_through_ms, last_heard_ms, closed_ms, continues, copied, mixed, app, clock_error_ms'
  const holes = names.replace(/\w+/g, '?')
  const add = db.prepare(`INSERT INTO epochs (${names}, id, station) VALUES (${holes}, ?, ?)`)
  const save = db.prepare(`UPDATE epochs SET (${names}) = (${holes}) WHERE no = ?`)
  const raise = db.prepare(`
    INSERT INTO alarms VALUES (@station, @epoch, @kind, @atMs, @atMs, 1)
    ON CONFLICT DO UPDATE SET last_ms = max(last_ms, @atMs), times = times + 1`)
  return {
    add: async (epoch) => {
      const { lastInsertRowid } = add.run(...valuesOf(epoch), epoch.id, epoch.station)
      return { ...epoch, no: Number(lastInsertRowid) }
    },
    save: async (epoch) => void save.run(...valuesOf(epoch), epoch.no),
    raiseAlarm: async ({ station, epoch, kind }, atMs) => void raise.run({ station, epoch, kind, atMs }),
  }
}

/** In the order of `names` above. */
function valuesOf(epoch: Omit<Epoch, 'no'>): (string | number | null)[] {
  return [
    epoch.openedMs ?? null,
    epoch.acked,
    epoch.head,
    epoch.tip,
    epoch.kid,
    JSON.stringify(epoch.rekeys),
    epoch.cursor,
    epoch.coveredThroughMs ?? null,
    epoch.lastHeardMs ?? null,
    epoch.closedMs ?? null,
    epoch.continues ?? null,
    Number(epoch.copied),
    Number(epoch.mixed),
    epoch.app ?? null,
    epoch.clockErrorMs ?? null,
  ]
}

function toEpoch(row: EpochRow): Epoch {
  return {
    no: row.no,
    id: row.id,
    station: row.station,
    openedMs: row.opened_ms ?? undefined,
    acked: row.acked,
    head: row.head,
    tip: row.tip,
    kid: row.kid,
    rekeys: JSON.parse(row.rekeys),
    cursor: row.cursor,
    coveredThroughMs: row.covered_through_ms ?? undefined,
    lastHeardMs: row.last_heard_ms ?? undefined,
    closedMs: row.closed_ms ?? undefined,
    continues: row.continues ?? undefined,
    copied: row.copied === 1,
    mixed: row.mixed === 1,
    app: row.app ?? undefined,
    clockErrorMs: row.clock_error_ms ?? undefined,
  }
}
