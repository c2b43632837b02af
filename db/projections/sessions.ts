import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

export const sessionsProjection = defineProjection({
  tables: ['sessions_held'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      'INSERT INTO sessions_held (epoch, seq, at_ms, kind, people, by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    )
    return {
      'session.held': ({ origin, entry: { at, by, body } }) => {
        add.run(origin.epoch, origin.seq, fromInstant(at), body.kind, body.people, by)
      },
    }
  },
})
