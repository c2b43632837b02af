import type { Journal } from '../../db/journal.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { Clock } from '../clock.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { firstOf } from '../record/entry-names.ts'
import type { Recorder } from '../record/recorder.ts'
import { undoWindow } from '../record/undo-window.ts'
import { todayOf } from './today.ts'
import { undoVisit } from './undo-visit.ts'

export type VisitParts = {
  journal: Journal
  recorder: Recorder
  clock: Clock
  timeZone: () => string
}

type VisitCall = 'visits.checkIn' | 'visits.undo' | 'visits.rate' | 'visits.today'

/** The calls of the noun "visit". */
export function visitHandlers(parts: VisitParts): Pick<Handlers, VisitCall> {
  const { journal, recorder, clock } = parts
  const window = undoWindow(clock)
  return {
    'visits.checkIn': ({ act, category, services, people }) => {
      const body = { category, services: [...new Set(services)], people }
      const performed = recorder.perform<{ visit: EntryName }, never>(
        { id: act, call: 'visits.checkIn' },
        () => ({
          drafts: [{ kind: 'visit.checked-in', by: 'worker', body }],
          answer: (names) => ({ visit: firstOf(names) }),
        }),
      )
      if (performed.ok && performed.isNew) window.opened(act)
      return performed
    },
    'visits.undo': ({ act, checkedInBy }) =>
      recorder.perform({ id: act, call: 'visits.undo' }, () => undoVisit(journal, window, checkedInBy)),
    'visits.rate': ({ act, score }) =>
      recorder.perform<Record<string, never>, never>({ id: act, call: 'visits.rate' }, () => ({
        drafts: [{ kind: 'visit.rated', by: 'worker', body: { score } }],
        answer: () => ({}),
      })),
    'visits.today': () => ({ ok: true, value: todayOf(journal.db, clock.wallMs(), parts.timeZone()) }),
  }
}
