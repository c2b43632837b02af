import type { Database } from 'better-sqlite3'
import type { EntryOf, Restock, RestockArrival, RestockReads, RestockWrites } from '../nouns/restocks.ts'

type RestockRow = EntryOf & {
  asked_ms: number
  lines: string
  answer: Restock['answer'] | null
  answered_ms: number | null
}
type ArrivalRow = { at_ms: number; lines: string }

export function restockReads(db: Database): RestockReads {
  const find = db.prepare<EntryOf, RestockRow>(
    'SELECT * FROM restocks WHERE station = @station AND epoch = @epoch AND seq = @seq',
  )
  const open = db.prepare<[string, number], RestockRow>(`
    SELECT * FROM restocks WHERE station IN (SELECT value FROM json_each(?)) AND open = 1
    ORDER BY asked_ms, station, epoch, seq LIMIT ?`)
  const closed = db.prepare<[string, number], RestockRow>(`
    SELECT * FROM restocks WHERE station IN (SELECT value FROM json_each(?)) AND open = 0
    ORDER BY asked_ms DESC, station, epoch, seq DESC LIMIT ?`)
  const arrivals = db.prepare<EntryOf, ArrivalRow>(`
    SELECT at_ms, lines FROM restock_arrivals
    WHERE station = @station AND restock_epoch = @epoch AND restock_seq = @seq AND voided = 0
    ORDER BY at_ms, epoch, seq`)
  const toRestock = ({ station, epoch, seq, asked_ms, lines, answer, answered_ms }: RestockRow): Restock => ({
    ...{ station, epoch, seq },
    askedMs: asked_ms,
    lines: JSON.parse(lines),
    answer: answer ?? undefined,
    answeredMs: answered_ms ?? undefined,
    arrivals: arrivals.all({ station, epoch, seq }).map(toArrival),
  })
  return {
    find: async (name) => {
      const row = find.get(nameOf(name))
      return row && toRestock(row)
    },
    open: async (stations, limit) => open.all(JSON.stringify(stations), limit).map(toRestock),
    closed: async (stations, limit) => closed.all(JSON.stringify(stations), limit).map(toRestock),
  }
}

export function restockWrites(db: Database): RestockWrites {
  const add = db.prepare(`
    INSERT OR IGNORE INTO restocks (station, epoch, seq, asked_ms, lines)
    VALUES (@station, @epoch, @seq, @askedMs, @lines)`)
  const addArrival = db.prepare(`
    INSERT INTO restock_arrivals
    VALUES (@station, @epoch, @seq, @restockEpoch, @restockSeq, @atMs, @lines, 0)
    ON CONFLICT DO UPDATE SET restock_epoch = excluded.restock_epoch, restock_seq = excluded.restock_seq,
      at_ms = excluded.at_ms, lines = excluded.lines WHERE restock_arrivals.lines IS NULL`)
  const voidArrival = db.prepare<EntryOf, { epoch: string | null; seq: number | null }>(`
    INSERT INTO restock_arrivals (station, epoch, seq, voided) VALUES (@station, @epoch, @seq, 1)
    ON CONFLICT DO UPDATE SET voided = 1 RETURNING restock_epoch AS epoch, restock_seq AS seq`)
  const answer = db.prepare(`
    UPDATE restocks SET answer = @answer, answered_ms = @answeredMs
    WHERE station = @station AND epoch = @epoch AND seq = @seq`)
  // Requests, arrivals and voids may come in any order: each asks anew what is still open.
  const settle = db.prepare(`
    UPDATE restocks SET open = answer IS NOT 'refused' AND NOT EXISTS (
      SELECT 1 FROM restock_arrivals AS arrived
      WHERE arrived.station = restocks.station AND restock_epoch = restocks.epoch
        AND restock_seq = restocks.seq AND voided = 0)
    WHERE station = @station AND epoch = @epoch AND seq = @seq`)
  return {
    addRequest: async ({ askedMs, lines, ...name }) => {
      add.run({ ...nameOf(name), askedMs, lines: JSON.stringify(lines) })
      settle.run(nameOf(name))
    },
    addArrival: async ({ restock, atMs, lines, ...name }) => {
      const of = { restockEpoch: restock.epoch, restockSeq: restock.seq }
      addArrival.run({ ...nameOf(name), ...of, atMs, lines: JSON.stringify(lines) })
      settle.run({ station: name.station, epoch: restock.epoch, seq: restock.seq })
    },
    voidArrival: async (entry) => {
      const restock = voidArrival.get(nameOf(entry))
      if (restock?.epoch != null) settle.run({ station: entry.station, ...restock })
    },
    answer: async (name, given) => {
      answer.run({ ...nameOf(name), ...given })
      settle.run(nameOf(name))
    },
  }
}

function nameOf({ station, epoch, seq }: EntryOf): EntryOf {
  return { station, epoch, seq }
}

function toArrival({ at_ms, lines }: ArrivalRow): RestockArrival {
  return { atMs: at_ms, lines: JSON.parse(lines) }
}
