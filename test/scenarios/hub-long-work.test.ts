// One station makes the hub work long: others who need no transaction are answered meanwhile, and it has to wait before it does so
// again.
import { afterEach, beforeEach, expect, it } from 'vitest'
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

const newStation = async () => {
  const command = ['code', '--data', dir, '--unit', '652328', '--name', 'x']
  const { code } = await hubCommand<{ code: string }>(...command)
  const station = new StationPeer()
  await station.enrol(hub.url, code)
  return station
}

it('answers others while a year is timed anew, and then asks that station for quiet', {
  timeout: 120_000,
}, async () => {
  const station = await newStation()
  const other = await newStation()
  station.start()
  for (let n = 0; n < 80_000; n += 1) station.visit()
  expect((await station.pushAll(5_000)).meaning).toBe('delivered')
  // An observation of the hub's clock, said to be from the midst of that year, by a journal that says it went on from it.
  const crafted = station.inEmptyEpoch()
  const at = new Date(crafted.clock()).toISOString()
  const was = { epoch: station.epoch, seq: 40_000, line: 'A'.repeat(43) }
  crafted.append('clock.observed', { hubAt: at, wallAt: at, roundTripMs: 1 }, { by: 'host', was })
  const begunMs = performance.now()
  let isDone = false
  const pushing = crafted.push().finally(() => {
    isDone = true
  })
  const waits: number[] = []
  while (!isDone) {
    const askedMs = performance.now()
    await fetch(`${hub.url}/v1/time`)
    waits.push(performance.now() - askedMs)
  }
  expect((await pushing).status).toBe(200)
  const tookMs = performance.now() - begunMs
  expect(waits.length).toBeGreaterThan(4)
  expect(Math.max(...waits)).toBeLessThan(tookMs / 2)
  crafted.visit()
  const again = await crafted.push()
  expect([again.status, again.problem]).toEqual([429, 'slow-down'])
  expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(4)
  expect((await other.heartbeat({ from: 1, to: 0, manifest: { tip: 0 } })).status).toBe(200)
})
