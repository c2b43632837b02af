import type { Journal } from '../../db/journal.ts'
import { findVisit } from '../../db/visits.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { referenceTo } from '../record/entry-names.ts'
import type { Deed } from '../record/recorder.ts'
import type { UndoWindow } from '../record/undo-window.ts'

/** Takes back the visit that another act made, within its ten seconds and once. */
export function undoVisit(
  journal: Journal,
  window: UndoWindow,
  checkedInBy: string,
): Deed<{ visit: EntryName }, 'no-such-visit' | 'too-late'> {
  const made = journal.acts.find(checkedInBy)
  if (made?.call !== 'visits.checkIn') return { refuse: 'no-such-visit' }
  const { visit } = made.answer as { visit: EntryName }
  const row = findVisit(journal.db, visit)
  if (!row) return { refuse: 'no-such-visit' }
  if (row.voided || !window.isOpen(checkedInBy, row.atMs)) return { refuse: 'too-late' }
  const body = { visit: referenceTo(journal, visit), reason: 'mis-tap' }
  return {
    drafts: [{ kind: 'visit.voided', by: 'worker', body }],
    answer: () => ({ visit }),
  }
}
