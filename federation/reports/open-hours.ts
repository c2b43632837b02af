// How long a station stood open.
//
// Its door is opened and closed by hand, and both are forgotten. A station stands open from `station.opened` to the next
// `station.closed` that comes within 24 hours, over midnight too. Where none comes, or it was opened anew on another day first, it
// is counted as open to the end of the day it was opened on, and no longer: a closing that nobody wrote down says nothing of the
// night. A second opening on the same day goes on with the first. A running day is counted up to now.
import type { Period } from './period-bounds.ts'

export type Door = { ms: number; open: boolean }

const mostMs = 24 * 3_600_000

/** Milliseconds that the door stood open on each day of the period. `doors`: from the day before the period on, in any order. */
export function openMsByDay(
  doors: readonly Door[],
  { period, nowMs }: { period: Period; nowMs: number },
): number[] {
  const ends = [...period.dayStartsMs.slice(1), period.endMs]
  const open = period.days.map(() => 0)
  const inOrder = doors.toSorted((a, b) => a.ms - b.ms || Number(a.open) - Number(b.open))
  for (const [index, door] of inOrder.entries()) {
    if (!door.open) continue
    const endOfDayMs = [period.startMs, ...ends].find((end) => end > door.ms) ?? period.endMs
    const next = inOrder[index + 1]
    const goesOn = next && next.ms - door.ms <= mostMs && (!next.open || next.ms < endOfDayMs)
    const endMs = Math.min(goesOn ? next.ms : endOfDayMs, nowMs)
    for (const [day, startMs] of period.dayStartsMs.entries())
      open[day] = (open[day] ?? 0) + Math.max(0, Math.min(endMs, ends[day] ?? 0) - Math.max(door.ms, startMs))
  }
  return open
}
