import type { Database } from 'better-sqlite3'
import type { BatchReads, BatchWrites, StoredBatch } from '../nouns/batches.ts'

type BatchRow = {
  epoch: number
  to_seq: number
  from_seq: number
  added_from: number
  prev: string
  received_ms: number
  bytes: Buffer
}

export function batchReads(db: Database): BatchReads {
  const from = db.prepare<[number, number], BatchRow>(
    'SELECT * FROM batches WHERE epoch = ? AND to_seq >= ? ORDER BY to_seq',
  )
  const next = db.prepare<[number, number], BatchRow>(
    'SELECT * FROM batches WHERE epoch = ? AND to_seq >= ? ORDER BY to_seq LIMIT 1',
  )
  const inOrder = db.prepare<[number, number], BatchRow & { place: number }>(
    'SELECT rowid AS place, * FROM batches WHERE rowid > ? ORDER BY rowid LIMIT ?',
  )
  return {
    inOrder: async (after, limit) =>
      inOrder.all(after, limit).map((row) => ({ place: row.place, batch: toBatch(row) })),
    holding: async (epochNo, seq) => {
      const row = next.get(epochNo, seq)
      return row && toBatch(row)
    },
    async *between(epochNo, fromSeq, toSeq) {
      // One query a batch: a cursor left open would forbid every write until the caller is done.
      for (let seq = fromSeq; seq <= toSeq; ) {
        const row = next.get(epochNo, seq)
        if (!row || row.added_from > toSeq) return
        yield toBatch(row)
        seq = row.to_seq + 1
      }
    },
    after: async ({ epochNo, after, maxBytes }) => {
      const found: Buffer[] = []
      let size = 0
      for (const { bytes } of from.iterate(epochNo, after + 1)) {
        if (found.length > 0 && size + bytes.length > maxBytes) break
        found.push(bytes)
        size += bytes.length
      }
      return found
    },
  }
}

export function batchWrites(db: Database): BatchWrites {
  const add = db.prepare('INSERT INTO batches VALUES (?, ?, ?, ?, ?, ?, ?)')
  return {
    add: async ({ epochNo, to, from, addedFrom, prev, receivedMs, bytes }) =>
      void add.run(epochNo, to, from, addedFrom, prev, receivedMs, bytes),
  }
}

function toBatch(row: BatchRow): StoredBatch {
  return {
    epochNo: row.epoch,
    from: row.from_seq,
    to: row.to_seq,
    addedFrom: row.added_from,
    prev: row.prev,
    receivedMs: row.received_ms,
    bytes: row.bytes,
  }
}
