import type { Database } from 'better-sqlite3'
import type { AlarmNote, AlarmNoteReads, AlarmNoteWrites, SilenceLimits } from '../nouns/alarm-notes.ts'

type WhoColumns = { who_kind: AlarmNote['who']['kind']; who_id: string; who_name: string; at_ms: number }
type NoteRow = WhoColumns &
  Pick<AlarmNote, 'station' | 'alarm' | 'state' | 'measure'> & { words: string | null }
type LimitsRow = WhoColumns & { unit: string; amber_hours: number; red_hours: number; rev: number }

export function alarmNoteReads(db: Database): AlarmNoteReads {
  const notes = db.prepare<[string], NoteRow>(
    'SELECT * FROM alarm_notes WHERE station IN (SELECT value FROM json_each(?)) ORDER BY n',
  )
  const limits = db.prepare<[], LimitsRow>('SELECT * FROM silence_limits ORDER BY unit')
  return {
    notes: async (stations) => notes.all(JSON.stringify(stations)).map(toNote),
    limits: async () => limits.all().map(toLimits),
  }
}

export function alarmNoteWrites(db: Database): AlarmNoteWrites {
  const add = db.prepare(
    'INSERT INTO alarm_notes (station, alarm, state, measure, words, who_kind, who_id, who_name, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const put = db.prepare('INSERT OR REPLACE INTO silence_limits VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  return {
    add: async ({ station, alarm, state, measure, words, who, atMs }) =>
      void add.run(station, alarm, state, measure, words ?? null, who.kind, who.id, who.name, atMs),
    putLimits: async ({ unit, amberHours, redHours, rev, who, atMs }) =>
      void put.run(unit, amberHours, redHours, rev, who.kind, who.id, who.name, atMs),
  }
}

function toNote(row: NoteRow): AlarmNote {
  const { station, alarm, state, measure, words } = row
  return { station, alarm, state, measure, words: words ?? undefined, who: whoOf(row), atMs: row.at_ms }
}

function toLimits(row: LimitsRow): SilenceLimits {
  const { unit, amber_hours: amberHours, red_hours: redHours, rev } = row
  return { unit, amberHours, redHours, rev, who: whoOf(row), atMs: row.at_ms }
}

function whoOf({ who_kind: kind, who_id: id, who_name: name }: WhoColumns): AlarmNote['who'] {
  return { kind, id, name }
}
