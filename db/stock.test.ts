import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ScratchDb } from '../test/support/db/scratch-db.ts'
import { firstEpoch, rowsOf, scratchDb, scratchJournal } from '../test/support/db/scratch-db.ts'
import { countStock } from '../test/support/generator/count-stock.ts'
import { stockStory } from '../test/support/generator/stock-story.ts'
import { moveLine } from './delivery.ts'
import { loanQueries } from './loans.ts'
import { listLots, lotQueries, lotsOfItem } from './lots.ts'
import { findMovement, listMovements, movementQueries } from './movements.ts'
import { projections } from './projections/index.ts'
import { rebuild } from './projections/rebuild.ts'
import { prune } from './prune.ts'
import { restockQueries } from './restocks.ts'
import { transact } from './transact.ts'

const queries = Object.entries({ movementQueries, lotQueries, loanQueries, restockQueries }).flatMap(
  ([of, named]) => Object.entries(named).map(([name, sql]) => [`${of}.${name}`, sql] as const),
)

const at = '2026-11-22T03:00:00.000Z'
const dayMs = 86_400_000
const tables = projections.flatMap((each) => (each.outlives ? each.tables : []))
const entry = (kind: string, body: Record<string, unknown>) => ({ at, kind, v: 1, by: 'staff/c-1', body })
const received = (item: string, lot: string | null, usableUntil: string | null, qty = 5) =>
  entry('stock.received', { source: 'union', lines: [{ item, lot, usableUntil, qty }] })
const voided = (seq: number) => entry('stock.voided', { movement: { seq }, reason: 'mistake' })

function withJournal(work: (scratch: ScratchDb, journal: ReturnType<typeof scratchJournal>) => void): void {
  const scratch = scratchDb()
  scratch.db.sqlite.pragma('synchronous = OFF')
  try {
    work(scratch, scratchJournal(scratch))
  } finally {
    scratch.close()
  }
}

describe('the lots', () => {
  it.each([1, 2, 3, 4, 5])('add up to what a count of every line says, in story %i', (seed) => {
    withJournal((scratch, journal) => {
      const fromMs = Date.parse(at)
      const told = stockStory({ seed, period: { fromMs, toMs: fromMs + 20 * dayMs }, perDay: 25 })
      journal.append(told.map((each) => each.entry))
      const counted = countStock(told.map((each, index) => ({ ...each, epoch: firstEpoch, seq: index + 1 })))
      const lots = listLots(scratch.db)
      expect(lots.length).toBeGreaterThan(5)
      expect(lots.length).toBe(counted.lots.length)
      for (const { item, lot, onHand, usableUntil } of lots) {
        expect(onHand, `${item} ${lot}`).toBe(counted.onHand(item, lot))
        expect(usableUntil, `${item} ${lot}`).toBe(counted.labelOf(item, lot) ?? null)
      }
    })
  })

  it('have the label of the first receipt that was not voided', () => {
    withJournal((scratch, journal) => {
      const label = () => lotsOfItem(scratch.db, 'gauze').map(({ usableUntil }) => usableUntil)
      journal.append([received('gauze', 'A', '2027-05'), received('gauze', 'A', '2029-01')])
      expect(label()).toEqual(['2027-05'])
      journal.append([voided(1)])
      expect(label()).toEqual(['2029-01'])
      journal.append([voided(2)])
      expect(lotsOfItem(scratch.db, 'gauze')).toMatchObject([
        { usableUntil: null, received: null, onHand: 0 },
      ])
      journal.append([received('gauze', 'A', '2028-02-29')])
      expect(label()).toEqual(['2028-02-29'])
    })
  })

  it('are of one item each, and what has no number is one lot of its item', () => {
    withJournal((scratch, journal) => {
      journal.append([received('gauze', 'A', null), received('tape', 'A', null, 2)])
      journal.append([received('cups', null, null), received('cups', null, null, 7)])
      expect(listLots(scratch.db).map(({ item, lot, onHand }) => [item, lot, onHand])).toEqual([
        ['cups', null, 12],
        ['gauze', 'A', 5],
        ['tape', 'A', 2],
      ])
    })
  })

  it('lose a voided movement once, however often it is voided, and before it was told of too', () => {
    withJournal((scratch, journal) => {
      journal.append([received('gauze', 'A', null, 5), voided(1), voided(1), received('gauze', 'A', null, 2)])
      expect(listLots(scratch.db)).toMatchObject([{ onHand: 2 }])
      journal.append([voided(6), received('gauze', 'A', null, 9)])
      expect(listLots(scratch.db)).toMatchObject([{ onHand: 2 }])
    })
  })

  it('are released by a person and by no void', () => {
    withJournal((scratch, journal) => {
      const quarantine = () => lotsOfItem(scratch.db, 'gauze')[0]?.quarantine
      const lot = { item: 'gauze', lot: 'A' }
      journal.append([
        received('gauze', 'A', null),
        entry('stock.quarantined', { ...lot, reason: 'damaged' }),
      ])
      journal.append([voided(2)])
      expect(quarantine()).toBe('damaged')
      expect(findMovement(scratch.db, { epoch: firstEpoch, seq: 2 })?.voided).toBeNull()
      journal.append([entry('stock.released', lot)])
      expect(quarantine()).toBeNull()
    })
  })

  it('outlive the lines they rest on, and a rebuild after that', () => {
    withJournal((scratch, journal) => {
      journal.append([received('gauze', 'A', '2027-05', 9), received('gauze', 'B', null), voided(2)])
      journal.append([entry('loan.made', { item: 'umbrella', code: 'U-1' })])
      const live = rowsOf(scratch.db, tables)
      const line = { epochNo: 1, acked: 4, receipt: 'a.b.c', heardMs: 0 }
      transact(scratch.db, () => moveLine(scratch.db, { ...line, signedMs: Date.parse(at) }))
      expect(prune(scratch.db, Date.parse(at) + 401 * dayMs)).toBe(4)
      expect(rowsOf(scratch.db, tables)).toEqual(live)
      rebuild(scratch.db)
      expect(rowsOf(scratch.db, tables)).toEqual(live)
      journal.append([entry('loan.returned', { loan: { seq: 4 } }), voided(1)])
      expect(listLots(scratch.db).map(({ onHand }) => onHand)).toEqual([0, 0])
    })
  })
})

describe('10,000 movements over 200 items', () => {
  let scratch: ScratchDb
  beforeAll(() => {
    scratch = scratchDb()
    scratch.db.sqlite.pragma('synchronous = OFF')
    const journal = scratchJournal(scratch)
    const lineOf = (n: number) => ({ item: `item-${n % 200}`, lot: `L-${n % 600}`, qty: 1 + (n % 5) })
    const entries = Array.from({ length: 10_000 }, (_, n) => {
      if (n % 10 === 0 && n > 0) return voided(n - 3)
      if (n % 5 === 0) return entry('stock.opened', { item: 'item-5', lot: 'L-5', openedOn: '2026-11-22' })
      return n % 4 === 1
        ? received(lineOf(n).item, lineOf(n).lot, '2027-05', 9)
        : entry('stock.taken', { lines: [lineOf(n)] })
    })
    journal.append(entries)
    journal.append(
      Array.from({ length: 200 }, (_, n) => entry('loan.made', { item: 'book', code: `B-${n}` })),
    )
  })
  afterAll(() => scratch.close())

  const planOf = (sql: string) =>
    (
      scratch.db.sqlite
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...(sql.includes('@') ? [{ kind: 'x', before: 9, limit: 9, lots: '[]' }] : bound(sql))) as {
        detail: string
      }[]
    ).map(({ detail }) => detail)
  const bound = (sql: string) => [...sql.matchAll(/\?/g)].map((_, index) => (index === 0 ? 'x' : 1))

  it.each(queries)(
    'are looked up for %s by an index, and no table is read from end to end for it',
    (_, sql) => {
      const plan = planOf(sql)
      expect(plan.length).toBeGreaterThan(0)
      for (const step of plan) {
        // A page of a list stops at its limit; the small tables of lots and of requests are lists themselves.
        const isList =
          /^SCAN (lots|restock_requests|movement_lines USING INDEX openings|l USING INDEX loans_out|loans USING COVERING INDEX loans_by_code|pair VIRTUAL TABLE.*)$/
        if (step.startsWith('SCAN')) expect(step).toMatch(isList)
      }
    },
  )

  it('are listed newest first, a page at a time, each once', () => {
    const pages: number[] = []
    let before: { epoch: string; seq: number } | undefined
    for (;;) {
      const page = listMovements(scratch.db, { before, limit: 500 })
      if (page.length === 0) break
      pages.push(...page.map(({ name }) => name.seq))
      before = page.at(-1)?.name
    }
    expect(pages).toHaveLength(9001)
    expect(pages).toEqual([...new Set(pages)].sort((one, other) => other - one))
  })

  it('are found by lot and kind, with what was voided marked', () => {
    const lots = [{ item: 'item-6', lot: 'L-6' }]
    const found = listMovements(scratch.db, { lots, kind: 'stock.taken', limit: 500 })
    expect(found.length).toBeGreaterThan(0)
    for (const { kind, lines } of found) {
      expect(kind).toBe('stock.taken')
      expect(lines).toMatchObject(lots)
    }
    expect(found.some((each) => each.voided === 'mistake')).toBe(true)
    expect(listMovements(scratch.db, { lots: [], limit: 9 })).toEqual([])
    expect(listMovements(scratch.db, { before: { epoch: firstEpoch, seq: 99_999 }, limit: 9 })).toEqual([])
  })
})
