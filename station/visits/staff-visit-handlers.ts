import type { Journal } from '../../db/journal.ts'
import { visitsWritten } from '../../db/shifts.ts'
import { findVisit, newestVisits } from '../../db/visits.ts'
import type { EntryName } from '../../protocol/ids.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { Clock } from '../clock.ts'
import type { AnswerOf, OutputOf, ParsedInputOf } from '../contract/calls.ts'
import type { Handlers } from '../contract/dispatch.ts'
import { startOfDayMs } from '../record/day-of.ts'
import { referenceTo } from '../record/entry-names.ts'
import type { Deed, Recorder } from '../record/recorder.ts'
import type { OpenShift } from '../shifts/open-shift.ts'
import type { StaffDesk } from '../staff/staff-desk.ts'
import { whoMay } from '../staff/who-may.ts'
import { isOfThisShift } from '../stock/this-shift.ts'

export type StaffVisitParts = {
  journal: Journal
  recorder: Recorder
  desk: Pick<StaffDesk, 'whoIs'>
  openShift: OpenShift
  clock: Clock
  timeZone: () => string
}

type StaffVisitCall = 'visits.recent' | 'visits.void'
type VoidProblem = Extract<AnswerOf<'visits.void'>, { ok: false }>['problem']

const listLength = 100
const dayMs = 86_400_000

/** What staff may do with visits: look at those of their shift, and void one that was none. */
export function staffVisitHandlers(parts: StaffVisitParts): Pick<Handlers, StaffVisitCall> {
  const { journal, recorder, desk } = parts

  function voidVisit(input: ParsedInputOf<'visits.void'>): Deed<{ visit: EntryName }, VoidProblem> {
    const { session, visit, reason } = input
    const may = whoMay(desk, session, 'void')
    if (!may.ok) return { refuse: may.problem }
    const row = findVisit(journal.db, visit)
    if (!row) return { refuse: 'no-such-visit' }
    if (row.voided) return { refuse: 'voided-already' }
    if (!isOfThisShift(parts, { name: visit, atMs: row.atMs })) return { refuse: 'not-this-shift' }
    const body = { visit: referenceTo(journal, visit), reason }
    return {
      drafts: [{ kind: 'visit.voided', by: may.who.by, body }],
      answer: () => ({ visit }),
    }
  }

  return {
    'visits.recent': ({ session }) =>
      desk.whoIs(session)
        ? { ok: true, value: { visits: recentVisits(parts) } }
        : { ok: false, problem: 'not-signed-in' },
    'visits.void': (input) =>
      recorder.perform({ id: input.act, call: 'visits.void' }, () => voidVisit(input)),
  }
}

function recentVisits(parts: StaffVisitParts): OutputOf<'visits.recent'>['visits'] {
  const { journal, openShift, clock, timeZone } = parts
  const shift = openShift()
  const fromMs = startOfDayMs(clock.wallMs(), timeZone())
  const found = shift
    ? visitsWritten(journal.db, shift.name, undefined).slice(-listLength).reverse()
    : newestVisits(journal.db, { fromMs, toMs: fromMs + dayMs, limit: listLength })
  return found.map(({ name, atMs, category, services, people, voided }) => ({
    ...{ visit: name, at: toInstant(atMs), category, services: [...services], people, voided },
  }))
}
