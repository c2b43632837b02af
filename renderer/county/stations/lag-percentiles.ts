import type { FleetStation } from '../../../federation/contract/fleet.ts'

/** Shares of the stations that are no further behind than the figure says. */
export const percentiles = [50, 90, 99] as const

/**
 * How far behind the records of the open stations are, in hours: half of them no more than the first figure, nine in ten the second, and
 * so on. A station of which nothing ever came counts as behind since it was enrolled. Empty without stations.
 */
export function lagPercentiles(stations: readonly FleetStation[], at: string): number[] {
  const lags = stations
    .filter(({ state }) => state !== 'closed')
    .map(
      ({ coveredThrough, enrolledAt }) =>
        (Date.parse(at) - Date.parse(coveredThrough ?? enrolledAt)) / 3_600_000,
    )
    .sort((a, b) => a - b)
  if (lags.length === 0) return []
  return percentiles.map((share) => Math.max(0, lags[Math.ceil((share / 100) * lags.length) - 1] ?? 0))
}
