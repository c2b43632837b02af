import { afterEach, describe, expect, it } from 'vitest'
import { maxFrameBytes, maxLines, maxRawBytes } from './batch.ts'
import { entryOf } from './journal.ts'
import type { Misbehaviour } from './misbehaviour.ts'
import type { MakeStation } from './station-trial.ts'
import { noDelivery, StationTrial } from './station-trial.ts'
import { unseal } from './wire.ts'

// Nothing is called delivered without a valid receipt, everything is kept until then, and comes once.

export function claimsOfHonesty(make: MakeStation): void {
  let trial: StationTrial
  afterEach(() => trial.close())

  describe('delivery', () => {
    it('brings what workers checked in, in batches the hub can verify', async () => {
      trial = await StationTrial.open(make)
      await trial.checkIn(3)
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(3)
      trial.expectHonestBatches()
      const held = trial.hub.lines(trial.id).map((one) => `${one.epoch}/${one.seq} ${one.line}`)
      const own = (await trial.station.entries()).map((one) => `${one.epoch}/${one.seq} ${one.line}`)
      expect(own).toEqual(expect.arrayContaining(held))
    })

    it('writes its lines as the page does', async () => {
      trial = await StationTrial.open(make)
      await trial.checkIn(2)
      await trial.delivered()
      for (const { line, seq } of trial.hub.lines(trial.id)) {
        const entry = entryOf(Buffer.from(line))!
        expect(Object.keys(entry)).toEqual(['seq', 'at', 'kind', 'v', 'by', 'body'])
        expect(entry).toMatchObject({
          seq,
          at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
        })
        expect(JSON.stringify(entry)).toBe(line)
      }
    })

    it('says in each batch what it had, until when, and where its feed is', async () => {
      trial = await StationTrial.open(make)
      await trial.checkIn(2)
      await trial.delivered()
      await trial.asked(1)
      for (const call of trial.batchCalls()) {
        expect(call.manifest!.tip).toBeGreaterThanOrEqual(call.manifest!.to)
        expect(Math.abs(Date.parse(call.manifest!.through) - call.atMs)).toBeLessThan(30_000)
      }
      expect(trial.batchCalls().at(-1)!.manifest).toMatchObject({ to: (await trial.station.status()).tip })
    })

    it('begins with host.started, and notes what the hub’s clock said', async () => {
      trial = await StationTrial.open(make, (hub) => {
        hub.clockErrorMs = 3_600_000
      })
      await trial.checkIn()
      const observed = () =>
        trial.hub
          .lines(trial.id)
          .map((one) => entryOf(Buffer.from(one.line))!)
          .find((one) => one.kind === 'clock.observed')
      await trial.syncUntil('clock.observed at the hub', () => observed() !== undefined)
      expect(entryOf(Buffer.from(trial.hub.lines(trial.id)[0]!.line))).toMatchObject({
        kind: 'host.started',
        by: 'host',
      })
      const { hubAt, wallAt, roundTripMs } = observed()!.body as {
        hubAt: string
        wallAt: string
        roundTripMs: number
      }
      expect(Math.abs(Date.parse(hubAt) - Date.parse(wallAt) - 3_600_000)).toBeLessThan(2000 + roundTripMs)
    })
  })

  describe('no delivery', () => {
    it.each(noDelivery.map((bad) => [JSON.stringify(bad), bad] as const))(
      'is %s, and no reason for a new epoch',
      async (_, bad) => {
        trial = await StationTrial.open(make)
        await trial.checkIn(2)
        await trial.delivered()
        const before = await trial.station.status()
        trial.hub.misbehave(bad)
        await trial.checkIn(2)
        await trial.asked(2)
        const during = await trial.station.status()
        expect(during).toMatchObject({ epoch: before.epoch, delivered: before.delivered })
        expect(during.waiting).toBeGreaterThanOrEqual(2)
        expect(await trial.visitsAtStation()).toBe(4)
        trial.hub.behave()
        await trial.delivered()
        expect(trial.visitsAtHub()).toBe(4)
        expect(trial.epochs()).toEqual([before.epoch])
      },
    )

    it('is an answer that never comes; the next one is', async () => {
      trial = await StationTrial.open(make)
      await trial.checkIn()
      await trial.delivered()
      trial.hub.misbehave({ name: 'half-open' }, { times: 1 })
      await trial.checkIn()
      await trial.asked(1)
      expect((await trial.station.status()).waiting).toBeGreaterThanOrEqual(1)
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(2)
    })

    it('is not an answer that comes slowly', async () => {
      trial = await StationTrial.open(make)
      trial.hub.misbehave({ name: 'drip', bytes: 40, everyMs: 50 }, { times: 3 })
      await trial.checkIn()
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(1)
    })

    it('survives a stop in the middle of it', async () => {
      trial = await StationTrial.open(make)
      trial.hub.misbehave({ name: 'lost-answer' })
      await trial.checkIn(3)
      await trial.asked(1)
      await trial.station.stop()
      trial.hub.behave()
      await trial.station.restart()
      await trial.checkIn()
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(4)
      expect(trial.epochs()).toHaveLength(1)
      const starts = trial.hub.lines(trial.id).filter((one) => one.line.includes('"host.started"'))
      expect(starts).toHaveLength(2)
    })
  })

  describe('patience', () => {
    it.each<Misbehaviour>([
      { name: 'slow-down', retryAfterS: 3 },
      { name: 'busy', retryAfterS: 3 },
    ])('obeys Retry-After of $name', async (bad) => {
      trial = await StationTrial.open(make)
      await trial.checkIn()
      await trial.delivered()
      trial.hub.misbehave(bad, { times: 1 })
      await trial.checkIn()
      await trial.asked(1)
      const told = trial.batchCalls().length
      // Nobody presses "sync now" from here on: the page leaves open which of the two would win.
      await trial.until('another batch', () => trial.batchCalls().length > told)
      const [first, second] = trial.batchCalls().slice(told - 1)
      expect(second!.atMs - first!.atMs).toBeGreaterThanOrEqual(2950)
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(2)
    })

    it('cuts smaller batches on a line that dies, and gets through', async () => {
      trial = await StationTrial.open(make)
      await trial.delivered()
      trial.hub.misbehave({ name: 'bad-gateway' })
      await trial.checkIn(150)
      trial.hub.behave()
      trial.hub.misbehave({ name: 'reset-request', afterBytes: 2200 })
      const sizes = () => trial.batchCalls().map((call) => call.manifest?.rawBytes ?? 0)
      // Whole small batches pass this line: the reset comes only when so many bytes have come.
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(150)
      expect(Math.max(...sizes())).toBeLessThanOrEqual(maxRawBytes)
    })

    it('begins with small batches and keeps every limit', async () => {
      trial = await StationTrial.open(make)
      trial.hub.misbehave({ name: 'bad-gateway' })
      await trial.checkIn(300)
      trial.hub.behave()
      const already = trial.batchCalls().length
      await trial.delivered()
      const sent = trial.batchCalls().slice(already)
      const frameBytes = (body: Buffer) => unseal(body)!.frame.length
      expect(frameBytes(sent[0]!.body)).toBeLessThanOrEqual(16 * 1024)
      for (const { body, manifest } of sent) {
        expect(frameBytes(body)).toBeLessThanOrEqual(maxFrameBytes)
        expect(manifest!.rawBytes).toBeLessThanOrEqual(maxRawBytes)
        expect(manifest!.to - manifest!.from + 1).toBeLessThanOrEqual(maxLines)
      }
      trial.expectHonestBatches()
      expect(trial.visitsAtHub()).toBe(300)
    })
  })
}
