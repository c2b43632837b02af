import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection, originNamed } from './define-projection.ts'

/** One row a posting of the station's own; one taken down stays, with the reason. */
export const postingsProjection = defineProjection({
  tables: ['postings'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO postings (epoch, seq, at_ms, title, until, job) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    const withdraw = sqlite.prepare(
      'UPDATE postings SET withdrawn = ? WHERE epoch = ? AND seq = ? AND withdrawn IS NULL',
    )
    return {
      'listing.proposed': ({ origin, entry }) => {
        const { title, until, job } = entry.body
        add.run(origin.epoch, origin.seq, fromInstant(entry.at), title, until, JSON.stringify(job))
      },
      'listing.withdrawn': ({ origin, entry }) => {
        const { epoch, seq } = originNamed(entry.body.listing, origin)
        withdraw.run(entry.body.reason, epoch, seq)
      },
    }
  },
})
