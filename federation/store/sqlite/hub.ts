import type { Database } from 'better-sqlite3'
import { privateKeySchema } from '../../../protocol/keys.ts'
import type { HubReads, HubWrites } from '../nouns/hub.ts'

type HubRow = { id: string; generation: string; time_zone: string; born_ms: number }
type KeyRow = { kid: string; key: string; link: string | null }

export function hubReads(db: Database): HubReads {
  const get = db.prepare<[], HubRow>(
    'SELECT id, generation, time_zone, born_ms FROM hub WHERE id IS NOT NULL',
  )
  const keys = db.prepare<[], KeyRow>('SELECT kid, key, link FROM hub_keys ORDER BY no')
  const wire = db.prepare<[], string | null>('SELECT wire FROM hub').pluck()
  return {
    get: async () => {
      const row = get.get()
      if (!row) return undefined
      return { id: row.id, generation: row.generation, timeZone: row.time_zone, bornMs: row.born_ms }
    },
    keys: async () =>
      keys.all().map(({ kid, key, link }) => ({
        kid,
        key: privateKeySchema.parse(JSON.parse(key)),
        link: link ?? undefined,
      })),
    wire: async () => wire.get() ?? undefined,
  }
}

export function hubWrites(db: Database): HubWrites {
  const create = db.prepare(
    'UPDATE hub SET id = ?, generation = ?, time_zone = ?, born_ms = ? WHERE id IS NULL',
  )
  const setGeneration = db.prepare('UPDATE hub SET generation = ?')
  const addKey = db.prepare('INSERT INTO hub_keys (kid, key, link) VALUES (?, ?, ?)')
  const setWire = db.prepare('UPDATE hub SET wire = ?')
  return {
    create: async ({ id, generation, timeZone, bornMs }) => {
      if (create.run(id, generation, timeZone, bornMs).changes !== 1)
        throw new Error('the hub is born already')
    },
    setGeneration: async (generation) => void setGeneration.run(generation),
    addKey: async ({ kid, key, link }) => void addKey.run(kid, JSON.stringify(key), link ?? null),
    setWire: async (wire) => void setWire.run(wire),
  }
}
