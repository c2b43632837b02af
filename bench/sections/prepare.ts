import { join } from 'node:path'
import { startChild } from '../measure/child.ts'
import type { ActsMeasured } from '../measure/station-calls.ts'
import { callStation } from '../measure/station-calls.ts'
import type { LaneSize, System } from '../systems.ts'
import type { ReportWork } from './reports.ts'

export type Work = {
  /** A folder of this run's own, on the file system that is measured. */
  scratch: string
  /** Length of the backlog, in entries. */
  entries: number
  /**
   * Entries sent before the clock starts, by another station: a hub is a program that has run for weeks, and its first
   * ten thousand entries cost it twice what later ones do.
   */
  warmUp: number
  /** When the workload's first visit happens, milliseconds since 1970. */
  firstDay: number
  /** Acts timed one by one in a round of the commit section. */
  acts: number
  /** Small batches of many stations at once; `warmUpBatches` more of each are sent before the clock starts. */
  lanes: Omit<LaneSize, 'firstDay'> & { warmUpBatches: number }
  rounds: number
  /** The county whose weekly report is timed. */
  reports: ReportWork
}

/**
 * Makes, once per family, what every round copies: `hub`, and two stations enrolled with it: `warm-up`, and
 * `backlog` with all its entries committed, one act one transaction, and none sent.
 */
export async function prepare(
  system: System,
  work: Work,
): Promise<{ dir: string; backlogActs: ActsMeasured }> {
  const dir = join(work.scratch, 'prepared', system.family)
  const hub = await system.startHub(join(dir, 'hub'))
  const child = startChild(system.station)
  const station = callStation(child)
  const fill = async (name: string, count: number): Promise<ActsMeasured> => {
    await station.open({ dir: join(dir, name), hubUrl: hub.url, code: await hub.newCode() })
    const acts = await station.act({ from: 0, count, firstDay: work.firstDay })
    await station.close()
    return acts
  }
  const backlogActs = await fill('backlog', work.entries)
  await fill('warm-up', work.warmUp)
  await child.stop()
  await hub.stop()
  return { dir, backlogActs }
}

/** The codes `prepare` opened its two stations with, for systems in which a code stays a station's name. */
export const codes = { backlog: '1', 'warm-up': '2' }
