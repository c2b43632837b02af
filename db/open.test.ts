import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb } from '../test/support/db/scratch-db.ts'
import { migrations } from './migrate.ts'
import { assertDurable, oldNodeSentence, openForReading, openForWriting } from './open.ts'

const events = { onFatal: () => {}, relieve: () => false }

describe('opening the database', () => {
  let scratch: ScratchDb
  beforeEach(() => {
    scratch = scratchDb()
  })
  afterEach(() => scratch.close())

  const alter = (change: (sqlite: Database.Database) => void) => {
    const sqlite = new Database(scratch.path)
    change(sqlite)
    sqlite.close()
  }

  it('waits for the disk at every commit, and keeps to foreign keys', () => {
    const pragma = (name: string) => scratch.db.sqlite.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 2, 1])
  })

  it('does so again when it is opened again', () => {
    const again = openForWriting(scratch.path, events)
    if (!again.ok) throw new Error(again.say)
    expect(again.db.sqlite.pragma('synchronous', { simple: true })).toBe(2)
    again.db.sqlite.close()
  })

  it('throws rather than go on with less', () => {
    scratch.db.sqlite.pragma('synchronous = NORMAL')
    expect(() => assertDurable(scratch.db.sqlite)).toThrow('not durable')
  })

  it('refuses a file from the future and leaves it as it is', () => {
    const newest = migrations.at(-1)?.no ?? 0
    alter((sqlite) => sqlite.pragma(`user_version = ${newest + 10}`))
    scratch.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const digest = () => createHash('sha256').update(readFileSync(scratch.path)).digest('hex')
    const before = digest()
    expect(openForWriting(scratch.path, events)).toMatchObject({ ok: false, problem: 'from-the-future' })
    expect(digest()).toBe(before)
  })

  it('refuses the database of another program', () => {
    alter((sqlite) => sqlite.pragma('application_id = 7'))
    expect(openForWriting(scratch.path, events)).toMatchObject({ ok: false, problem: 'not-ours' })
  })

  it('cannot write through a handle for reading', () => {
    const reader = openForReading(scratch.path)
    expect(() => reader.sqlite.exec('DELETE FROM entries')).toThrow(/readonly/)
    reader.sqlite.close()
  })
})

describe('an old Node', () => {
  it('is told what to do before it meets a binary that would end it', () => {
    expect(oldNodeSentence('9')).toMatch(/too old/)
    expect(oldNodeSentence(undefined)).toMatch(/too old/)
  })

  it('is one with Node-API below 10', () => {
    expect(oldNodeSentence('10')).toBeUndefined()
  })
})
