import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { smallDisk } from '../../../test/support/station/small-disk.ts'
import { storeContract } from '../contract/store-contract.ts'
import { StoreUnavailableError } from '../store-unavailable-error.ts'
import { backupDatabase } from './backup-database.ts'
import { newestMigration } from './migrate.ts'
import { databaseName, markName, openSqliteStore } from './open-sqlite-store.ts'
import { putBack } from './put-back.ts'
import { lockServing } from './serving-lock.ts'
import { knownLotsSql, runningBeforeSql } from './stock.ts'

const fatal = (error: unknown): never => {
  throw error
}

let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'waystation-store-'))
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

function open() {
  const opened = openSqliteStore({ dir, fatal })
  if (!opened.ok) throw new Error(opened.fault)
  return opened
}

const born = { id: 'i', generation: 'g', timeZone: 'Asia/Shanghai', bornMs: 1 }

storeContract(async () => {
  const { store } = open()
  return { store, close: () => store.close() }
})

describe('the file', () => {
  it('is durable at every commit, for its owner alone, and of strict tables', async () => {
    const { store } = open()
    await store.write((w) => w.hub.create(born))
    const db = new SqliteDatabase(join(dir, databaseName))
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
    const tables = db.pragma('table_list') as { name: string; schema: string; strict: number }[]
    const own = tables.filter(({ name, schema }) => schema === 'main' && !name.startsWith('sqlite_'))
    expect(own.length).toBeGreaterThan(15)
    expect(own.filter(({ strict }) => strict !== 1)).toEqual([])
    db.close()
    await store.close()
    expect(statSync(join(dir, databaseName)).mode & 0o077).toBe(0)
  })

  it('is refused when it comes from the future', async () => {
    await open().store.close()
    const db = new SqliteDatabase(join(dir, databaseName))
    db.pragma(`user_version = ${newestMigration() + 10}`)
    db.close()
    expect(openSqliteStore({ dir, fatal })).toEqual({ ok: false, fault: 'from-the-future' })
  })

  it('is refused when it is somebody else’s', () => {
    const db = new SqliteDatabase(join(dir, databaseName))
    db.exec('CREATE TABLE cats (name TEXT)')
    db.close()
    expect(openSqliteStore({ dir, fatal })).toEqual({ ok: false, fault: 'not-a-hub' })
  })

  it('is not written while another process holds it, and says so', async () => {
    const { store } = open()
    const other = new SqliteDatabase(join(dir, databaseName))
    other.exec('BEGIN IMMEDIATE')
    await expect(store.write((w) => w.hub.setWire('x'))).rejects.toThrow(StoreUnavailableError)
    other.exec('ROLLBACK')
    other.close()
    await store.write((w) => w.hub.setWire('x'))
    await store.close()
  }, 20_000)

  it('takes nothing in while the disk is full, reads on, and goes on when there is room', async ({
    annotate,
  }) => {
    const disk = smallDisk(4)
    if (!disk) return void (await annotate('no small file system can be mounted here'))
    const inDoubt = (): never => {
      throw new Error('in doubt')
    }
    try {
      const opened = openSqliteStore({ dir: disk.path, fatal: inDoubt })
      if (!opened.ok) throw new Error(opened.fault)
      const { store } = opened
      await store.write((w) => w.hub.create(born))
      disk.fill()
      const large = 'x'.repeat(1024 * 1024)
      for (let again = 0; again < 3; again++)
        await expect(store.write((w) => w.hub.setWire(large))).rejects.toThrow(StoreUnavailableError)
      expect(await store.read((r) => r.hub.get())).toMatchObject({ id: born.id })
      disk.free()
      await store.write((w) => w.hub.setWire(large))
      expect(await store.read((r) => r.hub.wire())).toBe(large)
      await store.close()
    } finally {
      disk.remove()
    }
  })

  it('adds sums up from the few rows before a day, and finds the first and last word on a lot, by their keys', () => {
    const { store } = open()
    const db = new SqliteDatabase(join(dir, databaseName))
    const plan = (sql: string, ...given: unknown[]) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...given) as { detail: string }[]).map(
        ({ detail }) => detail,
      )
    const sums = plan(runningBeforeSql, { stations: '[]', figures: '[]', day: '' })
    expect(sums).toContain(
      'SEARCH r USING PRIMARY KEY (station=? AND figure=? AND span=? AND start>? AND start<?)',
    )
    const lots = plan(knownLotsSql, '[]')
    const search = 'SEARCH lot_notes USING PRIMARY KEY (station=? AND lot=? AND what=?)'
    expect(lots.filter((detail) => detail === search)).toHaveLength(3)
    expect([...sums, ...lots].join('; ')).not.toMatch(/SCAN (r|lot_notes)|ORDER BY/)
    db.close()
    return store.close()
  })

  it('reaches a report, an epoch, a batch and a stretch by an index', () => {
    const { store } = open()
    const db = new SqliteDatabase(join(dir, databaseName))
    const plan = (sql: string) =>
      (db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[])
        .map(({ detail }) => detail)
        .join('; ')
    for (const sql of [
      "SELECT * FROM tallies WHERE station IN (SELECT value FROM json_each('[]')) AND day BETWEEN 'a' AND 'b'",
      'SELECT * FROM tallies WHERE timeline = 1 AND stretch = 1',
      "SELECT * FROM epochs WHERE station = 'a' AND id = 'b'",
      'SELECT * FROM batches WHERE epoch = 1 AND to_seq >= 5 ORDER BY to_seq LIMIT 1',
      'SELECT * FROM stretches WHERE timeline = 1 AND from_seq <= 5 ORDER BY from_seq DESC LIMIT 1',
      "SELECT max(n) FROM documents WHERE audience = '*'",
    ])
      expect(plan(sql)).not.toMatch(/SCAN (?!json_each)|TEMP B-TREE/)
    db.close()
    return store.close()
  })
})

describe('the mark beside the database', () => {
  const reopen = async () => {
    const { store, rolledBack } = open()
    await store.close()
    return rolledBack
  }
  const commit = async () => {
    const { store } = open()
    await store.write((w) => w.hub.setWire('x'))
    await store.close()
  }
  const copyOf = (name: string) => readFileSync(join(dir, name))

  it('says nothing of a new database, nor of one that was closed', async () => {
    expect(await reopen()).toBe(false)
    await commit()
    expect(await reopen()).toBe(false)
  })

  it('says nothing of one whose process died after a commit and before the mark', async () => {
    await commit()
    const mark = copyOf(markName)
    await commit()
    writeFileSync(join(dir, markName), mark)
    expect(await reopen()).toBe(false)
  })

  it('tells a database that was put back to an older state, until it has a commit more than the mark', async () => {
    await commit()
    const older = copyOf(databaseName)
    await commit()
    await commit()
    writeFileSync(join(dir, databaseName), older)
    expect(await reopen()).toBe(true)
    expect(await reopen()).toBe(true)
  })

  it('tells a database that lost its mark, or whose mark cannot be read', async () => {
    await commit()
    rmSync(join(dir, markName))
    expect(await reopen()).toBe(true)
    await commit()
    writeFileSync(join(dir, markName), 'soup')
    expect(await reopen()).toBe(true)
  })

  it('does not take another process at work for a database put back', async () => {
    const { store } = open()
    for (let i = 0; i < 20; i++) {
      await store.write((w) => w.hub.setWire(String(i)))
      expect(await reopen()).toBe(false)
    }
    await store.close()
  })
})

describe('one serving process', () => {
  it('holds a directory until it lets go', () => {
    const lock = lockServing(dir)
    expect(lock).toBeDefined()
    expect(lockServing(dir)).toBeUndefined()
    lock?.release()
    const again = lockServing(dir)
    expect(again).toBeDefined()
    again?.release()
  })
})

describe('a backup', () => {
  it('is taken while the store is at work, and put back with what was there kept', async () => {
    const { store } = open()
    await store.write((w) => w.hub.create(born))
    const to = join(dir, 'backup.sqlite')
    await backupDatabase(join(dir, databaseName), to)
    await store.write((w) => w.hub.setWire('later'))
    await store.close()
    const placed = putBack({ from: to, dir, nowMs: 0 })
    expect(placed).toMatchObject({ ok: true })
    const { store: back, rolledBack } = open()
    expect(rolledBack).toBe(true)
    expect(await back.read((r) => r.hub.get())).toEqual(born)
    expect(await back.read((r) => r.hub.wire())).toBeUndefined()
    await back.close()
    const kept = placed.ok ? placed.kept : undefined
    const before = new SqliteDatabase(kept ?? '')
    expect(before.prepare('SELECT wire FROM hub').pluck().get()).toBe('later')
    before.close()
  })

  it('is refused when it is none', () => {
    const soup = join(dir, 'soup')
    writeFileSync(soup, 'soup '.repeat(1000))
    expect(putBack({ from: soup, dir, nowMs: 0 })).toEqual({ ok: false, fault: 'not-a-hub' })
    const empty = join(dir, 'empty')
    writeFileSync(empty, '')
    expect(putBack({ from: empty, dir, nowMs: 0 })).toEqual({ ok: false, fault: 'not-a-hub' })
    expect(existsSync(join(dir, databaseName))).toBe(false)
  })
})
