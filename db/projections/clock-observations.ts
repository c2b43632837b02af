import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** The hub's clock against ours, each time it was noted. */
export const clockObservationsProjection = defineProjection({
  tables: ['clock_observations'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      'INSERT INTO clock_observations (epoch, seq, hub_ms, wall_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    return {
      'clock.observed': ({ origin, entry }) => {
        add.run(origin.epoch, origin.seq, fromInstant(entry.body.hubAt), fromInstant(entry.body.wallAt))
      },
    }
  },
})
