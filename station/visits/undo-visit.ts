import { findVisit } from '../../db/visits.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { AnswerOf, ParsedInputOf } from '../contract/calls.ts'
import type { UndoWindow } from './undo-window.ts'
import type { VisitParts } from './visit-handlers.ts'

/** Takes back the visit that another act made, within its ten seconds and once. */
export function undoVisit(
  parts: VisitParts,
  window: UndoWindow,
  input: ParsedInputOf<'visits.undo'>,
): AnswerOf<'visits.undo'> {
  const { journal, recorder } = parts
  const made = journal.findAct(input.checkedInBy)
  if (made?.call !== 'visits.checkIn') return { ok: false, problem: 'no-such-visit' }
  const { visit } = made.answer as { visit: EntryName }
  const row = findVisit(journal.db, visit)
  if (!row) return { ok: false, problem: 'no-such-visit' }
  if (row.voided || !window.isOpen(input.checkedInBy, row.atMs)) return { ok: false, problem: 'too-late' }
  const sameEpoch = visit.epoch === journal.place().epoch
  const body = { visit: sameEpoch ? { seq: visit.seq } : visit, reason: 'mis-tap' }
  recorder.record([{ kind: 'visit.voided', by: 'worker', body }], {
    ...{ id: input.act, call: 'visits.undo', answer: () => ({ visit }) },
  })
  return { ok: true, value: { visit } }
}
