import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { startChild } from '../measure/child.ts'
import { copyDurably } from '../measure/copy-durably.ts'
import type { ActsMeasured } from '../measure/station-calls.ts'
import { callStation } from '../measure/station-calls.ts'
import type { System } from '../systems.ts'
import type { Work } from './prepare.ts'
import { codes } from './prepare.ts'

// Port 9 is nobody's: a station commits whether or not there is a hub.
const nowhere = 'http://127.0.0.1:9'
// Untimed acts first, so that a round does not measure the compiler.
export const warmUpActs = 300

/** Acts of one station with no hub in reach, one by one: committed, answered, timed. */
export async function timeCommits(system: System, prepared: string, work: Work): Promise<ActsMeasured> {
  const { firstDay } = work
  const dir = join(work.scratch, 'round')
  copyDurably(join(prepared, 'warm-up'), dir)
  const child = startChild(system.station)
  const station = callStation(child)
  await station.open({ dir, hubUrl: nowhere, code: codes['warm-up'] })
  await station.act({ from: work.warmUp, count: warmUpActs, firstDay })
  const acts = await station.act({ from: work.warmUp + warmUpActs, count: work.acts, firstDay })
  await station.close()
  await child.stop()
  rmSync(dir, { recursive: true })
  return acts
}
