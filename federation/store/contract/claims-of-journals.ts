import { describe, expect, it } from 'vitest'
import type { Epoch } from '../nouns/epochs.ts'
import type { StoreOnTrial } from './store-on-trial.ts'

const epochId = '0197b3a0-0000-7000-8000-000000000001'

function anEpoch(change: Partial<Epoch> = {}): Omit<Epoch, 'no'> {
  return {
    id: epochId,
    station: '652328-0001',
    openedMs: 1000,
    acked: 0,
    head: 'h',
    tip: 0,
    kid: 'k',
    rekeys: [],
    cursor: 0,
    coveredThroughMs: undefined,
    lastHeardMs: undefined,
    closedMs: undefined,
    continues: undefined,
    copied: false,
    mixed: false,
    app: undefined,
    clockErrorMs: undefined,
    ...change,
  }
}

export function claimsOfJournals(on: StoreOnTrial): void {
  describe('batches', () => {
    const add = (from: number, to: number, addedFrom = from) =>
      on.store.write((w) =>
        w.batches.add({
          ...{ epochNo: 1, from, to, addedFrom, prev: 'p', receivedMs: 7 },
          bytes: Buffer.from(`${from}-${to}`),
        }),
      )

    it('come back byte for byte from the one that holds a line, as many as fit', async () => {
      await add(1, 3)
      await add(2, 6, 4)
      await add(7, 7)
      const batchesAfter = (seq: number, maxBytes: number) =>
        on.store.read(async (r) => (await r.batches.after({ epochNo: 1, after: seq, maxBytes })).map(String))
      expect(await batchesAfter(0, 100)).toEqual(['1-3', '2-6', '7-7'])
      expect(await batchesAfter(3, 100)).toEqual(['2-6', '7-7'])
      expect(await batchesAfter(0, 6)).toEqual(['1-3', '2-6'])
      expect(await batchesAfter(0, 1)).toEqual(['1-3'])
      expect(await batchesAfter(7, 100)).toEqual([])
    })

    it('are found by a line, and between two lines', async () => {
      await add(1, 3)
      await add(2, 6, 4)
      await add(7, 9)
      const { holding, none, between } = await on.store.read(async (r) => {
        const found: string[] = []
        for await (const { from, to } of r.batches.between(1, 3, 7)) found.push(`${from}-${to}`)
        return {
          holding: await r.batches.holding(1, 5),
          none: await r.batches.holding(1, 10),
          between: found,
        }
      })
      expect(holding).toMatchObject({ from: 2, to: 6, addedFrom: 4, prev: 'p', receivedMs: 7 })
      expect(none).toBeUndefined()
      expect(between).toEqual(['1-3', '2-6', '7-9'])
    })
  })

  describe('epochs', () => {
    it('are kept apart by station', async () => {
      const one = await on.store.write((w) => w.epochs.add(anEpoch()))
      const other = await on.store.write((w) => w.epochs.add(anEpoch({ station: '652302-0001' })))
      expect(one.no).not.toBe(other.no)
      const saved = { ...one, acked: 3, rekeys: [{ from: 2, kid: 'n' }], copied: true, app: '1.2.3' }
      await on.store.write((w) => w.epochs.save(saved))
      expect(await on.store.read((r) => r.epochs.find('652328-0001', epochId))).toEqual(saved)
      expect(await on.store.read((r) => r.epochs.find('652302-0001', epochId))).toEqual(other)
    })

    it('add up to what is known of a station', async () => {
      await on.store.write(async (w) => {
        const old = await w.epochs.add(
          anEpoch({
            acked: 4,
            tip: 10,
            closedMs: 90,
            copied: true,
            coveredThroughMs: 40,
            lastHeardMs: 60,
            app: '1.0.0',
          }),
        )
        for (const seq of [5, 6, 6])
          await w.timelines.addCopy({
            ...{ timeline: old.no, seq, digest: `d${seq}`, line: '{}', via: 2, arrivedMs: 1 },
          })
        const next = {
          id: `${epochId.slice(0, -1)}2`,
          acked: 5,
          tip: 6,
          lastHeardMs: 95,
          coveredThroughMs: 92,
          cursor: 7,
        }
        const living = await w.epochs.add(anEpoch({ ...next, clockErrorMs: -5 }))
        const place = {
          epochNo: living.no,
          seq: 2,
          timeline: living.no,
          originSeq: 2,
          digest: '',
          why: 'unknown-kind',
        }
        await w.timelines.addUnread(place)
        await w.timelines.addUnread(place)
      })
      const [delivery, ...others] = await on.store.read((r) => r.epochs.deliveries())
      expect(others).toEqual([])
      expect(delivery).toMatchObject({
        ...{ station: '652328-0001', coveredThroughMs: 92, lastHeardMs: 95, cursor: 7 },
        ...{ app: '1.0.0', clockErrorMs: -5, unread: 1 },
        lost: [{ epoch: epochId, entries: 4, fromMs: 40, toMs: 90 }],
      })
      expect(await on.store.read((r) => r.epochs.deliveries(['652302-0001']))).toEqual([])
    })

    it('have lost nothing while copies may still come', async () => {
      await on.store.write((w) => w.epochs.add(anEpoch({ acked: 4, tip: 10, closedMs: 90 })))
      expect((await on.store.read((r) => r.epochs.deliveries()))[0]?.lost).toEqual([])
    })

    it('raise an alarm once, and count it', async () => {
      const alarm = { station: 'a', epoch: epochId, kind: 'fork' } as const
      await on.store.write((w) => w.epochs.raiseAlarm(alarm, 10))
      await on.store.write((w) => w.epochs.raiseAlarm(alarm, 30))
      expect(await on.store.read((r) => r.epochs.alarms())).toEqual([
        { ...alarm, firstMs: 10, lastMs: 30, times: 2 },
      ])
      expect(await on.store.read((r) => r.epochs.alarms(['b']))).toEqual([])
    })
  })
}
