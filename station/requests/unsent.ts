import { Temporal } from 'temporal-polyfill'

/** Dossier §5.5: what a worker asked may wait here for half a year and no longer; then somebody must carry it. */
export const unsentDaysAtMost = 180

export type Unsent = { waiting: number; days: number; isTooLong: boolean }

/** Requests that the county has not got, by the day each was filed, and how long the oldest has waited; null when none waits. */
export function unsentSince(filedOn: readonly string[], today: string): Unsent | null {
  const [oldest] = [...filedOn].sort()
  if (oldest === undefined) return null
  // A clock that was put back makes nothing younger than today.
  const days = Math.max(0, Temporal.PlainDate.from(oldest).until(today).days)
  return { waiting: filedOn.length, days, isTooLong: days > unsentDaysAtMost }
}
