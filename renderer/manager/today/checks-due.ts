import type { OutputOf } from '../../../station/contract/calls.ts'
import { dailyChecks } from '../../../station/contract/shifts.ts'

type Current = OutputOf<'shifts.current'>

/** Of the daily round: how many nobody has made today, and how many were found out of order at the last look today. */
export function checksDue(
  { book }: Pick<Current, 'book'>,
  isToday: (instant: string) => boolean,
): { due: number; bad: number } {
  const latest = new Map<string, boolean>()
  // The book is newest first: the last look at each thing counts.
  for (const { checks } of book.filter(({ at }) => isToday(at)).reverse())
    for (const { check, ok } of checks) latest.set(check, ok)
  return {
    due: dailyChecks.filter((check) => !latest.has(check)).length,
    bad: [...latest.values()].filter((ok) => !ok).length,
  }
}
