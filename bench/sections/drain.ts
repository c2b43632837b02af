import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../measure/child.ts'
import { copyDurably } from '../measure/copy-durably.ts'
import { startCountingProxy } from '../measure/counting-proxy.ts'
import { callStation } from '../measure/station-calls.ts'
import type { System } from '../systems.ts'
import { visitsPerDay } from '../workload/visits.ts'
import type { Work } from './prepare.ts'
import { codes } from './prepare.ts'

export type DrainRound = { seconds: number; hubMicrosPerEntry: number }
export type Counted = { upPerEntry: number; downPerEntry: number; dayUp: number; dayDown: number }

/** One round of the reference work: a copy of the prepared backlog to a copy of the prepared hub. */
export async function timeDrain(system: System, prepared: string, work: Work): Promise<DrainRound> {
  return withCopy({ system, prepared, work }, async ({ hub, station, dir, batchSize }) => {
    await station.open({ dir: join(dir, 'backlog'), hubUrl: hub.url, ...batchSize, code: codes.backlog })
    const heldBefore = await hub.held()
    const cpuBefore = await hub.cpuMicros()
    const { seconds, entries } = await station.drain()
    const cpuMicros = (await hub.cpuMicros()) - cpuBefore
    mustHold(system, { held: (await hub.held()) - heldBefore, entries, visits: work.entries })
    await station.close()
    return { seconds, hubMicrosPerEntry: cpuMicros / work.entries }
  })
}

/**
 * The same once more through the counting proxy, which would cost time in a timed round; then one day of
 * visits on top of that history, on the same connection if the system keeps it.
 */
export async function countBytes(system: System, prepared: string, work: Work): Promise<Counted> {
  return withCopy({ system, prepared, work }, async ({ hub, station, dir, batchSize }) => {
    const proxy = await startCountingProxy(hub.url)
    await station.open({ dir: join(dir, 'backlog'), hubUrl: proxy.url, ...batchSize, code: codes.backlog })
    const heldBefore = await hub.held()
    const backlog = await station.drain()
    const drained = proxy.bytes()
    await station.act({ from: work.entries, count: visitsPerDay, firstDay: work.firstDay })
    const day = await station.drain()
    const all = proxy.bytes()
    const held = (await hub.held()) - heldBefore
    mustHold(system, { held, entries: backlog.entries + day.entries, visits: work.entries + visitsPerDay })
    await station.close()
    proxy.stop()
    return {
      upPerEntry: drained.up / work.entries,
      downPerEntry: drained.down / work.entries,
      dayUp: all.up - drained.up,
      dayDown: all.down - drained.down,
    }
  })
}

type Running = {
  hub: Awaited<ReturnType<System['startHub']>>
  station: ReturnType<typeof callStation>
  dir: string
  batchSize: { batchSize?: number }
}

/** Fresh processes on a fresh copy, both warmed by another station's small backlog, and all gone afterwards. */
async function withCopy<Result>(
  { system, prepared, work }: { system: System; prepared: string; work: Work },
  measure: (running: Running) => Promise<Result>,
): Promise<Result> {
  const dir = join(work.scratch, 'round')
  copyDurably(prepared, dir)
  const hub = await system.startHub(join(dir, 'hub'))
  const child = startChild(system.station)
  const station = callStation(child)
  const batchSize = system.batchSize === undefined ? {} : { batchSize: system.batchSize }
  await station.open({ dir: join(dir, 'warm-up'), hubUrl: hub.url, ...batchSize, code: codes['warm-up'] })
  await station.drain()
  await station.close()
  const result = await measure({ hub, station, dir, batchSize })
  await child.stop()
  await hub.stop()
  rmSync(dir, { recursive: true })
  return result
}

type Outcome = { held: number; entries: number; visits: number }

/**
 * A figure for work that was not done would be worse than none. A journal may hold a few entries of its own besides the
 * visits (a start, a look at the clock); what it says it delivered the hub must say it holds.
 */
function mustHold(system: System, { held, entries, visits }: Outcome): void {
  if (held === entries && entries >= visits && entries <= visits + 10) return
  throw new Error(`${system.name}: ${visits} visits, ${entries} entries delivered, ${held} held`)
}
