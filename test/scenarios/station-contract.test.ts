// One suite of claims about the contract, over every transport a screen may use.
import { MessageChannel } from 'node:worker_threads'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StationClient } from '../../station/contract/client.ts'
import type { Delivery } from '../../station/contract/delivery.ts'
import type { Host } from '../../station/start-host.ts'
import type { FalseClock } from '../support/station/false-clock.ts'
import { falseClock } from '../support/station/false-clock.ts'
import { rememberingLog, scratchFolder, startTestHost } from '../support/station/host-in-process.ts'
import { httpClient, openLaunch } from '../support/station/http-client.ts'
import { portClient } from '../support/station/port-client.ts'
import { until } from '../support/station/until.ts'

type Screen = { client: StationClient; close: () => void }

const transports: Record<string, (host: Host) => Promise<Screen>> = {
  'in the same process': async (host) => ({ client: host.inProcessClient, close: () => undefined }),
  'over a MessagePort': async (host) => {
    const { port1, port2 } = new MessageChannel()
    host.connectPort(port1)
    const client = portClient(port2)
    return { client, close: client.close }
  },
  'over a MessagePort that wraps messages in events, as Electron’s does': async (host) => {
    const { port1, port2 } = new MessageChannel()
    host.connectPort({
      on: (event: 'message' | 'close', hear: (message: never) => void) =>
        port1.on(event, (data: unknown) => hear({ data, ports: [] } as never)),
      postMessage: (message) => port1.postMessage(message),
      start: () => port1.start(),
    })
    const client = portClient(port2)
    return { client, close: client.close }
  },
  'over loopback HTTP': async ({ shell }) => {
    if (!shell) throw new Error('no shell')
    const client = httpClient(shell.url, await openLaunch(shell.launch()))
    return { client, close: client.close }
  },
}

describe.each(Object.entries(transports))('the contract %s', (_, connect) => {
  let clock: FalseClock
  let folder: ReturnType<typeof scratchFolder>
  let host: Host
  let screen: Screen
  let log: ReturnType<typeof rememberingLog>
  beforeEach(async () => {
    clock = falseClock()
    folder = scratchFolder()
    log = rememberingLog()
    const config = { shell: { port: 0, screens: '/nowhere' }, diagonalInches: 32 }
    host = await startTestHost(folder.path, { clock, log, config })
    screen = await connect(host)
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
    folder.remove()
  })

  const checkIn = (act: string = v7()) =>
    screen.client.call('visits.checkIn', { act, category: 'rider', services: ['water', 'rest'], people: 2 })

  it('records a visit and names it', async () => {
    expect(await checkIn()).toEqual({ ok: true, value: { visit: { epoch: expect.any(String), seq: 2 } } })
    expect(await screen.client.call('visits.today', {})).toMatchObject({
      ok: true,
      value: { day: '2026-11-22', total: 1, people: 2, byCategory: { rider: 1 } },
    })
  })

  it('counts a code under its own name, whatever that is', async () => {
    const codes = ['constructor', 'prototype', 'constructor']
    for (const category of codes)
      await screen.client.call('visits.checkIn', {
        act: v7(),
        category,
        services: ['constructor'],
        people: 1,
      })
    expect(await screen.client.call('visits.today', {})).toMatchObject({
      value: { total: 3, byCategory: { constructor: 2, prototype: 1 } },
    })
  })

  it('does an act once, however often it is offered', async () => {
    const act = v7()
    const first = await checkIn(act)
    expect(await Promise.all([checkIn(act), checkIn(act)])).toEqual([first, first])
    expect(await screen.client.call('visits.today', {})).toMatchObject({ value: { total: 1 } })
  })

  it('takes no act twice for two things', async () => {
    const act = v7()
    await checkIn(act)
    expect(await screen.client.call('visits.rate', { act, score: 3 })).toEqual({
      ok: false,
      problem: 'bad-input',
    })
  })

  it('takes a visit back once, within its ten seconds', async () => {
    const act = v7()
    const made = await checkIn(act)
    clock.pass(9999)
    const undo = v7()
    expect(await screen.client.call('visits.undo', { act: undo, checkedInBy: act })).toEqual(made)
    expect(await screen.client.call('visits.undo', { act: undo, checkedInBy: act })).toEqual(made)
    expect(await screen.client.call('visits.undo', { act: v7(), checkedInBy: act })).toEqual({
      ...{ ok: false, problem: 'too-late' },
    })
    expect(await screen.client.call('visits.today', {})).toMatchObject({ value: { total: 0, people: 0 } })
  })

  it('keeps a visit whose ten seconds are over, and knows no other', async () => {
    const act = v7()
    await checkIn(act)
    clock.pass(10_001)
    const undo = (checkedInBy: string) => screen.client.call('visits.undo', { act: v7(), checkedInBy })
    expect(await undo(act)).toEqual({ ok: false, problem: 'too-late' })
    expect(await undo(v7())).toEqual({ ok: false, problem: 'no-such-visit' })
    expect(await screen.client.call('visits.today', {})).toMatchObject({ value: { total: 1 } })
  })

  it('takes a rating', async () => {
    expect(await screen.client.call('visits.rate', { act: v7(), score: 3 })).toEqual({ ok: true, value: {} })
  })

  it('describes the kiosk before there is any hub', async () => {
    const described = await screen.client.call('kiosk.describe', {})
    if (!described.ok) throw new Error(described.problem)
    const { categories, services, station, timeZone, diagonalInches, now } = described.value
    expect([categories.length, services.length, station]).toEqual([23, 15, null])
    expect([timeZone, diagonalInches, now]).toEqual(['Asia/Shanghai', 32, '2026-11-22T03:00:00.000Z'])
    for (const { name } of [...categories, ...services])
      expect(Object.keys(name)).toEqual(expect.arrayContaining(['zh-CN', 'en', 'ug', 'kk-Arab']))
  })

  it('refuses what it does not take, and what it does not know', async () => {
    const bad = { act: 'not-an-id', category: 'rider', services: [] }
    expect(await screen.client.call('visits.checkIn', bad)).toEqual({ ok: false, problem: 'bad-input' })
    expect(await screen.client.call('kettle.boil' as 'visits.rate', bad as never)).toEqual({
      ...{ ok: false, problem: 'unknown-call' },
    })
  })

  it('says truthfully that nothing is delivered before it is enrolled', async () => {
    await checkIn()
    expect(await screen.client.call('delivery.status', {})).toMatchObject({
      value: { state: 'not-enrolled', recorded: 2, delivered: 0, waiting: 2, lastDeliveredAt: null },
    })
    expect(await screen.client.call('delivery.syncNow', {})).toEqual({ ok: false, problem: 'not-enrolled' })
  })

  it('tells unasked when something was recorded', async () => {
    const heard: Delivery[] = []
    screen.client.on('delivery', (delivery) => heard.push(delivery))
    await checkIn()
    await until('a notice of delivery', () => heard.some((each) => each.waiting === 2))
  })

  it('answers a bug with a name, says it in the log once, and goes on', async () => {
    clock.setWall(Number.NaN)
    expect(await checkIn()).toEqual({ ok: false, problem: 'internal' })
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
    clock.setWall(Date.parse('2026-11-22T03:00:00.000Z'))
    expect(await checkIn()).toMatchObject({ ok: true })
  })
})
