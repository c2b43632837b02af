// A database whose bytes were changed under it: what is lost is named, what can be read is kept, and nothing is ever silently wrong.
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { damagedLines } from '../../db/check-chain.ts'
import { listEpochs } from '../../db/epochs.ts'
import { openForReading } from '../../db/open.ts'
import { readEntries } from '../../db/read-entries.ts'
import { suspect } from '../../db/repair.ts'
import { lineDigest } from '../../protocol/chain.ts'
import type { Was } from '../../protocol/entry.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const pageBytes = 4096
const visits = 400

let hub: HubPeer
let folder: ReturnType<typeof scratchFolder>
let path: string
let host: Host | undefined
let code: string
let station: string

beforeEach(async () => {
  hub = await HubPeer.open()
  folder = scratchFolder()
  path = join(folder.path, 'station.db')
  const given = hub.addCode()
  code = given.code
  station = given.station
})
afterEach(async () => {
  await host?.stop()
  host = undefined
  await hub.close()
  folder.remove()
})

const start = async () => {
  host = await startTestHost(folder.path, { config: { hub: hub.url, code } })
  return host
}
const checkIn = async (count: number) => {
  for (let n = 0; n < count; n += 1) {
    const input = { act: v7(), category: 'rider', services: ['water', 'rest'] }
    expect(await host?.inProcessClient.call('visits.checkIn', input)).toMatchObject({ ok: true })
  }
}
const delivery = async () => {
  const answer = await host?.inProcessClient.call('delivery.status', {})
  return (answer as { value: Delivery }).value
}
const delivered = async () => {
  let pressedMs = 0
  await until('delivered', async () => {
    const { state, waiting } = await delivery()
    if (state === 'up-to-date' && waiting === 0) return true
    if (Date.now() - pressedMs > 300) {
      pressedMs = Date.now()
      await host?.inProcessClient.call('delivery.syncNow', {})
    }
    return false
  })
}
/** Half of the visits delivered, half of them made while the hub was away; the host stopped, its file whole and closed. */
const liveAWhile = async () => {
  await start()
  await checkIn(visits / 2)
  await delivered()
  hub.misbehave({ name: 'bad-gateway' })
  await checkIn(visits / 2)
  await host?.stop()
  host = undefined
  hub.behave()
}
const pagesOf = (table: string) => {
  const db = openForReading(path)
  const pages = db.sqlite
    .prepare<[string], number>(
      "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY pageno",
    )
    .pluck()
    .all(table)
  db.sqlite.close()
  return pages
}
const overwritePage = (page: number) => {
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, (page - 1) * pageBytes)
  closeSync(file)
}
const origins = (lines: { epoch: string; seq: number; line: string }[]) =>
  lines.flatMap(({ epoch, seq, line }) => {
    const { kind, was = { epoch, seq, line: lineDigest(line) } } = JSON.parse(line) as {
      kind: string
      was?: Was
    }
    return kind === 'visit.checked-in' ? [`${was.epoch}/${was.seq}/${was.line}`] : []
  })
/** Everything the journal says of itself, once the host is down. */
const journal = () => {
  const db = openForReading(path)
  const epochs = listEpochs(db)
  const lines = epochs.flatMap(({ no, epoch }) =>
    [...readEntries(db, { epochNo: no })].map(({ seq, line }) => ({ epoch, seq, line })),
  )
  const living = epochs.at(-1)
  const broken = living ? damagedLines(db, living.no, { from: 1, through: living.tip }) : []
  db.sqlite.close()
  return { epochs, lines, broken }
}
const named = () => {
  const continued = journal().lines.find(({ line }) => line.includes('"journal.continued"'))
  return continued ? (JSON.parse(continued.line) as { body: { damaged: number[] } }).body.damaged : []
}

describe('a damaged database', () => {
  it('whose pages of lines were overwritten goes on in a new epoch that names what is lost', async () => {
    await liveAWhile()
    const before = new Set(origins(journal().lines))
    expect(before.size).toBe(visits)
    const leaves = pagesOf('entries')
    // One page of lines the hub has, one of lines it has not.
    for (const part of [0.25, 0.8]) overwritePage(leaves[Math.floor(leaves.length * part)] ?? 0)
    suspect(path)
    await start()
    await checkIn(3)
    await delivered()
    const lost = named()
    expect(lost.length).toBeGreaterThan(5)
    expect(lost.length).toBeLessThan(60)
    const held = origins(hub.lines(station))
    expect(new Set(held).size).toBe(visits + 3 - lost.length)
    expect(held).toHaveLength(new Set(held).size)
    expect(await delivery()).toMatchObject({ epochsBegun: 2, waiting: 0 })
    await host?.stop()
    host = undefined
    expect(journal().broken).toEqual([])
    expect(readdirSync(folder.path).filter((name) => name.includes('damaged-'))).not.toEqual([])
  })

  it('that was cut to half its length keeps what is in the half', async () => {
    await liveAWhile()
    truncateSync(path, Math.floor(statSync(path).size / 2 / pageBytes) * pageBytes)
    await start()
    await checkIn(3)
    await host?.stop()
    host = undefined
    const { lines, broken } = journal()
    expect(broken).toEqual([])
    expect(origins(lines).length).toBeGreaterThanOrEqual(3)
  })

  it('with a line altered that the hub has not got, found at the start, goes on in a new epoch without it', async () => {
    await liveAWhile()
    const file = readFileSync(path)
    const at = file.lastIndexOf('"category":"rider"')
    const handle = openSync(path, 'r+')
    writeSync(handle, '"category":"taxi!"', at)
    closeSync(handle)
    await start()
    await delivered()
    expect(await delivery()).toMatchObject({ epochsBegun: 2 })
    const held = hub.lines(station)
    expect(held.some(({ line }) => line.includes('taxi!'))).toBe(false)
    expect(new Set(origins(held)).size).toBe(visits - 1)
    await host?.stop()
    host = undefined
    expect(named()).toHaveLength(1)
  })

  it('with a line altered that lies before what the start looks at is found when the hub calls it corrupt', async () => {
    await start()
    await checkIn(10)
    hub.misbehave({ name: 'bad-gateway' })
    await checkIn(1100)
    await host?.stop()
    host = undefined
    const db = openForReading(path)
    const line = db.sqlite.prepare<[], string>('SELECT line FROM entries WHERE seq = 60').pluck().get() ?? ''
    db.sqlite.close()
    const file = readFileSync(path)
    const handle = openSync(path, 'r+')
    writeSync(handle, line.replace('"rider"', '"taxi!"'), file.indexOf(line))
    closeSync(handle)
    hub.behave()
    await start()
    await delivered()
    expect(await delivery()).toMatchObject({ epochsBegun: 2, waiting: 0 })
    expect(hub.lines(station).some((each) => each.line.includes('taxi!'))).toBe(false)
    expect(new Set(origins(hub.lines(station))).size).toBe(1109)
  })
})

describe('a database put back', () => {
  it('from an older copy goes on in a new epoch, with no branch lost and nothing counted twice', async () => {
    await start()
    await checkIn(4)
    await delivered()
    await host?.stop()
    const copy = join(folder.path, 'copy')
    copyFileSync(path, copy)
    await start()
    await checkIn(3)
    await delivered()
    await host?.stop()
    copyFileSync(copy, path)
    await start()
    await checkIn(2)
    await delivered()
    const held = origins(hub.lines(station))
    expect([new Set(held).size, hub.state.stations.get(station)?.epochs.size]).toEqual([9, 2])
  })
})
