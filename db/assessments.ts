import type { BodyOf } from '../protocol/kinds/index.ts'
import type { ReadHandle } from './handles.ts'

export type AssessmentRow = BodyOf<'station.assessed'> & { atMs: number; by: string }

type Stored = Omit<AssessmentRow, 'answers'> & { answers: string }

/** The newest, the newest first, in the order in which they were written. */
export function newestAssessments(db: ReadHandle, limit: number): AssessmentRow[] {
  return db.sqlite
    .prepare<[number], Stored>(
      `SELECT a.form, a.form_rev AS formRev, a.answers, a.at_ms AS atMs, a.by
       FROM epochs e CROSS JOIN assessments a ON a.epoch = e.epoch ORDER BY e.no DESC, a.seq DESC LIMIT ?`,
    )
    .all(limit)
    .map((row) => ({ ...row, answers: JSON.parse(row.answers) as AssessmentRow['answers'] }))
}
