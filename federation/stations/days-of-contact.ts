import { Temporal } from 'temporal-polyfill'
import type { StationPage } from '../contract/stations.ts'
import { dayAt } from '../reports/period-bounds.ts'
import type { ContactDay } from '../store/nouns/figures.ts'

type Span = { fromMs: number; toMs: number; timeZone: string }

/**
 * Every day of a span, newest first, with what was heard on it. A gap belongs to the day on which it ended: the first word of a day ends
 * the silence since the word before it. `contacts`: those of the span, ascending.
 */
export function daysOfContact(
  contacts: readonly ContactDay[],
  { fromMs, toMs, timeZone }: Span,
): StationPage['days'] {
  const heard = new Map(contacts.map((each) => [each.day, each]))
  const rows: StationPage['days'] = []
  const last = Temporal.PlainDate.from(dayAt(toMs, timeZone))
  let before = fromMs
  for (
    let day = Temporal.PlainDate.from(dayAt(fromMs, timeZone));
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    const contact = heard.get(day.toString())
    const { batches = 0, entries = 0 } = contact ?? {}
    const gapMs = contact ? Math.max(0, contact.firstMs - before, contact.longestGapMs) : null
    rows.push({ day: day.toString(), batches, entries, longestGapMs: gapMs })
    before = contact?.lastMs ?? before
  }
  return rows.toReversed()
}

/** The first instant of a calendar day. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
}
