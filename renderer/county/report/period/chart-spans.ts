import { weekOfDay } from '../../../../federation/contract/iso-week.ts'

export type Span = 'day' | 'week' | 'month'

/** A column of a chart: the sum of its days. `from` and `to`: those of its days that are in the period. */
export type Bucket = { span: Span; name: string; from: string; to: string; count: number }

/** As many columns as can be read: days of a month, weeks of a season, months of anything longer. */
export function spanOf(days: number): Span {
  if (days <= 31) return 'day'
  return days <= 26 * 7 ? 'week' : 'month'
}

/** The days of a period summed into columns, in order. Every day is in exactly one. */
export function bucketsOf(byDay: Readonly<Record<string, number>>): Bucket[] {
  const days = Object.keys(byDay).sort()
  const span = spanOf(days.length)
  const buckets: Bucket[] = []
  for (const day of days) {
    const name = nameOf(day, span)
    const last = buckets.at(-1)
    if (last?.name === name) {
      last.to = day
      last.count += byDay[day] ?? 0
    } else buckets.push({ span, name, from: day, to: day, count: byDay[day] ?? 0 })
  }
  return buckets
}

function nameOf(day: string, span: Span): string {
  if (span === 'day') return day
  return span === 'week' ? weekOfDay(day) : day.slice(0, 7)
}
