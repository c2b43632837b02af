import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Stock } from '../../federation/contract/stock.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, hubDirectory, startHub } from '../support/hub/hub-process.ts'
import { StationPeer } from '../support/peer/station-peer.ts'

let dir: string
let remove: () => Promise<void>
let hub: HubProcess
beforeEach(async () => {
  ;({ dir, remove } = await hubDirectory())
  hub = await startHub(dir)
})
afterEach(async () => {
  await hub.stop('SIGKILL')
  await remove()
})

async function newStation(): Promise<StationPeer> {
  const { code } = await hubCommand<{ code: string }>(
    'code',
    '--data',
    dir,
    '--unit',
    '652328',
    '--name',
    'x',
  )
  const station = new StationPeer()
  await station.enrol(hub.url, code)
  return station
}

const restart = async (stations: StationPeer[]) => {
  hub = await startHub(dir)
  for (const station of stations) station.url = hub.url
}

const weekly = () => `/v1/reports/weekly/${isoWeekNow()}?unit=demo`

async function asked<T>(path: string): Promise<T> {
  const { token } = await hubCommand<{ token: string }>('token', '--data', dir, '--unit', 'demo')
  const answer = await fetch(`${hub.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return (await answer.json()) as T
}

const reportedVisits = async () =>
  (await asked<{ totals: { visits: { total: number } } }>(weekly())).totals.visits.total

/** The ISO week of now, in Beijing. */
function isoWeekNow(): string {
  const day = new Date(Date.now() + 8 * 3_600_000)
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * 86_400_000)
  const year = thursday.getUTCFullYear()
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * 86_400_000))
  return `${year}-W${String(number).padStart(2, '0')}`
}

/** All stations push in small batches, at once; the hub dies among them, five times over, and is started again on what it left. */
async function pushThroughKills(stations: readonly StationPeer[]): Promise<void> {
  const generation = stations[0]!.hub.generation
  for (let round = 0; round < 5; round++) {
    // In small batches, all stations at once, until so many were acknowledged: then the hub dies among the others.
    let acknowledged = 0
    const pushing = stations.map(async (station) => {
      try {
        while (station.acked < station.journal.tip) {
          await station.push({ to: Math.min(station.journal.tip, station.acked + 3) })
          if (++acknowledged === 7 + 11 * round) void hub.stop('SIGKILL')
        }
      } catch {
        // The line was cut: that is what this is about.
      }
    })
    await Promise.all(pushing)
    await hub.stop('SIGKILL')
    await restart([...stations])
    for (const station of stations) {
      const held = (await station.epochs()).find(({ epoch }) => epoch === station.epoch)
      expect(held?.acked ?? 0).toBeGreaterThanOrEqual(station.acked)
      if (held) expect(held.head).toBe(station.journal.headAt(held.acked))
      expect((await station.heartbeat({ from: 1, to: 0, manifest: { tip: 0 } })).receipt?.generation).toBe(
        generation,
      )
    }
  }
}

type Shelf = { onHand: Record<string, number>; made: number; returned: number }

/** Goods come in and leave, a movement in seven was none, things are lent and mostly come back; gives what the shelf then is. */
function liveOn(station: StationPeer): Shelf {
  const onHand = new Map<string, number>()
  const shelf = { made: 0, returned: 0 }
  const move = (kind: string, lot: string, signed: number) => {
    const line = { item: 'burn-cream', lot, qty: Math.abs(signed) }
    const lines = [kind === 'stock.received' ? { ...line, usableUntil: '2099-05' } : line]
    const { seq } = station.append(kind, { ...(signed > 0 ? { source: 'union' } : {}), lines })
    onHand.set(lot, (onHand.get(lot) ?? 0) + signed)
    return seq
  }
  for (let n = 0; n < 40; n++) {
    const lot = `L${n % 3}`
    move('stock.received', lot, 20 + n)
    const taken = move('stock.taken', lot, -1 - (n % 5))
    if (n % 7 === 0) {
      station.append('stock.voided', { movement: { seq: taken }, reason: 'mis-tap' })
      onHand.set(lot, (onHand.get(lot) ?? 0) + 1 + (n % 5))
    }
    const { seq } = station.append('loan.made', { item: 'umbrella', code: `U-${n}` })
    shelf.made++
    if (n % 4 === 0) continue
    station.append('loan.returned', { loan: { seq } })
    shelf.returned++
    // Two hands on one umbrella.
    if (n % 5 === 0) station.append('loan.returned', { loan: { seq } })
  }
  return { ...shelf, onHand: Object.fromEntries(onHand) }
}

async function expectAgreement(stations: readonly StationPeer[], shelves: readonly Shelf[]): Promise<void> {
  const stock = await asked<Stock>('/v1/stock?unit=demo')
  const held = new Map(stock.stations.map(({ station, items }) => [station, items]))
  for (const [index, station] of stations.entries()) {
    const lots = held.get(station.station)?.find(({ item }) => item === 'burn-cream')?.lots ?? []
    expect(Object.fromEntries(lots.map(({ lot, onHand }) => [lot, onHand]))).toEqual(shelves[index]!.onHand)
  }
  const { totals } = await asked<{ totals: { loans: unknown } }>(weekly())
  const sum = (of: 'made' | 'returned') => shelves.reduce((total, shelf) => total + shelf[of], 0)
  const [made, returned] = [sum('made'), sum('returned')]
  expect(totals.loans).toEqual({ made, returned, out: made - returned })
}

describe('a hub that is killed', () => {
  it('has lost nothing that it acknowledged, and counts nothing twice', async () => {
    const stations = await Promise.all(Array.from({ length: 4 }, newStation))
    for (const station of stations) for (let i = 0; i < 120; i++) station.visit()
    await pushThroughKills(stations)
    for (const station of stations) expect((await station.pushAll(50)).meaning).toBe('delivered')
    expect(await reportedVisits()).toBe(480)
  })

  it('agrees with its stations on every lot and every loan', async () => {
    const stations = await Promise.all(Array.from({ length: 4 }, newStation))
    const shelves = stations.map(liveOn)
    await pushThroughKills(stations)
    for (const station of stations) expect((await station.pushAll(50)).meaning).toBe('delivered')
    await expectAgreement(stations, shelves)
    // Counted again from what is held, all of it comes out the same.
    await expect(hubCommand('rebuild', '--data', dir)).rejects.toThrow()
    await hub.stop()
    const entries = stations.reduce((sum, { journal }) => sum + journal.tip, 0)
    expect(await hubCommand('rebuild', '--data', dir)).toMatchObject({ entries })
    await restart(stations)
    await expectAgreement(stations, shelves)
  })
})

describe('a generation', () => {
  const generationSeen = async (station: StationPeer) => (await station.heartbeat()).receipt?.generation

  it('stays through stops and kills, and is new when the database was put back by hand', async () => {
    const station = await newStation()
    const first = await generationSeen(station)
    await hub.stop()
    const older = join(dir, 'older')
    copyFileSync(join(dir, 'hub.sqlite'), older)
    await restart([station])
    expect(await generationSeen(station)).toBe(first)
    station.visit()
    await station.push()
    await hub.stop('SIGKILL')
    await restart([station])
    expect(await generationSeen(station)).toBe(first)
    await hub.stop()
    copyFileSync(older, join(dir, 'hub.sqlite'))
    for (const suffix of ['-wal', '-shm']) rmSync(join(dir, `hub.sqlite${suffix}`), { force: true })
    await restart([station])
    const answer = await station.push({ from: 1 })
    expect(answer.receipt?.generation).toBeDefined()
    expect(answer.receipt?.generation).not.toBe(first)
    expect(answer.receipt?.acked).toBe(1)
    const second = answer.receipt?.generation
    await hub.stop()
    await restart([station])
    expect(await generationSeen(station)).toBe(second)
  })

  it('is new when a backup is restored; what the backup lacks is offered again', async () => {
    const station = await newStation()
    for (let i = 0; i < 3; i++) station.visit()
    await station.push({ to: 2 })
    const file = join(dir, 'backup.sqlite')
    expect(await hubCommand('backup', '--data', dir, '--to', file)).toEqual({ backup: file })
    await station.push({ from: 3 })
    await hub.stop()
    const restored = await hubCommand<{ generation: string; kept: string }>(
      'restore',
      '--data',
      dir,
      '--from',
      file,
    )
    expect(restored.kept).toMatch(/hub\.sqlite\.before-/)
    await restart([station])
    expect(restored.generation).not.toBe(station.hub.generation)
    expect(await station.epochs()).toMatchObject([{ acked: 2 }])
    const answer = await station.push({ from: 3 })
    expect(answer.receipt).toMatchObject({ acked: 3, generation: restored.generation })
    expect(await reportedVisits()).toBe(3)
  })
})
