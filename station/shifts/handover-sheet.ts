import { openFaults } from '../../db/equipment.ts'
import type { ReadHandle } from '../../db/handles.ts'
import { lastShiftBegin, lastShiftEvent, sessionsInShift, visitsInShift } from '../../db/shifts.ts'
import { toInstant } from '../../protocol/instants.ts'
import type { ShiftChecks } from '../../protocol/shift-checks.ts'
import type { OutputOf } from '../contract/calls.ts'
import { keeperOf } from './current-shift.ts'
import type { StockAtHandover } from './stock-at-handover.ts'

/** The sheet of the running shift, or of the last one; undefined before there was any. Nobody has to write it. */
export function handoverSheet(
  db: ReadHandle,
  parts: { desk: { nameOf: (card: string) => string | null }; stockAtHandover: StockAtHandover },
): OutputOf<'shifts.handoverSheet'> | undefined {
  const began = lastShiftBegin(db)
  const last = lastShiftEvent(db)
  if (!began || !last) return undefined
  const closed = last.kind === 'shift.closed' ? last : undefined
  const keeper = keeperOf(began)
  return {
    since: toInstant(began.atMs),
    until: closed ? toInstant(closed.atMs) : null,
    keeper: parts.desk.nameOf(keeper) ?? keeper,
    ...visitsInShift(db, began.name, closed?.name),
    checks: newestOfEach([...began.checks, ...(closed?.checks ?? [])]),
    ...parts.stockAtHandover(),
    faults: openFaults(db).map(({ equipment, fault, atMs }) => ({
      equipment,
      fault,
      since: toInstant(atMs),
    })),
    sessions: sessionsInShift(db, began.name, closed?.name),
    note: began.note,
  }
}

/** A thing looked at twice is as it was found the second time. */
function newestOfEach(checks: ShiftChecks): ShiftChecks {
  return [...new Map(checks.map((each) => [each.check, each])).values()]
}
