import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

const nearMs = 86_400_000

/** One row a visit, by its station's clock. A voided one stays, marked. */
export const visitsProjection = defineProjection({
  tables: ['visits'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO visits (epoch, seq, at_ms, category, services, people) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    const voidNear = sqlite.prepare(
      'UPDATE visits SET voided = 1 WHERE at_ms BETWEEN ? AND ? AND epoch = ? AND seq = ?',
    )
    const voidAnywhere = sqlite.prepare('UPDATE visits SET voided = 1 WHERE epoch = ? AND seq = ?')
    return {
      'visit.checked-in': ({ origin, entry }) => {
        const { category, services, people } = entry.body
        const atMs = fromInstant(entry.at)
        add.run(origin.epoch, origin.seq, atMs, category, JSON.stringify(services), people)
      },
      'visit.voided': ({ origin, entry }) => {
        const { visit } = entry.body
        // A reference without an epoch is of the journal it was first written in.
        const epoch = 'epoch' in visit ? visit.epoch : origin.epoch
        const atMs = fromInstant(entry.at)
        // A visit is voided within its shift; only where the clock has jumped since is the whole table looked through.
        const { changes } = voidNear.run(atMs - nearMs, atMs + nearMs, epoch, visit.seq)
        if (changes === 0) voidAnywhere.run(epoch, visit.seq)
      },
    }
  },
})
