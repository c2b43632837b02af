// Receivers of weekly reports as they are: down, slow, refusing, and back again; and a hub that dies while it sends.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../federation/store/store.ts'
import { anew, newDispatch, tried } from '../../federation/subscriptions/dispatch-states.ts'
import { at } from '../support/generator/report-facts.ts'
import type { SenderOnTrial } from '../support/hub/sender-on-trial.ts'
import { minuteMs, runUntil, senderOnTrial } from '../support/hub/sender-on-trial.ts'

let on: SenderOnTrial
beforeEach(async () => {
  on = await senderOnTrial('2026-11-23 09:00')
})
afterEach(() => on.close())

describe('a receiver', () => {
  it('that is down for hours gets the report when it is up again, once, after a bounded number of tries', async () => {
    await on.subscribe()
    await on.receiver.goDown()
    const hub = on.start()
    await hub.tick()
    const [failing] = await on.known()
    expect(failing).toMatchObject({ state: 'waiting', fault: 'unreachable', about: 'ECONNREFUSED', tries: 1 })
    await runUntil(on, hub, '2026-11-23 14:00')
    expect((await on.known())[0]).toMatchObject({
      state: 'waiting',
      failingMs: at('2026-11-23 09:00'),
      tries: 9,
    })
    await on.receiver.comeUp()
    await runUntil(on, hub, '2026-11-23 18:00')
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json', 'sub-1_2026-W47_r1_csv'])
    expect((await on.known())[0]).toMatchObject({
      state: 'delivered',
      fault: undefined,
      failingMs: undefined,
    })
  })

  it('that stays down is given up after three days, with the reason, and a person sends it again', async () => {
    await on.subscribe()
    await on.receiver.goDown()
    const hub = on.start()
    for (; on.clock.nowMs < at('2026-11-27 09:00'); on.clock.nowMs += 60 * minuteMs) await hub.tick()
    const [given] = await on.known()
    expect(given).toMatchObject({ state: 'failed', fault: 'unreachable', tries: 20, nextMs: undefined })
    expect(await on.deeds()).toMatchObject([{ what: 'report-not-sent', about: { fault: 'unreachable' } }])
    await on.receiver.comeUp()
    await hub.tick()
    expect(on.ids()).toEqual([])
    if (given) await on.store.write((writes) => writes.subscriptions.putDispatch(anew(given, 0)))
    await hub.tick()
    expect(on.ids()).toHaveLength(2)
  })

  it('is asked again by a clock that was set right, though the one before had put it off for years', async () => {
    await on.subscribe({ formats: ['json'] })
    const ahead = at('2029-01-01 09:00')
    const name = { subscription: 'sub-1', week: '2026-W47', revision: 1 }
    await on.store.write((writes) => writes.subscriptions.putDispatch(tried(newDispatch(name, ahead), ahead)))
    await on.start().tick()
    expect(on.ids()).toHaveLength(1)
    expect((await on.known())[0]).toMatchObject({ state: 'delivered', tries: 2 })
  })

  it('that did not get one gets its restatement instead', async () => {
    await on.subscribe({ formats: ['json'], restatements: false })
    on.receiver.answer(503)
    const hub = on.start()
    await runUntil(on, hub, '2026-11-23 10:20')
    await on.lateNews(7)
    on.receiver.answer(204)
    on.receiver.received.length = 0
    await runUntil(on, hub, '2026-11-23 11:10')
    expect((await on.known()).map(({ revision, state }) => [revision, state])).toEqual([
      [2, 'delivered'],
      [1, 'superseded'],
    ])
    expect(on.ids()).toEqual(['sub-1_2026-W47_r2_json'])
  })

  it.each([
    [500, 'refused', '500'],
    [404, 'refused', '404'],
    [302, 'redirected', '302'],
  ])('that answers %i has not got it, and it is said', async (status, fault, about) => {
    await on.subscribe()
    on.receiver.answer((_, response) =>
      response.writeHead(status, { location: `${on.receiver.url}/else` }).end(),
    )
    await on.start().tick()
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', fault, about, sent: [] })
    expect(on.receiver.received.map(({ path }) => path)).toEqual(['/in'])
  })

  it('that hangs is not waited for, and others get theirs meanwhile', async () => {
    await on.subscribe({ formats: ['json'] })
    await on.subscribe({ id: 'sub-2', target: { kind: 'folder', folder: 'monday' }, formats: ['json'] })
    on.receiver.answer('hang')
    const begunMs = performance.now()
    const ticking = on.start().tick()
    await expect.poll(async () => (await on.known('sub-2'))[0]?.state).toBe('delivered')
    // What takes batches in commits as if nothing were going on.
    await on.lateNews(1)
    expect(performance.now() - begunMs).toBeLessThan(4000)
    expect((await on.known())[0]?.state).toBe('waiting')
    await ticking
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', fault: 'timeout' })
  })

  it('that took one format and not the next is sent only the next', async () => {
    await on.subscribe()
    on.receiver.answer((request, response) =>
      response.writeHead(String(request.headers['webhook-id']).endsWith('_csv') ? 500 : 204).end(),
    )
    const hub = on.start()
    await hub.tick()
    expect((await on.known())[0]).toMatchObject({ fault: 'refused', sent: ['json'] })
    on.receiver.answer(204)
    on.clock.nowMs += minuteMs
    await hub.tick()
    expect(on.ids().map((id) => id.split('_').at(-1))).toEqual(['json', 'csv', 'csv'])
    expect((await on.known())[0]?.state).toBe('delivered')
  })

  it('that fails is asked once for all that waits for it', async () => {
    await on.subscribe({ formats: ['json'] })
    on.clock.nowMs = at('2026-12-14 09:00')
    on.receiver.answer(500)
    const hub = on.start()
    await hub.tick()
    expect(on.ids()).toHaveLength(1)
    expect((await on.known()).map(({ fault, tries }) => [fault, tries])).toEqual(
      Array(4).fill(['refused', 1]),
    )
    on.receiver.answer(204)
    on.clock.nowMs += minuteMs
    await hub.tick()
    expect((await on.known()).map(({ state }) => state)).toEqual(Array(4).fill('delivered'))
  })

  it('is never asked where the operator has not allowed its host', async () => {
    await on.subscribe({
      target: { kind: 'webhook', url: on.receiver.url.replace('127.0.0.1', 'localhost') },
    })
    await on.start().tick()
    expect((await on.known())[0]).toMatchObject({ fault: 'host-not-allowed' })
    expect(on.ids()).toEqual([])
  })

  it('gets it again under the same name when the hub died before it could note that it was sent', async () => {
    await on.subscribe({ formats: ['json'] })
    const dead = () => Promise.reject(new Error('the machine is off'))
    const dying: Store = {
      ...on.store,
      write: (job) => (on.ids().length > 0 ? dead() : on.store.write(job)),
    }
    await expect(on.start({ over: dying }).tick()).rejects.toThrow('the machine is off')
    expect((await on.known())[0]).toMatchObject({ state: 'waiting', tries: 1, sent: [] })
    const hub = on.start()
    await hub.tick()
    expect(on.ids()).toHaveLength(1)
    on.clock.nowMs += minuteMs
    await hub.tick()
    expect(on.ids()).toEqual(['sub-1_2026-W47_r1_json', 'sub-1_2026-W47_r1_json'])
    expect(on.receiver.received[0]?.body).toEqual(on.receiver.received[1]?.body)
    expect((await on.known())[0]).toMatchObject({ state: 'delivered', tries: 2 })
  })

  it('has no say in a subscription that was ended while it took its time', async () => {
    await on.subscribe({ formats: ['json'] })
    on.receiver.answer((_, response) => {
      void on.store.write((writes) => writes.subscriptions.remove('sub-1')).then(() => response.end())
    })
    await on.start().tick()
    expect(await on.known()).toEqual([])
  })
})
