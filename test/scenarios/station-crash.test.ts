// SIGKILL in the middle of acts: what was acknowledged is in the journal, nothing is there twice, and an act offered again is the
// same act. A crash can leave a phantom (an act done whose answer was lost), never a hole.
import { join } from 'node:path'
import { v7 } from 'uuid'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { damagedLines } from '../../db/check-chain.ts'
import { listEpochs } from '../../db/epochs.ts'
import { openForReading } from '../../db/open.ts'
import { readEntries } from '../../db/read-entries.ts'
import { scratchFolder } from '../support/station/host-in-process.ts'
import type { RunningStation } from '../support/station/host-process.ts'
import { serveStation } from '../support/station/host-process.ts'

/** QUALITY asks for 100 in CI over all kinds; each round here is a whole process. */
const rounds = Number(process.env['WAYSTATION_CRASH_ROUNDS'] ?? 6)

let folder: ReturnType<typeof scratchFolder>
let data: string
let running: RunningStation | undefined
beforeEach(() => {
  folder = scratchFolder()
  data = join(folder.path, 'station')
})
afterEach(async () => {
  running?.client.close()
  running?.kill('SIGKILL')
  await running?.ended
  folder.remove()
})

type Act = { act: string; category: string; services: string[] }

/** Offers acts, several in flight, until the host dies; returns those it acknowledged and those it left in doubt. */
async function offerUntilKilled(station: RunningStation, killAfterMs: number) {
  const acknowledged = new Map<Act, unknown>()
  const inDoubt: Act[] = []
  let isDead = false
  const worker = async () => {
    while (!isDead) {
      const act = { act: v7(), category: 'rider', services: ['water'] }
      try {
        const answer = await station.client.call('visits.checkIn', act)
        if (!answer.ok) throw new Error(answer.problem)
        acknowledged.set(act, answer.value)
      } catch {
        inDoubt.push(act)
        isDead = true
      }
    }
  }
  setTimeout(() => station.kill('SIGKILL'), killAfterMs)
  await Promise.all([worker(), worker(), worker()])
  await station.ended
  return { acknowledged, inDoubt }
}

function visitsInJournal(): string[] {
  const db = openForReading(join(data, 'station.db'))
  const names = listEpochs(db).flatMap(({ no, epoch, tip }) => {
    expect(damagedLines(db, no, { from: 1, through: tip })).toEqual([])
    return [...readEntries(db, { epochNo: no })]
      .filter(({ line }) => line.includes('"visit.checked-in"'))
      .map(({ seq }) => `${epoch}/${seq}`)
  })
  db.sqlite.close()
  return names
}

describe('a host killed in the middle of acts', () => {
  it('has every act it acknowledged, each once, and does what was in doubt once', async () => {
    const expected = new Set<string>()
    let visits = 0
    for (let round = 0; round < rounds; round += 1) {
      running = await serveStation(['--data', data, '--port', '0'])
      const { acknowledged, inDoubt } = await offerUntilKilled(running, 60 + ((round * 37) % 90))
      running.client.close()
      for (const value of acknowledged.values()) expected.add(nameIn(value))

      running = await serveStation(['--data', data, '--port', '0'])
      // The mailbox offers again what it never heard of, and (a slow answer) something that was answered.
      for (const act of [...inDoubt, ...inDoubt]) expected.add(nameIn(await offer(running, act)))
      const [old] = acknowledged.entries()
      if (old) expect(await offer(running, old[0])).toEqual(old[1])
      visits += acknowledged.size + inDoubt.length
      running.client.close()
      running.kill('SIGKILL')
      await running.ended

      const held = visitsInJournal()
      expect(new Set(held)).toEqual(expected)
      expect(held).toHaveLength(visits)
    }
    expect(visits).toBeGreaterThan(rounds)
  })
})

async function offer(station: RunningStation, act: Act): Promise<unknown> {
  const answer = await station.client.call('visits.checkIn', act)
  if (!answer.ok) throw new Error(answer.problem)
  return answer.value
}

function nameIn(value: unknown): string {
  const { visit } = value as { visit: { epoch: string; seq: number } }
  return `${visit.epoch}/${visit.seq}`
}
