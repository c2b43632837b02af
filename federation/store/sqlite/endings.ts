import type { Database } from 'better-sqlite3'
import type { Ending, EndingNoun, TimelineReads, TimelineWrites } from '../nouns/timelines.ts'

type EndingRow = {
  timeline: number
  seq: number
  digest: string
  noun: EndingNoun
  thing_timeline: number
  thing_seq: number
  thing_digest: string
  via: number
  at_ms: number
  arrived_ms: number
  counts: number
}

export function endingReads(db: Database): Pick<TimelineReads, 'endingsOf' | 'ending'> {
  const ofThings = db.prepare<[number, number, number], EndingRow>(
    'SELECT * FROM endings WHERE thing_timeline = ? AND thing_seq BETWEEN ? AND ?',
  )
  const byOrigin = db.prepare<[number, number, string], EndingRow>(
    'SELECT * FROM endings WHERE timeline = ? AND seq = ? AND digest = ?',
  )
  return {
    endingsOf: async (timeline, from, to) => ofThings.all(timeline, from, to).map(toEnding),
    ending: async ({ timeline, seq, digest }) => {
      const row = byOrigin.get(timeline, seq, digest)
      return row && toEnding(row)
    },
  }
}

export function endingWrites(db: Database): Pick<TimelineWrites, 'saveEnding'> {
  const save = db.prepare('INSERT OR REPLACE INTO endings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  return {
    saveEnding: async ({ timeline, seq, digest, noun, thing, via, atMs, arrivedMs, counts }) => {
      const named = [thing.timeline, thing.seq, thing.digest]
      save.run(timeline, seq, digest, noun, ...named, via, atMs, arrivedMs, counts ? 1 : 0)
    },
  }
}

function toEnding(row: EndingRow): Ending {
  const { thing_timeline, thing_seq, thing_digest, at_ms, arrived_ms, counts, ...plain } = row
  return {
    ...plain,
    thing: { timeline: thing_timeline, seq: thing_seq, digest: thing_digest },
    atMs: at_ms,
    arrivedMs: arrived_ms,
    counts: counts === 1,
  }
}
