import type { Database } from 'better-sqlite3'
import type {
  CodeSort,
  KnownLot,
  LotNote,
  RunningFigure,
  StationRunning,
  StockReads,
  StockWrites,
} from '../nouns/stock.ts'

/** Characters of a day that name its century, year, month, and itself. */
const spans = [2, 4, 7, 10]

/** One row of a code for each part of the time before a day: whole centuries, then years, months and days. */
export const runningBeforeSql = `
  WITH asked AS (
    SELECT s.value AS station, f.value AS figure FROM json_each(@stations) s CROSS JOIN json_each(@figures) f
  ), parts (span, first) AS (VALUES (2, ''), (4, substr(@day, 1, 2)), (7, substr(@day, 1, 4)), (10, substr(@day, 1, 7)))
  SELECT r.station, r.figure, r.code, sum(r.amount) AS amount
  FROM asked CROSS JOIN parts CROSS JOIN running_sums r
    ON r.station = asked.station AND r.figure = asked.figure AND r.span = parts.span
      AND r.start >= parts.first AND r.start < substr(@day, 1, parts.span)
  GROUP BY r.station, r.figure, r.code HAVING sum(r.amount) <> 0`

const note = (what: LotNote['what'], order: 'ASC' | 'DESC') => `(
    SELECT value FROM lot_notes WHERE station = asked.station AND lot = asked.lot AND what = '${what}'
    ORDER BY epoch ${order}, seq ${order}, digest ${order} LIMIT 1) AS ${what}`

export const knownLotsSql = `
  WITH asked AS (SELECT value ->> 'station' AS station, value ->> 'lot' AS lot FROM json_each(?))
  SELECT station, lot, ${note('label', 'ASC')}, ${note('opened', 'DESC')}, ${note('quarantine', 'DESC')} FROM asked`

export function stockReads(db: Database): StockReads {
  const running = db.prepare<{ stations: string; figures: string; day: string }, StationRunning>(
    runningBeforeSql,
  )
  const lots = db.prepare<[string], KnownLot>(knownLotsSql)
  const hasCode = db
    .prepare<[string, CodeSort, string], number>(
      'SELECT 1 FROM station_codes WHERE station = ? AND sort = ? AND code = ?',
    )
    .pluck()
  const codes = db
    .prepare<[string, CodeSort, number], number>(
      'SELECT count(*) FROM (SELECT 1 FROM station_codes WHERE station = ? AND sort = ? LIMIT ?)',
    )
    .pluck()
  return {
    runningBefore: async ({ stations, figures, day }) =>
      running.all({ stations: JSON.stringify(stations), figures: JSON.stringify(figures), day }),
    lots: async (asked) => lots.all(JSON.stringify(asked)),
    hasCode: async (station, sort, code) => hasCode.get(station, sort, code) !== undefined,
    codes: async (station, sort, most) => codes.get(station, sort, most) ?? 0,
  }
}

export function stockWrites(db: Database): StockWrites {
  const add = db
    .prepare<[string, RunningFigure, number, string, string, number], number>(
      `INSERT INTO running_sums VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET amount = amount + excluded.amount RETURNING amount`,
    )
    .pluck()
  const remove = db.prepare(
    'DELETE FROM running_sums WHERE station = ? AND figure = ? AND span = ? AND start = ? AND code = ?',
  )
  const addCode = db.prepare('INSERT OR IGNORE INTO station_codes VALUES (?, ?, ?)')
  const addNote = db.prepare('INSERT OR IGNORE INTO lot_notes VALUES (?, ?, ?, ?, ?, ?, ?)')
  const removeNote = db.prepare(
    'DELETE FROM lot_notes WHERE station = ? AND lot = ? AND what = ? AND epoch = ? AND seq = ? AND digest = ?',
  )
  return {
    forgetAll: async () => {
      for (const table of ['running_sums', 'station_codes', 'lot_notes']) db.exec(`DELETE FROM ${table}`)
    },
    addRunning: async (station, day, { figure, code, amount }) => {
      for (const span of spans) {
        const start = day.slice(0, span)
        if (add.get(station, figure, span, start, code, amount) === 0)
          remove.run(station, figure, span, start, code)
      }
    },
    addCode: async (station, sort, code) => void addCode.run(station, sort, code),
    addNote: async ({ station, lot, what, epoch, seq, digest, value }) =>
      void addNote.run(station, lot, what, epoch, seq, digest, value),
    removeNote: async ({ station, lot, what, epoch, seq, digest }) =>
      void removeNote.run(station, lot, what, epoch, seq, digest),
  }
}
