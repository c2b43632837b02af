// Figures counted again from the log of record are those that were counted line by line as they came.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { Life } from '../../test/support/hub/random-life.ts'
import { lifeArbitrary, liveThrough } from '../../test/support/hub/random-life.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { makeDayClock } from '../timelines/day-clock.ts'
import { rebuildFigures } from './rebuild-figures.ts'

let hub: HubInProcess
beforeEach(async () => {
  hub = await openHubInProcess()
})
afterEach(() => hub.close())

const ofFigures = ['copies', 'stretches', 'tallies', 'voided_entries', 'unread_lines', 'passed_on']
const ofStock = ['faults', 'endings', 'running_sums', 'station_codes', 'lot_notes']
const tables = [...ofFigures, ...ofStock, 'epochs', 'restocks', 'restock_arrivals', 'station_keys']

/** The counts of a day's row in an order of their own: it is told by nothing in which they were first counted. */
function plain(row: unknown): unknown {
  const { tally, ...rest } = row as { tally?: string }
  if (tally === undefined) return row
  const sorted = (_: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  // A checksum stands before it.
  return { ...rest, tally: JSON.parse(JSON.stringify(JSON.parse(tally.slice(8)), sorted)) }
}

/** Every row, as one text a line. */
function held(): string[] {
  const db = new SqliteDatabase(join(hub.dir, databaseName), { readonly: true })
  const rows = tables.flatMap((table) =>
    db
      .prepare(`SELECT * FROM ${table}`)
      .all()
      .map((row) => `${table} ${JSON.stringify(plain(row))}`),
  )
  db.close()
  return rows
}

const rebuild = () =>
  hub.store.write((writes) =>
    rebuildFigures(writes, { days: makeDayClock('Asia/Shanghai'), nowMs: hub.clock.nowMs }),
  )

const runs = Number(process.env['WAYSTATION_RUNS'] ?? 12)

async function live(life: Life): Promise<number> {
  const by = await hub.addStation()
  const { journals, deliveries } = liveThrough(life)
  for (const { journal, from, to, waitMs } of deliveries) {
    hub.clock.nowMs += waitMs
    await hub.intake.accept(await cutFrom(journals[journal]!, by, { from, to }))
  }
  return deliveries.length
}

const lives = lifeArbitrary({ branches: 2, of: 'all' })

it('are the same after any life, through copies, forks and journals in another order', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (life) => {
      await hub.close()
      hub = await openHubInProcess()
      const deliveries = await live(life)
      const before = held()
      expect((await rebuild()).batches).toBe(deliveries)
      expect(held()).toEqual(before)
    }),
    { numRuns: runs, endOnFailure: true },
  )
}, 6_000_000)

it('are put right where rows of counts were changed by other hands', async () => {
  for (const life of fc.sample(lives, { numRuns: 3, seed: 7 })) await live(life)
  const right = held()
  const db = new SqliteDatabase(join(hub.dir, databaseName))
  db.exec('DELETE FROM tallies; UPDATE running_sums SET amount = amount + 1; DELETE FROM endings')
  db.close()
  expect(held()).not.toEqual(right)
  await rebuild()
  expect(held()).toEqual(right)
})

it('stay as they are when the log is damaged', async () => {
  for (const life of fc.sample(lives, { numRuns: 2, seed: 8 })) await live(life)
  const db = new SqliteDatabase(join(hub.dir, databaseName))
  db.exec("UPDATE batches SET bytes = x'00' WHERE rowid = (SELECT max(rowid) FROM batches)")
  db.close()
  const before = held()
  await expect(rebuild()).rejects.toThrow(/is damaged/)
  expect(held()).toEqual(before)
})
