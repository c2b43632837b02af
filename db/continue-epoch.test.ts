import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toDigest } from '../protocol/chain.ts'
import type { NewEntry } from '../protocol/entry.ts'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { scratchDb, scratchJournal, visit } from '../test/support/db/scratch-db.ts'
import { continueEpoch } from './continue-epoch.ts'
import { listEpochs } from './epochs.ts'
import { readEntries } from './read-entries.ts'
import { visitsBetween } from './visits.ts'

const vectors = JSON.parse(
  readFileSync(new URL('../protocol/fixtures/vectors.json', import.meta.url), 'utf8'),
)

let scratch: ScratchDb
beforeEach(() => {
  scratch = scratchDb()
})
afterEach(() => scratch.close())

const linesOf = (epochNo: number) => [...readEntries(scratch.db, { epochNo })].map(({ line }) => line)
const second = '0197b3a0-0000-7000-8000-000000000002'
const started: NewEntry = {
  ...{ at: '2026-11-22T03:20:00.000Z', kind: 'host.started', v: 1, by: 'host' },
  body: { app: '0.1.0', boot: '9f3a61c2' },
}
const next = { epoch: second, openedMs: Date.parse(started.at), delivered: 3, started }

describe('a continued epoch', () => {
  it('is the worked example, line by line and link by link', () => {
    const { journal: old, continued } = vectors
    const journal = scratchJournal(scratch, old.epoch)
    journal.append(old.lines.map((line: string) => JSON.parse(line) as NewEntry))
    expect(linesOf(1)).toEqual(old.lines)
    continueEpoch(journal, { ...next, epoch: continued.epoch })
    expect(linesOf(2)).toEqual(continued.lines)
    expect(toDigest(journal.place().head)).toBe(continued.chain.at(-1))
  })

  it('keeps the old one and says where it was left', () => {
    const journal = scratchJournal(scratch)
    journal.append(Array.from({ length: 5 }, (_, minute) => visit(minute)))
    continueEpoch(journal, next)
    expect(listEpochs(scratch.db)).toMatchObject([
      { no: 1, tip: 5, continuedAfter: 3 },
      { no: 2, tip: 4, continuedAfter: null },
    ])
    expect(journal.append([visit(9)])).toEqual([{ epoch: second, seq: 5 }])
  })

  it('shows a visit once, however often it is copied', () => {
    const journal = scratchJournal(scratch)
    journal.append(Array.from({ length: 5 }, (_, minute) => visit(minute)))
    continueEpoch(journal, next)
    continueEpoch(journal, { ...next, epoch: '0197b3a0-0000-7000-8000-000000000003', delivered: 0 })
    expect(visitsBetween(scratch.db, 0, Number.MAX_SAFE_INTEGER)).toHaveLength(5)
  })

  it('names what can no longer be read and copies the rest', () => {
    const journal = scratchJournal(scratch)
    journal.append(Array.from({ length: 6 }, (_, minute) => visit(minute)))
    scratch.db.sqlite.exec("DELETE FROM entries WHERE seq = 5; UPDATE entries SET line = 'x' WHERE seq = 2")
    continueEpoch(journal, { ...next, delivered: 1 })
    const [continued = '', ...copies] = linesOf(2)
    expect(JSON.parse(continued).body.damaged).toEqual([2, 5])
    expect(copies.map((line) => JSON.parse(line).was?.seq)).toEqual([3, 4, 6, undefined])
  })

  it('has no head where that line is not held', () => {
    const journal = scratchJournal(scratch)
    journal.append([visit(), visit(1), visit(2)])
    scratch.db.sqlite.exec('DELETE FROM entries WHERE seq = 2')
    continueEpoch(journal, { ...next, delivered: 2 })
    expect(JSON.parse(linesOf(2)[0] ?? '').body).toMatchObject({ delivered: 2, head: null, damaged: [] })
  })

  it('is whole or not begun', () => {
    const journal = scratchJournal(scratch)
    journal.append([visit(), visit(1)])
    const fail = () => {
      throw new Error('at the very end')
    }
    expect(() => continueEpoch(journal, { ...next, delivered: 0, also: fail })).toThrow('at the very end')
    expect(listEpochs(scratch.db)).toMatchObject([{ no: 1, tip: 2, continuedAfter: null }])
    expect(journal.append([visit(3)])).toMatchObject([{ seq: 3 }])
  })
})
