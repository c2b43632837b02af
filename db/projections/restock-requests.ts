import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** One row a request for goods. What the county answered is a document; what came, a movement that names the request. */
export const restockRequestsProjection = defineProjection({
  tables: ['restock_requests'],
  outlives: true,
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      'INSERT INTO restock_requests (epoch, seq, at_ms, lines) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    return {
      'restock.requested': ({ origin, entry }) => {
        add.run(origin.epoch, origin.seq, fromInstant(entry.at), JSON.stringify(entry.body.lines))
      },
    }
  },
})
