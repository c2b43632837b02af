import type { Span } from '../workload/visits-between.ts'
import type { Child } from './child.ts'

/** What every measured station can do, ours and others': the calls of one station program. */
export type StationCalls = {
  /** Opens the station kept in `dir`, made if it is not there; `code` enrols it where that is needed. */
  open(at: { dir: string; hubUrl: string; batchSize?: number; code?: string }): void
  /** These visits of the workload, one after the other, each one act. */
  act(span: Span): ActsMeasured
  /** Sends whatever waits; ends when the hub has acknowledged all of it. `entries`: how many that were. */
  drain(): Drained
  close(): void
}

export type Drained = { seconds: number; entries: number }

export type ActsMeasured = { seconds: number; p50Ms: number; p99Ms: number }

/** The caller's side: `child` must be a program that answers StationCalls. */
export function callStation(child: Child): {
  [Name in keyof StationCalls]: (
    ...argument: Parameters<StationCalls[Name]>
  ) => Promise<ReturnType<StationCalls[Name]>>
} {
  return {
    open: async (at) => void (await child.ask('open', at)),
    act: async (span) => (await child.ask('act', span)) as ActsMeasured,
    drain: async () => (await child.ask('drain')) as Drained,
    close: async () => void (await child.ask('close')),
  }
}
