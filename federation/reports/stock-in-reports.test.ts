// Stock through intake into frozen reports: late movements restate what they must, and what reports read does not grow with movements.
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { WeeklyReport } from '../contract/weekly-report.ts'
import { databaseName } from '../store/sqlite/open-sqlite-store.ts'
import { settleReports } from './settle-reports.ts'
import { weeklyReports } from './weekly-reports.ts'

const at = (wall: string) => Date.parse(`${wall.replace(' ', 'T')}:00+08:00`)
let hub: HubInProcess
let by: { station: string; signer: Signer }
beforeEach(async () => {
  hub = await openHubInProcess(at('2026-10-26 09:00'))
  by = await hub.addStation('652328')
})
afterEach(() => hub.close())

async function deliver(journal: JournalWriter, to: { signer: Signer; station: string } = by): Promise<void> {
  const bytes = await cutFrom(journal, to, { from: 1, to: journal.lines.length })
  expect(await hub.intake.accept(bytes)).toMatchObject({ ok: true })
}

async function report(week: string): Promise<WeeklyReport> {
  const clock = () => hub.clock.nowMs
  const { store } = hub
  const answer = await weeklyReports({ store, clock, settle: settleReports({ store, clock }) }).read({
    unit: '652328',
    week,
  })
  if (!answer.ok) throw new Error(answer.why)
  return answer.value
}

const gauze = (qty: number) => ({ item: 'sterile-gauze', lot: 'A', qty })
const received = (qty: number) => ({ source: 'union', lines: [{ ...gauze(qty), usableUntil: '2027-12' }] })
/** A boot whose clock was looked at and found right. */
function booted(): JournalWriter {
  const moment = { atMs: at('2026-11-02 08:00') }
  const [hubAt, wallAt] = ['2026-11-02T00:00:00.000Z', '2026-11-02T00:00:00.000Z']
  return journalWriter()
    .put('host.started', { app: '0.1.0', boot: '9f3a61c2' }, moment)
    .put('clock.observed', { hubAt, wallAt, roundTripMs: 20 }, moment)
}

describe('a movement that comes late', () => {
  it('restates every week after it, and a void of it restates them back', async () => {
    const journal = booted().put('stock.received', received(10), { atMs: at('2026-11-18 10:00') })
    hub.clock.nowMs = at('2026-11-25 09:30')
    await deliver(journal)
    const first = await report('2026-W47')
    expect(first.totals.supplies?.['sterile-gauze']).toMatchObject({ opening: 0, received: 10, closing: 10 })
    expect((await report('2026-W46')).totals.supplies).toEqual({})

    await deliver(journal.put('stock.received', received(7), { atMs: at('2026-11-05 10:00') }))
    hub.clock.nowMs = at('2026-11-25 10:30')
    for (const [week, opening, closing] of [
      ['2026-W45', 0, 7],
      ['2026-W46', 7, 7],
      ['2026-W47', 7, 17],
      ['2026-W48', 17, 17],
    ] as const)
      expect((await report(week)).totals.supplies?.['sterile-gauze'], week).toMatchObject({
        opening,
        closing,
      })
    const second = await report('2026-W47')
    expect(second.revision).toBe(2)
    expect(second.changes.filter(({ station }) => station === null)).toEqual([
      { station: null, figure: 'supplies.sterile-gauze.opening', before: 0, after: 7 },
      { station: null, figure: 'supplies.sterile-gauze.closing', before: 10, after: 17 },
    ])

    await deliver(
      journal.put('stock.voided', { movement: { seq: 4 }, reason: 'twice' }, { atMs: hub.clock.nowMs }),
    )
    hub.clock.nowMs = at('2026-11-25 11:30')
    expect((await report('2026-W47')).revision).toBe(3)
    expect((await report('2026-W46')).totals.supplies).toEqual({})
    expect((await report('2026-W47')).totals.supplies).toEqual(first.totals.supplies)
  })

  it('makes no revision of weeks after one within which it only came and went', async () => {
    const journal = booted().put('stock.received', received(10), { atMs: at('2026-11-04 10:00') })
    hub.clock.nowMs = at('2026-11-25 09:30')
    await deliver(journal)
    expect((await report('2026-W47')).revision).toBe(1)
    journal
      .put('stock.received', received(3), { atMs: at('2026-11-10 10:00') })
      .put('stock.written-off', { reason: 'expired', lines: [gauze(3)] }, { atMs: at('2026-11-12 10:00') })
    await deliver(journal)
    hub.clock.nowMs = at('2026-11-25 10:30')
    expect((await report('2026-W46')).totals.supplies?.['sterile-gauze']).toMatchObject({
      ...{ opening: 10, received: 3, writtenOff: 3, expired: 3, closing: 10 },
    })
    expect((await report('2026-W47')).revision).toBe(1)
  })
})

describe('what ends', () => {
  const fault = { equipment: 'microwave', fault: 'broken' }

  it('ends once, however often that was written: loans and faults', async () => {
    const day = { atMs: at('2026-11-18 10:00') }
    const later = { atMs: at('2026-11-19 10:00') }
    hub.clock.nowMs = at('2026-11-25 09:30')
    await deliver(
      booted()
        .put('loan.made', { item: 'umbrella', code: 'U-1' }, day)
        .put('loan.made', { item: 'umbrella', code: 'U-2' }, day)
        .put('loan.made', { item: 'umbrella', code: 'U-3' }, day)
        .put('loan.returned', { loan: { seq: 3 } }, day)
        .put('loan.returned', { loan: { seq: 3 } }, later)
        // A loan that was none, and yet came back.
        .put('loan.returned', { loan: { seq: 4 } }, day)
        .put('loan.voided', { loan: { seq: 4 }, reason: 'mis-tap' }, day)
        // A return that was none.
        .put('loan.returned', { loan: { seq: 5 } }, day)
        .put('loan.voided', { loan: { seq: 10 }, reason: 'mis-tap' }, day)
        .put('equipment.faulted', fault, day)
        .put('equipment.faulted', fault, day)
        .put('equipment.repaired', { fault: { seq: 12 }, outcome: 'repaired' }, later)
        .put(
          'equipment.repaired',
          { fault: { seq: 12 }, outcome: 'replaced' },
          { atMs: at('2026-11-22 10:00') },
        ),
    )
    const { loans, equipment } = (await report('2026-W47')).totals
    expect(loans).toEqual({ made: 2, returned: 1, out: 1 })
    expect(equipment).toEqual({ opened: 2, closed: 1, open: 1, meanDaysOpen: 1 })
  })

  it('restates the week of a repair when the beginning of its fault is timed anew', async () => {
    const [old, next] = epochs
    const before = journalWriter(old)
      .put('host.started', { app: '0.1.0', boot: '9f3a61c2' }, { atMs: at('2026-11-15 09:00') })
      .put('equipment.faulted', fault, { atMs: at('2026-11-15 10:00') })
    const moment = { atMs: at('2026-11-18 08:00') }
    const [hubAt, wallAt] = ['2026-11-18T00:00:00.000Z', '2026-11-18T00:00:00.000Z']
    const after = journalWriter(next)
      .put('journal.continued', { epoch: old, delivered: 3, head: null, damaged: [] }, moment)
      .put('host.started', { app: '0.1.0', boot: '1f3a61c2' }, moment)
      .put('clock.observed', { hubAt, wallAt, roundTripMs: 20 }, moment)
      .put(
        'equipment.repaired',
        { fault: { epoch: old, seq: 2 }, outcome: 'repaired' },
        { atMs: at('2026-11-18 10:00') },
      )
    hub.clock.nowMs = at('2026-11-25 09:30')
    await deliver(before)
    await deliver(after)
    expect((await report('2026-W47')).totals.equipment).toMatchObject({ closed: 1, meanDaysOpen: 3 })
    // The old clock turns out to have been two days slow.
    const two = { hubAt: '2026-11-17T03:00:00.000Z', wallAt: '2026-11-15T03:00:00.000Z', roundTripMs: 20 }
    await deliver(before.put('clock.observed', two, { atMs: at('2026-11-15 11:00') }))
    hub.clock.nowMs = at('2026-11-25 10:30')
    const second = await report('2026-W47')
    expect(second.totals.equipment).toMatchObject({ closed: 1, meanDaysOpen: 1 })
    expect([second.revision, second.changes.filter(({ station }) => station === null)]).toEqual([
      2,
      expect.arrayContaining([{ station: null, figure: 'equipment.meanDaysOpen', before: 3, after: 1 }]),
    ])
  })
})

describe('what reports read', () => {
  it('has the same rows after five movements a day as after fifty', async () => {
    const rows: Record<string, number>[] = []
    for (const perDay of [5, 50]) {
      const station = await hub.addStation('652328')
      const journal = journalWriter(epochs[0], at('2026-10-01 08:00'))
      for (let day = 0; day < 45; day++)
        for (let n = 0; n < perDay; n++) {
          const atMs = at('2026-09-01 08:00') + day * 86_400_000 + n * 60_000
          const lot = `L${n % 5}`
          journal.put(
            'stock.received',
            { source: 'union', lines: [{ ...gauze(2), lot, usableUntil: null }] },
            { atMs },
          )
          if (n < 5) continue
          journal.lines.pop()
          journal.put('stock.taken', { lines: [{ ...gauze(1), lot }] }, { atMs })
        }
      await deliver(journal, station)
      rows.push(rowsOf(station.station))
    }
    expect(rows[1]).toEqual(rows[0])
    // 45 days of 5 lots: each day, two months, the year, the century.
    expect(rows[0]).toEqual({ running_sums: (45 + 2 + 1 + 1) * 5, tallies: 45 })
  }, 60_000)
})

function rowsOf(station: string): Record<string, number> {
  const db = new SqliteDatabase(join(hub.dir, databaseName), { readonly: true })
  const count = (table: string) =>
    db.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE station = ?`).pluck().get(station) ?? 0
  const rows = { running_sums: count('running_sums'), tallies: count('tallies') }
  db.close()
  return rows
}
