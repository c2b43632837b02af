import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Signer } from '../../protocol/keys.ts'
import type { AppInProcess } from '../../test/support/hub/app-in-process.ts'
import { appAround } from '../../test/support/hub/app-in-process.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { journalWriter } from '../../test/support/hub/journal-writer.ts'
import type { StockItem } from '../contract/stock.ts'
import { stockSchema } from '../contract/stock.ts'
import { publish } from '../publishing/publish.ts'

let parts: HubInProcess
let served: AppInProcess
let by: { station: string; signer: Signer }
let token: string
beforeEach(async () => {
  parts = await openHubInProcess()
  served = appAround(parts)
  by = await parts.addStation('652328')
  token = await served.readToken('652328')
})
afterEach(() => parts.close())

async function deliver(journal: JournalWriter): Promise<void> {
  const bytes = await cutFrom(journal, by, { from: 1, to: journal.lines.length })
  expect(await parts.intake.accept(bytes)).toMatchObject({ ok: true })
}

function ask(query = '', of = token) {
  return served.app.request(`/v1/stock${query}`, { headers: { authorization: `Bearer ${of}` } })
}

async function itemsNow(): Promise<Record<string, StockItem>> {
  const { stations } = stockSchema.parse(await (await ask()).json())
  return Object.fromEntries((stations[0]?.items ?? []).map((each) => [each.item, each]))
}

const line = (lot: string | null, qty: number, usableUntil: string | null = '2028-05') => ({
  ...{ item: 'burn-cream', lot, qty, usableUntil },
})

it('names every lot with what is on hand, first to expire first, and how far it may be used', async () => {
  await deliver(
    journalWriter()
      .put('stock.received', {
        source: 'union',
        lines: [
          line('C', 5, '2027-11'),
          line('A', 8, '2026-11-21'),
          line(null, 3, null),
          line('B', 4, '2026-12'),
        ],
      })
      .put('stock.taken', { lines: [{ item: 'burn-cream', lot: 'A', qty: 2 }] })
      .put('stock.opened', { item: 'burn-cream', lot: 'C', openedOn: '2026-11-20' }),
  )
  const { 'burn-cream': cream } = await itemsNow()
  expect(cream).toMatchObject({
    onHand: 18,
    usable: 9,
    negative: false,
    expiring: 1,
    expired: 1,
    recalled: 0,
  })
  expect(
    cream?.lots.map(({ lot, onHand, stage, effectiveUntil }) => [lot, onHand, stage, effectiveUntil]),
  ).toEqual([
    ['A', 6, 'expired', '2026-11-21'],
    ['B', 4, 'amber', '2026-12-31'],
    ['C', 5, 'green', '2027-11-30'],
    [null, 3, 'quarantined', null],
  ])
  expect(cream?.lots[2]).toMatchObject({ usableUntil: '2027-11', openedOn: '2026-11-20', quarantine: null })
})

it('shows what was set aside until it is released, and a lot that is below nothing', async () => {
  const journal = journalWriter()
    .put('stock.received', { source: 'union', lines: [line('A', 8)] })
    .put('stock.quarantined', { item: 'burn-cream', lot: 'A', reason: 'damaged' })
    .put('stock.taken', { lines: [{ item: 'burn-cream', lot: 'Z', qty: 1 }] })
  await deliver(journal)
  const before = (await itemsNow())['burn-cream']
  expect(before).toMatchObject({ onHand: 7, usable: 0, negative: true })
  expect(before?.lots[0]).toMatchObject({ lot: 'A', stage: 'quarantined', quarantine: 'damaged' })
  await deliver(journal.put('stock.released', { item: 'burn-cream', lot: 'A' }))
  expect((await itemsNow())['burn-cream']?.lots[0]).toMatchObject({ stage: 'green', quarantine: null })
})

it('gives the label of the first receipt that still counts', async () => {
  const journal = journalWriter()
    .put('stock.received', { source: 'union', lines: [line('A', 8, '2026-05')] })
    .put('stock.received', { source: 'union', lines: [line('A', 8, '2027-05')] })
  await deliver(journal)
  expect((await itemsNow())['burn-cream']?.lots).toMatchObject([{ onHand: 16, usableUntil: '2026-05' }])
  await deliver(journal.put('stock.voided', { movement: { seq: 1 }, reason: 'misread' }))
  expect((await itemsNow())['burn-cream']?.lots).toMatchObject([{ onHand: 8, usableUntil: '2027-05' }])
})

it('calls a lot recalled where the recall is addressed, and a whole item with its lots of no number', async () => {
  await deliver(
    journalWriter().put('stock.received', {
      source: 'union',
      lines: [line('A', 1), line('B', 1), line(null, 1)],
    }),
  )
  const recall = (id: string, audience: `unit:${string}`, lot: string | null) =>
    parts.store.write((w) => publish(w, { type: 'recall', id, audience, body: { item: 'burn-cream', lot } }))
  await recall('elsewhere', 'unit:652302', 'A')
  expect((await itemsNow())['burn-cream']).toMatchObject({ recalled: 0 })
  await recall('lot', 'unit:6523', 'A')
  expect((await itemsNow())['burn-cream']).toMatchObject({ recalled: 1, usable: 2 })
  await recall('all', 'unit:652328', null)
  expect((await itemsNow())['burn-cream']).toMatchObject({ recalled: 3, usable: 0 })
})

it('adds up what counts found otherwise than expected in 90 days, and nothing from before', async () => {
  const counted = (expected: number, found: number) => ({
    lines: [{ item: 'burn-cream', lot: 'A', expected, counted: found }],
  })
  const journal = journalWriter()
  const dayMs = 86_400_000
  const at = (days: number) => ({ atMs: parts.clock.nowMs - days * dayMs })
  journal.put('stock.counted', counted(0, 10), at(90)).put('stock.counted', counted(10, 7), at(89))
  await deliver(journal.put('stock.counted', counted(7, 8), at(0)))
  expect((await itemsNow())['burn-cream']).toMatchObject({ onHand: 8, drift: -2 })
})

it('leaves out what is sensitive, and what is not there', async () => {
  await parts.store.write(async (w) => {
    const found = await w.documents.find('item', 'burn-cream')
    const body = JSON.parse(found?.body ?? '{}')
    await publish(w, { type: 'item', id: 'burn-cream', audience: '*', body: { ...body, sensitive: true } })
  })
  const cups = { item: 'paper-cup', lot: null }
  await deliver(
    journalWriter()
      .put('stock.received', {
        source: 'union',
        lines: [line('A', 8), { ...cups, qty: 4, usableUntil: null }],
      })
      .put('stock.issued', { lines: [{ ...cups, qty: 4 }] }),
  )
  expect(await itemsNow()).toEqual({})
})

it('answers for the reader’s unit and below, and for no other', async () => {
  expect((await ask('?unit=652302')).status).toBe(403)
  expect((await ask('?unit=nowhere')).status).toBe(404)
  expect((await ask('', 'wsr_00')).status).toBe(401)
  const above = await served.readToken('6523')
  const { stations } = stockSchema.parse(await (await ask('?unit=652328', above)).json())
  expect(stations.map(({ station, unit }) => [station, unit])).toEqual([[by.station, '652328']])
})

it('knows no label of a receipt that was voided before it was written, in one delivery', async () => {
  await deliver(
    journalWriter()
      .put('stock.voided', { movement: { seq: 2 }, reason: 'misread' })
      .put('stock.received', { source: 'union', lines: [line('A', 8, '2026-05')] })
      .put('stock.taken', { lines: [{ item: 'burn-cream', lot: 'A', qty: 1 }] }),
  )
  expect((await itemsNow())['burn-cream']?.lots).toMatchObject([{ onHand: -1, usableUntil: null }])
})
