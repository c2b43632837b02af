import type { Database } from 'better-sqlite3'
import type { Station, StationKey, StationReads, StationUnit, StationWrites } from '../nouns/stations.ts'

type StationRow = {
  id: string
  name: string
  unit: string
  created_ms: number
  enrolled_ms: number | null
  closed_ms: number | null
  moved_at: number
  resetting_to: number | null
  seal_to: string | null
}
type KeyRow = {
  station: string
  kid: string
  x: string
  added_ms: number
  by: StationKey['by']
  replaced_in: string | null
  revoked_ms: number | null
}

const columns = 'id, name, unit, created_ms, enrolled_ms, closed_ms, moved_at, resetting_to, seal_to'

export function stationReads(db: Database): StationReads {
  const find = db.prepare<[string], StationRow>(`SELECT ${columns} FROM stations WHERE id = ?`)
  const list = db.prepare<[], StationRow>(`SELECT ${columns} FROM stations ORDER BY id`)
  const units = db.prepare<[], StationUnit>(
    'SELECT station, unit, from_day AS fromDay FROM station_units ORDER BY station, from_day',
  )
  const unitsOf = db.prepare<[string], StationUnit>(
    'SELECT station, unit, from_day AS fromDay FROM station_units WHERE station = ? ORDER BY from_day',
  )
  const keys = db.prepare<[string], KeyRow>(
    'SELECT * FROM station_keys WHERE station = ? ORDER BY added_ms, kid',
  )
  const revoked = db
    .prepare<[], string>(
      'SELECT station FROM station_keys GROUP BY station HAVING count(revoked_ms) = count(*)',
    )
    .pluck()
  const highest = db.prepare<[string], number>('SELECT highest FROM station_numbers WHERE unit = ?').pluck()
  return {
    find: async (id) => {
      const row = find.get(id)
      return row && toStation(row)
    },
    list: async () => list.all().map(toStation),
    units: async (station) => (station === undefined ? units.all() : unitsOf.all(station)),
    keys: async (station) => keys.all(station).map(toKey),
    revoked: async () => revoked.all(),
    highestNumber: async (unit) => highest.get(unit) ?? 0,
  }
}

export function stationWrites(db: Database): StationWrites {
  const add = db.prepare('INSERT INTO stations (id, name, unit, created_ms) VALUES (?, ?, ?, ?)')
  const number = db.prepare(
    'INSERT INTO station_numbers (unit, highest) VALUES (?, ?) ON CONFLICT DO UPDATE SET highest = max(highest, excluded.highest)',
  )
  const hang = db.prepare('INSERT OR REPLACE INTO station_units (station, from_day, unit) VALUES (?, ?, ?)')
  const enrol = db.prepare('UPDATE stations SET enrolled_ms = coalesce(enrolled_ms, ?) WHERE id = ?')
  const rename = db.prepare('UPDATE stations SET name = ? WHERE id = ?')
  const close = db.prepare('UPDATE stations SET closed_ms = ? WHERE id = ?')
  const move = db.prepare('UPDATE stations SET unit = ?, moved_at = ?, resetting_to = NULL WHERE id = ?')
  const setSealTo = db.prepare('UPDATE stations SET seal_to = ? WHERE id = ?')
  const setResettingTo = db.prepare('UPDATE stations SET resetting_to = ? WHERE id = ?')
  const addKey = db.prepare(
    'INSERT INTO station_keys VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET replaced_in = excluded.replaced_in',
  )
  const replaceOthers = db.prepare(
    'UPDATE station_keys SET replaced_in = ? WHERE station = ? AND kid <> ? AND replaced_in IS NULL',
  )
  const revoke = db.prepare(
    'UPDATE station_keys SET revoked_ms = min(coalesce(revoked_ms, @fromMs), @fromMs) WHERE station = @station AND kid = @kid',
  )
  return {
    add: async ({ id, name, unit, createdMs, fromDay }) => {
      add.run(id, name, unit, createdMs)
      hang.run(id, fromDay, unit)
      if (/-\d{4,}$/.test(id)) number.run(unit, Number(id.slice(id.lastIndexOf('-') + 1)))
    },
    enrol: async (station, enrolledMs) => void enrol.run(enrolledMs, station),
    rename: async (station, name) => void rename.run(name, station),
    close: async (station, closedMs) => void close.run(closedMs ?? null, station),
    move: async (station, { unit, fromDay, movedAt }) => {
      move.run(unit, movedAt, station)
      hang.run(station, fromDay, unit)
    },
    setSealTo: async (station, sealTo) => void setSealTo.run(sealTo ?? null, station),
    setResettingTo: async (station, n) => void setResettingTo.run(n ?? null, station),
    addKey: async ({ station, kid, key, addedMs, by, replacedIn, revokedMs }) =>
      void addKey.run(station, kid, key.x, addedMs, by, replacedIn ?? null, revokedMs ?? null),
    replaceOtherKeys: async (station, { kid, epoch }) => void replaceOthers.run(epoch, station, kid),
    revokeKey: async (station, kid, fromMs) => void revoke.run({ station, kid, fromMs }),
  }
}

function toStation(row: StationRow): Station {
  return {
    id: row.id,
    name: row.name,
    unit: row.unit,
    createdMs: row.created_ms,
    enrolledMs: row.enrolled_ms ?? undefined,
    closedMs: row.closed_ms ?? undefined,
    movedAt: row.moved_at,
    resettingTo: row.resetting_to ?? undefined,
    sealTo: row.seal_to ?? undefined,
  }
}

function toKey(row: KeyRow): StationKey {
  return {
    station: row.station,
    kid: row.kid,
    key: { kty: 'OKP', crv: 'Ed25519', x: row.x },
    addedMs: row.added_ms,
    by: row.by,
    replacedIn: row.replaced_in ?? undefined,
    revokedMs: row.revoked_ms ?? undefined,
  }
}
