import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** One row a request, by its ticket's finger; a second one under the same finger is none. */
export const requestsProjection = defineProjection({
  tables: ['requests', 'withdrawn_requests'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO requests (finger, epoch, seq, at_ms, form, office, urgency) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    const withdraw = sqlite.prepare(
      'INSERT INTO withdrawn_requests (finger, epoch, seq, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    return {
      'request.filed': ({ origin, entry }) => {
        const { finger, form, office, facts } = entry.body
        const atMs = fromInstant(entry.at)
        add.run(finger, origin.epoch, origin.seq, atMs, form, office, facts.urgency ?? null)
      },
      'request.withdrawn': ({ origin, entry }) => {
        withdraw.run(entry.body.finger, origin.epoch, origin.seq, fromInstant(entry.at))
      },
    }
  },
})
