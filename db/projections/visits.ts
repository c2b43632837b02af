import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

/** One row a visit, by its station's clock. A voided one stays, marked. */
export const visitsProjection = defineProjection({
  tables: ['visits'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO visits (epoch, seq, at_ms, category, services, people) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    const markVoided = sqlite.prepare('UPDATE visits SET voided = 1 WHERE epoch = ? AND seq = ?')
    return {
      'visit.checked-in': ({ origin, entry }) => {
        const { category, services, people } = entry.body
        const atMs = fromInstant(entry.at)
        add.run(origin.epoch, origin.seq, atMs, category, JSON.stringify(services), people)
      },
      'visit.voided': ({ origin, entry }) => {
        // A reference without an epoch is of the journal it was first written in.
        markVoided.run(
          'epoch' in entry.body.visit ? entry.body.visit.epoch : origin.epoch,
          entry.body.visit.seq,
        )
      },
    }
  },
})
