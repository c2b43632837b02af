import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** One row a rating; it belongs to no visit. */
export const ratingsProjection = defineProjection({
  tables: ['ratings'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      'INSERT INTO ratings (epoch, seq, at_ms, score) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    return {
      'visit.rated': ({ origin, entry }) => {
        add.run(origin.epoch, origin.seq, fromInstant(entry.at), entry.body.score)
      },
    }
  },
})
