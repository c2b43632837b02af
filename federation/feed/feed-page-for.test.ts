import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFeedPage } from '../../protocol/feed-page.ts'
import { toVerifier } from '../../protocol/keys.ts'
import { readReceipt } from '../../protocol/receipt.ts'
import type { HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import { publish, withdraw } from '../publishing/publish.ts'
import type { Audience } from '../store/nouns/documents.ts'
import { feedPageFor } from './feed-page-for.ts'

let hub: HubInProcess
let station: string
beforeEach(async () => {
  hub = await openHubInProcess()
  station = (await hub.addStation()).station
})
afterEach(() => hub.close())

async function pageAfter(after: number, of = station) {
  const bytes = await feedPageFor(hub, { station: of, after, nowMs: hub.clock.nowMs })
  const page = await openFeedPage(bytes, await toVerifier(hub.identity.signer.publicKey))
  if (!page) throw new Error('the page does not open')
  const documents = page.lines.map((line) => JSON.parse(line.toString()))
  return { ...page.manifest, documents, names: documents.map(({ type, id }) => `${type}/${id}`) }
}

/** Everything from 0 on, through all pages. */
async function walk() {
  const pages = [await pageAfter(0)]
  while (pages.at(-1)!.more) pages.push(await pageAfter(pages.at(-1)!.to))
  return pages
}

const service = (id: string, audience: Audience, name = id) =>
  hub.store.write((w) => publish(w, { type: 'service', id, audience, body: { name: { 'zh-CN': name } } }))

describe('a page', () => {
  it('brings a new station itself, the units above it, categories and services, and nobody else’s', async () => {
    await hub.addStation('652302')
    const [page] = await walk()
    expect(page?.names.filter((name) => name.startsWith('unit/'))).toEqual([
      'unit/demo',
      'unit/65',
      'unit/6523',
      'unit/652328',
    ])
    expect(page?.names.filter((name) => name.startsWith('station/'))).toEqual([`station/${station}`])
    expect(page?.names.filter((name) => name.startsWith('category/'))).toHaveLength(23)
    expect(page?.names.filter((name) => name.startsWith('service/'))).toHaveLength(15)
    expect(page).toMatchObject({
      station,
      after: 0,
      more: false,
      reset: false,
      generation: hub.identity.generation,
    })
  })

  it('says what is gone, to those who had it', async () => {
    const { to } = await pageAfter(0)
    await hub.store.write((w) => withdraw(w, 'service', 'wifi'))
    expect((await pageAfter(to)).documents).toEqual([
      { n: to + 1, type: 'service', id: 'wifi', rev: 2, gone: true },
    ])
  })

  it('says gone of a document that leaves the station’s audience, and nothing to those it stays with', async () => {
    const { to } = await pageAfter(0)
    await service('wifi', 'unit:652302')
    expect((await pageAfter(to)).documents).toMatchObject([{ id: 'wifi', gone: true }])
    const other = (await hub.addStation('652302')).station
    const there = (await pageAfter(0, other)).documents.filter(({ id }) => id === 'wifi')
    expect(there).toMatchObject([{ gone: false, rev: 2 }])
  })

  it('carries receipts of what is held, for a station that delivers by other hands', async () => {
    const by = await hub.addStation()
    await hub.intake.accept(await cutFrom(journalWriter().visits(3), by, { from: 1, to: 3 }))
    await hub.intake.accept(await cutFrom(journalWriter(epochs[1]).visits(2), by, { from: 1, to: 2 }))
    const verifier = await toVerifier(hub.identity.signer.publicKey)
    const { receipts } = await pageAfter(0, by.station)
    const read = await Promise.all(receipts.map((each) => readReceipt(each, verifier)))
    expect(read.map((each) => [each?.epoch, each?.acked])).toEqual([
      [epochs[0], 3],
      [epochs[1], 2],
    ])
  })

  it('stays below its limits, and the next goes on where it ended', async () => {
    const text = (length: number) =>
      Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.random() * 20000)).join('')
    for (let i = 0; i < 12; i++) await service(`big-${i}`, '*', text(60_000))
    const pages = await walk()
    expect(pages.length).toBeGreaterThan(2)
    expect(Math.max(...pages.map(({ rawBytes }) => rawBytes))).toBeLessThan(1024 * 1024)
    const names = pages.flatMap((page) => page.names)
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.startsWith('service/big-'))).toHaveLength(12)
    for (const [index, page] of pages.slice(1).entries()) expect(page.after).toBe(pages[index]?.to)
  })
})

describe('a beginning anew', () => {
  const many = async () => {
    for (let i = 0; i < 1100; i++) await service(`s-${i}`, '*')
  }
  const move = async (unit: string) => {
    await hub.store.write(async (w) => {
      const body = { name: { 'zh-CN': '驿站' }, unit }
      const movedAt = await publish(w, { type: 'station', id: station, audience: `station:${station}`, body })
      await w.stations.move(station, { unit, fromDay: '2026-11-22', movedAt })
    })
  }

  it('comes to a cursor beyond the newest change', async () => {
    expect(await pageAfter(9999)).toMatchObject({ after: 0, reset: true })
  })

  it('comes once to a station that moved to another unit, however many pages it takes', async () => {
    await many()
    const cursor = (await walk()).at(-1)!.to
    await move('652302')
    const first = await pageAfter(cursor)
    expect(first).toMatchObject({ after: 0, reset: true, more: true })
    expect(first.names).toContain('unit/652302')
    expect(first.names).not.toContain('unit/652328')
    const second = await pageAfter(first.to)
    expect(second).toMatchObject({ after: first.to, reset: false, more: false })
    expect(await pageAfter(second.to)).toMatchObject({ after: second.to, reset: false, documents: [] })
  })

  it('comes again when the station did not get the first page', async () => {
    await many()
    const cursor = (await walk()).at(-1)!.to
    await move('652302')
    expect(await pageAfter(cursor)).toMatchObject({ after: 0, reset: true })
    expect(await pageAfter(cursor)).toMatchObject({ after: 0, reset: true })
  })

  it('does not come to one that begins at 0 by itself', async () => {
    await many()
    await move('652302')
    const pages = await walk()
    expect(pages.map(({ reset }) => reset)).toEqual([false, false])
  })
})
