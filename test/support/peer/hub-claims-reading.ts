import { describe, expect, it } from 'vitest'
import { openBatch } from './batch.ts'
import type { FeedPage } from './feed-page.ts'
import { openPage } from './feed-page.ts'
import type { HubTrial } from './hub-trial.ts'
import { expectAbout } from './hub-trial.ts'
import { openReceipt } from './receipt.ts'
import type { StationPeer } from './station-peer.ts'

// Sections 3 to 5 of the page: what a station reads back, and its feed.

export function claimsOfReading(trial: HubTrial): void {
  describe('epochs', () => {
    it('lists each epoch with what it holds and since when', async () => {
      const station = await trial.newStation()
      station.visit()
      station.visit()
      await station.push({ to: 1 })
      const other = station.inEmptyEpoch()
      await other.heartbeat()
      const epochs = await station.epochs()
      expect(epochs.map((one) => one.epoch).sort()).toEqual([station.epoch, other.epoch].sort())
      const first = epochs.find((one) => one.epoch === station.epoch)
      expect(first).toMatchObject({ acked: 1, head: station.journal.headAt(1) })
      expect(epochs.find((one) => one.epoch === other.epoch)).toMatchObject({
        acked: 0,
        head: other.journal.headAt(0),
      })
      expectAbout(first?.openedAt, trial.nowMs(), 10_000)
    })
  })

  describe('batches given back', () => {
    const delivered = async () => {
      const station = trial.emptyEpoch()
      for (let i = 0; i < 9; i += 1) station.visit()
      const batches = [
        station.cut({ from: 1, to: 3 }),
        station.cut({ from: 4, to: 4 }),
        station.cut({ from: 5, to: 9 }),
      ]
      for (const batch of batches) await station.send(batch)
      return { station, bytes: batches.map((batch) => batch.bytes) }
    }

    it.each([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 2],
      [8, 2],
    ])('after %i begin with the one that holds the next line, as they came', async (after, first) => {
      const { station, bytes } = await delivered()
      const back = await station.batchesBack(station.epoch, after)
      expect(back.map((one) => one.toString('base64'))).toEqual(
        bytes.slice(first).map((one) => one.toString('base64')),
      )
    })

    it('say what they are', async () => {
      const { station } = await delivered()
      const answer = await station.get(`/v1/batches?epoch=${station.epoch}&after=0`)
      expect(answer.headers.get('content-type')).toMatch(/^application\/vnd\.waystation\.batches/)
    })

    it.each([9, 10, 1_000_000])('are none after %i of nine', async (after) => {
      const { station } = await delivered()
      const answer = await station.get(`/v1/batches?epoch=${station.epoch}&after=${after}`)
      expect([answer.status, answer.bytes.length]).toEqual([204, 0])
    })

    it('are none for an epoch it does not know or that had only heartbeats', async () => {
      const station = trial.emptyEpoch()
      expect((await station.get(`/v1/batches?epoch=${station.epoch}&after=0`)).status).toBe(204)
      await station.heartbeat()
      expect((await station.get(`/v1/batches?epoch=${station.epoch}&after=0`)).status).toBe(204)
    })

    it('bring a dead station’s whole journal back, about 1 MiB at a time, overlaps and all', async () => {
      const station = trial.emptyEpoch()
      const note = () => Buffer.from(crypto.getRandomValues(new Uint8Array(30_000))).toString('base64')
      for (let i = 0; i < 60; i += 1)
        station.append('visit.checked-in', { category: 'rider', services: [], people: 1, note: note() })
      for (let to = 6; to <= 60; to += 6) await station.push({ from: Math.max(1, to - 8), to })
      const lines = await readAll(station)
      expect(lines.map(String)).toEqual(station.journal.lines.map(String))
    })
  })

  describe('the feed', () => {
    const pageOf = async (station: StationPeer, after: number): Promise<FeedPage> => {
      const answer = await station.get(`/v1/feed?after=${after}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toMatch(/^application\/vnd\.waystation\.feed/)
      const page = openPage(answer.bytes, station.hub.keys)
      if (typeof page === 'string') throw new Error(`no page: ${page}`)
      const {
        hub,
        generation,
        station: id,
      } = { ...station.hub, hub: station.hub.id, station: station.station }
      expect(page.manifest).toMatchObject({ v: 1, hub, generation, station: id })
      expectAbout(page.manifest.at, trial.nowMs(), 5000)
      return page
    }
    const walk = async (station: StationPeer, from = 0): Promise<FeedPage[]> => {
      const pages = [await pageOf(station, from)]
      while (pages.at(-1)!.manifest.more) pages.push(await pageOf(station, pages.at(-1)!.manifest.to))
      return pages
    }

    it('is signed pages, each going on where the one before ended', async () => {
      const pages = await walk(trial.emptyEpoch())
      let after = 0
      for (const { manifest, documents } of pages) {
        expect(manifest.after).toBe(after)
        expect(manifest.to).toBeGreaterThanOrEqual(after)
        for (const { n } of documents) {
          expect(n).toBeGreaterThan(after)
          expect(n).toBeLessThanOrEqual(manifest.to)
        }
        after = manifest.to
      }
    })

    it('is documents in ascending n, each once, with a body unless gone', async () => {
      const documents = (await walk(trial.emptyEpoch())).flatMap((page) => page.documents)
      expect(documents.length).toBeGreaterThan(0)
      const numbers = documents.map((one) => one.n)
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      const names = documents.map((one) => `${one.type}/${one.id}`)
      expect(new Set(names).size).toBe(names.length)
      for (const one of documents) {
        expect(one).toMatchObject({
          type: expect.any(String),
          id: expect.any(String),
          rev: expect.any(Number),
          gone: expect.any(Boolean),
        })
        expect('body' in one).toBe(!one.gone)
      }
    })

    it('brings the station the units, categories and services', async () => {
      const station = await trial.newStation()
      const documents = (await walk(station)).flatMap((page) => page.documents)
      expect([...new Set(documents.map((one) => one.type))]).toEqual(
        expect.arrayContaining(['unit', 'category', 'service']),
      )
      expect(documents.find((one) => one.type === 'unit' && one.id === station.unit)).toBeDefined()
    })

    it('leaves the cursor at what the receipts call newest', async () => {
      const station = trial.emptyEpoch()
      const to = (await walk(station)).at(-1)!.manifest.to
      const { receipt } = await station.heartbeat()
      expect(to).toBe(receipt?.newest)
      const page = await pageOf(station, to)
      expect(page).toMatchObject({ documents: [], manifest: { after: to, to, more: false, reset: false } })
    })

    it('gives only what is newer than the cursor', async () => {
      const station = trial.emptyEpoch()
      const all = (await walk(station)).flatMap((page) => page.documents)
      const middle = all[Math.floor(all.length / 2)]!.n
      const rest = (await walk(station, middle)).flatMap((page) => page.documents)
      expect(rest).toEqual(all.filter((one) => one.n > middle))
    })

    it('begins anew, and says so, when asked beyond its newest change', async () => {
      const station = trial.emptyEpoch()
      const all = (await walk(station)).flatMap((page) => page.documents)
      const page = await pageOf(station, all.at(-1)!.n + 1_000_000)
      expect(page.manifest).toMatchObject({ reset: true, after: 0 })
      expect(page.documents).toEqual(all.slice(0, page.documents.length))
    })

    it.each(['-1', 'x', '1.5', ''])('answers after=%s without falling over', async (after) => {
      const answer = await trial.emptyEpoch().get(`/v1/feed?after=${after}`)
      expect(answer.status).toBeLessThan(500)
    })

    it('carries receipts of what is held, each by the hub and for this station', async () => {
      const station = await trial.newStation()
      station.visit()
      await station.push()
      const { receipts } = (await pageOf(station, 0)).manifest
      const opened = receipts.map((jws) => openReceipt(jws, station.hub.keys))
      for (const receipt of opened) expect(receipt?.station).toBe(station.station)
      const own = opened.filter((receipt) => receipt?.epoch === station.epoch)
      for (const receipt of own) expect(receipt?.head).toBe(station.journal.headAt(receipt!.acked))
    })
  })
}

/** Every line given back, walking from 0 until there is no more, verified as they are. */
async function readAll(station: StationPeer): Promise<Buffer[]> {
  const lines: Buffer[] = []
  for (;;) {
    const answer = await station.get(`/v1/batches?epoch=${station.epoch}&after=${lines.length}`)
    expect(answer.bytes.length).toBeLessThan(2.5 * 1024 * 1024)
    const back = await station.batchesBack(station.epoch, lines.length)
    if (back.length === 0) return lines
    for (const bytes of back) {
      const opened = openBatch(bytes, () => [station.key.jwk])
      if ('problem' in opened) throw new Error(opened.problem)
      expect(opened.manifest.from).toBeLessThanOrEqual(lines.length + 1)
      lines.push(...opened.lines.slice(lines.length + 1 - opened.manifest.from))
    }
  }
}
