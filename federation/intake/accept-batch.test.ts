import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lineDigest } from '../../protocol/chain.ts'
import type { Signer } from '../../protocol/keys.ts'
import { makePrivateKey, toSigner, toVerifier } from '../../protocol/keys.ts'
import { readReceipt } from '../../protocol/receipt.ts'
import type { Cut, HubInProcess } from '../../test/support/hub/hub-in-process.ts'
import { cutFrom, openHubInProcess } from '../../test/support/hub/hub-in-process.ts'
import type { JournalWriter } from '../../test/support/hub/journal-writer.ts'
import { epochs, journalWriter } from '../../test/support/hub/journal-writer.ts'
import { maxCopiesAtPlace } from './project-line.ts'

let hub: HubInProcess
let by: { station: string; signer: Signer }
beforeEach(async () => {
  hub = await openHubInProcess()
  by = await hub.addStation()
})
afterEach(() => hub.close())

const whole = (journal: JournalWriter): Cut => ({ from: 1, to: journal.lines.length })

async function deliver(journal: JournalWriter, cut: Partial<Cut> = {}, signer = by.signer) {
  const bytes = await cutFrom(journal, { station: by.station, signer }, { ...whole(journal), ...cut })
  return hub.intake.accept(bytes)
}

async function outcomeOf(journal: JournalWriter, cut: Partial<Cut> = {}, signer = by.signer) {
  const accepted = await deliver(journal, cut, signer)
  return accepted.ok ? 'accepted' : accepted.problem
}

const delivery = async () => (await hub.store.read((r) => r.epochs.deliveries([by.station])))[0]
const alarms = async () =>
  (await hub.store.read((r) => r.epochs.alarms([by.station]))).map(({ kind }) => kind)
const figures = async () => {
  const days = await hub.store.read((r) => r.figures.days({ fromDay: '0000', toDay: '9999-99' }))
  return { visits: days.reduce((sum, { visits }) => sum + visits, 0), days: days.map(({ day }) => day) }
}

function continued(
  old: JournalWriter,
  epoch: string,
  about: { delivered: number; copies: number[] },
): JournalWriter {
  const next = journalWriter(epoch)
  next.put('journal.continued', { epoch: old.epoch, delivered: about.delivered, head: null, damaged: [] })
  for (const seq of about.copies) {
    const line = old.lines[seq - 1]!
    const { at, kind, v, body } = JSON.parse(line)
    next.put(kind, body, { atMs: Date.parse(at), v, was: { epoch: old.epoch, seq, line: lineDigest(line) } })
  }
  return next
}

describe('a receipt', () => {
  it('is signed by the hub’s newest key for exactly what is held, after it is held', async () => {
    const journal = journalWriter().visits(4)
    const accepted = await deliver(journal, { to: 3, tip: 4 })
    if (!accepted.ok) throw new Error(accepted.problem)
    const receipt = await readReceipt(accepted.receipt, await toVerifier(hub.identity.signer.publicKey))
    expect(receipt).toMatchObject({
      station: by.station,
      epoch: journal.epoch,
      acked: 3,
      generation: hub.identity.generation,
    })
    const held = await hub.store.read((r) => r.epochs.find(by.station, journal.epoch))
    expect(held).toMatchObject({ acked: 3, tip: 4, head: receipt?.head })
  })
})

describe('many at once', () => {
  it('share commits, and one that fails takes no other along', async () => {
    const stations = await Promise.all(Array.from({ length: 12 }, () => hub.addStation()))
    const journal = journalWriter().visits(20)
    const before = await hub.store.read((r) => r.hub.get())
    const answers = await Promise.all(
      stations.map(async (station) => hub.intake.accept(await cutFrom(journal, station, whole(journal)))),
    )
    expect(answers.map((each) => each.ok)).toEqual(stations.map(() => true))
    expect(before?.id).toBe(hub.identity.id)
    expect((await figures()).visits).toBe(240)
  })
})

describe('alarms', () => {
  it('tell the county of a fork', async () => {
    await deliver(journalWriter().visits(3))
    const other = journalWriter()
    other.visits(2).put('visit.rated', { score: 1 })
    expect(await outcomeOf(other)).toBe('fork')
    expect(await alarms()).toEqual(['fork'])
    expect((await figures()).visits).toBe(3)
  })

  it('tell the county of a closed epoch that goes on growing', async () => {
    const old = journalWriter().visits(4)
    await deliver(old, { to: 2, tip: 4 })
    await deliver(continued(old, epochs[1], { delivered: 2, copies: [3, 4] }))
    expect(await outcomeOf(old, { from: 3, to: 4 })).toBe('accepted')
    expect(await alarms()).toEqual([])
    old.visits(1)
    expect(await outcomeOf(old, { from: 5 })).toBe('accepted')
    expect(await alarms()).toEqual(['two-machines'])
  })

  it('do not take a station’s own undelivered lines for growth', async () => {
    const old = journalWriter().visits(6)
    await deliver(old, { to: 2, tip: 2 })
    await deliver(continued(old, epochs[1], { delivered: 2, copies: [3, 4, 5, 6] }))
    expect(await outcomeOf(old, { from: 3 })).toBe('accepted')
    expect(await alarms()).toEqual([])
    expect((await figures()).visits).toBe(6)
  })
})

describe('lost entries', () => {
  it('are named only when the copies have all come', async () => {
    const old = journalWriter().visits(9)
    await deliver(old, { to: 2, tip: 9 })
    const next = continued(old, epochs[1], { delivered: 2, copies: [3, 4, 6] })
    next.put('host.started', { app: '0.1.0', boot: 'b' })
    await deliver(next, { to: 3, tip: 5 })
    expect((await delivery())?.lost).toEqual([])
    await deliver(next, { from: 4, to: 5, tip: 6 })
    expect((await delivery())?.lost).toMatchObject([{ epoch: old.epoch, entries: 4 }])
    await deliver(old, { from: 3, to: 8, tip: 9 })
    expect((await delivery())?.lost).toMatchObject([{ entries: 1 }])
  })

  it('count what a station says it delivered to a hub that has forgotten it', async () => {
    const next = continued(journalWriter().visits(5), epochs[1], { delivered: 3, copies: [4, 5] })
    await deliver(next)
    expect((await delivery())?.lost).toMatchObject([{ epoch: epochs[0], entries: 3 }])
  })
})

describe('keys', () => {
  const rekeyed = async (journal: JournalWriter) => {
    const next = await toSigner(await makePrivateKey())
    journal.put('station.rekeyed', { key: next.publicKey })
    return next
  }

  it('sign the lines of their time, for ever', async () => {
    const journal = journalWriter().visits(1)
    const next = await rekeyed(journal)
    journal.visits(2)
    expect(await outcomeOf(journal, { to: 2 })).toBe('accepted')
    expect(await outcomeOf(journal, { from: 3 })).toBe('bad-signature')
    expect(await outcomeOf(journal, { from: 3 }, next)).toBe('accepted')
    expect(await outcomeOf(journal, { to: 2 }, next)).toBe('bad-signature')
    expect(await outcomeOf(journal, { to: 2 })).toBe('accepted')
  })

  it('that were replaced open no new epoch, but finish those they opened', async () => {
    const first = journalWriter(epochs[0]).visits(4)
    await deliver(first, { to: 2 })
    const second = journalWriter(epochs[2])
    const next = await rekeyed(second)
    await deliver(second)
    expect(await outcomeOf(first, { from: 3 })).toBe('accepted')
    expect(await outcomeOf(journalWriter(epochs[3]).visits(1))).toBe('bad-signature')
    expect(await outcomeOf(journalWriter(epochs[3]).visits(1), {}, next)).toBe('accepted')
    // An older epoch than the one it was replaced in: a hub brought back from a backup is offered those after it.
    expect(await outcomeOf(journalWriter(epochs[1]).visits(1))).toBe('accepted')
  })

  it('that change in the middle of a batch make it corrupt, unless the line is only a copy', async () => {
    const journal = journalWriter().visits(1)
    await rekeyed(journal)
    journal.visits(1)
    expect(await outcomeOf(journal)).toBe('corrupt')
    const copy = continued(journal, epochs[1], { delivered: 1, copies: [2, 3] })
    expect(await outcomeOf(copy)).toBe('accepted')
    expect((await hub.store.read((r) => r.stations.keys(by.station))).length).toBe(1)
  })

  it('that are revoked sign nothing from then on', async () => {
    const journal = journalWriter().visits(2)
    await deliver(journal, { to: 1 })
    await hub.store.write((w) => w.stations.revokeKey(by.station, by.signer.kid, hub.clock.nowMs + 1000))
    expect(await outcomeOf(journal, { from: 2 })).toBe('accepted')
    hub.clock.nowMs += 1000
    expect(await outcomeOf(journal, { from: 2 })).toBe('revoked')
  })
})

describe('what a station says of itself', () => {
  it('is known: version, clock, cursor, and through when nothing is missing', async () => {
    const journal = journalWriter()
    journal.put('host.started', { app: '1.2.3', boot: 'b' }).visits(1)
    const [hubAt, wallAt] = ['2026-11-22T03:00:00.000Z', '2026-11-22T02:50:00.000Z']
    journal.put('clock.observed', { hubAt, wallAt, roundTripMs: 80 })
    await deliver(journal, { cursor: 17, throughMs: Date.parse('2026-11-22T03:10:00.000Z') })
    expect(await delivery()).toMatchObject({
      ...{ app: '1.2.3', clockErrorMs: -600_000, cursor: 17, unread: 0, lost: [] },
      lastHeardMs: hub.clock.nowMs,
      coveredThroughMs: Date.parse('2026-11-22T03:20:00.000Z'),
    })
  })

  it('never makes the cover go back, nor beyond the hub’s clock', async () => {
    const journal = journalWriter().visits(2)
    const covered = async () => (await delivery())?.coveredThroughMs
    await deliver(journal, { to: 1, tip: 2 })
    expect(await covered()).toBeUndefined()
    await deliver(journal, { from: 2, throughMs: hub.clock.nowMs - 60_000 })
    await deliver(journal, { from: 3, to: 2, throughMs: hub.clock.nowMs - 120_000 })
    expect(await covered()).toBe(hub.clock.nowMs - 60_000)
    await deliver(journal, { from: 3, to: 2, throughMs: hub.clock.nowMs + 3_600_000 })
    expect(await covered()).toBe(hub.clock.nowMs)
  })
})

describe('a week that is past', () => {
  const marked = async () => (await hub.store.read((r) => r.reports.dirtyWeeks())).map(({ week }) => week)

  it('is marked when a late entry changes it, and the running week is not', async () => {
    await deliver(journalWriter().visits(2))
    expect(await marked()).toEqual([])
    const atMs = Date.parse('2026-11-12T02:00:00.000Z')
    const late = journalWriter(epochs[1]).put('visit.rated', { score: 3 }, { atMs })
    await deliver(late, { tip: 2 })
    expect(await marked()).toEqual(['2026-W46'])
  })

  it('is marked when it becomes covered', async () => {
    const journal = journalWriter()
    await deliver(journal, { throughMs: Date.parse('2026-11-06T02:00:00.000Z') })
    await hub.store.write(async (w) => w.reports.clearDirty(await w.reports.dirtyWeeks()))
    await deliver(journal, { throughMs: Date.parse('2026-11-20T02:00:00.000Z') })
    expect(await marked()).toEqual(['2026-W45', '2026-W46'])
  })
})

it('survives a clock that claims the end of time', async () => {
  const journal = journalWriter()
  journal.put('host.started', { app: '1', boot: 'b' }).put('clock.jumped', { byMs: Number.MAX_SAFE_INTEGER })
  const [hubAt, wallAt] = ['9999-12-31T23:59:59.999Z', '0000-01-01T00:00:00.000Z']
  journal.visits(1).put('clock.observed', { hubAt, wallAt, roundTripMs: 0 })
  for (let i = 0; i < 1100; i++) journal.put('clock.jumped', { byMs: Number.MIN_SAFE_INTEGER })
  journal.visits(2)
  expect(await outcomeOf(journal)).toBe('accepted')
  expect((await figures()).visits).toBe(3)
})

it('holds a crowd of lines that all claim one place, and counts no more of them than histories there can be', async () => {
  const journal = journalWriter()
  const visit = { category: 'rider', services: [], people: 1 }
  const crowd = Array.from({ length: maxCopiesAtPlace + 20 }, (_, number) => lineDigest(`line ${number}`))
  for (const line of crowd)
    journal.put('visit.checked-in', visit, { was: { epoch: epochs[1], seq: 7, line } })
  expect(await outcomeOf(journal)).toBe('accepted')
  expect((await figures()).visits).toBe(maxCopiesAtPlace)
  expect(await delivery()).toMatchObject({ unread: 20, epochs: [{ acked: crowd.length }] })
})
