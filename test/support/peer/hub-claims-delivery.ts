import { describe, expect, it } from 'vitest'
import type { HubTrial } from './hub-trial.ts'
import { ackedOf, expectConflict, expectDelivered, isListed } from './hub-trial.ts'
import { chainStart } from './journal.ts'
import type { PushAnswer, StationPeer } from './station-peer.ts'
import { digest } from './wire.ts'

// Section 3 of the page: a batch's place in the journal.

export function claimsOfDelivery(trial: HubTrial): void {
  const withVisits = (count: number): StationPeer => {
    const station = trial.emptyEpoch()
    for (let i = 0; i < count; i += 1) station.visit({ people: i + 1 })
    return station
  }

  describe('delivery', () => {
    it('takes a first batch and signs for exactly that', async () => {
      const station = withVisits(3)
      expectDelivered(station, await station.push({ from: 1, to: 2 }), 2)
      expect(await ackedOf(station)).toBe(2)
    })

    it('adds what follows on the held head', async () => {
      const station = withVisits(6)
      for (const [from, to] of [
        [1, 1],
        [2, 4],
        [5, 6],
      ] as const) {
        expectDelivered(station, await station.push({ from, to }), to)
      }
    })

    it('answers a batch that comes twice with the receipt of what it holds', async () => {
      const station = withVisits(4)
      const first = station.cut({ from: 1, to: 2 })
      expectDelivered(station, await station.send(first), 2)
      expectDelivered(station, await station.send(first), 2)
      expectDelivered(station, await station.push({ from: 3, to: 4 }), 4)
      expectDelivered(station, await station.send(first), 4)
      expect(await ackedOf(station)).toBe(4)
    })

    it('compares an overlap and adds the rest', async () => {
      const station = withVisits(6)
      await station.push({ from: 1, to: 3 })
      expectDelivered(station, await station.push({ from: 2, to: 5 }), 5)
      expectDelivered(station, await station.push({ from: 1, to: 6 }), 6)
      expectDelivered(station, await station.push({ from: 3, to: 4 }), 6)
    })

    it('takes the same lines compressed otherwise for the same lines', async () => {
      const station = withVisits(2)
      await station.push({ from: 1 })
      const raw = Buffer.concat(station.journal.lines.map((line) => Buffer.concat([line, Buffer.from('\n')])))
      // A frame of one raw block: valid zstd, and no compressor would make it.
      const head = Buffer.from('28b52ffd60', 'hex')
      const size = Buffer.alloc(2)
      size.writeUInt16LE(raw.length - 256)
      const block = Buffer.alloc(3)
      block.writeUIntLE(1 | (raw.length << 3), 0, 3)
      expectDelivered(
        station,
        await station.push({ from: 1, frame: Buffer.concat([head, size, block, raw]) }),
        2,
      )
    })

    it('says gap, with what it holds, to a batch that skips a seq', async () => {
      const station = withVisits(5)
      await station.push({ from: 1, to: 2 })
      expectConflict(station, await station.push({ from: 4, to: 5 }), { problem: 'gap', acked: 2 })
      expect(await ackedOf(station)).toBe(2)
    })

    it('opens nothing for an epoch it does not know that begins beyond 1, and signs for chain(0)', async () => {
      const station = withVisits(3)
      const answer = await station.push({ from: 2 })
      expectConflict(station, answer, { problem: 'gap', acked: 0, head: chainStart(station.epoch) })
      expect(await isListed(station)).toBe(false)
    })

    it('opens nothing for a first batch whose prev is not chain(0)', async () => {
      const station = withVisits(2)
      const answer = await station.push({ from: 1, manifest: { prev: digest('elsewhere') } })
      expectConflict(station, answer, { problem: 'gap', acked: 0, head: chainStart(station.epoch) })
      expect(await isListed(station)).toBe(false)
    })

    it('says gap when the chain(0) of another epoch begins one', async () => {
      const station = withVisits(2)
      const answer = await station.push({ from: 1, manifest: { prev: chainStart(trial.emptyEpoch().epoch) } })
      expectConflict(station, answer, { problem: 'gap', acked: 0, head: chainStart(station.epoch) })
    })

    it('keeps the epochs of a station apart', async () => {
      const station = withVisits(2)
      const other = withVisits(3)
      expectDelivered(station, await station.push(), 2)
      expectDelivered(other, await other.push(), 3)
      expect([await ackedOf(station), await ackedOf(other)]).toEqual([2, 3])
    })

    it('takes an old epoch further after a new one was begun', async () => {
      const station = withVisits(3)
      await station.push({ to: 2 })
      const old = station.journal
      station.beginNewEpoch()
      expectDelivered(station, await station.push(), station.journal.tip)
      const late = await station.push({ journal: old, from: 3 })
      expect(late).toMatchObject({
        status: 200,
        receipt: { epoch: old.epoch, acked: 3, head: old.headAt(3) },
      })
    })
  })

  describe('forks', () => {
    /** A station whose hub holds lines 1–4, and another history of it from line 3. */
    const forked = async () => {
      const station = withVisits(4)
      await station.push()
      const branch = station.journal.branchAt(2)
      for (const people of [7, 8, 9]) {
        branch.add({
          at: station.iso(),
          kind: 'visit.checked-in',
          v: 1,
          by: 'worker',
          body: { category: 'rider', services: [], people },
        })
      }
      const held = { problem: 'fork', acked: 4, head: station.journal.headAt(4) }
      return { station, branch, held }
    }

    it('says fork to other bytes for a held seq, and adds nothing', async () => {
      const { station, branch, held } = await forked()
      expectConflict(station, await station.push({ journal: branch, from: 1 }), held)
      expectConflict(station, await station.push({ journal: branch, from: 3, to: 3 }), held)
      expect(await ackedOf(station)).toBe(4)
    })

    it('says fork to another prev for the next seq, and adds nothing', async () => {
      const { station, branch, held } = await forked()
      expectConflict(station, await station.push({ journal: branch, from: 5 }), held)
      expect(await ackedOf(station)).toBe(4)
    })

    it('says fork to another prev in the middle, though the lines are the same', async () => {
      const { station, held } = await forked()
      expectConflict(station, await station.push({ from: 2, manifest: { prev: digest('elsewhere') } }), held)
    })

    it('says fork when only the last held line differs by a byte that means nothing', async () => {
      const { station, held } = await forked()
      const spaced = Buffer.from(station.journal.line(4).toString().replace('{', '{ '))
      const lines = [...station.journal.lines.slice(0, 3), spaced]
      expectConflict(station, await station.push({ from: 1, lines }), held)
    })

    it('goes on with the history that it holds', async () => {
      const { station, branch } = await forked()
      await station.push({ journal: branch, from: 1 })
      station.visit()
      expectDelivered(station, await station.push({ from: 5 }), 5)
    })

    it('takes one of two histories that come at once, and says fork to the other', async () => {
      const station = withVisits(1)
      await station.push()
      const branches = [1, 2, 3, 4].map((people) => {
        const branch = station.journal.branchAt(1)
        branch.add({
          at: station.iso(),
          kind: 'visit.checked-in',
          v: 1,
          by: 'worker',
          body: { category: 'rider', services: [], people },
        })
        return branch
      })
      const answers = await Promise.all(branches.map((journal) => station.push({ journal, from: 2 })))
      expect(answers.map((one) => one.status).sort()).toEqual([200, 409, 409, 409])
      const winner = branches[answers.findIndex((one) => one.status === 200)]!
      for (const answer of answers) expect(answer.receipt).toMatchObject({ acked: 2, head: winner.headAt(2) })
    })
  })

  describe('senders at once', () => {
    it('holds a batch once that comes eight times at once', async () => {
      const station = withVisits(20)
      const batch = station.cut()
      const answers = await Promise.all(Array.from({ length: 8 }, () => station.send(batch)))
      for (const answer of answers) expectDelivered(station, answer, 20)
      expect(await station.batchesBack(station.epoch, 0)).toHaveLength(1)
    })

    it('serialises two senders with other cuts of one journal', async () => {
      const station = withVisits(40)
      const runOf = async (size: number) => {
        const answers: PushAnswer[] = []
        for (let from = 1; from <= 40; from += size) {
          answers.push(await station.push({ from, to: Math.min(40, from + size - 1) }))
        }
        return answers
      }
      const answers = (await Promise.all([runOf(3), runOf(7), runOf(5)])).flat()
      // Each sender's own batches follow on, so whatever the others did none can be a gap or a fork.
      expect(answers.filter((one) => one.meaning !== 'delivered')).toEqual([])
      expect(await ackedOf(station)).toBe(40)
    })
  })
}
