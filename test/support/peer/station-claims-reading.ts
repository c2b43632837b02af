import { afterEach, describe, expect, it } from 'vitest'
import type { Misbehaviour } from './misbehaviour.ts'
import type { MakeStation } from './station-trial.ts'
import { StationTrial } from './station-trial.ts'
import { openJws } from './wire.ts'

// Sections 4 and 5 of the page: what a station asks for, with which token, and which pages it applies.

export function claimsOfStationReading(make: MakeStation): void {
  let trial: StationTrial
  afterEach(() => trial.close())

  const feedCalls = () => trial.hub.calls.filter((call) => call.path === '/v1/feed')
  /** The cursor that the newest batch names. */
  const cursor = () => trial.batchCalls().at(-1)?.manifest?.cursor
  const caughtUp = () =>
    trial.syncUntil(
      'the feed applied',
      () => cursor() === trial.hub.state.newest && trial.hub.state.newest > 0,
    )

  describe('the feed', () => {
    it('is pulled when a receipt says there is news, and only then', async () => {
      trial = await StationTrial.open(make)
      await caughtUp()
      const before = feedCalls().length
      await trial.asked(3)
      expect(feedCalls()).toHaveLength(before)
      trial.hub.publish('service', 'water', { body: { name: { 'zh-CN': '饮水' } } })
      await caughtUp()
      expect(feedCalls().length).toBeGreaterThan(before)
      expect(feedCalls()[before]!.query.get('after')).toBe(String(trial.hub.state.newest - 1))
    })

    it('is pulled page by page', async () => {
      trial = await StationTrial.open(make, (hub) => {
        hub.pageDocuments = 2
        for (let i = 0; i < 7; i += 1)
          hub.publish('service', `s${i}`, { body: { name: { 'zh-CN': '饮水' } } })
      })
      await caughtUp()
      const asked = feedCalls()
        .filter((call) => call.status === 200)
        .map((call) => Number(call.query.get('after')))
      expect(asked.slice(0, 4)).toEqual([0, 2, 4, 6])
    })

    it.each<Misbehaviour>([
      { name: 'page-other-station' },
      { name: 'page-other-hub' },
      { name: 'page-by-stranger' },
      { name: 'page-other-digest' },
      { name: 'page-beyond-cursor', by: 1 },
      { name: 'portal' },
      { name: 'truncate', atBytes: 200 },
    ])('is not applied when the page is bad: $name', async (bad) => {
      trial = await StationTrial.open(make)
      await caughtUp()
      const before = cursor()
      trial.hub.misbehave(bad, { path: '/v1/feed' })
      trial.hub.publish('service', 'water', { body: { name: { 'zh-CN': '饮水' } } })
      const asked = feedCalls().length
      await trial.syncUntil('the bad page asked for', () => feedCalls().length > asked)
      await trial.checkIn()
      await trial.delivered()
      await trial.asked(1)
      expect(cursor()).toBe(before)
      trial.hub.behave()
      await caughtUp()
    })

    it('is asked for anew from 0 when a page is of another generation', async () => {
      trial = await StationTrial.open(make)
      await caughtUp()
      trial.hub.publish('service', 'water', { body: { name: { 'zh-CN': '饮水' } } })
      const asked = feedCalls().length
      trial.hub.restore(trial.hub.snapshot())
      await trial.syncUntil('after=0', () =>
        feedCalls()
          .slice(asked)
          .some((call) => call.query.get('after') === '0'),
      )
      await caughtUp()
    })
  })

  describe('tokens', () => {
    it('are for the hub, by the station, 120 s at most', async () => {
      trial = await StationTrial.open(make)
      await caughtUp()
      const token = openJws(feedCalls()[0]!.token ?? '')!
      const { iat, exp, iss, aud } = token.payload as { iat: number; exp: number; iss: string; aud: string }
      expect([iss, aud, token.header.typ]).toEqual([trial.id, trial.hub.id, 'JWT'])
      expect(exp - iat).toBeLessThanOrEqual(120)
      expect(token.signedBy(trial.hub.station(trial.id).keys[0]!)).toBe(true)
    })

    it('are made again at once by the hub’s clock when stale', async () => {
      trial = await StationTrial.open(make, (hub) => {
        hub.clockErrorMs = -7_200_000
      })
      await caughtUp()
      const good = feedCalls().find((call) => call.status === 200)!
      const { iat } = openJws(good.token ?? '')!.payload as { iat: number }
      expect(Math.abs(iat * 1000 - (good.atMs - 7_200_000))).toBeLessThan(60_000)
      expect(feedCalls().filter((call) => call.status === 401).length).toBeLessThanOrEqual(1)
    })

    it('are made again once for each asking, no more', async () => {
      trial = await StationTrial.open(make)
      await caughtUp()
      const at = new Date(Date.now() + 7_200_000).toISOString()
      const stale: Misbehaviour = { name: 'problem', problem: 'stale-token', status: 401, members: { at } }
      trial.hub.misbehave(stale, { path: '/v1/feed' })
      const asked = feedCalls().length
      trial.hub.publish('service', 'water', { body: { name: { 'zh-CN': '饮水' } } })
      await trial.syncUntil('a second asking', () => feedCalls().length >= asked + 2)
      await trial.checkIn()
      // What goes up does not wait for what will not come down.
      await trial.delivered()
      trial.hub.behave()
      await caughtUp()
    })
  })

  describe('the hub’s keys', () => {
    it('are followed along their links', async () => {
      trial = await StationTrial.open(make)
      await trial.delivered()
      trial.hub.rotateKey()
      trial.hub.rotateKey()
      await trial.checkIn()
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(1)
      expect(trial.epochs()).toHaveLength(1)
    })

    it('are not followed where no link leads', async () => {
      trial = await StationTrial.open(make)
      await trial.delivered()
      const { links } = trial.hub
      trial.hub.rotateKey()
      trial.hub.links = []
      await trial.checkIn()
      await trial.asked(2)
      expect((await trial.station.status()).waiting).toBeGreaterThanOrEqual(1)
      trial.hub.links = links
      await trial.delivered()
    })
  })

  describe('a station that is refused', () => {
    it.each([
      ['revoked', 403],
      ['unknown-station', 404],
      ['bad-signature', 401],
    ] as const)('keeps everything when told %s', async (problem, status) => {
      trial = await StationTrial.open(make)
      await trial.checkIn()
      await trial.delivered()
      const before = await trial.station.status()
      trial.hub.misbehave({ name: 'problem', problem, status })
      await trial.checkIn(2)
      await trial.asked(1)
      const during = await trial.station.status()
      expect(during).toMatchObject({ epoch: before.epoch, delivered: before.delivered })
      expect(during.waiting).toBeGreaterThanOrEqual(2)
      expect(await trial.visitsAtStation()).toBe(3)
    })
  })
}
