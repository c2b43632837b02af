// The station's own key replaced by command, against our hub as it is run: backups brought back, files put back, kills.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { weekOfDay } from '../../federation/contract/iso-week.ts'
import type { WeeklyReport } from '../../federation/contract/weekly-report.ts'
import type { Host } from '../../station/start-host.ts'
import type { HubProcess } from '../support/hub/hub-process.ts'
import { hubCommand, startHub } from '../support/hub/hub-process.ts'
import { scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { runStation } from '../support/station/host-process.ts'
import { until } from '../support/station/until.ts'

let folder: ReturnType<typeof scratchFolder>
let data: string
let host: Host | undefined
beforeEach(() => {
  folder = scratchFolder()
  data = join(folder.path, 'station')
})
afterEach(async () => {
  await host?.stop()
  host = undefined
  folder.remove()
})

const start = async (config: { hub: string; code?: string }) => {
  host = await startTestHost(data, { config })
}
const stop = async () => {
  await host?.stop()
  host = undefined
}
const client = () => {
  if (!host) throw new Error('no host runs')
  return host.inProcessClient
}
const checkIn = async () => {
  const answer = await client().call('visits.checkIn', {
    act: v7(),
    category: 'rider',
    services: ['water'],
  })
  if (!answer.ok) throw new Error(answer.problem)
}
const delivery = async () => {
  const answer = await client().call('delivery.status', {})
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}
const delivered = () =>
  until('everything delivered', async () => {
    const { state, waiting } = await delivery()
    if (state === 'up-to-date' && waiting === 0) return true
    await client().call('delivery.syncNow', {})
    return false
  })
const rekeyed = async () => {
  const done = await runStation(['rekey', '--data', data])
  expect(done).toMatchObject({ code: 0 })
  return JSON.parse(done.stdout) as { station: string; before: string; kid: string; seq: number }
}

describe('with our hub', () => {
  let hub: HubProcess
  let hubData: string
  beforeEach(async () => {
    hubData = join(folder.path, 'hub')
    hub = await startHub(hubData)
    const { code } = await hubCommand<{ code: string }>(
      ...['code', '--data', hubData, '--unit', '652328', '--name', '木垒县城区工会驿站'],
    )
    await start({ hub: hub.url, code })
    await checkIn()
    await delivered()
  })
  afterEach(async () => {
    await stop()
    await hub.stop('SIGKILL')
  })

  const visitsReported = async () => {
    const { token } = await hubCommand<{ token: string }>('token', '--data', hubData, '--unit', '652328')
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
    const url = `${hub.url}/v1/reports/weekly/${weekOfDay(today)}?unit=652328`
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
    const { totals, completeness } = (await answer.json()) as WeeklyReport
    return { visits: totals.visits.total, lost: completeness.lost }
  }

  it('delivers under the new key after the command, which says what it did in one line of JSON', async () => {
    const running = await runStation(['rekey', '--data', data])
    expect(running).toMatchObject({ code: 2, stderr: expect.stringContaining('already running') })
    await stop()
    expect(await rekeyed()).toEqual({
      station: '652328-0001',
      before: expect.stringMatching(/^[\w-]{43}$/),
      kid: expect.stringMatching(/^[\w-]{43}$/),
      seq: expect.any(Number),
    })
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    expect(await visitsReported()).toEqual({ visits: 2, lost: 0 })
  })

  it('is refused in a sentence where there is no station, or one that no hub knows', async () => {
    const nowhere = await runStation(['rekey', '--data', join(folder.path, 'nowhere')])
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no station in') })
    const other = join(folder.path, 'other')
    const lone = await startTestHost(other)
    await lone.stop()
    const refused = await runStation(['rekey', '--data', other])
    expect(refused).toMatchObject({
      code: 2,
      stderr: 'This station is not enrolled: no hub knows its key.\n',
    })
  })

  it('goes on after its hub was brought back from a backup made before', async () => {
    const file = join(folder.path, 'backup.sqlite')
    await hubCommand('backup', '--data', hubData, '--to', file)
    await stop()
    await rekeyed()
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    await stop()
    await hub.stop()
    await hubCommand('restore', '--data', hubData, '--from', file)
    hub = await startHub(hubData)
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    expect(await delivery()).toMatchObject({ epochsBegun: 1, waiting: 0 })
    expect(await visitsReported()).toEqual({ visits: 3, lost: 0 })
  })

  it('finds its key again when the database was put back to before, in a new epoch', async () => {
    await stop()
    const before = join(folder.path, 'before.db')
    copyFileSync(join(data, 'station.db'), before)
    await rekeyed()
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    await stop()
    copyFileSync(before, join(data, 'station.db'))
    for (const part of ['-wal', '-shm']) rmSync(join(data, `station.db${part}`), { force: true })
    await start({ hub: hub.url })
    await checkIn()
    await delivered()
    expect(await delivery()).toMatchObject({ epochsBegun: 2, waiting: 0 })
    expect(await visitsReported()).toEqual({ visits: 3, lost: 0 })
  })

  it('can be killed anywhere in the change of its key, and delivers', async () => {
    const program = fileURLToPath(new URL('../../station/main.ts', import.meta.url))
    for (const afterMs of [150, 250, 300, 350, 400, 500]) {
      await stop()
      const child = spawn(process.execPath, [program, 'rekey', '--data', data], { stdio: 'ignore' })
      setTimeout(() => child.kill('SIGKILL'), afterMs)
      await once(child, 'exit')
      await start({ hub: hub.url })
      await checkIn()
      await delivered()
    }
    expect(await delivery()).toMatchObject({ epochsBegun: 1, waiting: 0, state: 'up-to-date' })
    expect(await visitsReported()).toEqual({ visits: 7, lost: 0 })
  })
})
