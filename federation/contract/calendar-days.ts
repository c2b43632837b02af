// Calendar days as names (`2026-11-22`) and how far apart they are, without a clock or a time zone.

export const dayMs = 86_400_000

/** The midnight a day begins with, as if its clocks showed UTC; NaN for what is no day. */
export function utcOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

export function dayOf(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10)
}

/** The day so many days later (earlier when negative). */
export function dayAfter(day: string, by: number): string {
  return dayOf(utcOf(day) + by * dayMs)
}

/** Days from one to another; 0 when they are the same. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOf(to) - utcOf(from)) / dayMs)
}
