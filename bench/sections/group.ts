import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../measure/child.ts'
import { copyDurably } from '../measure/copy-durably.ts'
import type { StoredRequest } from '../measure/lane-calls.ts'
import type { System } from '../systems.ts'
import type { Work } from './prepare.ts'

export type Grouped = { entriesPerSecond: number; hubMicrosPerEntry: number }

/** Makes `hub` (with its stations enrolled) and `lanes.json`, the requests, once for all rounds. */
export async function prepareLanes(system: System, work: Work): Promise<string> {
  const dir = join(work.scratch, 'prepared', `${system.family}-lanes`)
  const hub = await system.startHub(join(dir, 'hub'))
  const { warmUpBatches, batches } = work.lanes
  const size = { ...work.lanes, batches: warmUpBatches + batches, firstDay: work.firstDay }
  const lanes = await system.makeLanes?.(hub, size)
  await hub.stop()
  const stored: StoredRequest[][] | undefined = lanes?.map((lane) =>
    lane.map(({ path, contentType, body }) => ({ path, contentType, body: body.toString('base64') })),
  )
  mkdirSync(dir, { recursive: true })
  writeFileSync(join(dir, 'lanes.json'), JSON.stringify(stored))
  return dir
}

/** One round: what a hub takes when many stations send small batches at once. */
export async function timeLanes(system: System, prepared: string, work: Work): Promise<Grouped> {
  const { lanes, warmUpBatches, batches, batchSize } = work.lanes
  const entries = lanes * batches * batchSize
  const dir = join(work.scratch, 'round')
  copyDurably(prepared, dir)
  const hub = await system.startHub(join(dir, 'hub'))
  const sender = startChild(new URL('../measure/lanes.ts', import.meta.url))
  await sender.ask('load', join(dir, 'lanes.json'))
  await sender.ask('send', { hubUrl: hub.url, from: 0, to: warmUpBatches })
  const heldBefore = await hub.held()
  const cpuBefore = await hub.cpuMicros()
  const timed = { hubUrl: hub.url, from: warmUpBatches, to: warmUpBatches + batches }
  const { seconds } = (await sender.ask('send', timed)) as { seconds: number }
  const cpuMicros = (await hub.cpuMicros()) - cpuBefore
  const held = (await hub.held()) - heldBefore
  if (held !== entries) throw new Error(`${system.name}: the hub holds ${held} visits of ${entries}`)
  await sender.stop()
  await hub.stop()
  rmSync(dir, { recursive: true })
  return { entriesPerSecond: entries / seconds, hubMicrosPerEntry: cpuMicros / entries }
}
