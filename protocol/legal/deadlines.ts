import { Temporal } from 'temporal-polyfill'
import type { DeadlineDay, DeadlineRule } from './deadline-rules.ts'
import { deadlineRules } from './deadline-rules.ts'

/** What the year's document says of its days; a year without one is not known. */
export type Calendar = {
  /** Years whose document is here. */
  years: ReadonlySet<string>
  /** Days that are not what their weekday says: true a weekend day worked, false a holiday. */
  works: ReadonlyMap<string, boolean>
}

/**
 * `latest`: the last day. Where the calendar of its year is not here, it is the earlier day, to be shown as "at the latest"
 * (`isExact` false). `daysLeft` may be negative: the worker is told to call today all the same.
 */
export type Deadline = {
  rule: DeadlineRule
  latest: string
  isExact: boolean
  daysLeft: number
  isUrgent: boolean
}

/** Legal Aid Law art. 44: so near to a limit, help may begin before the papers are complete. */
export const urgentDays = 7

/**
 * The deadlines that follow from the days a worker named, soonest first. A demand, a complaint or an employer's promise (`demanded`)
 * begins the year of arbitration anew (art. 27); wages owed by one's employer of today have no limit before the work ends.
 */
export function deadlinesFrom(
  days: Partial<Record<DeadlineDay, string>>,
  on: { today: string; calendar: Calendar },
): Deadline[] {
  return deadlineRules
    .flatMap((rule) => {
      const from = startOf(rule, days)
      return from === undefined ? [] : [deadlineOf(rule, from, on)]
    })
    .sort((one, other) => one.latest.localeCompare(other.latest))
}

function startOf(
  { rule, from }: DeadlineRule,
  days: Partial<Record<DeadlineDay, string>>,
): string | undefined {
  const start = days[from]
  if (start === undefined) return undefined
  const isLimitation = rule === 'arbitration' || rule === 'arbitration-arrears'
  const { demanded } = days
  return isLimitation && demanded !== undefined && demanded > start ? demanded : start
}

function deadlineOf(rule: DeadlineRule, from: string, on: { today: string; calendar: Calendar }): Deadline {
  const last = lastDay(from, rule.limit)
  const { day, isExact } = onWorkingDay(last, on.calendar)
  const daysLeft = Temporal.PlainDate.from(on.today).until(day).days
  const latest = day.toString()
  return { rule, latest, isExact, daysLeft, isUrgent: rule.acts === 'worker' && daysLeft <= urgentDays }
}

/**
 * Civil Code arts. 201 and 202: the first day counted is the next one, so a limit of days ends that many days later, and one of months
 * or years on the day of the same number, or on the month's last where it has none.
 */
function lastDay(from: string, limit: DeadlineRule['limit']): Temporal.PlainDate {
  return Temporal.PlainDate.from(from).add(limit, { overflow: 'constrain' })
}

/** Art. 203: a last day that nobody works is moved to the next working day, as far as the calendar is known. */
function onWorkingDay(
  last: Temporal.PlainDate,
  { years, works }: Calendar,
): { day: Temporal.PlainDate; isExact: boolean } {
  let day = last
  for (;;) {
    if (!years.has(String(day.year).padStart(4, '0'))) return { day: last, isExact: false }
    const said = works.get(day.toString())
    if (said ?? day.dayOfWeek <= 5) return { day, isExact: true }
    day = day.add({ days: 1 })
  }
}
