import { fromInstant } from '../../protocol/instants.ts'
import { defineProjection } from './define-projection.ts'

export const assessmentsProjection = defineProjection({
  tables: ['assessments'],
  react: ({ sqlite }) => {
    const add = sqlite.prepare(
      `INSERT INTO assessments (epoch, seq, at_ms, form, form_rev, answers, by) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    )
    return {
      'station.assessed': ({ origin, entry: { at, by, body } }) => {
        const { form, formRev, answers } = body
        add.run(origin.epoch, origin.seq, fromInstant(at), form, formRev, JSON.stringify(answers), by)
      },
    }
  },
})
