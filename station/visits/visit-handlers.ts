import type { ReadHandle } from '../../db/handles.ts'
import type { Journal } from '../../db/journal.ts'
import type { EntryName } from '../../protocol/ids.ts'
import type { Clock } from '../clock.ts'
import type { Handlers } from '../contract/dispatch.ts'
import type { Recorder } from '../record/recorder.ts'
import { todayOf } from './today.ts'
import { undoVisit } from './undo-visit.ts'
import { undoWindow } from './undo-window.ts'

export type VisitParts = {
  journal: Journal
  recorder: Recorder
  clock: Clock
  timeZone: () => string
}

type VisitCall = 'visits.checkIn' | 'visits.undo' | 'visits.rate' | 'visits.today'

/** The calls of the noun "visit". An act offered again is answered as it was the first time. */
export function visitHandlers(parts: VisitParts): Pick<Handlers, VisitCall> {
  const { journal, recorder, clock } = parts
  const db: ReadHandle = journal.db
  const window = undoWindow(clock)
  return {
    'visits.checkIn': ({ act, category, services, people }) => {
      const done = journal.findAct(act)
      if (done) return answerAgain(done, 'visits.checkIn')
      const answer = (names: readonly EntryName[]) => ({ visit: names[0] })
      const body = { category, services: [...new Set(services)], people }
      const names = recorder.record([{ kind: 'visit.checked-in', by: 'worker', body }], {
        ...{ id: act, call: 'visits.checkIn', answer },
      })
      window.opened(act)
      return { ok: true, value: { visit: nameOf(names) } }
    },
    'visits.undo': (input) => {
      const done = journal.findAct(input.act)
      return done ? answerAgain(done, 'visits.undo') : undoVisit(parts, window, input)
    },
    'visits.rate': ({ act, score }) => {
      const done = journal.findAct(act)
      if (done) return answerAgain(done, 'visits.rate')
      recorder.record([{ kind: 'visit.rated', by: 'worker', body: { score } }], {
        ...{ id: act, call: 'visits.rate', answer: () => ({}) },
      })
      return { ok: true, value: {} }
    },
    'visits.today': () => ({ ok: true, value: todayOf(db, clock.wallMs(), parts.timeZone()) }),
  }
}

/** One act has one meaning: the same id under another call is a bug in the screen. */
function answerAgain<T>(done: { call: string; answer: unknown }, call: string) {
  if (done.call !== call) return { ok: false, problem: 'bad-input' } as const
  return { ok: true, value: done.answer as T } as const
}

function nameOf(names: readonly EntryName[]): EntryName {
  const [name] = names
  if (!name) throw new Error('an act that was recorded has a name')
  return name
}
