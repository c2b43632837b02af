// What is over stays over: a listing's last day is held against the time the hub has signed, on the very call that the screens make.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Host } from '../../station/start-host.ts'
import { HubPeer } from '../support/peer/hub-peer.ts'
import { sampleJob } from '../support/sample-listings.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { until } from '../support/station/until.ts'

const dayMs = 86_400_000

let hub: HubPeer
let clock: FalseClock
let folder: ReturnType<typeof scratchFolder>
let host: Host

beforeEach(async () => {
  hub = await HubPeer.open()
  folder = scratchFolder()
})
afterEach(async () => {
  await host.stop()
  await hub.close()
  folder.remove()
})

const start = async (wallMs: number) => {
  clock = falseClock(wallMs)
  const code = [...hub.state.codes.keys()][0] ?? hub.addCode().code
  host = await startTestHost(folder.path, { clock, config: { hub: hub.url, code } })
}
const shown = async () => {
  const answer = await host.inProcessClient.call('listings.browse', { kinds: ['job'] })
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value.listings.map(({ id }) => id)
}
const dayFromNow = (days: number) => new Date(Date.parse(hub.now) + days * dayMs).toISOString().slice(0, 10)
const publish = (n: number, until: string) =>
  hub.publish('listing', `job-${n}`, { body: { ...sampleJob(n).body, until } })
const pass = (ms: number) => {
  hub.clockErrorMs += ms
  clock.pass(ms)
}

it('a job that has ended comes back neither with the clock turned back nor with a host begun anew', async () => {
  await start(Date.parse(hub.now))
  publish(1, dayFromNow(2))
  publish(2, dayFromNow(60))
  await until('both jobs', async () => {
    await host.inProcessClient.call('delivery.syncNow', {})
    return (await shown()).length === 2
  })
  pass(4 * dayMs)
  expect(await shown()).toEqual(['job-2'])
  clock.setWall(clock.wallMs() - 10 * dayMs)
  expect(await shown()).toEqual(['job-2'])

  // What the hub says now is kept; then the machine is off, and its battery has forgotten the day.
  await until('a rest', () => clock.waits().length > 0)
  const before = hub.calls.length
  await host.inProcessClient.call('delivery.syncNow', {})
  await until('the hub to be heard', () => hub.calls.length > before && clock.waits().length > 0)
  const wrong = clock.wallMs()
  await host.stop()
  await start(wrong)
  expect(await shown()).toEqual(['job-2'])
})
