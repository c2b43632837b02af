import type { Database } from 'better-sqlite3'
import type {
  Copy,
  Fault,
  TimelineReads,
  TimelineWrites,
  UnreadLine,
  VoidedEntry,
} from '../nouns/timelines.ts'
import { endingReads, endingWrites } from './endings.ts'
import { stretchReads, stretchWrites } from './stretches.ts'
import { tallyFromText, tallyToText } from './tally-text.ts'

const tallyKey = 'station = ? AND day = ? AND timeline = ? AND stretch = ?'
const voidKey = 'timeline = ? AND seq = ? AND noun = ? AND digest = ? AND via = ?'

/** Tables that are worked out from the log of record. */
const ofTimelines = 'copies stretches tallies voided_entries unread_lines passed_on faults endings'.split(' ')

export function timelineReads(db: Database): TimelineReads {
  const copies = db.prepare<[number, number, number], Copy>(`
    SELECT timeline, seq, digest, line, via, arrived_ms AS arrivedMs FROM copies
    WHERE timeline = ? AND seq BETWEEN ? AND ? ORDER BY seq, arrived_ms, digest`)
  const tally = db
    .prepare<[string, string, number, number], string>(`SELECT tally FROM tallies WHERE ${tallyKey}`)
    .pluck()
  const talliesOf = db.prepare<[number, number], { station: string; day: string; tally: string }>(
    'SELECT station, day, tally FROM tallies WHERE timeline = ? AND stretch = ? ORDER BY day',
  )
  const voids = db.prepare<[number, number, number], VoidedEntry>(
    'SELECT noun, timeline, seq, digest, via FROM voided_entries WHERE timeline = ? AND seq BETWEEN ? AND ?',
  )
  const fault = db.prepare<[number, number], Fault>(`
    SELECT timeline, seq, digest, at_ms AS atMs, arrived_ms AS arrivedMs FROM faults
    WHERE timeline = ? AND seq = ? ORDER BY arrived_ms, digest LIMIT 1`)
  const unread = db.prepare<[number, number, number], UnreadLine>(`
    SELECT epoch AS epochNo, seq, timeline, origin_seq AS originSeq, digest, why FROM unread_lines
    WHERE (epoch, seq) > (?, ?) ORDER BY epoch, seq LIMIT ?`)
  return {
    ...stretchReads(db),
    ...endingReads(db),
    copies: async (timeline, from, to) => copies.all(timeline, from, to),
    tally: async (key) => {
      const text = tally.get(key.station, key.day, key.timeline, key.stretch)
      return text === undefined ? undefined : tallyFromText(key, text)
    },
    talliesOf: async ({ timeline, from }) =>
      talliesOf.all(timeline, from).map(({ station, day, tally: text }) => ({
        day,
        tally: tallyFromText({ station, day, timeline, stretch: from }, text),
      })),
    voids: async (timeline, from, to) => voids.all(timeline, from, to),
    fault: async (timeline, seq) => fault.get(timeline, seq),
    unread: async (limit, after) => unread.all(after?.epochNo ?? 0, after?.seq ?? 0, limit),
  }
}

export function timelineWrites(db: Database): TimelineWrites {
  const addCopy = db.prepare('INSERT OR IGNORE INTO copies VALUES (?, ?, ?, ?, ?, ?)')
  const addPassedOn = db.prepare('INSERT OR IGNORE INTO passed_on VALUES (?, ?)')
  const saveTally = db.prepare('INSERT OR REPLACE INTO tallies VALUES (?, ?, ?, ?, ?)')
  const removeTallies = db.prepare('DELETE FROM tallies WHERE timeline = ? AND stretch = ?')
  const addVoid = db.prepare('INSERT OR IGNORE INTO voided_entries VALUES (?, ?, ?, ?, ?)')
  const removeVoid = db.prepare(`DELETE FROM voided_entries WHERE ${voidKey}`)
  const addFault = db.prepare('INSERT OR IGNORE INTO faults VALUES (?, ?, ?, ?, ?)')
  const addUnread = db.prepare('INSERT OR IGNORE INTO unread_lines VALUES (?, ?, ?, ?, ?, ?)')
  const removeUnread = db.prepare(
    'DELETE FROM unread_lines WHERE timeline = ? AND origin_seq = ? AND digest = ?',
  )
  return {
    ...stretchWrites(db),
    ...endingWrites(db),
    forgetAll: async () => {
      for (const table of ofTimelines) db.exec(`DELETE FROM ${table}`)
    },
    addCopy: async ({ timeline, seq, digest, line, via, arrivedMs }) =>
      void addCopy.run(timeline, seq, digest, line, via, arrivedMs),
    addPassedOn: async (epochNo, seq) => void addPassedOn.run(epochNo, seq),
    saveTally: async (key, value) =>
      void saveTally.run(key.station, key.day, key.timeline, key.stretch, tallyToText(key, value)),
    removeTallies: async ({ timeline, from }) => void removeTallies.run(timeline, from),
    addVoid: async ({ timeline, seq, noun, digest, via }) =>
      void addVoid.run(timeline, seq, noun, digest, via),
    removeVoid: async ({ timeline, seq, noun, digest, via }) =>
      void removeVoid.run(timeline, seq, noun, digest, via),
    addFault: async ({ timeline, seq, digest, atMs, arrivedMs }) =>
      void addFault.run(timeline, seq, digest, atMs, arrivedMs),
    addUnread: async ({ timeline, originSeq, digest, epochNo, seq, why }) =>
      void addUnread.run(timeline, originSeq, digest, epochNo, seq, why),
    removeUnread: async ({ timeline, originSeq, digest }) =>
      void removeUnread.run(timeline, originSeq, digest),
  }
}
