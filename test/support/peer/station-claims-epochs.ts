import { afterEach, describe, expect, it } from 'vitest'
import type { MakeStation } from './station-trial.ts'
import { StationTrial } from './station-trial.ts'
import { digest } from './wire.ts'

// Section 3 of the page: when a station begins a new epoch, what it writes then, and what a restored hub gets.

export function claimsOfEpochs(make: MakeStation): void {
  let trial: StationTrial
  afterEach(() => trial.close())

  /** The new epoch's lines are the continuation of the old one's, by the page. */
  const expectContinuation = async (old: string, next: string) => {
    const [before, after] = [await trial.linesOf(old), await trial.linesOf(next)]
    const { delivered, head, damaged, epoch } = after[0]!.entry.body as {
      delivered: number
      head: string | null
      damaged: number[]
      epoch: string
    }
    expect(after[0]!.entry).toMatchObject({ seq: 1, kind: 'journal.continued', by: 'host' })
    expect([epoch, damaged]).toEqual([old, []])
    expect(typeof head).toBe('string')
    const copied = before.slice(delivered)
    for (const [i, { line, entry }] of copied.entries()) {
      const copy = after[i + 1]!
      expect(Object.keys(copy.entry)).toEqual(['seq', 'at', 'kind', 'v', 'by', 'body', 'was'])
      const { seq: _, body: __, ...same } = entry
      const was = entry.was ?? { epoch: old, seq: entry.seq, line: digest(line) }
      expect(copy.entry).toMatchObject({ ...same, was })
    }
    const started = after[copied.length + 1]!.entry
    const running = before.findLast((one) => one.entry.kind === 'host.started')!.entry
    expect(started).toMatchObject({ kind: 'host.started', body: { boot: running.body.boot } })
    expect(started).not.toHaveProperty('was')
  }

  const withDelivered = async (visits: number) => {
    trial = await StationTrial.open(make)
    await trial.checkIn(visits)
    await trial.delivered()
    return trial.station.status()
  }

  describe('a new epoch', () => {
    it('is begun when the hub truly holds another history', async () => {
      const { epoch: old, tip } = await withDelivered(3)
      trial.hub.forkFrom(trial.id, old, tip)
      await trial.checkIn(2)
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      await trial.delivered()
      const { epoch } = await trial.station.status()
      await expectContinuation(old, epoch)
      expect(trial.epochs()).toEqual([old, epoch])
      expect(trial.hub.lines(trial.id).filter((one) => one.epoch === epoch)[0]?.line).toContain(
        'journal.continued',
      )
      expect(await trial.visitsAtStation()).toBe(5)
      trial.expectHonestBatches()
    })

    it('makes the references of its copies explicit', async () => {
      const { epoch: old, tip } = await withDelivered(2)
      trial.hub.misbehave({ name: 'bad-gateway' })
      await trial.checkIn()
      await trial.station.undo()
      trial.hub.behave()
      trial.hub.forkFrom(trial.id, old, tip)
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      await trial.delivered()
      const lines = await trial.linesOf((await trial.station.status()).epoch)
      const voided = lines.find((one) => one.entry.kind === 'visit.voided')!.entry
      expect(voided.body.visit).toEqual({ epoch: old, seq: expect.any(Number) })
    })

    it('is begun on a fork signed by the hub with another head', async () => {
      const { epoch: old } = await withDelivered(1)
      trial.hub.misbehave({ name: 'signed-fork' }, { times: 1 })
      await trial.checkIn(2)
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      await trial.delivered()
      await expectContinuation(old, (await trial.station.status()).epoch)
      expect(trial.visitsAtHub()).toBe(3)
    })

    it('is begun when the hub signs for more than the station has', async () => {
      const { epoch: old } = await withDelivered(1)
      trial.hub.misbehave({ name: 'receipt-beyond', by: 7 }, { times: 1 })
      await trial.checkIn()
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      await trial.delivered()
      await expectContinuation(old, (await trial.station.status()).epoch)
      expect(trial.visitsAtHub()).toBe(2)
    })

    it('is not begun on a fork whose signed head is the station’s own', async () => {
      const { epoch } = await withDelivered(1)
      trial.hub.misbehave({ name: 'agreeing-fork' }, { times: 2 })
      await trial.checkIn()
      await trial.asked(2)
      await trial.delivered()
      expect(trial.epochs()).toEqual([epoch])
      expect(trial.visitsAtHub()).toBe(2)
    })

    it('is begun at most once in 24 hours, and nothing is lost meanwhile', async () => {
      const { epoch: old } = await withDelivered(1)
      trial.hub.misbehave({ name: 'signed-fork' })
      await trial.checkIn()
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      const { epoch: second } = await trial.station.status()
      const onSecond = () => trial.batchCalls().filter((call) => call.manifest?.epoch === second).length
      await trial.syncUntil('the second epoch answered with fork', () => onSecond() >= 2)
      await trial.checkIn()
      expect((await trial.station.status()).epoch).toBe(second)
      expect(trial.epochs()).toEqual([old, second])
      trial.hub.behave()
      await trial.delivered()
      expect([trial.visitsAtHub(), trial.epochs().length]).toEqual([3, 2])
    })
  })

  describe('a restored hub', () => {
    const allThere = (count: number) =>
      trial.syncUntil(`${count} visits at the restored hub`, () => trial.visitsAtHub() === count)

    it.each([
      ['under a new generation', false],
      ['under the same generation', true],
    ])('gets back what came after its backup, %s', async (_, sameGeneration) => {
      const { epoch } = await withDelivered(2)
      const backup = trial.hub.snapshot()
      await trial.checkIn(3)
      await trial.delivered()
      trial.hub.restore(backup, { sameGeneration })
      expect(trial.visitsAtHub()).toBe(2)
      await allThere(5)
      await trial.delivered()
      expect(trial.epochs()).toEqual([epoch])
      expect(trial.hub.calls.some((call) => call.path === '/v1/epochs' && call.status === 200)).toBe(true)
    })

    it('is asked what it holds when only its generation changed', async () => {
      await withDelivered(2)
      trial.hub.restore(trial.hub.snapshot())
      const askedFor = () => trial.hub.calls.some((call) => call.path === '/v1/epochs' && call.status === 200)
      await trial.syncUntil('the epochs asked for', askedFor)
      await trial.delivered()
      expect(trial.visitsAtHub()).toBe(2)
    })

    it('gets back an epoch it does not list, from 1', async () => {
      trial = await StationTrial.open(make)
      const backup = () => trial.hub.snapshot()
      await trial.delivered()
      const empty = backup()
      empty.stations.get(trial.id)!.epochs.clear()
      await trial.checkIn(3)
      await trial.delivered()
      trial.hub.restore(empty)
      await allThere(3)
      expect(trial.epochs()).toHaveLength(1)
    })

    it('gets back every epoch the station still holds', async () => {
      const { epoch: old, tip } = await withDelivered(2)
      const empty = trial.hub.snapshot()
      empty.stations.get(trial.id)!.epochs.clear()
      trial.hub.forkFrom(trial.id, old, tip)
      await trial.checkIn(2)
      await trial.syncUntil('a new epoch', async () => (await trial.station.status()).epoch !== old)
      await trial.delivered()
      trial.hub.restore(empty)
      await allThere(4)
      const held = new Set(trial.hub.lines(trial.id).map((one) => one.epoch))
      expect([...held].sort()).toEqual([old, (await trial.station.status()).epoch].sort())
    })
  })
}
