// A disk that changes a bit of the hub's database: what a report is made from is right, or it is not given out.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { backupDatabase } from '../../federation/store/sqlite/backup-database.ts'
import { faultsInCounts } from '../../federation/store/sqlite/check-counts.ts'
import { databaseName, openSqliteStore } from '../../federation/store/sqlite/open-sqlite-store.ts'
import { cutFrom, openHubInProcess } from '../support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../support/hub/journal-writer.ts'
import { scratchFolder } from '../support/station/host-in-process.ts'

const tries = 60

const fatal = (error: unknown): never => {
  throw error
}

/** The figures of every day, or the error that stood in the way. */
async function figuresIn(dir: string) {
  const opened = openSqliteStore({ dir, fatal })
  if (!opened.ok) throw new Error(opened.fault)
  try {
    return await opened.store.read((reads) => reads.figures.days({ fromDay: '2000', toDay: '2099' }))
  } finally {
    await opened.store.close()
  }
}

it('counts what was counted, or says that it cannot', { timeout: 120_000 }, async () => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  const folder = scratchFolder()
  const hub = await openHubInProcess()
  try {
    for (let n = 0; n < 6; n += 1) {
      const by = await hub.addStation()
      const journal = journalWriter(epochs[0], Date.parse('2026-11-20T02:00:00.000Z')).visits(400)
      await hub.intake.accept(await cutFrom(journal, by, { from: 1, to: 400 }))
    }
    const right = JSON.stringify(
      await hub.store.read((r) => r.figures.days({ fromDay: '2000', toDay: '2099' })),
    )
    const clean = join(folder.path, 'clean.sqlite')
    await backupDatabase(join(hub.dir, databaseName), clean)
    const bytes = readFileSync(clean)
    // Where the counts stand, the flips are of use; elsewhere most of them meet what no report reads.
    const rows = [...bytes.toString('latin1').matchAll(/"visits":/g)].map(({ index }) => index)
    expect(rows.length).toBeGreaterThanOrEqual(6)
    let random = seed
    const next = (below: number) => {
      random = (Math.imul(random, 1_103_515_245) + 12_345) >>> 0
      return random % below
    }
    const seen = { right: 0, noticed: 0 }
    for (let n = 0; n < tries; n += 1) {
      const flipped = Buffer.from(bytes)
      const at = n % 3 === 0 ? next(bytes.length) : (rows[next(rows.length)] ?? 0) - 60 + next(240)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << next(8))
      const dir = join(folder.path, `try-${n}`)
      mkdirSync(dir)
      writeFileSync(join(dir, databaseName), flipped)
      const found = await figuresIn(dir).then(JSON.stringify, () => undefined)
      if (found === undefined || faultsInCounts(join(dir, databaseName)).length > 0) seen.noticed += 1
      else {
        expect(found, `seed ${seed}, try ${n}, byte ${at}`).toBe(right)
        seen.right += 1
      }
    }
    expect(seen.noticed).toBeGreaterThan(5)
  } finally {
    await hub.close()
    folder.remove()
  }
})
