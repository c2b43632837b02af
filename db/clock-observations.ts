import type { ReadHandle } from './handles.ts'

/** The station's clock minus the hub's at the newest observation by the wall clock, milliseconds; undefined when there is none. */
export function lastClockErrorMs(db: ReadHandle): number | undefined {
  return db.sqlite
    .prepare<[], number>(
      'SELECT wall_ms - hub_ms FROM clock_observations ORDER BY epoch DESC, seq DESC LIMIT 1',
    )
    .pluck()
    .get()
}
