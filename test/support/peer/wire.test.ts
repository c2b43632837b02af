import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cutBatch, openBatch } from './batch.ts'
import { openPage } from './feed-page.ts'
import type { Entry } from './journal.ts'
import { chainNext, chainStart, continueJournal, entryOf, Journal, lineOf, originOf } from './journal.ts'
import { openReceipt, signReceipt } from './receipt.ts'
import { trueTimes } from './true-time.ts'
import {
  digest,
  joinRun,
  keyFromLabel,
  openJws,
  signJws,
  signToken,
  splitRun,
  thumbprint,
  unseal,
  uuid7,
} from './wire.ts'

const path = new URL('../../../protocol/fixtures/vectors.json', import.meta.url)
// biome-ignore lint/suspicious/noExplicitAny: the worked examples are read as the JSON they are
const vectors: any = JSON.parse(readFileSync(path, 'utf8'))
const station = keyFromLabel(vectors.keys.station.label)
const hub = keyFromLabel(vectors.keys.hub.label)
const stationId: string = vectors.journal.station
const known = () => [station.jwk]
const bytesOf = (base64: string) => Buffer.from(base64, 'base64')
const bufferOf = (lines: string[]) => lines.map((line) => Buffer.from(line))

describe('the worked examples', () => {
  it.each(['station', 'hub', 'stranger'])('gives the public key of %s', (name) => {
    expect(keyFromLabel(vectors.keys[name].label).jwk.x).toBe(vectors.keys[name].x)
  })

  it.each(['station', 'hub'])('gives the thumbprint of %s', (name) => {
    const { kty, crv, x } = vectors.keys[name]
    expect(thumbprint({ kty, crv, x })).toBe(vectors.keys.thumbprints[name])
  })

  it.each(['journal', 'continued'])('gives the chain of %s', (name) => {
    const { epoch, lines, chain } = vectors[name]
    expect(new Journal(epoch ?? vectors.journal.epoch, bufferOf(lines)).chain).toEqual(chain)
  })

  it('writes every line with the same bytes', () => {
    for (const line of [...vectors.journal.lines, ...vectors.continued.lines, ...vectors.copyOfACopy.lines]) {
      expect(lineOf(entryOf(Buffer.from(line)) as Entry).toString()).toBe(line)
    }
  })

  it.each(Object.keys(vectors.batches))('opens or refuses the batch "%s"', (name) => {
    const { accept, problem, base64 } = vectors.batches[name]
    const opened = openBatch(bytesOf(base64), known)
    if (!accept) return expect(opened).toEqual({ problem })
    if ('problem' in opened) throw new Error(opened.problem)
    const { from, to } = opened.manifest
    expect(opened.lines.map(String)).toEqual(vectors.journal.lines.slice(from - 1, to))
  })

  it.each(['whole 1-5', 'part 1-2', 'overlap 2-5', 'heartbeat 6-5'])('cuts the batch "%s" itself', (name) => {
    const bytes = bytesOf(vectors.batches[name].base64)
    const theirs = unseal(bytes)
    const manifest = openJws(theirs?.jws ?? '')?.payload as { from: number; to: number; through: string }
    const { from, to, through } = manifest
    const journal = new Journal(vectors.journal.epoch, bufferOf(vectors.journal.lines))
    const frame = theirs?.frame ?? Buffer.alloc(0)
    const raw = Buffer.from(
      vectors.journal.lines
        .slice(from - 1, to)
        .map((l: string) => `${l}\n`)
        .join(''),
    )
    const ours = cutBatch({ station: stationId, key: station }, journal, { from, to, through, frame, raw })
    expect(ours.bytes.equals(bytes)).toBe(true)
  })

  it('opens the first heartbeat and the batch that opens at two', () => {
    const heartbeat = openBatch(bytesOf(vectors.firstHeartbeat.base64), known)
    const { epoch } = vectors.firstHeartbeat
    expect(heartbeat).toMatchObject({
      lines: [],
      manifest: { epoch, from: 1, to: 0, head: chainStart(epoch) },
    })
    expect(openBatch(bytesOf(vectors.opensAtTwo.base64), known)).toMatchObject({
      manifest: { from: 2, to: 2 },
    })
  })

  it('continues a journal with the same lines, copies and explicit references', () => {
    const old = new Journal(vectors.journal.epoch, bufferOf(vectors.journal.lines))
    const started = { app: '0.1.0', boot: '9f3a61c2' }
    const to = { epoch: vectors.continued.epoch, at: '2026-11-22T03:20:00.000Z', delivered: 3, started }
    const next = continueJournal(old, { ...to, head: old.headAt(3) })
    expect(next.lines.map(String)).toEqual(vectors.continued.lines)
    const again = continueJournal(next.branchAt(3), {
      ...{ epoch: vectors.copyOfACopy.epoch, at: '2026-11-22T03:30:00.000Z', delivered: 2, started },
      head: next.headAt(2),
    })
    expect(again.lines.slice(0, 2).map(String)).toEqual(vectors.copyOfACopy.lines)
    expect(originOf(again.epoch, again.line(2))?.epoch).toBe(vectors.journal.epoch)
  })

  it('opens the batch of the continued journal', () => {
    const opened = openBatch(bytesOf(vectors.continued.batch), known)
    if ('problem' in opened) throw new Error(opened.problem)
    expect(opened.lines.map(String)).toEqual(vectors.continued.lines)
  })

  it('gives the true times', () => {
    const { lines, arrivedAt } = vectors.times
    const times = trueTimes(lines, Date.parse(arrivedAt))
    const seen = times.map((time) => [new Date(time.trueMs).toISOString(), time.unverified])
    expect(seen).toEqual(
      lines.map((line: { true: string; unverified: boolean }) => [line.true, line.unverified]),
    )
  })

  it('gives the finger of a ticket', () => {
    expect(digest('waystation-ticket:', vectors.ticket.code)).toBe(vectors.ticket.finger)
  })

  it('opens the receipt, and signs the same one', () => {
    const receipt = openReceipt(vectors.receipt.jws, [hub.jwk])
    expect(receipt).toMatchObject({ station: stationId, acked: 5, head: vectors.journal.chain[5] })
    expect(receipt && signReceipt(hub, receipt)).toBe(vectors.receipt.jws)
    expect(openReceipt(vectors.receipt.jws, [station.jwk])).toBeNull()
  })

  it('opens the feed page and the receipt inside it', () => {
    const page = openPage(bytesOf(vectors.feedPage.base64), [hub.jwk])
    if (typeof page === 'string') throw new Error(page)
    expect(page.documents).toEqual(vectors.feedPage.documents)
    expect(page.manifest).toMatchObject({ station: stationId, after: 0, to: 12, more: false, reset: false })
    expect(page.manifest.receipts.map((jws) => openReceipt(jws, [hub.jwk])?.acked)).toEqual([5])
  })
})

describe('true times, beyond the examples', () => {
  const minute = (m: number) => new Date(Date.UTC(2026, 2, 1, 0, m)).toISOString()
  const started = (seq: number, at: number) => ({ seq, at: minute(at), kind: 'host.started', body: {} })
  const visit = (seq: number, at: number) => ({ seq, at: minute(at), kind: 'visit.checked-in', body: {} })
  const jumped = (seq: number, at: number, by: number) => ({
    ...{ seq, at: minute(at), kind: 'clock.jumped' },
    body: { byMs: by * 60_000 },
  })
  const observed = (seq: number, at: number, hubAt: number) => ({
    ...{ seq, at: minute(at), kind: 'clock.observed' },
    body: { hubAt: minute(hubAt), wallAt: minute(at), roundTripMs: 0 },
  })
  const minutesOf = (entries: Parameters<typeof trueTimes>[0]) =>
    trueTimes(entries, Date.UTC(2026, 2, 1, 5)).map((time) => (time.trueMs - Date.UTC(2026, 2, 1)) / 60_000)

  it('takes the last observation before when none follows, and takes back the jumps since', () => {
    expect(
      minutesOf([started(1, 0), observed(2, 1, 11), visit(3, 2), jumped(4, 23, 20), visit(5, 24)]),
    ).toEqual([10, 11, 12, 13, 14])
  })

  it('does not let an observation of another boot verify', () => {
    const lines = [started(1, 0), visit(2, 1), started(3, 50), observed(4, 51, 61)]
    expect(trueTimes(lines, Date.UTC(2026, 2, 1, 5)).map((time) => time.unverified)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('the small pieces', () => {
  it('splits what it joined', () => {
    const pieces = ['a', 'bb\nb', ''].map((text) => Buffer.from(text))
    expect(splitRun(joinRun(pieces))).toEqual(pieces)
    expect(() => splitRun(Buffer.from('3\nab'))).toThrow('cut short')
  })

  it('makes ids of version 7 in the order of time', () => {
    const [first, second] = [uuid7(1_700_000_000_000), uuid7(1_700_000_000_001)]
    expect(first).toMatch(/^018bcfe5-6800-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(first < second).toBe(true)
  })

  it('signs a token that lives a minute, and lies when told to', () => {
    const own = { iss: stationId, aud: 'hub', key: station, nowMs: 5_000_999 }
    expect(openJws(signToken(own))).toMatchObject({
      header: { alg: 'Ed25519', typ: 'JWT', kid: station.kid },
      payload: { iss: stationId, aud: 'hub', iat: 5000, exp: 5060 },
    })
    expect(openJws(signToken(own, { aud: 'other', exp: 1 }))?.payload).toMatchObject({ aud: 'other', exp: 1 })
  })

  it('does not take another algorithm for a signature', () => {
    expect(openJws(signJws(hub, { typ: 'x', alg: 'none' }, {}))?.signedBy(hub.jwk)).toBe(false)
  })

  it('chains bytes, not text', () => {
    expect(chainNext(chainStart('e'), Buffer.from([0xff]))).not.toBe(
      chainNext(chainStart('e'), Buffer.from([0xfe])),
    )
  })
})
