// A station and its hub agree on stock: random histories as a station's database lives them (voids before what they void, wrong clocks,
// disks that were rolled back and went on in a new epoch with copies), delivered to a real hub in pieces, repeated, and out of order.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listEpochs } from '../../db/epochs.ts'
import { projections } from '../../db/projections/index.ts'
import { readEntries } from '../../db/read-entries.ts'
import { endOfDays } from '../../federation/store/nouns/stock.ts'
import { lotCode } from '../../federation/timelines/life-counts.ts'
import type { Happening } from '../support/db/random-history.ts'
import { anyHistory, happen } from '../support/db/random-history.ts'
import type { ScratchDb } from '../support/db/scratch-db.ts'
import { scratchDb, scratchJournal } from '../support/db/scratch-db.ts'
import type { HubInProcess } from '../support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../support/hub/hub-in-process.ts'

/** So many in every run of the suite; thousands by hand. */
const runs = Number(process.env['WAYSTATION_RUNS'] ?? 200)

let hub: HubInProcess
let scratch: ScratchDb
beforeAll(async () => {
  hub = await openHubInProcess()
  scratch = scratchDb()
  scratch.db.sqlite.pragma('synchronous = OFF')
})
afterAll(async () => {
  scratch.close()
  await hub.close()
})

/** Which epoch speaks next, how many lines of it, from how far back it repeats, and how long it was silent. */
type Piece = { epoch: number; lines: number; again: number; waitMs: number }

const pieces: fc.Arbitrary<Piece[]> = fc.array(
  fc.record({
    epoch: fc.nat(3),
    lines: fc.integer({ min: 1, max: 25 }),
    again: fc.nat(6),
    waitMs: fc.integer({ min: 0, max: 90 * 3_600_000 }),
  }),
  { maxLength: 12 },
)

type Journal = { epoch: string; lines: string[] }

function liveThrough(history: readonly Happening[]): Journal[] {
  const { sqlite } = scratch.db
  sqlite.exec('DELETE FROM entries; DELETE FROM epochs;')
  for (const table of projections.flatMap((each) => [...each.tables])) sqlite.exec(`DELETE FROM ${table}`)
  const journal = scratchJournal(scratch)
  for (const happening of history) happen(journal, happening)
  return listEpochs(scratch.db).map(({ no, epoch }) => ({
    epoch,
    lines: [...readEntries(scratch.db, { epochNo: no })].map(({ line }) => line),
  }))
}

/** Delivers all there is: first as the pieces say, then what is left, the newest epoch first. */
async function deliver(journals: readonly Journal[], plan: readonly Piece[]): Promise<string> {
  const by = await hub.addStation()
  const held = journals.map(() => 0)
  const send = async (index: number, cut: { from: number; to: number }) => {
    const journal = journals[index]!
    const accepted = await hub.intake.accept(await cutFrom(journal, by, cut))
    if (!accepted.ok) throw new Error(`${accepted.problem} of ${cut.from}-${cut.to}`)
    held[index] = Math.max(held[index] ?? 0, cut.to)
  }
  const whole = { epoch: 0, lines: Number.POSITIVE_INFINITY, again: 0, waitMs: 1000 }
  const rest = journals.map((_, index) => ({ ...whole, epoch: journals.length - 1 - index }))
  for (const { epoch, lines, again, waitMs } of [...plan, ...rest]) {
    const index = epoch % journals.length
    const acked = held[index] ?? 0
    const to = Math.min(journals[index]!.lines.length, acked + lines)
    hub.clock.nowMs += waitMs
    if (to > 0) await send(index, { from: Math.max(1, acked + 1 - again), to })
  }
  return by.station
}

type LotRow = {
  item: string
  lot: string
  on_hand: number
  usable_until: string | null
  quarantine: string | null
}

function stationLots() {
  const rows = scratch.db.sqlite.prepare<[], LotRow>('SELECT * FROM lots ORDER BY item, lot').all()
  return rows.map(({ item, lot, on_hand, usable_until, quarantine }) => ({
    ...{ code: lotCode(item, lot), onHand: on_hand, label: usable_until, quarantine },
  }))
}

async function hubLots(station: string, codes: readonly string[]) {
  const { sums, lots } = await hub.store.read(async (r) => ({
    sums: await r.stock.runningBefore({ stations: [station], figures: ['lots'], day: endOfDays }),
    lots: await r.stock.lots(codes.map((lot) => ({ station, lot }))),
  }))
  const onHand = new Map(sums.map(({ code, amount }) => [code, amount]))
  for (const code of onHand.keys()) expect(codes).toContain(code)
  return lots.map(({ lot, label, quarantine }) => ({
    ...{ code: lot, onHand: onHand.get(lot) ?? 0, label, quarantine },
  }))
}

const figures: Record<string, string> = {
  'stock.received': 'received',
  'stock.taken': 'taken',
  'stock.issued': 'issued',
  'stock.counted': 'adjusted',
  'stock.written-off': 'writtenOff',
  'stock.transferred': 'transferred',
}

/** What moved, by figure and item, as the station's own rows have it: positive, save what a count took. */
function stationSums(): Record<string, number> {
  const rows = scratch.db.sqlite
    .prepare<[], { kind: string; item: string; qty: number }>(
      `SELECT m.kind, l.item, sum(l.qty) AS qty FROM movements m JOIN movement_lines l ON l.movement = m.no
       WHERE NOT EXISTS (SELECT 1 FROM movement_voids v WHERE v.epoch = m.epoch AND v.seq = m.seq)
       GROUP BY m.kind, l.item`,
    )
    .all()
  return Object.fromEntries(
    rows.flatMap(({ kind, item, qty }) => {
      const figure = figures[kind]
      const amount = figure === 'received' || figure === 'adjusted' ? qty : -qty
      return figure && amount !== 0 ? [[`${figure}/${item}`, amount]] : []
    }),
  )
}

async function hubSums(station: string): Promise<Record<string, number>> {
  const days = await hub.store.read((r) =>
    r.figures.days({ stations: [station], fromDay: '0000', toDay: endOfDays }),
  )
  const sums: Record<string, number> = {}
  for (const { counts = {} } of days)
    for (const [name, amount] of Object.entries(counts))
      if (Object.values(figures).includes(name.split('/')[0] ?? '')) sums[name] = (sums[name] ?? 0) + amount
  return Object.fromEntries(Object.entries(sums).filter(([, amount]) => amount !== 0))
}

function stationLoansOut(): number {
  return (
    scratch.db.sqlite.prepare<[], number>('SELECT count(*) FROM loans WHERE is_out = 1').pluck().get() ?? 0
  )
}

async function hubLoansOut(station: string): Promise<number> {
  const sums = await hub.store.read((r) =>
    r.stock.runningBefore({ stations: [station], figures: ['loans'], day: endOfDays }),
  )
  return sums.reduce((sum, { amount }) => sum + amount, 0)
}

describe('a station and its hub', () => {
  it('have the same lots on hand, with the same labels, moved the same, and lent the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, pieces, async (history, plan) => {
        const journals = liveThrough(history)
        const station = await deliver(journals, plan)
        const here = stationLots()
        const there = await hubLots(
          station,
          here.map(({ code }) => code),
        )
        expect(there).toEqual(here)
        expect(await hubSums(station)).toEqual(stationSums())
        expect(await hubLoansOut(station)).toBe(stationLoansOut())
      }),
      { numRuns: runs },
    )
  }, 3_600_000)
})
