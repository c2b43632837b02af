import { Temporal } from 'temporal-polyfill'

/** Longer than any holiday there is. */
const mostDays = 31

/** Every day from the first to the last, both included; none where they are no days, or too far apart. */
export function daysBetween(first: string, last: string): string[] {
  const isDay = /^\d{4}-\d\d-\d\d$/
  if (!isDay.test(first) || !isDay.test(last)) return []
  const begin = Temporal.PlainDate.from(first)
  const count = begin.until(Temporal.PlainDate.from(last)).days + 1
  if (count < 1 || count > mostDays) return []
  return Array.from({ length: count }, (_, after) => begin.add({ days: after }).toString())
}
