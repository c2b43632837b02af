// The real station and the real hub, both killed in the middle: journal = hub = report, to the entry.
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weekOfDay } from '../../federation/contract/iso-week.ts'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, startHub } from '../support/hub/hub-process.ts'
import { scratchFolder } from '../support/station/host-in-process.ts'
import type { RunningStation } from '../support/station/host-process.ts'
import { serveStation } from '../support/station/host-process.ts'
import { until } from '../support/station/until.ts'

let folder: ReturnType<typeof scratchFolder>
let hubData: string
let hub: HubProcess
let hubPort: string
let station: RunningStation
let code: string
let token: string

beforeEach(async () => {
  folder = scratchFolder()
  hubData = join(folder.path, 'hub')
  hub = await startHub(hubData)
  hubPort = new URL(hub.url).port
  const unit = ['--data', hubData, '--unit', '652328']
  code = (await hubCommand<{ code: string }>('code', ...unit, '--name', '木垒县城区工会驿站')).code
  token = (await hubCommand<{ token: string }>('token', ...unit)).token
})
afterEach(async () => {
  station.client.close()
  station.kill('SIGKILL')
  await station.ended
  await hub.stop('SIGKILL')
  folder.remove()
})

const startStation = async (port = '0', cookie?: string) => {
  const args = ['--data', join(folder.path, 'station'), '--port', port, '--hub', hub.url, '--code', code]
  station = await serveStation(args, cookie ? { cookie } : {})
}
const checkIn = async (act: string = v7()) =>
  station.client.call('visits.checkIn', { act, category: 'courier', services: ['water', 'rest'], people: 1 })
const delivery = async (): Promise<Delivery> => {
  const answer = await station.client.call('delivery.status', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const delivered = async () => {
  let pressedMs = 0
  await until(
    'everything delivered',
    async () => {
      const { state, waiting } = await delivery()
      if (state === 'up-to-date' && waiting === 0) return true
      if (Date.now() - pressedMs > 500) {
        pressedMs = Date.now()
        await station.client.call('delivery.syncNow', {})
      }
      return false
    },
    30_000,
  )
}
const report = async () => {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const url = `${hub.url}/v1/reports/weekly/${weekOfDay(today)}?unit=652328`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const { totals, completeness } = (await answer.json()) as WeeklyReport
  return { visits: totals.visits.total, byCategory: totals.visits.byCategory, lost: completeness.lost }
}
const all = (visits: number) => ({ visits, byCategory: { courier: visits }, lost: 0 })

describe('a station and its hub', () => {
  it('bring visits made without a network to the week’s report, through a power cut of each', async () => {
    await hub.stop('SIGKILL')
    await startStation()
    for (let n = 0; n < 3; n += 1) expect(await checkIn()).toMatchObject({ ok: true })
    const inDoubt = v7()
    const fourth = checkIn(inDoubt).catch(() => undefined)
    station.kill('SIGKILL')
    await fourth
    await station.ended
    const { port } = new URL(station.url)
    station.client.close()
    await startStation(port, station.cookie)
    expect(await checkIn(inDoubt)).toMatchObject({ ok: true })
    expect(await delivery()).toMatchObject({ state: expect.not.stringMatching('up-to-date'), delivered: 0 })

    hub = await startHub(hubData, ['--port', hubPort])
    await delivered()
    expect(await report()).toEqual(all(4))
    await hub.stop('SIGKILL')
    await checkIn()
    hub = await startHub(hubData, ['--port', hubPort])
    await delivered()
    expect(await report()).toEqual(all(5))
  })

  it('lose and double nothing when the hub dies again and again under a backlog', async () => {
    await startStation()
    await delivered()
    let visits = 0
    for (let round = 0; round < 4; round += 1) {
      const more = Array.from({ length: 150 }, () => checkIn())
      for (const answer of await Promise.all(more)) expect(answer).toMatchObject({ ok: true })
      visits += more.length
      await station.client.call('delivery.syncNow', {})
      await hub.stop('SIGKILL')
      hub = await startHub(hubData, ['--port', hubPort])
    }
    await delivered()
    expect(await report()).toEqual(all(visits))
    expect(await delivery()).toMatchObject({ epochsBegun: 1, waiting: 0 })
  })

  it('make good what a restored hub has lost', async () => {
    await startStation()
    await checkIn()
    await delivered()
    const backup = join(folder.path, 'backup.db')
    await hubCommand('backup', '--data', hubData, '--to', backup)
    for (let n = 0; n < 5; n += 1) await checkIn()
    await delivered()
    await hub.stop()
    await hubCommand('restore', '--data', hubData, '--from', backup)
    hub = await startHub(hubData, ['--port', hubPort])
    expect(await report()).toEqual(all(1))
    // Nobody has told the station: it finds out with the next batch or heartbeat.
    await station.client.call('delivery.syncNow', {})
    await until('the lost visits at the hub', async () => (await report()).visits === 6, 30_000)
    await delivered()
    expect(await report()).toEqual(all(6))
    expect(await delivery()).toMatchObject({ epochsBegun: 1 })
  })
})
